// shopify: an answer of the Storefront GraphQL API in, the normal form out.
// The query (ports/sources/shopify.ts) asks for each offer by the aliases p0, p1, … and v0, v1, …
import { type Problem, problem } from '../problem.ts';
import { fromDecimal } from './money.ts';
import { chooses } from './address.ts';
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
import { meant, type Traits } from './variant.ts';

/** The most variants that one page of a connection may hold. */
export const MAX_VARIANTS = 250;

/** `more` are the offers whose variant may stand on a later page of the list. */
export function readShopify(json: unknown, from: From): Reading & { readonly more: readonly Asked[] } {
  const problems = errorsIn(json);
  const data = get(json, 'data');
  if (data === null || typeof data !== 'object')
    return { ...alien('This is no answer of a Shopify shop.', problems), more: [] };
  const offers: Reports = {};
  const more: Asked[] = [];
  from.asked.forEach((asked, index) => {
    const product = get(data, `p${index}`);
    const byId = get(data, `v${index}`);
    const variants = list(get(product, 'variants', 'nodes'));
    const further = get(product, 'variants', 'pageInfo', 'hasNextPage') === true;
    const { among, sure } = meant(asked, variants, traitsOf);
    const chosen = chooses(asked.url);
    const known = chosen || (asked.sku && variants.some((it) => get(it, 'sku') === asked.sku));
    // A label that is no variant's title may be the creator's own words.
    const called = asked.variant && among.length < variants.length;
    const named = byId ?? ((known || called) && sure ? soonestOf(among)[0] : undefined);
    // Another variant than the one that is meant says nothing of it.
    const open = chosen || further;
    if (!named && further && variants.length < MAX_VARIANTS) more.push(asked);
    else if (!named && product && open) offers[asked.offer] = { stock: goneOf(product) };
    else {
      const found = named ?? get(product, 'any') ?? product;
      if (found) offers[asked.offer] = reportOf(found);
      else
        problems.push(unknownTo(asked.offer, 'Use the address /products/<handle> of a published product.'));
    }
  });
  return { ...tell('shopify', from, offers, problems), more };
}

function traitsOf(variant: unknown): Traits {
  const sku = words(get(variant, 'sku'));
  return { codes: sku ? [sku] : [], label: words(get(variant, 'title')) };
}

const soonestOf = (variants: readonly unknown[]) =>
  [...variants].sort((a, b) => Number(get(b, 'availableForSale')) - Number(get(a, 'availableForSale')));

/** Where no variant can be had, the one that is meant cannot either. */
const goneOf = (product: unknown) =>
  get(product, 'availableForSale') === false ? 'out_of_stock' : 'unknown';

function reportOf(variant: unknown): object {
  const amount = get(variant, 'price', 'amount');
  return {
    ...stockOf(variant),
    ...priced(fromDecimal(amount) ?? amount, get(variant, 'price', 'currencyCode')),
  };
}

function stockOf(variant: unknown): object {
  const sold = get(variant, 'availableForSale');
  if (sold === false) return { stock: 'out_of_stock' };
  if (sold !== true) return { stock: 'unknown' };
  if (get(variant, 'currentlyNotInStock') === true) return { stock: 'backorder' };
  return counted(get(variant, 'quantityAvailable'));
}

function errorsIn(json: unknown): Problem[] {
  const said = list(get(json, 'errors')).map((error) => words(get(error, 'message') ?? error));
  return [...new Set(said)].map((message) =>
    problem('errors', `Shopify says: ${message.slice(0, 200)}`, 'Check "shop", "token" and "country".'),
  );
}
