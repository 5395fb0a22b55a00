// migrations: what makes the tables of schema.ts, in order. One that has been released is never changed: add another.
import { getTableName, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { TABLES } from './schema.ts';

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: '2026-11-20 the ledger',
    statements: [
      `create table if not exists vitrine_entries (
        creator text not null, id text not null, type text not null,
        at timestamptz(3) not null, received timestamptz(3) not null,
        retailer text, brand text, click text, entry text not null,
        primary key (creator, id))`,
      'create index if not exists vitrine_entries_at on vitrine_entries (creator, at)',
      'create index if not exists vitrine_entries_click on vitrine_entries (creator, click)',
      'create index if not exists vitrine_entries_retailer on vitrine_entries (retailer, at)',
      'create index if not exists vitrine_entries_brand on vitrine_entries (brand, at)',
      `create table if not exists vitrine_conflicts (
        creator text not null, id text not null, digest text not null,
        received timestamptz(3) not null, entry text not null,
        primary key (creator, id, digest))`,
      `create table if not exists vitrine_words (
        creator text not null, network text not null, retailer text not null, order_number text not null,
        nth integer not null, received timestamptz(3) not null, said text not null, id text not null,
        primary key (creator, network, retailer, order_number, nth))`,
      `create table if not exists vitrine_nonces (
        creator text not null, nonce text not null, until timestamptz(3) not null,
        primary key (creator, nonce))`,
      `create table if not exists vitrine_storefronts (
        creator text not null, nth integer not null, kept timestamptz(3) not null, json text not null,
        primary key (creator, nth))`,
    ],
  },
  {
    name: '2026-11-29 ways out',
    statements: [
      'alter table vitrine_entries add column if not exists method text',
      'create index if not exists vitrine_entries_method on vitrine_entries (received) where method is not null',
    ],
  },
  {
    name: '2026-11-29 turned away',
    statements: [
      `create table if not exists vitrine_turned_away (
        creator text not null, minute timestamptz(3) not null, server text not null, entries integer not null,
        primary key (creator, minute, server))`,
      // The very first ledgers, made before this table had the column, stand under the same name as the first above.
      'alter table vitrine_words add column if not exists received timestamptz(3)',
      `update vitrine_words set received = entry.received from vitrine_entries as entry
        where vitrine_words.received is null and entry.creator = vitrine_words.creator and entry.id = vitrine_words.id`,
      `update vitrine_words set received = '1970-01-01T00:00:00Z' where received is null`,
      'alter table vitrine_words alter column received set not null',
    ],
  },
];

/** Any number that nobody else locks. */
const LOCK = 7_615_274_309;

/** Makes what is missing; safe to run twice, and by several servers at once: the others wait for the first. */
export async function migrate(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    await tx.execute(
      sql`create table if not exists vitrine_migrations (name text primary key, made timestamptz not null default now())`,
    );
    const { rows } = await tx.execute(sql`select name from vitrine_migrations`);
    const made = new Set(rows.map((row) => row['name']));
    for (const { name, statements } of MIGRATIONS.filter((it) => !made.has(it.name))) {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into vitrine_migrations (name) values (${name})`);
    }
    await distribute(tx);
  });
}

/**
 * Spreads the tables by creator where the Citus extension is found, all of one creator on one node. Looked at on each
 * start, so that tables of later migrations follow, and a database that gets the extension later as well.
 */
async function distribute(tx: Database): Promise<void> {
  const { rows: found } = await tx.execute(sql`select 1 from pg_extension where extname = 'citus'`);
  if (found.length === 0) return;
  const { rows } = await tx.execute(sql`select logicalrelid::text as name from pg_dist_partition`);
  const distributed = new Set(rows.map((row) => row['name']));
  // A group of their own: moving a shard or isolating a creator then takes no other application's tables along.
  const [first = '', ...others] = Object.values(TABLES).map((table) => getTableName(table));
  for (const name of [first, ...others].filter((it) => !distributed.has(it)))
    await tx.execute(
      sql`select create_distributed_table(${name}, 'creator', colocate_with => ${name === first ? 'none' : first})`,
    );
}
