// method-rates: what a ledger has seen of the ways out: its counts in, how often each led out, and what that means for
// a plan. Evidence counts before dates.
import type { Environment } from './environment.ts';
import { freeze } from './freeze.ts';

/** Tries of one method by one creator's shoppers, in one app, version and system. */
export interface Tries {
  readonly creator: string;
  readonly method: string;
  readonly inApp: string;
  /** The major version; null where it is not known. */
  readonly inAppVersion: string | null;
  readonly os: string;
  /** Taps after which the page was left, and those after which it stayed. */
  readonly left: number;
  readonly stayed: number;
}

/**
 * By method and place, a place being `instagram ios 450` (one major version) or `instagram ios` (all of them): how many
 * tries left the page, and how many there were. Whole numbers.
 */
export type MethodRates = Readonly<Record<string, Readonly<Record<string, Rate>>>>;
export type Rate = readonly [left: number, tries: number];

/** Fewer tries than that say nothing. */
export const LEAST_TRIES = 20;
/**
 * Of those that lead out, more are seen to leave: an app may ask the shopper first, which costs some. Of those that lead
 * nowhere a few seem to: the shopper closes the app.
 */
const FLOOR = 0.25;
/** Anybody may send entries in any creator's name, so each other creator counts for so many tries at most. */
const MOST_OF_OTHERS = 5;
/** Places of one method that are handed out: those with the most tries. */
const MOST_PLACES = 12;

/**
 * How often each method led out, for `creator`'s pages. Her own tries count in full; every other creator's for five at
 * most, so that it takes at least four of them to speak of a method that she has not tried, and forging many entries
 * for one is of no use. Only what has tries enough is told.
 */
export function methodRates(tries: readonly Tries[], creator: string): MethodRates {
  const sums = new Map<string, Map<string, Map<string, Rate>>>();
  for (const it of tries) {
    if (!(it.left + it.stayed > 0)) continue;
    const { method, inApp, os, inAppVersion } = it;
    for (const place of placesOf(inApp, os, inAppVersion)) {
      const places = into(sums, method, () => new Map<string, Map<string, Rate>>());
      const creators = into(places, place, () => new Map<string, Rate>());
      const [left, all] = creators.get(it.creator) ?? [0, 0];
      creators.set(it.creator, [left + it.left, all + it.left + it.stayed]);
    }
  }
  const rates: Record<string, Record<string, Rate>> = {};
  for (const [method, places] of [...sums].sort(byName)) {
    const told = [...places]
      .map(([place, creators]) => [place, sumOf(creators, creator)] as const)
      .filter(([, [, all]]) => all >= LEAST_TRIES)
      .sort(([a, [, x]], [b, [, y]]) => y - x || (a < b ? -1 : 1));
    if (told.length > 0) rates[method] = Object.fromEntries(told.slice(0, MOST_PLACES));
  }
  return freeze(rates);
}

/** What is known of a method where the page is read: it leads out, it leads nowhere, or null where too little is known. */
export function seenOf(
  rates: MethodRates | undefined,
  method: string,
  { inApp, os, inAppVersion }: Environment,
): 'leads-out' | 'leads-nowhere' | null {
  const known = rates && Object.hasOwn(rates, method) ? rates[method] : undefined;
  for (const place of placesOf(inApp, os, majorOf(inAppVersion))) {
    const [left, all] = (known && Object.hasOwn(known, place) && known[place]) || [0, 0];
    if (all >= LEAST_TRIES) return left / all < FLOOR ? 'leads-nowhere' : 'leads-out';
  }
  return null;
}

/** What `methodRates` gives, out of unknown JSON; what is no rate is left out, and `lose` is told where it stood. */
export function readRates(
  said: unknown,
  lose: (path: string, value: unknown) => void = () => {},
): MethodRates {
  const rates: Record<string, Record<string, Rate>> = Object.create(null);
  const members = (value: unknown, path: string): [string, unknown][] => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
    lose(path, value);
    return [];
  };
  for (const [method, places] of members(said, 'rates'))
    for (const [place, rate] of members(places, `rates.${method}`))
      if (isRate(rate)) (rates[method] ??= Object.create(null) as Record<string, Rate>)[place] = rate;
      else lose(`rates.${method}.${place}`, rate);
  return rates;
}

/** `450` of `450.0.0.27.74`. */
export const majorOf = (version: string | null): string | null => /^\d{1,6}/.exec(version ?? '')?.[0] ?? null;

/** The narrowest first. */
function placesOf(inApp: string | null, os: string | null, version: string | null): string[] {
  const all = `${inApp} ${os}`;
  return version ? [`${all} ${version}`, all] : [all];
}

function sumOf(creators: ReadonlyMap<string, Rate>, mine: string): Rate {
  let [left, all] = [0, 0];
  // In one order, so that rounding does not hang on who came first.
  for (const [creator, [out, tries]] of [...creators].sort(byName)) {
    const counts = creator === mine ? tries : Math.min(tries, MOST_OF_OTHERS);
    left += (out * counts) / tries;
    all += counts;
  }
  return [Math.round(left), all];
}

function into<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const made = map.get(key) ?? make();
  map.set(key, made);
  return made;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

function isRate(value: unknown): value is Rate {
  const [left, tries] = Array.isArray(value) && value.length === 2 ? value : [];
  return Number.isInteger(left) && Number.isInteger(tries) && left >= 0 && left <= tries;
}
