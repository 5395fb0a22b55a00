// orders: what the conversions say of each order by now. A network tells of the same order again whenever its status
// changes.
import type { Entry } from './ledger.ts';

/**
 * One conversion for each order: the latest word on it, with what only earlier ones knew, dated by the first. What was
 * claimed gives way to what anyone proved, and adds nothing to it.
 */
export function settle(conversions: readonly Entry[]): Entry[] {
  const orders = new Map<string, Entry[]>();
  for (const entry of conversions) {
    const key = entry.order
      ? JSON.stringify([entry.creator, entry.retailer, entry.network, entry.order])
      : JSON.stringify([entry.creator, entry.id]);
    const words = orders.get(key);
    if (words) words.push(entry);
    else orders.set(key, [entry]);
  }
  return [...orders.values()].map((words) => {
    if (words.length === 1) return words[0] as Entry;
    const proved = words.filter(({ proof }) => proof !== 'claimed');
    const said = (proved.length > 0 ? proved : words).sort((a, b) => (weight(a) < weight(b) ? -1 : 1));
    const at = said.map((it) => it.at).sort()[0];
    return Object.assign({}, ...said, { at }) as Entry;
  });
}

const weight = ({ received, at, id }: Entry): string => `${received ?? at} ${at} ${id}`;

/** An order that is proved and not taken back. */
export const isMoney = ({ proof, status }: Entry): boolean => proof !== 'claimed' && status !== 'reversed';
