// price: what may be said of money, with the time it was read.
import type { Candidate } from './candidate.ts';
import { isMore } from './money.ts';
import { offerKey, type StockByOffer } from './stock.ts';

export interface Price {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The higher price it had before. */
  readonly was?: string | undefined;
  /** When it was read, RFC 3339. */
  readonly checkedAt?: string | undefined;
}

/** The price that may be shown, and what it was if that was more. */
export function priceOf(stock: StockByOffer, { product, offer }: Candidate): Price | undefined {
  const { price, currency, was, checkedAt } = stock[offerKey(product, offer)] ?? {};
  if (!price || !currency) return undefined;
  return { amount: price, currency, was: was && isMore(was, price) ? was : undefined, checkedAt };
}
