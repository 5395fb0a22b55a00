// open: a storage in a folder (PGlite) or on a PostgreSQL server, with its tables made.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { peer } from '../peer.ts';
import type { Database } from './database.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrations.ts';
import { TABLES } from './schema.ts';
import { sqlStorage } from './sql-storage.ts';
import type { Storage } from './storage.ts';

export interface Place {
  /** A folder for PGlite; `memory://` keeps nothing. One process at a time. */
  readonly data?: string | undefined;
  /** `postgres://…`: takes the place of the folder. */
  readonly url?: string | undefined;
}

/** @throws Error in words for the user where the place cannot be used. */
export async function openStorage({ data = './vitrine-data', url }: Place): Promise<Storage> {
  return url ? openPostgres(url) : openPglite(data);
}

/**
 * PostgreSQL inside this process. It never calls fsync: what it has acknowledged outlives the process, however that
 * ends, but not the machine's power.
 */
async function openPglite(data: string): Promise<Storage> {
  const { PGlite } = await peer(() => import('@electric-sql/pglite'));
  const inMemory = data.startsWith('memory://');
  if (!inMemory) await mkdir(data, { recursive: true });
  const unlock = inMemory ? () => {} : await lockFolder(data);
  try {
    const client = await PGlite.create(inMemory ? data : join(data, 'pglite'));
    return await onPglite(client, async () => {
      await client.close();
      unlock();
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

/** On a PGlite of your own; `close` ends it. */
export async function onPglite(client: PGlite, close: () => Promise<void>): Promise<Storage> {
  const { drizzle } = await peer(() => import('drizzle-orm/pglite'));
  const db = drizzle({ client, schema: TABLES }) as unknown as Database;
  await migrate(db);
  return withStatistics(db, sqlStorage(db, 1, close));
}

/** Rows after which the planner has to look again. */
const GROWN = 20_000;

/** PGlite has no autovacuum: without statistics of its own the planner would sort a whole ledger for each lot of it. */
async function withStatistics(db: Database, storage: Storage): Promise<Storage> {
  const analyze = () => db.execute(sql`analyze vitrine_entries`);
  await analyze();
  let fresh = 0;
  return {
    ...storage,
    async append(entries) {
      const conflicts = await storage.append(entries);
      fresh += entries.length;
      if (fresh >= GROWN) {
        fresh = 0;
        // Nobody waits for it, and a failure costs speed alone.
        analyze().catch(() => {});
      }
      return conflicts;
    },
  };
}

/** Connections; what is appended shares four of them. */
const POOL = 10;
const LANES = 4;

async function openPostgres(url: string): Promise<Storage> {
  const { Pool } = (await peer(() => import('pg'))).default;
  const { drizzle } = await peer(() => import('drizzle-orm/node-postgres'));
  const client = new Pool({ connectionString: url, max: POOL });
  // A connection that breaks while nobody uses it is replaced; unheard, its error would end the process.
  client.on('error', () => {});
  const db = drizzle({ client, schema: TABLES }) as unknown as Database;
  try {
    await migrate(db);
  } catch (error) {
    await client.end();
    const { message } = (error as { cause?: Error }).cause ?? (error as Error);
    throw new Error(`The database cannot be used: ${message}`, { cause: error });
  }
  return sqlStorage(db, LANES, () => client.end());
}
