// magento: an answer of Adobe Commerce's GraphQL in, the normal form out. Asked by the server only.
import type { Problem } from '../problem.ts';
import { fromDecimal } from './money.ts';
import { get, list, words } from './json.ts';
import { type Asked, alien, type From, type Reading, type Reports, tell, unknownTo } from './reading.ts';

const FIELDS =
  'sku stock_status only_x_left_in_stock price_range { minimum_price { final_price { value currency } } }';

/** One query for all: by `sku`, else by the last part of the address as `url_key`. */
export function magentoQuery(asked: readonly Asked[]): string {
  const lines = (['sku', 'url_key'] as const).map((by) => {
    const keys = [...new Set(asked.map(keyOf).flatMap((it) => (it.by === by && it.key ? [it.key] : [])))];
    const filter = `filter: { ${by}: { in: ${JSON.stringify(keys)} } }, pageSize: ${keys.length}`;
    const variants = `... on ConfigurableProduct { variants { product { ${FIELDS} } } }`;
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
  const variants = items.flatMap((item) => list(get(item, 'variants')).map((it) => get(it, 'product')));
  const offers: Reports = {};
  const problems: Problem[] = [];
  for (const asked of from.asked) {
    const { by, key } = keyOf(asked);
    // A variant's own sku is more than the sku of the product that has it.
    const found = [...variants, ...items].find((it) => key && words(get(it, by)) === key);
    if (found) offers[asked.offer] = reportOf(found);
    else problems.push(unknownTo(asked.offer, 'Give its "sku" as the shop has it.'));
  }
  return tell('magento', from, offers, problems);
}

function keyOf({ url, sku }: Asked): { by: 'sku' | 'url_key'; key: string } {
  if (sku) return { by: 'sku', key: sku };
  const last = URL.canParse(url) ? new URL(url).pathname.split('/').filter(Boolean).at(-1) : '';
  return { by: 'url_key', key: (last ?? '').replace(/\.html?$/, '') };
}

function reportOf(product: unknown): object {
  const price = get(product, 'price_range', 'minimum_price', 'final_price');
  const amount = get(price, 'value');
  const left = get(product, 'only_x_left_in_stock');
  const few = typeof left === 'number' && left > 0;
  const status = get(product, 'stock_status');
  const there = status === 'IN_STOCK' ? (few ? 'limited' : 'in_stock') : 'unknown';
  return {
    stock: status === 'OUT_OF_STOCK' ? 'out_of_stock' : there,
    ...(few ? { quantity: left } : {}),
    price: fromDecimal(amount) ?? amount,
    currency: get(price, 'currency'),
  };
}
