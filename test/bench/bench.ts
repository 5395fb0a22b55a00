// bench: `npm run bench`. Every contender in turn, round after round, so that whatever else the machine does meets all
// alike; medians, and their ratio to plain HTML. What it printed goes into measured.json, out of which the README's
// table is made.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.js';
import { buildClients } from './build.ts';
import { contenders } from './contenders/all.ts';
import { click, heap, load, update } from './measures.ts';
import { serve } from './serve.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ONLY = process.argv.slice(2);
const ROOT = join(import.meta.dirname, '../..');

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const clients = await buildClients(contenders.flatMap(({ entry }) => entry ?? []));
const { origin, close } = await serve(contenders, clients, join(ROOT, 'dist'));
const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });

type Row = Record<string, number[]>;
const rows: Record<string, Row> = {};
const note = (row: string, name: string, value: number) => ((rows[row] ??= {})[name] ??= []).push(value);

async function measure(index: number, round: number): Promise<void> {
  const contender = contenders[index];
  if (!contender) return;
  const { name, link } = contender;
  const at = (count: number) => `${origin}/${index}/${count}`;
  const wants = (what: string) => ONLY.length === 0 || ONLY.includes(what);
  for (const count of [12, 100, 1000])
    if (wants(String(count))) {
      const { painted, blocked, shifted } = await load(browser, at(count));
      note(`${count} cards to painted`, name, painted);
      note(`${count} cards: blocking time`, name, blocked);
      note(`${count} cards: layout shift`, name, shifted);
    }
  if (wants('update')) note('update of 100 cards', name, await update(browser, at(100)));
  if (wants('heap')) note('heap, 100 cards', name, await heap(browser, at(100)));
  if (wants('slow')) note('first card on slow 4G', name, (await load(browser, at(1), true)).painted);
  if (wants('click') && link) note('click to navigation start', name, await click(browser, at(12), link));
  process.stderr.write(`round ${round + 1}: ${name}\n`);
}

for (let round = 0; round < ROUNDS; round++)
  for (const index of contenders.keys()) await measure(index, round);
const version = browser.version();
await browser.close();
close();

for (const [row, values] of Object.entries(rows)) {
  const base = median(values[contenders[0]?.name ?? ''] ?? []);
  console.log(row);
  for (const [name, all] of Object.entries(values))
    console.log(
      `  ${name.padEnd(16)} ${median(all).toFixed(1).padStart(9)}  ×${(median(all) / base).toFixed(2)}`,
    );
}
void [createHash, readdirSync, readFileSync, writeFileSync, cpus, version];
