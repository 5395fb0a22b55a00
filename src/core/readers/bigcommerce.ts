// bigcommerce: an answer of BigCommerce's Storefront GraphQL in, the normal form out. Asked by the server only.
import type { Problem } from '../problem.ts';
import { fromDecimal } from './money.ts';
import { chooses, params } from './address.ts';
import { get, list, words } from './json.ts';
import {
  type Asked,
  alien,
  counted,
  type From,
  priced,
  type Reading,
  type Reports,
  tell,
  unknownTo,
} from './reading.ts';

const STOCK = 'inventory { isInStock aggregated { availableToSell } }';
const PRICE = 'price { value currencyCode }';
const FIELDS = `sku prices { ${PRICE} priceRange { min { value } max { value } } } ${STOCK}`;
const VARIANT = `sku isPurchasable prices { ${PRICE} } ${STOCK}`;

/** One query for all, by the path of each offer's address; a `sku` picks the variant. */
export function bigcommerceQuery(asked: readonly Asked[]): string {
  const lines = asked.map((it, index) => {
    const { url } = it;
    const path = URL.canParse(url) ? new URL(url).pathname : '';
    const variants = skuOf(it)
      ? ` variants(first: 50) { edges { node { ${VARIANT} } } pageInfo { hasNextPage } }`
      : '';
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
  from.asked.forEach((asked, index) => {
    const { offer, url } = asked;
    const sku = skuOf(asked);
    const product = get(site, `p${index}`, 'node');
    const variants = list(get(product, 'variants', 'edges')).map((edge) => get(edge, 'node'));
    const variant = variants.find((it) => sku && get(it, 'sku') === sku);
    const further = get(product, 'variants', 'pageInfo', 'hasNextPage') === true;
    const open = !variant && get(product, 'sku') !== sku && (further || chooses(url));
    if (!get(product, 'availabilityV2'))
      problems.push(unknownTo(offer, 'Use the address of the product as the shop has it.'));
    else if (open) offers[offer] = goneOf(product);
    else offers[offer] = reportOf(product, variant ?? product);
  });
  return tell('bigcommerce', from, offers, problems);
}

const skuOf = ({ sku, url }: Asked) => sku ?? params(url)['sku'];

/** Where nothing of the product can be had, the variant that is meant cannot either. */
function goneOf(product: unknown): object {
  const { stock } = stockOf(words(get(product, 'availabilityV2', 'status')), product);
  return { stock: stock === 'out_of_stock' ? stock : 'unknown' };
}

function reportOf(product: unknown, thing: unknown): object {
  const price = get(thing, 'prices', 'price');
  const amount = get(price, 'value');
  const [least, most] = ['min', 'max'].map((end) => get(thing, 'prices', 'priceRange', end, 'value'));
  return {
    ...stockOf(words(get(product, 'availabilityV2', 'status')), thing),
    // A range is no price.
    ...(least === most ? priced(fromDecimal(amount) ?? amount, get(price, 'currencyCode')) : {}),
  };
}

function stockOf(status: string, thing: unknown): { stock: string; quantity?: number } {
  const inStock = get(thing, 'inventory', 'isInStock');
  const barred = status === 'Unavailable' || get(thing, 'isPurchasable') === false;
  if (barred || inStock === false) return { stock: 'out_of_stock' };
  if (status === 'Preorder') return { stock: 'preorder' };
  if (inStock !== true) return { stock: 'unknown' };
  return counted(get(thing, 'inventory', 'aggregated', 'availableToSell'));
}
