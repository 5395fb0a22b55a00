// journey: what belongs to one tap, held together by its click id.
import type { Entry } from './ledger.ts';
import { settle } from './orders.ts';

export interface Journeys {
  /** Each once, by time and then by id; of an order's conversions only what they come to. */
  readonly entries: readonly Entry[];
  /** What came of a tap: its outcomes and conversions. */
  readonly of: (tap: Entry) => readonly Entry[];
  /** The entry with what it lacks filled in from its tap: an order rarely knows the placement. */
  readonly home: (entry: Entry) => Entry;
}

export function journeys(all: readonly Entry[]): Journeys {
  const entries = once(all);
  const taps = new Map<string, Entry>();
  const followers = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { type } = entry;
    const click = clickOf(entry);
    if (!click) continue;
    if (type === 'handoff') {
      if (!taps.has(click)) taps.set(click, entry);
    } else if (type === 'outcome' || type === 'conversion') {
      const list = followers.get(click);
      if (list) list.push(entry);
      else followers.set(click, [entry]);
    }
  }
  return {
    entries,
    // A second tap on the same link has no journey of its own: the order came by the first.
    of: (tap) => {
      const click = clickOf(tap);
      return click && taps.get(click) === tap ? (followers.get(click) ?? []) : [];
    },
    home: (entry) => {
      const tap = taps.get(clickOf(entry) ?? '');
      if (!tap || tap === entry) return entry;
      if (entry.retailer === undefined || entry.retailer === tap.retailer) return { ...tap, ...entry };
      // Bought at another retailer than the one that the tap led to: the tap's brand and offer are not this order's.
      const { brand: _, offer: __, ...rest } = tap;
      return { ...rest, ...entry };
    },
  };
}

/** A click is its creator's: another's entry that names it has nothing to do with it. */
export const clickOf = ({ creator = '', click }: Entry): string | null =>
  click ? `${creator} ${click}` : null;

function once(all: readonly Entry[]): Entry[] {
  const known = new Map<string, Entry>();
  for (const entry of all) {
    const key = `${entry.creator ?? ''} ${entry.id}`;
    const other = known.get(key);
    // The server takes an id once; should two still differ, the choice must not hang on their order.
    if (!other || JSON.stringify(entry) < JSON.stringify(other)) known.set(key, entry);
  }
  const each = [...known.values()];
  const conversions = each.filter(({ type }) => type === 'conversion');
  const settled = [...each.filter(({ type }) => type !== 'conversion'), ...settle(conversions)];
  const place = ({ at, id, creator = '' }: Entry) => `${at} ${id} ${creator}`;
  return settled.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
