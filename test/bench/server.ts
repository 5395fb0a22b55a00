// `npm run bench:server`: batches from several connections into the server, side by side with a bare loop that inserts
// the same rows in the same batches by the same statement, without HTTP and without judging them. The two take turns,
// so that whatever else the machine does is done to both; the ratio is the median of the rounds'.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { formatTime } from '../../src/core/time.ts';
import { onPglite, openStorage } from '../../src/server/storage/open.ts';
import type { KeptEntry } from '../../src/server/storage/storage.ts';
import { postgresql } from '../server/places.ts';
import { NOW, tap } from '../server/stand.ts';
import { compareBeside, TOKENS } from './beside.ts';
import { type Batch, bareFolder, bareServer, type Contender, type Vitrine, vitrine } from './contenders.ts';
import { measureLarge } from './large.ts';
import { fillLedger } from './large-ledger.ts';
import { cpuTime } from './cpu.ts';
import { inLanes, median, quantile } from './lanes.ts';

const CONNECTIONS = Number(process.env['BENCH_CONNECTIONS'] || 16);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] || 9);
/** Entries of a round. */
const ENTRIES = 5000;
/** Of a batch: what a page sends, and what an outbox sends that had to wait. */
const SIZES = [20, 50];

const batchesOf = (size: number): Batch[] =>
  Array.from({ length: ENTRIES / size }, (_, nth) =>
    Array.from({ length: size }, (_, at): KeptEntry => {
      const more = {
        placement: 'bio',
        campaign: 'autumn-26',
        network: 'impact',
        offer: 'northwind',
      } as const;
      const words = { brand: 'Northwind Supply', because: 'wanted: in_stock', stock: 'in_stock' } as const;
      const when = { at: formatTime(NOW - nth * 1000), received: formatTime(NOW), creator: 'maya' };
      return { ...tap({ ...more, ...words }), ...when, type: at ? 'shown' : 'handoff' };
    }),
  );

interface Score {
  readonly rates: number[];
  readonly took: number[];
  /** Microseconds of processor time for an entry, of all processes. */
  readonly cpu: number[];
}

async function round(
  { lanes, prepare, take }: Contender,
  { rates, took, cpu }: Score,
  all: readonly Batch[],
) {
  const tasks = all.map(prepare);
  const before = cpuTime();
  const timed = await inLanes(lanes, tasks, take);
  const after = cpuTime();
  if (before !== null && after !== null) cpu.push(((after - before) * 1000) / ENTRIES);
  rates.push(ENTRIES / timed.seconds);
  took.push(...timed.took);
}

async function compare(name: string, bare: Contender, server: Contender): Promise<void> {
  for (const size of SIZES) await compareWith(size, `${name}, batches of ${size}`, bare, server);
  await bare.end();
  const memory = await server.end();
  console.log(`  the server's peak memory: ${whole((memory ?? 0) / 1e6)} MB\n`);
}

async function compareWith(size: number, name: string, bare: Contender, server: Contender): Promise<void> {
  const [one, other, warm]: Score[] = [0, 1, 2].map(() => ({ rates: [], took: [], cpu: [] }));
  if (!one || !other || !warm) return;
  for (const it of [bare, server]) await round(it, warm, batchesOf(size));
  for (let nth = 0; nth < ROUNDS; nth++) {
    const all = batchesOf(size);
    await round(bare, one, all);
    await round(server, other, all);
  }
  const ratios = other.rates.map((rate, nth) => rate / (one.rates[nth] ?? rate));
  const costs = one.cpu.map((cost, nth) => cost / (other.cpu[nth] ?? cost));
  const line = (who: string, { rates, took, cpu }: Score) =>
    `  ${who.padEnd(12)}${whole(median(rates)).padStart(8)} entries/s   p99 ${quantile(took, 0.99).toFixed(1)} ms a batch   ${median(cpu).toFixed(0)} µs of processor time an entry`;
  console.log(`${name}
${line('bare loop', one)}
${line('the server', other)}
  ratio       ${median(ratios).toFixed(2).padStart(8)}             rounds from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}
  by processor time${median(costs).toFixed(2).padStart(3)}             rounds from ${Math.min(...costs).toFixed(2)} to ${Math.max(...costs).toFixed(2)}`);
}

const whole = (number: number) => Math.round(number).toLocaleString('en');

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '300000' },
    /** intake, beside or large. */
    only: { type: 'string' },
    /** pglite or postgresql. */
    place: { type: 'string' },
    ledger: { type: 'string' },
  },
});
const entries = Number(options.entries);
const wants = (part: string) => options.only === undefined || options.only === part;
/** PGlite works on one thread, and makes a ledger at a third of the speed. */
const inFolder = Math.min(entries, 1_000_000);
const besideBatches = () => batchesOf(20);

async function onPGlite(folder: string): Promise<void> {
  if (wants('intake')) {
    const bare = await bareFolder(join(folder, 'bare'));
    await compare('PGlite, in a folder', bare, await vitrine(join(folder, 'server'), '', CONNECTIONS));
  }
  if (wants('beside')) {
    const data = join(folder, 'beside');
    mkdirSync(data);
    const client = await PGlite.create(join(data, 'pglite'));
    const storage = await onPglite(client, () => client.close());
    await fillLedger([(text, values) => client.query(text, values)], inFolder);
    await storage.close();
    await beside(`PGlite, ${whole(inFolder)} entries`, await vitrine(data, '', CONNECTIONS, TOKENS));
  }
}

async function onPostgresql(url: string): Promise<void> {
  if (wants('intake')) {
    await newDatabase(url, 'bare');
    const bare = await bareServer(databaseOf(url, 'bare'), CONNECTIONS);
    await compare('PostgreSQL, on this machine', bare, await vitrine('', url, CONNECTIONS));
  }
  if (wants('beside') || wants('large')) await large(url);
}

async function beside(name: string, server: Vitrine): Promise<void> {
  await compareBeside(name, server, ROUNDS, besideBatches);
  await server.end();
}

const databaseOf = (url: string, name: string) => url.replace(/[^/]*$/, name);

async function newDatabase(url: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
}

/** A ledger of that length; `--ledger` names a database that has one already. */
async function largeLedger(url: string): Promise<string> {
  if (options.ledger) return options.ledger;
  await newDatabase(url, 'large');
  const large = databaseOf(url, 'large');
  await (await openStorage({ url: large })).close();
  const clients = Array.from({ length: 4 }, () => new pg.Client({ connectionString: large }));
  for (const client of clients) {
    await client.connect();
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '1GB'; set jit = off`);
  }
  await fillLedger(
    clients.map((client) => (text, values) => client.query(text, values)),
    entries,
  );
  await Promise.all(clients.map((client) => client.end()));
  return large;
}

async function large(url: string): Promise<void> {
  const at = await largeLedger(url);
  if (wants('large')) {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    const { rows } = await client.query(
      `select reltuples::bigint as entries, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class where relname = 'vitrine_entries'`,
    );
    console.log(`PostgreSQL, a ledger of ${whole(Number(rows[0]?.entries))} entries, ${rows[0]?.size}`);
    await measureLarge((text, values) => client.query(text, values));
    await client.end();
  }
  if (wants('beside'))
    await beside(`\nPostgreSQL, ${whole(entries)} entries`, await vitrine('', at, CONNECTIONS, TOKENS));
}

console.log(
  `${ROUNDS} rounds of ${whole(ENTRIES)} entries, ${CONNECTIONS} connections (bare PGlite has but one)\n`,
);
if (options.place !== 'postgresql') {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  try {
    await onPGlite(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (options.place !== 'pglite') {
  const place = await postgresql();
  try {
    await onPostgresql(place.url);
  } finally {
    await place.close();
  }
}
