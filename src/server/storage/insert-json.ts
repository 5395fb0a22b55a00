// insert-json: rows into the ledger as one JSON value, for PGlite: one value instead of thousands, and a number instead
// of rows, is what it takes many times as fast.
import { sql } from 'drizzle-orm';
import type { InsertRows } from './append-queue.ts';
import { conflictingPlaces } from './conflicts.ts';
import type { Database } from './database.ts';
import { distinctRows, type Row } from './rows.ts';

/** Rows as one JSON text; an entry is JSON already, and escaping it once more would make it half as long again. */
export function jsonOf(rows: readonly Row[]): string {
  const texts = rows.map(
    ({ entry, ...columns }) => `${JSON.stringify(columns).slice(0, -1)},"entry":${entry}}`,
  );
  return `[${texts.join()}]`;
}

/** What `jsonOf` gives, as PostgreSQL reads it. The type json keeps the text of `entry` as it is. */
export const RECORD = `(creator text, id text, type text, at timestamptz, received timestamptz, retailer text, brand text,
  click text, method text, entry json)`;

export const insertJson =
  (db: Database): InsertRows =>
  async (rows) => {
    const distinct = distinctRows(rows);
    const { rows: counted } = await db.execute(
      sql`with fresh as (
        insert into vitrine_entries (creator, id, type, at, received, retailer, brand, click, method, entry)
        select creator, id, type, at, received, retailer, brand, click, method, entry::text
        from json_to_recordset(${jsonOf(distinct)}::json) as it ${sql.raw(RECORD)}
        on conflict do nothing returning 1)
      select count(*)::int as count from fresh`,
    );
    return conflictingPlaces(rows, distinct, counted[0]?.['count'] === distinct.length, {
      async known(wanted) {
        const asked = JSON.stringify(wanted.map(({ creator, id }) => ({ creator, id })));
        const { rows: found } = await db.execute(
          sql`select creator, id, entry from vitrine_entries join
            json_to_recordset(${asked}::json) as it (creator text, id text) using (creator, id)`,
        );
        return found as unknown as readonly Pick<Row, 'creator' | 'id' | 'entry'>[];
      },
      async keepAside(conflicting) {
        const aside = JSON.stringify(
          conflicting.map(({ creator, id, received, entry }) => ({ creator, id, received, entry })),
        );
        await db.execute(
          sql`insert into vitrine_conflicts (creator, id, digest, received, entry)
            select creator, id, encode(sha256(convert_to(entry, 'UTF8')), 'hex') as digest, received, entry
            from json_to_recordset(${aside}::json)
              as it (creator text, id text, received timestamptz, entry text)
            order by creator, id, digest
            on conflict do nothing`,
        );
      },
    });
  };
