// bench: `npm run bench`. Every contender in turn, round after round, so that whatever else the machine does meets all
// alike. `npm run bench -- 12 heap` runs these parts only; a whole run writes measured.json, out of which the README's
// table is made.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.js';
import { buildClients } from './build.ts';
import { contenders } from './contenders/all.ts';
import { hashOf } from './dist-hash.ts';
import { click, heap, load, update } from './measures.ts';
import { cell, type Measured, ROWS } from './rows.ts';
import { serve } from './serve.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const PARTS = process.argv.slice(2);
const DIST = join(import.meta.dirname, '../../dist');

const wants = (part: string) => PARTS.length === 0 || PARTS.includes(part);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

const clients = await buildClients(contenders.flatMap(({ entry }) => entry ?? []));
const { origin, close } = await serve(contenders, clients, DIST);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
const all: Record<string, Record<string, number[]>> = {};
const keep = (row: string, name: string, value: number) => ((all[row] ??= {})[name] ??= []).push(value);

async function measure(index: number): Promise<void> {
  const contender = contenders[index];
  if (!contender) return;
  const { name, entry, script, link, only } = contender;
  const does = (part: string) => wants(part) && (!only || only.includes(part));
  const at = (count: number) => `${origin}/${index}/${count}`;
  const file = script ? join(DIST, script) : entry && join(clients, `${entry}.js`);
  if (does('script'))
    keep('script, kB brotli', name, file ? brotliCompressSync(readFileSync(file)).length / 1000 : 0);
  for (const count of [12, 100, 1000])
    if (does(String(count))) {
      const { painted, first, blocked, shifted } = await load(browser, at(count));
      keep(`${count} cards: all painted`, name, painted);
      keep(`${count} cards: first screen painted`, name, first);
      keep(`${count} cards: blocking time`, name, blocked);
      keep(`${count} cards: layout shift`, name, shifted);
    }
  if (does('update')) keep('100 cards: every stock turned about', name, await update(browser, at(100)));
  if (does('heap')) keep('100 cards: heap', name, await heap(browser, at(100)));
  if (does('slow')) keep('one card, cold, on slow 4G', name, (await load(browser, at(1), true)).painted);
  if (does('click') && link) keep('click to navigation start', name, await click(browser, at(12), link));
}

for (let round = 1; round <= ROUNDS; round++)
  for (const index of contenders.keys()) {
    await measure(index);
    console.error(`round ${round} of ${ROUNDS}: ${contenders[index]?.name}`);
  }
const version = browser.version();
await browser.close();
close();

const medians = Object.fromEntries(
  Object.entries(all).map(([row, by]) => [
    row,
    Object.fromEntries(Object.entries(by).map(([name, values]) => [name, median(values) ?? 0])),
  ]),
);
for (const { title, said } of ROWS) {
  const base = medians[title]?.[contenders[0]?.name ?? ''];
  if (base === undefined) continue;
  console.log(title);
  for (const [name, value] of Object.entries(medians[title] ?? {}))
    console.log(`  ${name.padEnd(22)} ${value.toFixed(1).padStart(10)}  ${cell(said, value, base)}`);
}
if (PARTS.length === 0) {
  const measured: Measured = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`,
    browser: `Chromium ${version}`,
    rounds: ROUNDS,
    dist: hashOf(DIST),
    medians,
  };
  writeFileSync(join(import.meta.dirname, 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`);
}
