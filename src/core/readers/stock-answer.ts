// stock-answer: the design's own stock answer out of unknown JSON, what the sources `json` and `server` hear.
import { freeze } from '../freeze.ts';
import { type Problem, problem, show } from '../problem.ts';
import { DEFAULT_TTL, type OfferKey, type StockReport } from '../stock.ts';
import { get } from './json.ts';
import type { Reading } from './reading.ts';
import { checked } from './report.ts';

/** `keys` tells which offers each key means; keys that nobody asked for are left out. */
export function readStockAnswer(
  json: unknown,
  from: { source: string; receivedAt: number; keys: Readonly<Record<string, readonly OfferKey[]>> },
): Reading {
  const problems: Problem[] = [];
  const lose = (path: string, value: unknown, fix: string) =>
    void problems.push(problem(path, `${show(value)} cannot be used here.`, fix));
  const told = get(json, 'offers');
  if (told === null || typeof told !== 'object' || Array.isArray(told)) {
    lose('offers', told ?? json, 'Answer { "offers": { "<key>": { "stock": "in_stock" } } }.');
    return freeze({ answer: null, problems });
  }
  const offers: Record<OfferKey, StockReport> = {};
  for (const [key, report] of Object.entries(told)) {
    const meant = Object.hasOwn(from.keys, key) ? (from.keys[key] ?? []) : [];
    const right = meant.length > 0 ? checked(report, `offers.${key}`, problems) : null;
    if (right) for (const offer of meant) offers[offer] = right;
  }
  const ttl = get(json, 'ttl') ?? DEFAULT_TTL;
  const holds = typeof ttl === 'number' && ttl >= 0;
  if (!holds) lose('ttl', ttl, 'Write the seconds as a number, 0 or more.');
  const { source, receivedAt } = from;
  // A shop has no say in how taps leave for other shops.
  const handoff = from.source === 'server' ? get(json, 'handoff') : undefined;
  const answer = {
    source,
    receivedAt,
    ttl: holds ? ttl : DEFAULT_TTL,
    offers,
    ...(handoff ? { handoff } : {}),
  };
  return freeze({ answer, problems });
}
