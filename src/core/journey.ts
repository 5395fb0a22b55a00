// journey: what belongs to one tap, held together by its click id.
import type { Entry } from './ledger.ts';

export interface Journeys {
  /** Each once, by time and then by id. */
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
    const { click, type } = entry;
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
    of: (tap) => (tap.click && taps.get(tap.click) === tap ? (followers.get(tap.click) ?? []) : []),
    home: (entry) => {
      const tap = entry.click === undefined ? undefined : taps.get(entry.click);
      return tap && tap !== entry ? { ...tap, ...entry } : entry;
    },
  };
}

function once(all: readonly Entry[]): Entry[] {
  const known = new Map<string, Entry>();
  for (const entry of all) {
    const other = known.get(entry.id);
    // The server takes an id once; should two still differ, the choice must not hang on their order.
    if (!other || JSON.stringify(entry) < JSON.stringify(other)) known.set(entry.id, entry);
  }
  const place = ({ at, id }: Entry) => `${at} ${id}`;
  return [...known.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
