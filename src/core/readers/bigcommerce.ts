// bigcommerce: an answer of BigCommerce's Storefront GraphQL in, the normal form out. Asked by the server only.
import type { Problem } from '../problem.ts';
import { fromDecimal } from './money.ts';
import { get, list, words } from './json.ts';
import {
  type Asked,
  alien,
  counted,
  type From,
  type Reading,
  type Reports,
  tell,
  unknownTo,
} from './reading.ts';

const FIELDS =
  'sku prices { price { value currencyCode } } inventory { isInStock aggregated { availableToSell } }';

/** One query for all, by the path of each offer's address; a `sku` picks the variant. */
export function bigcommerceQuery(asked: readonly Asked[]): string {
  const lines = asked.map(({ url, sku }, index) => {
    const path = URL.canParse(url) ? new URL(url).pathname : '';
    const variants = sku ? ` variants(first: 50) { edges { node { isPurchasable ${FIELDS} } } }` : '';
    const product = `... on Product { availabilityV2 { status } ${FIELDS}${variants} }`;
    return `p${index}: route(path: ${JSON.stringify(path)}) { node { ${product} } }`;
  });
  return `{ site { ${lines.join(' ')} } }`;
}

export function readBigcommerce(json: unknown, from: From): Reading {
  const site = get(json, 'data', 'site');
  if (site === null || typeof site !== 'object')
    return alien(`This is no answer of BigCommerce: ${words(get(list(get(json, 'errors'))[0], 'message'))}`);
  const offers: Reports = {};
  const problems: Problem[] = [];
  from.asked.forEach(({ offer, sku }, index) => {
    const product = get(site, `p${index}`, 'node');
    const variants = list(get(product, 'variants', 'edges')).map((edge) => get(edge, 'node'));
    const variant = variants.find((it) => sku && get(it, 'sku') === sku);
    if (get(product, 'availabilityV2')) offers[offer] = reportOf(product, variant ?? product);
    else problems.push(unknownTo(offer, 'Use the address of the product as the shop has it.'));
  });
  return tell('bigcommerce', from, offers, problems);
}

function reportOf(product: unknown, thing: unknown): object {
  const price = get(thing, 'prices', 'price');
  const amount = get(price, 'value');
  return {
    ...stockOf(words(get(product, 'availabilityV2', 'status')), thing),
    price: fromDecimal(amount) ?? amount,
    currency: get(price, 'currencyCode'),
  };
}

function stockOf(status: string, thing: unknown): object {
  const inStock = get(thing, 'inventory', 'isInStock');
  const barred = status === 'Unavailable' || get(thing, 'isPurchasable') === false;
  if (barred || inStock === false) return { stock: 'out_of_stock' };
  if (status === 'Preorder') return { stock: 'preorder' };
  if (inStock !== true) return { stock: 'unknown' };
  return counted(get(thing, 'inventory', 'aggregated', 'availableToSell'));
}
