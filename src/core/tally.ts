// tally: the ledger's entries in, the numbers that creator and brand read out. The order of the entries does not
// matter, and one that comes twice counts once.
import { freeze } from './freeze.ts';
import type { Entry } from './ledger.ts';
import { shareOf, sumOf } from './money.ts';
import { isMoney } from './orders.ts';
import { isSoldOut } from './stock.ts';
import { clickOf, journeys } from './journey.ts';
import { type Campaigns, type Reason, reasonOf, WHY_NOT } from './why-not.ts';

export type By = 'creator' | 'brand' | 'campaign' | 'placement' | 'product' | 'retailer' | 'network' | 'day';

export interface TallyOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** One row for each of them. */
  readonly by?: By | undefined;
  /**
   * Which entries count, each with what it lacks filled in from its tap. The others still tell what became of a tap, so
   * that every cut of one ledger gives the same figures.
   */
  readonly only?: ((entry: Entry) => boolean) | undefined;
  /** When campaigns ran: a tap outside its own is told as `outside`. */
  readonly campaigns?: Campaigns | undefined;
}

/** An amount for each currency, as decimal strings. */
export type Money = Readonly<Record<string, string>>;

export interface Numbers {
  /** Half visible for a second, once per card and page view. */
  readonly shown: number;
  readonly taps: number;
  readonly left: number;
  readonly stayed: number;
  /** Stayed although a way out of the in-app browser was tried. */
  readonly trapped: number;
  /** Left the in-app browser, by another way than a plain link or a copied one. */
  readonly escaped: number;
  /** Taps on what was sold out, and those of them that led to something in stock. */
  readonly soldOut: number;
  readonly rescued: number;
  /** One reason for every tap without an order. */
  readonly whyNot: Readonly<Record<Reason, number>>;
  readonly conversions: Readonly<Record<'pending' | 'approved' | 'paid' | 'reversed' | 'claimed', number>>;
  /** Of the orders that hold. */
  readonly value: Money;
  readonly commission: Money;
  /** Commission by tap, rounded to four places; nothing without taps. */
  readonly earningsPerTap: Money;
  /** Orders that hold, by taps: a decimal string to four places, null without taps. */
  readonly conversionRate: string | null;
}

/** The numbers of one creator, brand, …; it says which. */
export type Row = Numbers & { readonly [name in By]?: string };

export interface Tally {
  readonly total: Numbers;
  readonly rows: readonly Row[];
}

export function tally(entries: readonly Entry[], options: TallyOptions): Tally {
  const each = journeys(entries);
  const { by, only } = options;
  const counted = only ? each.entries.filter((entry) => only(each.home(entry))) : each.entries;
  const groups = new Map<string, Entry[]>();
  if (by)
    for (const entry of counted) {
      const key = keyOf(each.home(entry), by);
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  const names = [...groups.keys()].sort();
  return freeze({
    total: numbersOf(counted, each.of, options),
    rows: names.map((name) => ({
      [by as string]: name,
      ...numbersOf(groups.get(name) ?? [], each.of, options),
    })),
  });
}

const keyOf = (entry: Entry, by: By): string => (by === 'day' ? entry.at.slice(0, 10) : (entry[by] ?? ''));

function numbersOf(
  entries: readonly Entry[],
  journeyOf: (tap: Entry) => readonly Entry[],
  options: TallyOptions,
): Numbers {
  const of = (type: Entry['type']) => entries.filter((entry) => entry.type === type);
  const taps = of('handoff');
  const outcomes = lastWord(of('outcome'));
  const left = outcomes.filter(({ outcome }) => outcome === 'left');
  const stayed = outcomes.filter(({ outcome }) => outcome === 'stayed');
  const metSoldOut = taps.filter(({ stock }) => stock && isSoldOut(stock));
  const orders = of('conversion');
  const sold = orders.filter(isMoney);
  const reasons = taps.map((tap) => reasonOf(tap, journeyOf(tap), options));
  const count = (status: Entry['status']) =>
    orders.filter((it) => it.proof !== 'claimed' && it.status === status).length;
  const commission = perCurrency(sold, 'commission');
  return {
    shown: of('shown').length,
    taps: taps.length,
    left: left.length,
    stayed: stayed.length,
    trapped: stayed.filter(tried).length,
    escaped: left.filter((it) => tried(it) && it.how !== 'copy').length,
    soldOut: metSoldOut.length,
    rescued: metSoldOut.filter(({ because = 'none' }) => !because.startsWith('none')).length,
    whyNot: Object.fromEntries(
      WHY_NOT.map((reason) => [reason, reasons.filter((it) => it === reason).length]),
    ) as Record<Reason, number>,
    conversions: {
      pending: count('pending'),
      approved: count('approved'),
      paid: count('paid'),
      reversed: count('reversed'),
      claimed: orders.filter(({ proof }) => proof === 'claimed').length,
    },
    value: perCurrency(sold, 'value'),
    commission,
    earningsPerTap: Object.fromEntries(
      Object.entries(taps.length > 0 ? commission : {}).map(([of, sum]) => [of, shareOf(sum, taps.length)]),
    ),
    conversionRate: taps.length > 0 ? shareOf(String(sold.length), taps.length) : null,
  };
}

// Only in an in-app browser is anything but a plain link tried.
const tried = ({ how }: Entry): boolean => how !== undefined && how !== 'web' && how !== 'cart';

/** One outcome for each tap: who stayed at first and left by the sheet has left. */
function lastWord(outcomes: readonly Entry[]): Entry[] {
  const rank = ({ outcome }: Entry) => ['unknown', 'stayed', 'left'].indexOf(outcome ?? 'unknown');
  const words = new Map<string, Entry>();
  for (const entry of outcomes) {
    const key = clickOf(entry) ?? entry.id;
    const known = words.get(key);
    if (!known || rank(entry) > rank(known)) words.set(key, entry);
  }
  return [...words.values()];
}

function perCurrency(orders: readonly Entry[], field: 'value' | 'commission'): Money {
  const currencies = [...new Set(orders.map(({ currency }) => currency))].sort();
  const sums: Record<string, string> = {};
  for (const currency of currencies) {
    const amounts = orders.filter((it) => it.currency === currency).map((it) => it[field] ?? '');
    if (currency && amounts.some(Boolean)) sums[currency] = sumOf(amounts);
  }
  return sums;
}
