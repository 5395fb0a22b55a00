// backup: every table as JSON lines, and back. The same on PGlite, PostgreSQL and Citus, so that a ledger can also move
// from one to another.
import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { TABLES } from './schema.ts';

/** Rows of one page. */
const PAGE = 1000;

interface Line {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const keys: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(TABLES).map((table) => [
    getTableName(table),
    (getTableConfig(table).primaryKeys[0]?.columns ?? []).map(({ name }) => name),
  ]),
);

/** The lines of a backup, without line ends. What is written meanwhile may be in it or not. */
export async function* backup(db: Database): AsyncGenerator<string> {
  for (const [table, key] of keys) {
    const columns = sql.raw(key.join(', '));
    for (let last: readonly unknown[] | undefined; ; ) {
      const beyond = last
        ? sql`where (${columns}) > (${sql.join(
            last.map((it) => sql`${it}`),
            sql`, `,
          )})`
        : sql``;
      const { rows } = await db.execute(
        sql`select to_json(t) as row from (select * from ${sql.raw(table)} ${beyond} order by ${columns} limit ${PAGE}) as t`,
      );
      const found = rows.map(({ row }) => row as Line['row']);
      for (const row of found) yield JSON.stringify({ table, row } satisfies Line);
      if (found.length < PAGE) break;
      last = key.map((name) => found.at(-1)?.[name]);
    }
  }
}

/**
 * Puts the lines back; what is there already stays as it is. Gives the number of rows that were added.
 * @throws Error for a line that is none of a backup; what came before it has been restored.
 */
export async function restore(db: Database, lines: AsyncIterable<string>): Promise<number> {
  let added = 0;
  let table = '';
  let rows: Line['row'][] = [];
  const flush = async () => {
    if (rows.length === 0) return;
    const name = sql.raw(table);
    const { rows: fresh } = await db.execute(
      sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)
        on conflict do nothing returning creator`,
    );
    added += fresh.length;
    rows = [];
  };
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const line = read(text, number);
    if (line.table !== table || rows.length >= PAGE) await flush();
    table = line.table;
    rows.push(line.row);
  }
  await flush();
  return added;
}

function read(text: string, number: number): Line {
  try {
    const line = JSON.parse(text) as Line;
    if (keys.has(String(line.table)) && line.row !== null && typeof line.row === 'object') return line;
  } catch {
    // Said below.
  }
  throw new Error(`Line ${number} is none of a Vitrine backup.`);
}
