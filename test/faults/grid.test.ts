// The fault grid: every cell with consent and without, in a real browser against a real server. With consent no tap
// may be lost and none counted twice; without it, what is lost is measured and stands in docs/ledger.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import { CELLS, type Cell } from './cells.ts';
import { openLedger } from './ledger.ts';
import { openPages, type Pages } from './pages.ts';
import { newShopper } from './shopper.ts';

const ROUNDS = Math.max(1, Number(process.env.FAULT_ROUNDS ?? 2));
/** `FAULTS_WRITE=1 npm run test:faults` keeps what it measured for the table in docs/ledger.md. */
const MEASURED = join(ROOT, 'test/faults/measured.json');

interface Count {
  taps: number;
  lost: number;
  /** More entries than taps. */
  doubled: number;
  /** Arrivals of an entry that the server had already. */
  again: number;
}

let pages: Pages;
const measured: Record<string, Record<string, Count>> = {};

beforeAll(async () => {
  pages = await openPages();
});
afterAll(async () => {
  await pages.close();
  if (!process.env.FAULTS_WRITE) return;
  const before = JSON.parse(readFileSync(MEASURED, 'utf8')) as typeof measured;
  writeFileSync(MEASURED, `${JSON.stringify({ ...before, ...measured }, null, 2)}\n`);
});

async function count(cell: Cell, consent: string): Promise<Count> {
  const sum: Count = { taps: 0, lost: 0, doubled: 0, again: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const ledger = await openLedger();
    const shopper = await newShopper();
    try {
      const query = new URLSearchParams({ ledger: ledger.url, attributes: `consent=${consent}` });
      await cell.run({ shopper, ledger, url: `${pages.origin}/?${query}` });
      const taps = [...ledger.taken.values()].filter(({ type }) => type === 'handoff');
      const ids = new Set(taps.map(({ id }) => id));
      sum.taps += shopper.taps.length;
      sum.lost += shopper.taps.filter((id) => !ids.has(id)).length;
      sum.doubled += taps.filter(({ id }) => !shopper.taps.includes(id)).length;
      sum.again += ledger.arrived.length - ledger.taken.size;
    } finally {
      await shopper.leave();
      await ledger.close();
    }
  }
  (measured[cell.name] ??= {})[consent] = sum;
  return sum;
}

describe.each(CELLS.map((cell) => [cell.name, cell] as const))('%s', (_name, cell) => {
  test('with consent: none lost, none counted twice', async () => {
    const { taps, lost, doubled, again } = await count(cell, 'granted');
    expect(taps).toBeGreaterThanOrEqual(ROUNDS);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    // Without Web Locks a lease ends by time: where the machine is slow, another tab sends once more, and it counts once.
    if (cell.name.startsWith('five tabs,')) expect(again).toBe(0);
  });

  test('without consent: none counted twice, and only what the docs name is lost', async () => {
    const { taps, lost, doubled } = await count(cell, 'denied');
    expect(taps).toBeGreaterThanOrEqual(ROUNDS);
    expect(doubled).toBe(0);
    if (!cell.without) expect(lost).toBe(0);
  });
});
