// magento: an answer of Adobe Commerce's GraphQL in, the normal form out. Asked by the server only.
import type { Problem } from '../problem.ts';
import { fromDecimal } from './money.ts';
import { lastName, params } from './address.ts';
import { get, list, words } from './json.ts';
import {
  type Asked,
  alien,
  type From,
  priced,
  type Reading,
  type Reports,
  tell,
  unknownTo,
} from './reading.ts';
import { meant, type Traits } from './variant.ts';
import { writeJson } from '../json.ts';

const PRICES =
  'price_range { minimum_price { final_price { value currency } } maximum_price { final_price { value } } }';
const FIELDS = `sku stock_status only_x_left_in_stock ${PRICES}`;

/** One query for all: by `sku`, else by the last part of the address as `url_key`. */
export function magentoQuery(asked: readonly Asked[]): string {
  const lines = (['sku', 'url_key'] as const).map((by) => {
    const keys = [...new Set(asked.map(keyOf).flatMap((it) => (it.by === by && it.key ? [it.key] : [])))];
    const filter = `filter: { ${by}: { in: ${writeJson(keys)} } }, pageSize: ${keys.length}`;
    const variants = `... on ConfigurableProduct { variants { attributes { code label value_index } product { ${FIELDS} } } }`;
    return keys.length ? `${by}: products(${filter}) { items { url_key ${FIELDS} ${variants} } }` : '';
  });
  return `{ ${lines.join(' ')} }`;
}

export function readMagento(json: unknown, from: From): Reading {
  const data = get(json, 'data');
  if (data === null || typeof data !== 'object')
    return alien(
      `This is no answer of Adobe Commerce: ${words(get(list(get(json, 'errors'))[0], 'message'))}`,
    );
  const items = Object.values(data).flatMap((found) => list(get(found, 'items')));
  const offers: Reports = {};
  const problems: Problem[] = [];
  for (const asked of from.asked) {
    const { by, key } = keyOf(asked);
    // A variant's own sku is more than the sku of the product that has it.
    const variant = items.flatMap(variantsOf).find((it) => key && words(get(it, 'product', by)) === key);
    const item = items.find((it) => key && words(get(it, by)) === key);
    if (variant) offers[asked.offer] = reportOf(get(variant, 'product'));
    else if (item) offers[asked.offer] = reportFor(item, asked);
    else problems.push(unknownTo(asked.offer, 'Give its "sku" as the shop has it.'));
  }
  return tell('magento', from, offers, problems);
}

const variantsOf = (item: unknown) => list(get(item, 'variants'));

/** Of a product with variants, the one that the address or the label names. */
function reportFor(item: unknown, asked: Asked): object {
  const variants = variantsOf(item);
  const { among, sure } = meant({ ...asked, sku: undefined }, variants, traitsOf);
  const [one] = among;
  if (sure && among.length === 1 && variants.length > 1) return reportOf(get(one, 'product'));
  const whole = reportOf(item);
  if (variants.length === 0 || (sure && among.length === variants.length)) return whole;
  // Where no variant can be had, the one that is meant cannot either.
  return get(item, 'stock_status') === 'OUT_OF_STOCK'
    ? whole
    : { ...whole, stock: 'unknown', quantity: undefined };
}

// Addresses choose by the numbers of attribute and value (`#93=52`), or by names that themes give them.
function traitsOf(variant: unknown): Traits {
  const attributes = list(get(variant, 'attributes'));
  return {
    codes: attributes.map((it) => words(get(it, 'value_index'))).filter(Boolean),
    traits: Object.fromEntries(
      attributes
        .map((it) => [words(get(it, 'code')), words(get(it, 'label'))])
        .filter(([code, label]) => code && label),
    ),
  };
}

function keyOf({ url, sku }: Asked): { by: 'sku' | 'url_key'; key: string } {
  const named = sku ?? params(url)['sku'];
  return named ? { by: 'sku', key: named } : { by: 'url_key', key: lastName(url).replace(/\.html?$/, '') };
}

function reportOf(product: unknown): object {
  const price = get(product, 'price_range', 'minimum_price', 'final_price');
  const amount = get(price, 'value');
  const others = [
    get(product, 'price_range', 'maximum_price'),
    ...variantsOf(product).map((it) => get(it, 'product', 'price_range', 'minimum_price')),
  ].map((it) => get(it, 'final_price', 'value'));
  const ranges = others.some((it) => it !== undefined && it !== null && it !== amount);
  const left = get(product, 'only_x_left_in_stock');
  const few = typeof left === 'number' && left > 0;
  const status = get(product, 'stock_status');
  const there = status === 'IN_STOCK' ? (few ? 'limited' : 'in_stock') : 'unknown';
  return {
    stock: status === 'OUT_OF_STOCK' ? 'out_of_stock' : there,
    ...(few ? { quantity: left } : {}),
    ...(ranges ? {} : priced(fromDecimal(amount) ?? amount, get(price, 'currency'))),
  };
}
