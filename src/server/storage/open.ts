// open: a storage in a folder (PGlite) or on a PostgreSQL server, with its tables made.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { peer } from '../peer.ts';
import { createTurns } from '../turns.ts';
import type { Database } from './database.ts';
import { leaseFolder } from './folder-lease.ts';
import { insertValues, MAX_VALUES } from './insert-values.ts';
import { migrate } from './migrations.ts';
import { type Query, queryOn } from './read-entries.ts';
import { TABLES } from './schema.ts';
import { type SqlStorage, sqlStorage } from './sql-storage.ts';

export interface Place {
  /** A folder for PGlite; `memory://` keeps nothing. One process at a time. */
  readonly data?: string | undefined;
  /** `postgres://…`: takes the place of the folder. */
  readonly url?: string | undefined;
}

/** @throws Error in words for the user where the place cannot be used. */
export async function openStorage({ data = './vitrine-data', url }: Place): Promise<SqlStorage> {
  return url ? openPostgres(url) : openPglite(data);
}

/**
 * PostgreSQL inside this process. It never calls fsync: what it has acknowledged outlives the process, however that
 * ends, but not the machine's power.
 */
async function openPglite(data: string): Promise<SqlStorage> {
  const { PGlite } = await peer(() => import('@electric-sql/pglite'));
  const inMemory = data.startsWith('memory://');
  if (!inMemory) await mkdir(data, { recursive: true });
  const lease = inMemory ? undefined : await leaseFolder(data);
  try {
    const client = await PGlite.create(inMemory ? data : join(data, 'pglite'));
    const close = async () => {
      await client.close();
      await lease?.release();
    };
    return await onPglite(client, close, lease && (() => lease.check()));
  } catch (error) {
    await lease?.release();
    throw error;
  }
}

/** On a PGlite of your own; `close` ends it, `check` is called before each write. */
export async function onPglite(
  client: PGlite,
  close: () => Promise<void>,
  check?: () => void,
): Promise<SqlStorage> {
  const { drizzle } = await peer(() => import('drizzle-orm/pglite'));
  const db = drizzle({ client, schema: TABLES }) as unknown as Database;
  await migrate(db);
  // One at a time: between two pages of however many readers there is room for what shoppers send.
  const turns = createTurns(1);
  const query: Query = (it) => turns(() => queryOn(db)(it));
  const storage = sqlStorage({ db, query, close, ...(check && { check }) });
  return withStatistics(db, storage);
}

/** Rows after which the planner has to look again: so many, and a fifth of what there is. */
const GROWN = 20_000;
const GROWN_BY = 0.2;

/** What is searched by; the entries' text would cost more than all of it. */
const ANALYZE = sql`analyze vitrine_entries (creator, id, type, at, received, retailer, brand, click, method)`;

/** PGlite has no autovacuum: without statistics of its own the planner would sort a whole ledger for each lot of it. */
async function withStatistics(db: Database, storage: SqlStorage): Promise<SqlStorage> {
  const analyze = async () => {
    await db.execute(ANALYZE);
    const { rows } = await db.execute(
      sql`select reltuples as count from pg_class where oid = 'vitrine_entries'::regclass`,
    );
    return Number(rows[0]?.['count'] ?? 0);
  };
  let known = await analyze();
  let fresh = 0;
  return {
    ...storage,
    async append(entries) {
      const conflicts = await storage.append(entries);
      fresh += entries.length;
      if (fresh >= Math.max(GROWN, known * GROWN_BY)) {
        fresh = 0;
        // Nobody waits for it, and a failure costs speed alone.
        analyze().then(
          (count) => (known = count),
          () => {},
        );
      }
      return conflicts;
    },
  };
}

/**
 * Connections for writing; appended entries use at most eight of them at once. With 50 creators at once eight took a
 * third more than four on two cores, on PostgreSQL and on Citus; sixteen no more.
 */
const WRITE_POOL = 12;
const APPEND_LANES = 8;
/** Connections for reading the ledger: a dozen long tallies must not keep a shopper's tap waiting. */
const READ_POOL = 3;
/** Waits for a connection at most, in ms. */
const CONNECT_TIMEOUT_MS = 5000;
/** A write takes milliseconds; one that takes this long will not come back, in ms. */
const WRITE_TIMEOUT_MS = 10_000;
/** For one query of a tally or an export, in ms. */
const READ_TIMEOUT_MS = 20_000;

async function openPostgres(url: string): Promise<SqlStorage> {
  const { Pool } = (await peer(() => import('pg'))).default;
  const { drizzle } = await peer(() => import('drizzle-orm/node-postgres'));
  // The limits are the client's: a connection pooler between may not pass a server's settings on.
  const pool = (max: number, timeoutMs: number) => {
    const made = new Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: timeoutMs,
      keepAlive: true,
    });
    // A connection that breaks is replaced, and its query has failed by itself; without a listener its error would end
    // the process: the pool's where nobody uses it, its own where a transaction does.
    made.on('error', () => {});
    made.on('connect', (client) => client.on('error', () => {}));
    return made;
  };
  const [writing, reading] = [pool(WRITE_POOL, WRITE_TIMEOUT_MS), pool(READ_POOL, READ_TIMEOUT_MS + 1000)];
  const end = async () => {
    await Promise.all([writing.end(), reading.end()]);
  };
  const db = drizzle({ client: writing, schema: TABLES }) as unknown as Database;
  const readDb = drizzle({ client: reading, schema: TABLES }) as unknown as Database;
  // Without a limit: an index over a large ledger takes its time.
  const migrating = pool(1, 0);
  try {
    await migrate(drizzle({ client: migrating, schema: TABLES }) as unknown as Database);
    await migrating.end();
  } catch (error) {
    await Promise.all([migrating.end(), end()]);
    const { message } = (error as { cause?: Error }).cause ?? (error as Error);
    throw new Error(`The database cannot be used: ${message}`, { cause: error });
  }
  return sqlStorage({
    db,
    // Within a transaction, so that the limit is this query's alone, and the server itself ends what takes too long.
    query: (query) =>
      readDb.transaction(
        async (tx) => {
          await tx.execute(sql.raw(`set local statement_timeout = ${READ_TIMEOUT_MS}`));
          return queryOn(tx)(query);
        },
        { accessMode: 'read only' },
      ),
    append: { insert: insertValues(writing), lanes: APPEND_LANES, maxRows: 5 * MAX_VALUES, byCreator: true },
    close: end,
  });
}
