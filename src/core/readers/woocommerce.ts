// woocommerce: a list of products of the WooCommerce Store API in, the normal form out.
import type { Problem } from '../problem.ts';
import { fromMinor } from './money.ts';
import { nameAfter, plain } from './address.ts';
import { get, words } from './json.ts';
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

/**
 * What names the product in the Store API: the slug of the offer's address, else the sku; of an offer for one
 * variant first the sku, for only variations have one of their own.
 */
export function wooKey({ url, sku = '', variant }: Asked): {
  readonly by: 'slug' | 'sku';
  readonly key: string;
} {
  const slug = nameAfter('product', url);
  return sku && (variant || !slug) ? { by: 'sku', key: sku } : { by: 'slug', key: slug };
}

export function readWoocommerce(json: unknown, from: From): Reading {
  if (!Array.isArray(json)) return alien('This is no answer of the WooCommerce Store API.');
  const offers: Reports = {};
  const problems: Problem[] = [];
  for (const asked of from.asked) {
    const { by, key } = wooKey(asked);
    const found = key && json.find((it) => same(words(get(it, by)), key));
    if (found) offers[asked.offer] = reportOf(found);
    else problems.push(unknownTo(asked.offer, 'Use the address /product/<slug>, or give its "sku".'));
  }
  return tell('woocommerce', from, offers, problems);
}

// Slugs in other alphabets come percent-encoded and in small letters.
function same(told: string, key: string): boolean {
  return plain(told).toLowerCase() === key.toLowerCase();
}

function reportOf(product: unknown): object {
  const prices = get(product, 'prices');
  const amount = get(prices, 'price');
  return {
    ...stockOf(product),
    price: fromMinor(amount, get(prices, 'currency_minor_unit')) ?? (amount === '' ? undefined : amount),
    currency: get(prices, 'currency_code'),
  };
}

function stockOf(product: unknown): object {
  const inStock = get(product, 'is_in_stock');
  if (inStock === false) return { stock: 'out_of_stock' };
  // Sold by somebody else: this shop does not know.
  if (inStock !== true || get(product, 'type') === 'external') return { stock: 'unknown' };
  if (get(product, 'is_purchasable') === false) return { stock: 'out_of_stock' };
  if (get(product, 'is_on_backorder') === true) return { stock: 'backorder' };
  const few = get(product, 'low_stock_remaining');
  return typeof few === 'number' && few > 0 ? { stock: 'limited', quantity: few } : counted(undefined);
}
