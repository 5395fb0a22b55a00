// conflicts: entries whose id stands for another entry already.
import { keyOf, type Row } from './rows.ts';

export interface ConflictQueries {
  /** The rows that the table has under the keys of `wanted`. */
  known(wanted: readonly Row[]): Promise<readonly Pick<Row, 'creator' | 'id' | 'entry'>[]>;
  keepAside(conflicting: readonly Row[]): Promise<void>;
}

/**
 * The places in `rows` of those whose id stands for another entry; they are kept aside. `allNew`: each of `distinct` has
 * just been inserted, as nearly always, so that nothing has to be asked.
 */
export async function conflictingPlaces(
  rows: readonly Row[],
  distinct: readonly Row[],
  allNew: boolean,
  { known, keepAside }: ConflictQueries,
): Promise<number[]> {
  if (allNew && distinct.length === rows.length) return [];
  const stored = new Map(distinct.map((row) => [keyOf(row), row.entry]));
  if (!allNew) for (const row of await known(distinct)) stored.set(keyOf(row), row.entry);
  const places = rows.flatMap((row, place) => (stored.get(keyOf(row)) === row.entry ? [] : [place]));
  if (places.length > 0) await keepAside(places.map((place) => rows[place] as Row));
  return places;
}
