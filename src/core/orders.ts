// orders: what the conversions say of each order by now. A network tells of the same order again whenever its status
// changes.
import type { Entry } from './ledger.ts';

/** The latest word on each order; what a browser claimed gives way to what anyone proved. */
export function currentOrders(conversions: readonly Entry[]): Entry[] {
  const orders = new Map<string, Entry>();
  for (const entry of conversions) {
    const key = entry.order
      ? JSON.stringify([entry.creator, entry.retailer, entry.network, entry.order])
      : entry.id;
    const known = orders.get(key);
    if (!known || weight(entry) > weight(known)) orders.set(key, entry);
  }
  return [...orders.values()];
}

const weight = ({ proof, received, at, id }: Entry): string =>
  `${proof === 'claimed' ? 0 : 1} ${received ?? at} ${at} ${id}`;

/** An order that is proved and not taken back. */
export const isMoney = ({ proof, status }: Entry): boolean => proof !== 'claimed' && status !== 'reversed';
