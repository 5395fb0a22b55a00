// reading: what the readers of shops' answers share. Each turns one shop's JSON into the design's stock answer.
import { readAnswer } from '../answer.ts';
import { type Problem, problem } from '../problem.ts';
import type { OfferKey, StockAnswer } from '../stock.ts';

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
export type Reports = Record<OfferKey, unknown>;

/** At most so many are called few, where a shop gives the bare count. */
const FEW = 5;

/** The reports in the one normal form, checked by the schema that every stock answer passes. */
export function tell(
  source: string,
  { asked, receivedAt }: From,
  offers: Reports,
  problems: readonly Problem[] = [],
): Reading {
  const keys = Object.fromEntries(asked.map(({ offer }) => [offer, [offer]]));
  const { answer, problems: more } = readAnswer({ offers }, { source, receivedAt, keys });
  return { answer, problems: [...problems, ...more] };
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

/** In stock, or limited when the shop counts only a few. */
export function counted(count: unknown): { stock: 'in_stock' | 'limited'; quantity?: number } {
  if (typeof count !== 'number' || !(count > 0)) return { stock: 'in_stock' };
  return { stock: count <= FEW ? 'limited' : 'in_stock', quantity: count };
}

/** What lies at a path of own members; undefined where there is nothing. */
export function get(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/** Always a list: a lone value is a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text or a number as text, else empty. */
export function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The name after a folder of the address: `linen-shirt` of `/products/linen-shirt`. */
export function nameAfter(folder: string, url: string): string {
  if (!URL.canParse(url)) return '';
  const [, name = ''] = new URL(url).pathname.match(`/${folder}/([^/]+)`) ?? [];
  return plain(name);
}

/** Percent signs undone, where that is possible. */
export function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The variant that an address of a Shopify shop names; empty when none. */
export function variantIn(url: string): string {
  const id = URL.canParse(url) ? new URL(url).searchParams.get('variant') : '';
  return /^\d+$/.test(id ?? '') ? String(id) : '';
}
