// What reading costs in statements: a brand's day is of hundreds of creators, and must not cost a statement for each.
import { drizzle } from 'drizzle-orm/pglite';
import { expect, it, onTestFinished } from 'vitest';
import { DAY, formatTime } from '../../src/core/time.ts';
import type { Database } from '../../src/server/storage/database.ts';
import { onPglite } from '../../src/server/storage/open.ts';
import { type Query, queryOn, readEntries } from '../../src/server/storage/read-entries.ts';
import type { KeptEntry, Scope } from '../../src/server/storage/storage.ts';
import { fresh } from './places.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');
const CREATORS = 60;
const id = (number: number) => `01JD3W5K7M9N1P3Q5R7S${String(number).padStart(6, '0')}`;

/** A ledger in which each creator has a tap for Northwind, its order, and a tap for Eastwind. */
async function ledger() {
  const client = await fresh();
  const storage = await onPglite(client, async () => {});
  onTestFinished(() => client.close());
  let minted = 0;
  const entry = (creator: string, more: Partial<KeptEntry>): KeptEntry => ({
    id: id(++minted),
    type: 'handoff',
    at: formatTime(NOW),
    received: formatTime(NOW),
    creator,
    ...more,
  });
  const entries = Array.from({ length: CREATORS }, (_, nth) => {
    const creator = `creator-${nth}`;
    const click = id(500_000 + nth);
    return [
      entry(creator, { retailer: 'northwind', click }),
      entry(creator, {
        type: 'conversion',
        click,
        order: `A${nth}`,
        network: 'direct',
      } as Partial<KeptEntry>),
      entry(creator, { retailer: 'eastwind', click: id(600_000 + nth) }),
    ];
  }).flat();
  await storage.append(entries);
  let count = 0;
  const plain = queryOn(drizzle({ client }) as unknown as Database);
  const query: Query = (it) => {
    count++;
    return plain(it);
  };
  return {
    /** The ids in scope, and how many statements they took. */
    async read(scope: Scope, manyKeys?: number) {
      count = 0;
      const ids: string[] = [];
      for await (const page of readEntries(query, scope, {}, manyKeys)) ids.push(...page.map((it) => it.id));
      return { ids: ids.sort(), statements: count };
    },
    northwinds: entries
      .filter(({ retailer }) => retailer !== 'eastwind')
      .map((it) => it.id)
      .sort(),
  };
}

const SCOPE: Scope = {
  brand: { retailers: ['northwind'], brands: [] },
  from: formatTime(NOW - DAY),
  until: formatTime(NOW + DAY),
};

it('a brand’s day takes the same few statements however many creators it is of', async () => {
  const { read, northwinds } = await ledger();
  const { ids, statements } = await read(SCOPE);
  expect(ids).toEqual(northwinds);
  expect(statements).toBeLessThanOrEqual(6);
});

it('what is too much to ask for at once is read creator by creator, and is the same', async () => {
  const { read, northwinds } = await ledger();
  const { ids, statements } = await read(SCOPE, 10);
  expect(ids).toEqual(northwinds);
  expect(statements).toBeGreaterThan(CREATORS);
});
