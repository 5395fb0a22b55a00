// insert-values: one creator's rows into the ledger as plain VALUES, for PostgreSQL servers. Where the tables are
// distributed (Citus), each of these statements goes to one shard as it stands; a CTE or INSERT … SELECT would be pulled
// through the coordinator. Text and parameters go to the driver as they are: drizzle takes seconds to build 1,500 rows.
import type { InsertRows } from './append-queue.ts';
import { conflictingPlaces } from './conflicts.ts';
import { COLUMNS, distinctRows, type Row } from './rows.ts';

/** What is needed of a `pg` pool or client. */
export interface Queries {
  query(
    text: string,
    values: unknown[],
  ): Promise<{ readonly rowCount: number | null; readonly rows: readonly Record<string, unknown>[] }>;
}

/** Rows of one statement; more bring no speed, and a statement of thousands of parameters takes long to plan. */
export const MAX_VALUES = 200;

/** `($1, $2, …), ($1, $10, …)`: the first column is the same in each row. */
function valuesOf(rows: number, columns: number): string {
  const own = columns - 1;
  return Array.from(
    { length: rows },
    (_, row) => `($1${Array.from({ length: own }, (__, at) => `, $${row * own + at + 2}`).join('')})`,
  ).join(', ');
}

/** @throws Error where the rows are of several creators. */
export const insertValues =
  (db: Queries): InsertRows =>
  async (rows) => {
    const creator = rows[0]?.creator ?? '';
    if (rows.some((row) => row.creator !== creator)) throw new Error('One statement, one creator.');
    const distinct = distinctRows(rows);
    let inserted = 0;
    for (let from = 0; from < distinct.length; from += MAX_VALUES) {
      const part = distinct.slice(from, from + MAX_VALUES);
      const { rowCount } = await db.query(
        `insert into vitrine_entries (${COLUMNS.join(', ')}) values ${valuesOf(part.length, COLUMNS.length)} on conflict do nothing`,
        [creator, ...part.flatMap((row) => COLUMNS.slice(1).map((name) => row[name]))],
      );
      inserted += rowCount ?? 0;
    }
    return conflictingPlaces(rows, distinct, inserted === distinct.length, {
      async known(wanted) {
        const { rows: found } = await db.query(
          'select creator, id, entry from vitrine_entries where creator = $1 and id = any($2)',
          [creator, wanted.map(({ id }) => id)],
        );
        return found as unknown as readonly Pick<Row, 'creator' | 'id' | 'entry'>[];
      },
      async keepAside(conflicting) {
        for (const { id, received, entry } of conflicting)
          await db.query(
            `insert into vitrine_conflicts (creator, id, digest, received, entry)
              values ($1, $2, encode(sha256(convert_to($4, 'UTF8')), 'hex'), $3, $4) on conflict do nothing`,
            [creator, id, received, entry],
          );
      },
    });
  };
