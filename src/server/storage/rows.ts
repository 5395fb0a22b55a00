// rows: a ledger entry as the columns of its table.
import { DAY, formatTime, parseTime } from '../../core/time.ts';
import type { KeptEntry } from './storage.ts';

/** How long before its receipt an entry may have happened: what an outbox has kept is sent at the next visit. */
const MAX_DELAY = 35 * DAY;

/** An entry as its columns, `entry` being its JSON. */
export interface Row {
  readonly creator: string;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly received: string;
  readonly retailer: string | null;
  readonly brand: string | null;
  readonly click: string | null;
  /** The way out of an in-app browser whose outcome it tells. */
  readonly method: string | null;
  readonly entry: string;
}

export const COLUMNS = [
  'creator',
  'id',
  'type',
  'at',
  'received',
  'retailer',
  'brand',
  'click',
  'method',
  'entry',
] as const;

/**
 * An entry's own time, within reason: a device's clock may be wrong and a stranger's entry may lie, so what comes from
 * the future or from long ago counts when it was received. A conversion's order may be of long ago.
 */
export function trustedTime({ at, received, type }: KeptEntry): string {
  const [stated, took] = [parseTime(at) ?? 0, parseTime(received) ?? 0];
  const isLate = type !== 'conversion' && stated < took - MAX_DELAY;
  return stated > took || isLate ? received : formatTime(stated);
}

export function rowOf(kept: KeptEntry): Row {
  const { received, ...entry } = kept;
  const { creator, id, type, retailer = null, brand = null, click = null, method = null } = entry;
  const at = trustedTime(kept);
  return { creator, id, type, at, received, retailer, brand, click, method, entry: JSON.stringify(entry) };
}

export const keyOf = ({ creator, id }: Pick<Row, 'creator' | 'id'>): string => `${creator} ${id}`;

/** The first row of each key, in an order that is always the same: two servers that take the same entries then never
 * wait for each other in a circle. */
export function distinctRows(rows: readonly Row[]): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!first.has(key)) first.set(key, row);
  }
  return [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
