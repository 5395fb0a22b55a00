// erase: what belongs to a click or a creator taken out of the ledger, and what has been kept long enough.
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { TABLES } from './schema.ts';

export interface Erasure {
  readonly creator: string;
  /** Left out: everything of the creator, her documents included. */
  readonly click?: string | undefined;
}

/** Gives the number of entries that were removed. Each statement names the creator: on a distributed database it stays on one shard. */
export async function erase(db: Database, { creator, click }: Erasure): Promise<number> {
  return db.transaction(async (tx) => {
    const run = async (statement: SQL) => (await tx.execute(statement)).rows.length;
    if (click === undefined) {
      const erased = await run(sql`delete from vitrine_entries where creator = ${creator} returning id`);
      for (const table of Object.values(TABLES).filter((it) => it !== TABLES.entries))
        await run(sql`delete from ${table} where creator = ${creator}`);
      return erased;
    }
    const found = await tx.execute(
      sql`delete from vitrine_entries where creator = ${creator} and click = ${click} returning id`,
    );
    const ids = sql.param(found.rows.map((row) => row['id']));
    await run(sql`delete from vitrine_words where creator = ${creator} and id = any(${ids}::text[])`);
    await run(
      sql`delete from vitrine_conflicts where creator = ${creator}
        and (id = any(${ids}::text[]) or entry::json->>'click' = ${click})`,
    );
    return found.rows.length;
  });
}

/** Rows of one statement: a large ledger is thinned out in steps, and intake goes on between them. */
const STEP = 5000;

/** Removes entries that were received before `time` (milliseconds since 1970), with the reports that they tell of. */
export async function removeBefore(db: Database, time: number): Promise<number> {
  const before = new Date(time).toISOString();
  let removed = 0;
  const { rows: creators } = await db.execute(
    sql`select distinct creator from vitrine_entries where received < ${before}::timestamptz`,
  );
  for (const { creator } of creators)
    for (;;) {
      const { rows } = await db.execute(
        sql`select id from vitrine_entries where creator = ${creator} and received < ${before}::timestamptz limit ${STEP}`,
      );
      if (rows.length === 0) break;
      const ids = sql.param(rows.map((row) => row['id']));
      for (const table of ['vitrine_words', 'vitrine_conflicts', 'vitrine_entries'])
        await db.execute(
          sql`delete from ${sql.raw(table)} where creator = ${creator} and id = any(${ids}::text[])`,
        );
      removed += rows.length;
    }
  await db.execute(sql`delete from vitrine_turned_away where minute < ${before}::timestamptz`);
  return removed;
}
