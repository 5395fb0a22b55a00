// large: what reading costs the database in a large ledger, each statement with its plan.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm';
import { formatTime } from '../../src/core/time.ts';
import { type Query, readEntries } from '../../src/server/storage/read-entries.ts';
import type { Scope } from '../../src/server/storage/storage.ts';
import { A_DAY, BUSIEST, type Send } from './large-ledger.ts';
import { median } from './lanes.ts';

const DAY_MS = 86_400_000;
const day = (nth: number) => formatTime(Date.parse(`${A_DAY}T00:00:00Z`) + nth * DAY_MS);
const brand = { retailers: [BUSIEST.id], brands: [BUSIEST.brand] };
const retailer = { retailers: [BUSIEST.id], brands: [] };
const dialect = new PgDialect();

interface Asked {
  readonly text: string;
  readonly plan: string;
  readonly ms: number;
}

/** Reads a scope, and has the database explain each statement just before it is asked. */
async function explained(send: Send, scope: Scope, atMost?: number) {
  const asked: Asked[] = [];
  const query: Query = async (it: SQL) => {
    const { sql: text, params } = dialect.sqlToQuery(it);
    const { rows } = await send(`explain (analyze, buffers) ${text}`, params);
    const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    const times = [...plan.matchAll(/^(?:Planning|Execution) Time: ([\d.]+) ms/gm)];
    asked.push({ text, plan, ms: times.reduce((sum, [, ms]) => sum + Number(ms), 0) });
    return (await send(text, params)).rows;
  };
  let entries = 0;
  for await (const page of readEntries(query, scope, { atMost })) entries += page.length;
  return { asked, entries, ms: asked.reduce((sum, { ms }) => sum + ms, 0) };
}

const AGAIN = 5;

/** Processor time of the backend for such a tally, without explaining it; null where it cannot be told. */
async function backendTime(send: Send, scope: Scope): Promise<number | null> {
  const { rows } = await send('select pg_backend_pid() as pid');
  const query: Query = async (it) => {
    const { sql: text, params } = dialect.sqlToQuery(it);
    return (await send(text, params)).rows;
  };
  try {
    const time = () =>
      Number(readFileSync(`/proc/${rows[0]?.['pid']}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    const times: number[] = [];
    for (let nth = 0; nth < AGAIN; nth++) {
      const before = time();
      for await (const _ of readEntries(query, scope));
      times.push(time() - before);
    }
    return median(times);
  } catch {
    return null;
  }
}

async function tallyTimes(name: string, send: Send, scopeOn: (nth: number) => Scope): Promise<void> {
  // Other days, that nobody has read before.
  const first = [];
  for (const nth of [-40, -30, -20]) first.push((await explained(send, scopeOn(nth), 300_000)).ms);
  const warm = [];
  for (let nth = 0; nth <= AGAIN; nth++) warm.push(await explained(send, scopeOn(0), 300_000));
  const [one] = warm;
  const times = warm.slice(1).map(({ ms }) => ms);
  const processor = await backendTime(send, scopeOn(0));
  console.log(
    `  ${name}: ${one?.entries} entries by ${one?.asked.length} statements; database time, planning included: ` +
      `${Math.round(median(times))} ms (from ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}); ` +
      `${processor === null ? '' : `processor time of the backend ${Math.round(processor)} ms; `}days not read before: ${first.map((ms) => Math.round(ms)).join(', ')} ms`,
  );
}

/** Every statement of one tally with its plan. */
async function printPlans(send: Send, scope: Scope): Promise<void> {
  await explained(send, scope, 300_000);
  const { asked, ms } = await explained(send, scope, 300_000);
  for (const [nth, { text, plan, ms: own }] of asked.entries())
    console.log(`\n  statement ${nth + 1} of ${asked.length}, ${own.toFixed(1)} ms
${text.replace(/\s+/g, ' ').trim()}
${plan.replaceAll(/\{(?:"?[\w-]+"?,?){20,}\}/g, '{…}').replace(/^/gm, '    ')}`);
  console.log(`\n  sum of the ${asked.length} statements: ${ms.toFixed(1)} ms\n`);
}

/** Reads on, page by page, as an export does; the longest wait is what a reader would notice. */
async function exportTimes(name: string, send: Send, scope: Scope, most: number): Promise<void> {
  const query: Query = async (it) => {
    const { sql: text, params } = dialect.sqlToQuery(it);
    return (await send(text, params)).rows;
  };
  const waits: number[] = [];
  let entries = 0;
  let from = performance.now();
  for await (const page of readEntries(query, scope)) {
    waits.push(performance.now() - from);
    entries += page.length;
    if (entries >= most) break;
    from = performance.now();
  }
  console.log(
    `  ${name}: ${entries.toLocaleString('en')} entries in ${waits.length} pages; first after ${Math.round(waits[0] ?? 0)} ms, then ${Math.round(median(waits.slice(1)))} ms each, ${Math.round(Math.max(0, ...waits.slice(1)))} ms at most`,
  );
}

export async function measureLarge(send: Send): Promise<void> {
  const one = (nth: number) => ({ from: day(nth), until: day(nth + 1) });
  console.log("  One retailer's day, the busiest one's:");
  await printPlans(send, { brand: retailer, ...one(0) });
  await tallyTimes("a retailer's day", send, (nth) => ({ brand: retailer, ...one(nth) }));
  await tallyTimes("a retailer's and a brand's day", send, (nth) => ({ brand, ...one(nth) }));
  await tallyTimes("a creator's month", send, (nth) => ({
    creator: 'creator-3',
    from: day(nth * 3),
    until: day(nth * 3 + 30),
  }));
  await exportTimes("export of a creator's whole ledger", send, { creator: 'creator-3' }, 100_000);
  await exportTimes("export of a retailer's week", send, { brand, from: day(0), until: day(7) }, 100_000);
  await exportTimes("export of a retailer's whole ledger, its beginning", send, { brand }, 20_000);
}
