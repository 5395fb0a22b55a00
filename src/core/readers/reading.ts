// reading: what the readers of shops' answers share. Each turns one shop's JSON into the design's stock answer.
import { freeze } from '../freeze.ts';
import { type Problem, problem } from '../problem.ts';
import { DEFAULT_TTL, type OfferKey, type StockAnswer, type StockReport } from '../stock.ts';
import { checked } from './report.ts';

/** One offer that is asked about. */
export interface Asked {
  readonly offer: OfferKey;
  /** The address of the product's page, out of its tracking link. */
  readonly url: string;
  readonly sku?: string | undefined;
  readonly gtin?: string | undefined;
  readonly variant?: string | undefined;
}

export interface From {
  readonly asked: readonly Asked[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

export interface Reading {
  /** Null when what came is not an answer at all. */
  readonly answer: StockAnswer | null;
  readonly problems: readonly Problem[];
}

/** Reports by offer, still unchecked. */
export type Reports = Record<OfferKey, object>;

/** At most so many are called few, where a shop gives the bare count. */
const FEW = 5;

/** The reports in the one normal form. */
export function tell(
  source: string,
  { receivedAt }: From,
  reports: Reports,
  problems: readonly Problem[] = [],
): Reading {
  const all = [...problems];
  const offers: Record<OfferKey, StockReport> = {};
  for (const [offer, report] of Object.entries(reports)) {
    const right = checked(report, `offers.${offer}`, all);
    if (right) offers[offer] = right;
  }
  return freeze({ answer: { source, receivedAt, ttl: DEFAULT_TTL, offers }, problems: all });
}

/** What came is not this shop's kind of answer. */
export function alien(what: string, problems: readonly Problem[] = []): Reading {
  return {
    answer: null,
    problems: problems.length ? problems : [problem('', what, 'Check that the address is that of the shop.')],
  };
}

/** The shop does not know the product; nothing is claimed. */
export function unknownTo(offer: OfferKey, fix: string): Problem {
  return problem(`offers.${offer}`, 'The shop knows no such product.', fix);
}

/** A zero stands for "no price": a product with options has none of its own, and what is not for sale costs nothing. */
export function priced(price: unknown, currency: unknown): { price?: unknown; currency?: unknown } {
  return typeof price === 'string' && !/[1-9]/.test(price) && /^[0.]*$/.test(price)
    ? {}
    : { price, currency };
}

/** In stock, or limited when the shop counts only a few. */
export function counted(count: unknown): { stock: 'in_stock' | 'limited'; quantity?: number } {
  if (typeof count !== 'number' || !(count > 0)) return { stock: 'in_stock' };
  return { stock: count <= FEW ? 'limited' : 'in_stock', quantity: count };
}
