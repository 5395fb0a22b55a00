// `npm run bench:server`: batches from several connections into the server, side by side with a bare loop that inserts
// the same rows in the same batches by the same statement, without HTTP and without judging them. The two take turns,
// so that whatever else the machine does is done to both; the ratio is the median of the rounds'.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { formatTime } from '../../src/core/time.ts';
import type { KeptEntry } from '../../src/server/storage/storage.ts';
import { postgresql } from '../server/places.ts';
import { NOW, tap } from '../server/stand.ts';
import { type Batch, bareFolder, bareServer, type Contender, vitrine } from './contenders.ts';
import { inLanes, median, quantile } from './lanes.ts';

const CONNECTIONS = Number(process.env['BENCH_CONNECTIONS'] || 16);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] || 9);
/** Entries of a round. */
const ENTRIES = 5000;
/** Of a batch: what a page sends now and then, and what an outbox sends that had to wait. */
const SIZES = [10, 50];

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
}

async function round({ lanes, prepare, take }: Contender, { rates, took }: Score, all: readonly Batch[]) {
  const timed = await inLanes(lanes, all.map(prepare), take);
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
  const [one, other, warm]: Score[] = [0, 1, 2].map(() => ({ rates: [], took: [] }));
  if (!one || !other || !warm) return;
  for (const it of [bare, server]) await round(it, warm, batchesOf(size));
  for (let nth = 0; nth < ROUNDS; nth++) {
    const all = batchesOf(size);
    await round(bare, one, all);
    await round(server, other, all);
  }
  const ratios = other.rates.map((rate, nth) => rate / (one.rates[nth] ?? rate));
  const line = (who: string, { rates, took }: Score) =>
    `  ${who.padEnd(12)}${whole(median(rates)).padStart(8)} entries/s   p99 ${quantile(took, 0.99).toFixed(1)} ms a batch`;
  console.log(`${name}
${line('bare loop', one)}
${line('the server', other)}
  ratio       ${median(ratios).toFixed(2).padStart(8)}             rounds from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`);
}

const whole = (number: number) => Math.round(number).toLocaleString('en');

console.log(
  `${ROUNDS} rounds of ${whole(ENTRIES)} entries, ${CONNECTIONS} connections (bare PGlite has but one)\n`,
);
const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
try {
  const bare = await bareFolder(join(folder, 'bare'));
  await compare('PGlite, in a folder', bare, await vitrine(join(folder, 'server'), '', CONNECTIONS));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const place = await postgresql();
try {
  const admin = new pg.Client({ connectionString: place.url });
  await admin.connect();
  await admin.query('create database bare');
  await admin.end();
  const bare = await bareServer(place.url.replace(/[^/]*$/, 'bare'), CONNECTIONS);
  await compare('PostgreSQL, on this machine', bare, await vitrine('', place.url, CONNECTIONS));
} finally {
  await place.close();
}
