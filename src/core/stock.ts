// stock: what the document says, what the sources answered and the time, folded into one truth with its age.
import type { Catalog, Offer } from './catalog.ts';
import { freeze } from './freeze.ts';
import type { StockState } from './schema.ts';
import { DAY, formatTime, HOUR, MINUTE, parseTime } from './time.ts';

/** `product/offer`. */
export type OfferKey = string;

/** One offer's stock as a shop tells it; `checkedAt` is RFC 3339, the price a decimal string. */
export interface StockReport {
  readonly stock: StockState;
  readonly quantity?: number | undefined;
  readonly price?: string | undefined;
  readonly currency?: string | undefined;
  readonly checkedAt?: string | undefined;
}

/** One source's answer, by offer. Its age counts from `receivedAt`, so that no other clock matters. */
export interface StockAnswer {
  readonly source: string;
  /** Milliseconds since 1970, by the clock of this device. */
  readonly receivedAt: number;
  /** Seconds that the answer holds. */
  readonly ttl: number;
  readonly offers: Readonly<Record<OfferKey, StockReport>>;
  /** What the server tells of the ways out besides, still unread. */
  readonly handoff?: unknown;
}

/** What `fold` takes; an answer as it came over the wire counts as received now, from nobody in particular. */
export type ToldAnswer = Pick<StockAnswer, 'offers'> & Partial<StockAnswer>;

/** What is known of one offer now. A price that may not be shown any more is not here. */
export interface Stock {
  readonly stock: StockState;
  readonly quantity?: number | undefined;
  readonly price?: string | undefined;
  readonly currency?: string | undefined;
  /** The typed price it had before, where that may still be shown. */
  readonly was?: string | undefined;
  /** RFC 3339, never in the future: when the price was read; without a price, when the stock was. */
  readonly checkedAt?: string | undefined;
  readonly source?: string | undefined;
  /** Milliseconds since the stock was checked; null when nobody knows. */
  readonly age: number | null;
}
export type StockByOffer = Readonly<Record<OfferKey, Stock>>;

export const DEFAULT_TTL = 300;
const TYPED_STOCK_HOLDS = DAY;
const TYPED_PRICE_HOLDS = 30 * DAY;
const ANSWERED_PRICE_HOLDS = HOUR;
const AMAZON_PRICE_HOLDS = DAY;

/** What each state means for an order: `ready` to be sent, to be sent `later`, `gone`, or null where nothing is known. */
const MEANS: Readonly<Record<StockState, 'ready' | 'later' | 'gone' | null>> = {
  in_stock: 'ready',
  limited: 'ready',
  preorder: 'later',
  backorder: 'later',
  made_to_order: 'later',
  in_store_only: 'gone',
  out_of_stock: 'gone',
  discontinued: 'gone',
  unknown: null,
};

/** It can be ordered, now or to be sent later. */
export const isBuyable = (stock: StockState): boolean => isReady(stock) || MEANS[stock] === 'later';
/** It can be sent today. */
export const isReady = (stock: StockState): boolean => MEANS[stock] === 'ready';
/** It is known that it cannot be ordered. */
export const isSoldOut = (stock: StockState): boolean => MEANS[stock] === 'gone';

export const offerKey = (product: string, offer: string): OfferKey => `${product}/${offer}`;

/** Stock by `product/offer` for every offer of the catalog, and for answers that came without one. */
export function fold(answers: readonly ToldAnswer[], now: number, catalog?: Catalog): StockByOffer {
  const stock: Record<OfferKey, Stock> = {};
  const amazon = new Set<OfferKey>();
  for (const product of Object.values(catalog?.products ?? {}))
    for (const offer of product.offers) {
      const key = offerKey(product.id, offer.id);
      // Amazon's prices may be shown only from its own API.
      if (offer.network === 'amazon') amazon.add(key);
      stock[key] = typed(offer, now, amazon.has(key));
    }
  const inOrder = [...answers].sort((a, b) => (a.receivedAt ?? now) - (b.receivedAt ?? now));
  for (const answer of inOrder)
    for (const [key, report] of Object.entries(answer.offers))
      stock[key] = answered(answer, report, now, amazon.has(key), stock[key]);
  return freeze(stock);
}

function typed(offer: Offer, now: number, amazon: boolean): Stock {
  const checked = offer.checkedAt ? parseTime(offer.checkedAt) : null;
  const age = checked === null ? null : Math.max(0, now - checked);
  const { stock = 'unknown', price, currency, was } = offer;
  const holds = isSoldOut(stock) || (age !== null && age < TYPED_STOCK_HOLDS);
  const priced = currency && age !== null && age < TYPED_PRICE_HOLDS && !amazon;
  return {
    stock: holds ? stock : 'unknown',
    ...(priced ? { price, currency, was } : {}),
    ...(age === null ? {} : { checkedAt: formatTime(now - age) }),
    source: 'document',
    age,
  };
}

function answered(
  { source, receivedAt: received, ttl = DEFAULT_TTL }: ToldAnswer,
  report: StockReport,
  now: number,
  amazon: boolean,
  before: Stock | undefined,
): Stock {
  const receivedAt = received ?? now;
  const age = Math.max(0, now - receivedAt);
  // Received in the future: the clock was put back since, and how old the answer is nobody knows.
  const fresh = age <= ttl * 1000 && now > receivedAt - MINUTE;
  const known = Object.hasOwn(MEANS, report.stock) && (fresh || isSoldOut(report.stock));
  const quantity = fresh && report.quantity !== undefined ? { quantity: report.quantity } : {};
  const stock = { stock: known ? report.stock : 'unknown', ...quantity, source, age } as const;
  const told = report.checkedAt ? parseTime(report.checkedAt) : null;
  const checkedAt = formatTime(Math.min(now, told ?? receivedAt));
  const { price, currency } = report;
  // A source that tells no price leaves the price that was known before, with the time it was read.
  if (!price || !currency) return { ...stock, ...(before?.price ? pricedAs(before) : { checkedAt }) };
  const was = before?.currency === currency ? before.was : undefined;
  const priced = amazon
    ? source === 'amazon' && age < AMAZON_PRICE_HOLDS
    : age <= ttl * 1000 + ANSWERED_PRICE_HOLDS;
  return { ...stock, checkedAt, ...(priced ? { price, currency, was } : {}) };
}

const pricedAs = ({ price, currency, was, checkedAt }: Stock) => ({ price, currency, was, checkedAt });
