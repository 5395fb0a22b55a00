// stock: what the document says, what the sources answered and the time, folded into one truth with its age.
import { recognise } from './attribution.ts';
import type { Catalog, Offer } from './catalog.ts';
import { freeze } from './freeze.ts';
import { gate } from './gate.ts';
import type { Problem } from './problem.ts';
import { salvage } from './salvage.ts';
import { answerSchema, type StockReport, type StockState } from './schema.ts';
import { DAY, formatTime, HOUR, parseTime } from './time.ts';

/** `product/offer`. */
export type OfferKey = string;

/** One source's answer, by offer. Its age counts from `receivedAt`, so that no other clock matters. */
export interface StockAnswer {
  readonly source: string;
  /** Milliseconds since 1970, by the clock of this device. */
  readonly receivedAt: number;
  /** Seconds that the answer holds. */
  readonly ttl: number;
  readonly offers: Readonly<Record<OfferKey, StockReport>>;
}

/** What is known of one offer now. A price that may not be shown any more is not here. */
export interface Stock {
  readonly stock: StockState;
  readonly quantity?: number | undefined;
  readonly price?: string | undefined;
  readonly currency?: string | undefined;
  /** RFC 3339, never in the future. */
  readonly checkedAt?: string | undefined;
  readonly source?: string | undefined;
  /** Milliseconds since it was checked; null when nobody knows. */
  readonly age: number | null;
}
export type StockByOffer = Readonly<Record<OfferKey, Stock>>;

export const DEFAULT_TTL = 300;
const TYPED_STOCK_HOLDS = DAY;
const TYPED_PRICE_HOLDS = 30 * DAY;
const ANSWERED_PRICE_HOLDS = HOUR;

const BUYABLE: ReadonlySet<StockState> = new Set([
  'in_stock',
  'limited',
  'preorder',
  'backorder',
  'made_to_order',
]);
const READY: ReadonlySet<StockState> = new Set(['in_stock', 'limited']);

/** It can be ordered, now or to be sent later. */
export const isBuyable = (stock: StockState): boolean => BUYABLE.has(stock);
/** It can be sent today. */
export const isReady = (stock: StockState): boolean => READY.has(stock);
/** It is known that it cannot be ordered. */
export const isSoldOut = (stock: StockState): boolean => !BUYABLE.has(stock) && stock !== 'unknown';

export const offerKey = (product: string, offer: string): OfferKey => `${product}/${offer}`;

/** Stock by `product/offer` for every offer of the catalog, and for answers that came without one. */
export function fold(answers: readonly StockAnswer[], now: number, catalog?: Catalog): StockByOffer {
  const stock: Record<OfferKey, Stock> = {};
  const amazon = new Set<OfferKey>();
  for (const product of Object.values(catalog?.products ?? {}))
    for (const offer of product.offers) {
      const key = offerKey(product.id, offer.id);
      if (isAmazon(offer)) amazon.add(key);
      stock[key] = typed(offer, now, amazon.has(key));
    }
  const inOrder = [...answers].sort((a, b) => a.receivedAt - b.receivedAt);
  for (const answer of inOrder)
    for (const [key, report] of Object.entries(answer.offers))
      stock[key] = answered(answer, report, now, amazon.has(key));
  return freeze(stock);
}

function typed(offer: Offer, now: number, amazon: boolean): Stock {
  const checked = offer.checkedAt ? parseTime(offer.checkedAt) : null;
  const age = checked === null ? null : Math.max(0, now - checked);
  const { stock = 'unknown' } = offer;
  const holds = isSoldOut(stock) || (age !== null && age < TYPED_STOCK_HOLDS);
  return {
    stock: holds ? stock : 'unknown',
    ...(offer.price && offer.currency && age !== null && age < TYPED_PRICE_HOLDS && !amazon
      ? { price: offer.price, currency: offer.currency }
      : {}),
    ...(age === null ? {} : { checkedAt: formatTime(now - age) }),
    source: 'document',
    age,
  };
}

function answered(answer: StockAnswer, report: StockReport, now: number, amazon: boolean): Stock {
  const age = Math.max(0, now - answer.receivedAt);
  const ttl = answer.ttl * 1000;
  const fresh = age <= ttl;
  const told = report.checkedAt ? parseTime(report.checkedAt) : null;
  const priced = amazon ? answer.source === 'amazon' && age < DAY : age <= ttl + ANSWERED_PRICE_HOLDS;
  return {
    stock: fresh || isSoldOut(report.stock) ? report.stock : 'unknown',
    ...(fresh && report.quantity !== undefined ? { quantity: report.quantity } : {}),
    ...(priced && report.price && report.currency ? { price: report.price, currency: report.currency } : {}),
    checkedAt: formatTime(Math.min(now, told ?? answer.receivedAt)),
    source: answer.source,
    age,
  };
}

function isAmazon({ url }: Offer): boolean {
  const link = gate(url);
  return link !== null && recognise(link).type === 'amazon';
}

/**
 * The design's stock answer out of unknown JSON. `keys` tells which offers each key means; keys that nobody asked
 * for are left out. An answer of another shape is null with its Problem.
 */
export function readAnswer(
  json: unknown,
  from: { source: string; receivedAt: number; keys: Readonly<Record<string, readonly OfferKey[]>> },
): { answer: StockAnswer | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const clean = salvage(answerSchema, json, '', { problems, base: undefined });
  if (!clean) return freeze({ answer: null, problems });
  const offers: Record<OfferKey, StockReport> = {};
  for (const [key, report] of Object.entries(clean.offers))
    for (const offer of Object.hasOwn(from.keys, key) ? (from.keys[key] as readonly OfferKey[]) : [])
      offers[offer] = report;
  const answer = { source: from.source, receivedAt: from.receivedAt, ttl: clean.ttl ?? DEFAULT_TTL, offers };
  return freeze({ answer, problems });
}
