// sql-storage: the storage on any PostgreSQL.
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { createAppendQueue, type QueueOptions } from './append-queue.ts';
import { backup, restore } from './backup.ts';
import { convert } from './convert.ts';
import type { Database } from './database.ts';
import { erase, removeBefore } from './erase.ts';
import { insertJson } from './insert-json.ts';
import { type Query, queryOn, readEntries } from './read-entries.ts';
import { nonces, storefronts } from './schema.ts';
import type { Storage } from './storage.ts';
import { tries } from './tries.ts';
import { keepTurnedAway, turnedAwayOf } from './turned-away.ts';
import { patiently } from './unavailable.ts';

export interface SqlStorageOptions {
  readonly db: Database;
  /** Reads of the ledger, best on connections of their own: a long one then keeps no shopper waiting. */
  readonly query?: Query;
  /** How entries are inserted; left out, in a way that every PostgreSQL takes. */
  readonly append?: QueueOptions;
  /** Called before each write. @throws Error where nothing may be written any more. */
  readonly check?: () => void;
  readonly close: () => Promise<void>;
}

/** Besides what the endpoints need, the whole of it out and in. */
export interface SqlStorage extends Storage {
  /** Every row as lines of JSON, without line ends. */
  backup(): AsyncIterable<string>;
  /** Puts such lines back; gives the number of rows that were not there. @throws Error for a line that is none. */
  restore(lines: AsyncIterable<string>): Promise<number>;
}

/** Under this name no creator can be known: ids have no spaces. */
const PING = 'ping of this server';

/** Rows of one statement: one JSON value of about 1 MB. */
export const MAX_JSON_ROWS = 2000;

export function sqlStorage({
  db,
  query = queryOn(db),
  append = { insert: insertJson(db), lanes: 1, maxRows: MAX_JSON_ROWS, byCreator: false },
  check = () => {},
  close,
}: SqlStorageOptions): SqlStorage {
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    patiently(async () => {
      check();
      return work();
    });
  const queue = createAppendQueue({
    ...append,
    insert: async (rows) => {
      check();
      return append.insert(rows);
    },
  });
  return {
    append: queue.append,
    waiting: queue.waiting,
    convert: (conversion, nonce) => write(() => convert(db, conversion, nonce)),
    // Each query by itself is tried again, never the iterator: one that has thrown would look like one that has ended.
    entries: (scope, options) => readEntries((it) => patiently(() => query(it)), scope, options),
    tries: (since) => patiently(() => tries(db, since)),
    keepTurnedAway: (minute) => write(() => keepTurnedAway(db, minute)),
    turnedAway: (creator, period) => turnedAwayOf((it) => patiently(() => query(it)), creator, period),
    storefront: (creator) =>
      patiently(async () => {
        const [latest] = await db
          .select({ json: storefronts.json })
          .from(storefronts)
          .where(eq(storefronts.creator, creator))
          .orderBy(desc(storefronts.nth))
          .limit(1);
        return latest?.json ?? null;
      }),
    keepStorefront: (creator, json, now) => write(() => keepStorefront(db, creator, json, now)),
    erase: (erasure) => write(() => erase(db, erasure)),
    removeBefore: (time) => write(() => removeBefore(db, time)),
    ping: () =>
      write(async () => {
        const row = { creator: PING, nonce: PING, until: new Date(0) };
        await db.insert(nonces).values(row).onConflictDoNothing();
        await db.delete(nonces).where(and(eq(nonces.creator, PING), eq(nonces.nonce, PING)));
      }),
    backup: () => backup(db),
    restore: (lines) => restore(db, lines),
    close,
  };
}

/** Of a creator's documents so many are kept: each may have 2 MB, and she may publish as often as she likes. */
const VERSIONS = 20;

// The number is asked for by itself: a subquery inside the insert would have to cross shards.
async function keepStorefront(db: Database, creator: string, json: string, now: number): Promise<void> {
  for (;;) {
    const [latest] = await db
      .select({ nth: sql<number | null>`max(${storefronts.nth})` })
      .from(storefronts)
      .where(eq(storefronts.creator, creator));
    const row = { creator, nth: (latest?.nth ?? -1) + 1, kept: new Date(now), json };
    const kept = await db
      .insert(storefronts)
      .values(row)
      .onConflictDoNothing()
      .returning({ nth: storefronts.nth });
    // Another server has taken that number: ask again.
    if (kept.length === 0) continue;
    const old = and(eq(storefronts.creator, creator), lte(storefronts.nth, row.nth - VERSIONS));
    await db.delete(storefronts).where(old);
    return;
  }
}
