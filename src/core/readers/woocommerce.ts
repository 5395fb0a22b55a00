// woocommerce: a list of products of the WooCommerce Store API in, the normal form out.
import type { Problem } from '../problem.ts';
import { isMore } from '../money.ts';
import { fromMinor } from './money.ts';
import { chooses, lastName, nameAfter, plain } from './address.ts';
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

/**
 * What names the product in the Store API: the slug of the offer's address, else the sku; of an offer for one
 * variant first the sku, for only variations have one of their own.
 */
export function wooKey({ url, sku = '', variant }: Asked): {
  readonly by: 'slug' | 'sku';
  readonly key: string;
} {
  const slug = slugIn(url);
  return sku && (variant || !slug) ? { by: 'sku', key: sku } : { by: 'slug', key: slug };
}

// The folders before the slug are the shop's own choice, in its own language: /product/, /produkt/, /shop/shirts/, none.
function slugIn(url: string): string {
  if (!URL.canParse(url)) return '';
  const { searchParams } = new URL(url);
  const said = searchParams.get('product');
  if (said) return said;
  // Without permalinks the address has a number: the Store API does not find by it what is named by a slug.
  return searchParams.has('p') ? '' : nameAfter('product', url) || lastName(url).replace(/\.html?$/, '');
}

/** A variation that an address chooses, by its number in the shop. */
export interface Chosen {
  readonly asked: Asked;
  readonly id: number;
}

/** `chosen` are the variations that the offers mean: the list tells only of their products. */
export function readWoocommerce(json: unknown, from: From): Reading & { readonly chosen: readonly Chosen[] } {
  if (!Array.isArray(json))
    return { ...alien('This is no answer of the WooCommerce Store API.'), chosen: [] };
  const offers: Reports = {};
  const problems: Problem[] = [];
  const chosen: Chosen[] = [];
  for (const asked of from.asked) {
    const { by, key } = wooKey(asked);
    const found = key && json.find((it) => same(words(get(it, by)), key));
    if (!found)
      problems.push(
        unknownTo(asked.offer, 'Use the address of the product as the shop has it, or give its "sku".'),
      );
    else if (by === 'slug' && mayChoose(asked, found)) {
      const id = variationIn(found, asked);
      if (id !== undefined && get(found, 'is_in_stock') !== false) chosen.push({ asked, id });
      else offers[asked.offer] = { ...reportOf(found), stock: goneOf(found) };
    } else offers[asked.offer] = reportOf(found);
  }
  return { ...tell('woocommerce', from, offers, problems), chosen };
}

/** The variations that were asked for by their numbers. */
export function readVariations(json: unknown, chosen: readonly Chosen[], receivedAt: number): Reading {
  if (!Array.isArray(json)) return alien('This is no answer of the WooCommerce Store API.');
  const offers: Reports = {};
  for (const { asked, id } of chosen) {
    const found = json.find((it) => get(it, 'id') === id);
    offers[asked.offer] = found ? reportOf(found) : { stock: 'unknown' };
  }
  return tell('woocommerce', { asked: [], receivedAt }, offers);
}

// A label that is no variation's may be the creator's own words.
const mayChoose = (asked: Asked, product: unknown): boolean =>
  get(product, 'type') === 'variable' &&
  (chooses(asked.url) || (!!asked.variant && variationIn(product, asked) !== undefined));

function variationIn(product: unknown, asked: Asked): number | undefined {
  const { among, sure } = meant({ ...asked, sku: undefined }, list(get(product, 'variations')), traitsOf);
  const id = get(among[0], 'id');
  return sure && among.length === 1 && typeof id === 'number' ? id : undefined;
}

/** An attribute without a value is one that the shopper chooses freely. */
function traitsOf(variation: unknown): Traits {
  const attributes = list(get(variation, 'attributes')).map((it) => [
    words(get(it, 'name')),
    words(get(it, 'value')),
  ]);
  return {
    params: { variation_id: words(get(variation, 'id')) },
    traits: Object.fromEntries(attributes.filter(([name, value]) => name && value)),
  };
}

/** Where no variation can be had, the one that is meant cannot either. */
const goneOf = (product: unknown) => (get(product, 'is_in_stock') === false ? 'out_of_stock' : 'unknown');

// Slugs in other alphabets come percent-encoded and in small letters.
function same(told: string, key: string): boolean {
  return plain(told).toLowerCase() === key.toLowerCase();
}

function reportOf(product: unknown): object {
  const prices = get(product, 'prices');
  const amount = words(get(prices, 'price'));
  const price = fromMinor(amount, get(prices, 'currency_minor_unit'));
  // How many decimals it has is not known: to show it as it stands would be a hundredfold.
  const unread = amount && price === undefined ? `${amount} without its decimals` : undefined;
  const [least, most] = ['min_amount', 'max_amount'].map((name) => words(get(prices, 'price_range', name)));
  return {
    ...stockOf(product),
    ...(most && isMore(most, least ?? '') ? {} : priced(price ?? unread, get(prices, 'currency_code'))),
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
