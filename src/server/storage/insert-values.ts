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

const OTHERS = COLUMNS.slice(1);
/** Their values are each row's own: looking them up would cost more than it saves. */
const OWN: readonly string[] = ['id', 'click', 'entry'] satisfies readonly (keyof Row)[];

/**
 * `($1, $2, $3), ($1, $4, $3)`: the creator once, and what repeats within a column once too, which is most of a batch.
 * Binding and reading parameters is what such a statement costs beside the rows themselves.
 */
function statementOf(creator: string, rows: readonly Row[]): { text: string; values: unknown[] } {
  const values: unknown[] = [creator];
  const known = OTHERS.map((name) => (OWN.includes(name) ? null : new Map<string, number>()));
  const place = (value: string, column: number): number => {
    const repeated = known[column];
    if (!repeated) return values.push(value);
    const at = repeated.get(value) ?? values.push(value);
    repeated.set(value, at);
    return at;
  };
  const lines = rows.map((row) => {
    const cells = OTHERS.map((name, column) => {
      const value = row[name];
      return value === null ? 'null' : `$${place(value, column)}`;
    });
    return `($1, ${cells.join(', ')})`;
  });
  const text = `insert into vitrine_entries (${COLUMNS.join(', ')}) values ${lines.join(', ')} on conflict do nothing`;
  return { text, values };
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
      const { text, values } = statementOf(creator, distinct.slice(from, from + MAX_VALUES));
      const { rowCount } = await db.query(text, values);
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
