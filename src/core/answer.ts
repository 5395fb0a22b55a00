// answer: what a stock source said, out of unknown JSON.
import { freeze } from './freeze.ts';
import type { Problem } from './problem.ts';
import { salvage } from './salvage.ts';
import { answerSchema, type StockReport } from './schema.ts';
import { DEFAULT_TTL, type OfferKey, type StockAnswer } from './stock.ts';

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
