// candidate: an offer with its stock, as the rules of a choice see it.
import type { Offer, Product } from './catalog.ts';
import type { StockState } from './schema.ts';
import { isBuyable, isReady, offerKey, type StockByOffer } from './stock.ts';
import { parseTime } from './time.ts';
import type { Visit } from './visit.ts';

/** An offer as a choice names it; `product`, `offer` and `retailer` are ids. */
export interface Candidate {
  readonly product: string;
  readonly offer: string;
  readonly retailer: string;
  readonly url: string;
  readonly sku?: string | undefined;
  readonly variant?: string | undefined;
  readonly stock: StockState;
}

/** What a choice needs to know of the visit. */
export type Moment = Pick<Visit, 'now' | 'only' | 'fallback'>;

/** The product's offers that may be shown here, in the creator's order. */
export function candidates(product: Product, stock: StockByOffer, { only }: Moment): Candidate[] {
  return product.offers
    .filter(({ retailer }) => only === undefined || retailer === only)
    .map((offer) => candidate(product, offer, stock));
}

function candidate(product: Product, offer: Offer, stock: StockByOffer): Candidate {
  const { id, retailer, url, sku, variant } = offer;
  const state = stock[offerKey(product.id, id)]?.stock ?? 'unknown';
  return { product: product.id, offer: id, retailer, url, sku, variant, stock: state };
}

/** What can be ordered, first of all what can be sent today. */
export function best<T extends Candidate>(list: readonly T[]): T | undefined {
  return list.find((it) => isReady(it.stock)) ?? list.find((it) => isBuyable(it.stock));
}

/** Whether `now` is within the product's campaign: `from` included, `until` not. */
export function windowOf({ from, until }: Product, now: number): 'open' | 'not-yet' | 'ended' {
  if (from && (parseTime(from) ?? 0) > now) return 'not-yet';
  return until && (parseTime(until) ?? now + 1) <= now ? 'ended' : 'open';
}
