// answer: what a stock source said, out of unknown JSON.
import * as v from 'valibot';
import { freeze } from './freeze.ts';
import type { Problem } from './problem.ts';
import { salvage } from './salvage.ts';
import { currency, money, stock, time } from './schema.ts';
import { DEFAULT_TTL, type OfferKey, type StockAnswer } from './stock.ts';

/** One product's stock as a shop tells it. */
const report = v.object({
  stock,
  quantity: v.optional(
    v.pipe(v.number('Write a number.'), v.integer('Use a whole number.'), v.minValue(0, 'Use 0 or more.')),
  ),
  price: v.optional(money),
  currency: v.optional(currency),
  checkedAt: v.optional(time),
});
export type StockReport = v.InferOutput<typeof report>;

/** The stock answer: `{ "ttl": 300, "offers": { "<key>": { "stock": "limited", … } } }`. */
const answerSchema = v.object({
  ttl: v.optional(v.pipe(v.number('Write the seconds as a number.'), v.minValue(0, 'Use 0 or more.'))),
  offers: v.record(v.string(), report),
});

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
