// The same suite on PGlite and on a real PostgreSQL.
import { getTableConfig } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../src/server/storage/schema.ts';
import type { KeptConversion, KeptEntry, Scope, Storage } from '../../src/server/storage/storage.ts';
import type { SqlStorage } from '../../src/server/storage/sql-storage.ts';
import { tally } from '../../src/core/tally.ts';
import { DAY, formatTime } from '../../src/core/time.ts';
import { type Place, pglite, postgresql } from './places.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');
let minted = 0;
const id = () => `01JD3W5K7M9N1P3Q5R7S${String(++minted).padStart(6, '0')}`;
let creators = 0;
const run = Date.now().toString(36);
const creator = () => `creator-${run}-${++creators}`;
const tap = (who: string, more: Partial<KeptEntry> = {}): KeptEntry => ({
  id: id(),
  type: 'handoff',
  at: formatTime(NOW),
  creator: who,
  received: formatTime(NOW),
  ...more,
});
const order = (who: string, more: Partial<KeptConversion> = {}): KeptConversion => ({
  ...tap(who),
  type: 'conversion',
  order: 'A1',
  network: 'direct',
  status: 'pending',
  proof: 'signed',
  ...more,
});

async function all(storage: Storage, scope: Scope): Promise<KeptEntry[]> {
  const list: KeptEntry[] = [];
  for await (const lot of storage.entries(scope)) list.push(...lot);
  return list;
}

describe.each<[string, () => Promise<Place>]>([
  ['PGlite', pglite],
  ['PostgreSQL', postgresql],
])('the storage on %s', (_name, make) => {
  let place: Place;
  let storage: SqlStorage;
  beforeAll(async () => {
    place = await make();
    storage = await place.open();
  }, 60_000);
  afterAll(async () => {
    await storage?.close();
    await place?.close();
  });

  it('makes its tables once, however many servers start at once', async () => {
    const others = await Promise.all([1, 2, 3].map(() => place.open()));
    const who = creator();
    await others[0]?.append([tap(who)]);
    expect(await all(storage, { creator: who })).toHaveLength(1);
    await Promise.all(others.map((it) => it.close()));
  });

  it('takes an entry once, and the same again without a word', async () => {
    const who = creator();
    const it = tap(who, { click: id(), brand: 'Ümläut "x", \\ y' });
    expect(await storage.append([it, it])).toEqual([]);
    expect(await storage.append([{ ...it, received: formatTime(NOW + DAY) }])).toEqual([]);
    expect(await all(storage, { creator: who })).toEqual([it]);
  });

  it('keeps another entry of the same id aside, and lets the first stand', async () => {
    const who = creator();
    const first = tap(who);
    const other = { ...first, product: 'hat' };
    expect(await storage.append([first, tap(who), other])).toEqual([2]);
    expect(await storage.append([tap(who), other])).toEqual([1]);
    expect((await all(storage, { creator: who })).map((it) => it.product)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes the same id of another creator as another entry', async () => {
    const [one, two] = [creator(), creator()];
    const it = tap(one);
    expect(await storage.append([it, { ...it, creator: two }])).toEqual([]);
    expect(await all(storage, { creator: two })).toHaveLength(1);
  });

  it('tells apart what came at once from several requests', async () => {
    const who = creator();
    const first = tap(who);
    const lots = await Promise.all([
      storage.append([tap(who), first]),
      storage.append([{ ...first, product: 'hat' }, tap(who)]),
      storage.append([tap(who), tap(who), { ...first, product: 'cap' }]),
    ]);
    expect(lots).toEqual([[], [0], [2]]);
  });

  it('believes no time in the future or long ago', async () => {
    const who = creator();
    const at = [NOW + DAY, NOW - 400 * DAY, NOW - DAY].map(formatTime);
    await storage.append(at.map((it) => tap(who, { at: it })));
    expect((await all(storage, { creator: who })).map((it) => it.at)).toEqual(
      [NOW, NOW, NOW - DAY].map(formatTime),
    );
  });

  it('keeps a change of what is said of an order, and no repetition', async () => {
    const who = creator();
    expect(await storage.convert(order(who))).toBe('kept');
    expect(await storage.convert(order(who, { at: formatTime(NOW + 5) }))).toBe('repeated');
    expect(await storage.convert(order(who, { status: 'approved' }))).toBe('kept');
    // A late delivery of the first report.
    expect(await storage.convert(order(who))).toBe('repeated');
    expect(await storage.convert(order(who, { order: 'A2' }))).toBe('kept');
    expect((await all(storage, { creator: who })).map((it) => `${it.order} ${it.status}`)).toEqual([
      'A1 pending',
      'A1 approved',
      'A2 pending',
    ]);
  });

  it('knows which word is the later one, even within a millisecond or by a clock that is behind', async () => {
    const who = creator();
    for (const [status, ms] of [
      ['pending', 0],
      ['approved', 0],
      ['reversed', -5000],
    ] as const)
      await storage.convert(order(who, { id: id(), status, received: formatTime(NOW + ms) }));
    const list = (await all(storage, { creator: who })).sort((a, b) => (a.received < b.received ? -1 : 1));
    expect(list.map((it) => it.status)).toEqual(['pending', 'approved', 'reversed']);
  });

  it('keeps the same word once though it comes many times at once', async () => {
    const who = creator();
    const done = await Promise.all(Array.from({ length: 8 }, () => storage.convert(order(who))));
    expect(done.filter((it) => it === 'kept')).toHaveLength(1);
    expect(await all(storage, { creator: who })).toHaveLength(1);
  });

  it('knows a nonce again, even at once', async () => {
    const who = creator();
    const nonce = { value: 'n', until: NOW + 1000 };
    const done = await Promise.all([1, 2, 3, 4].map(() => storage.convert(order(who), nonce)));
    expect(done.toSorted()).toEqual(['kept', 'replayed', 'replayed', 'replayed']);
    expect(await storage.convert(order(who, { status: 'paid' }), nonce)).toBe('replayed');
    expect(await storage.convert(order(creator()), nonce)).toBe('kept');
  });

  it('gives a cut with all that shares a click with it', async () => {
    const who = creator();
    const click = id();
    const it = tap(who, { click, retailer: 'northwind' });
    const bought = order(who, { click, at: formatTime(NOW - 9 * DAY) });
    await storage.append([it, tap(who, { retailer: 'eastwind' })]);
    await storage.convert(bought);
    const scope = { creator: who, from: formatTime(NOW - DAY), until: formatTime(NOW + DAY) };
    expect((await all(storage, scope)).map((one) => one.id)).toContain(bought.id);
    expect(await all(storage, { creator: who, from: formatTime(NOW + DAY) })).toEqual([]);
    const brand = { retailers: ['northwind'], brands: [] };
    expect((await all(storage, { creator: who, brand })).map((one) => one.id)).toEqual([it.id, bought.id]);
    expect(await all(storage, { creator: who, brand: { retailers: [], brands: [] } })).toEqual([]);
  });

  it('gives a large ledger whole, in lots', async () => {
    const who = creator();
    const list = Array.from({ length: 4500 }, () => tap(who));
    await Promise.all([0, 1500, 3000].map((from) => storage.append(list.slice(from, from + 1500))));
    const lots: number[] = [];
    for await (const lot of storage.entries({ creator: who })) lots.push(lot.length);
    expect(lots).toEqual([2000, 2000, 500]);
    expect((await all(storage, { creator: who })).map((it) => it.id)).toEqual(list.map((it) => it.id));
  });

  it('erases what belongs to a click, and nothing else', async () => {
    const who = creator();
    const [gone, stays] = [id(), id()];
    const first = tap(who, { click: gone });
    await storage.append([first, tap(who, { click: stays }), { ...first, product: 'hat' }]);
    await storage.convert(order(who, { id: id(), click: gone }));
    await storage.convert(order(who, { id: id(), click: stays, order: 'A2' }));
    expect(await storage.erase({ creator: who, click: gone })).toBe(2);
    const lines: string[] = [];
    for await (const line of storage.backup()) if (line.includes(who)) lines.push(line);
    expect(lines.join()).not.toContain(gone);
    expect((await all(storage, { creator: who })).map((it) => it.click)).toEqual([stays, stays]);
    expect(await storage.erase({ creator: creator(), click: stays })).toBe(0);
  });

  it('erases a creator whole', async () => {
    const [who, other] = [creator(), creator()];
    await storage.append([tap(who), tap(other)]);
    await storage.convert(order(who, { id: id() }), { value: 'n', until: NOW + 1000 });
    await storage.keepStorefront(who, '{}', NOW);
    expect(await storage.erase({ creator: who })).toBe(2);
    for await (const line of storage.backup()) expect(line).not.toContain(`"${who}"`);
    expect(await all(storage, { creator: other })).toHaveLength(1);
  });

  it('removes what was received before a time, with the reports it tells of', async () => {
    const who = creator();
    const old = formatTime(NOW - 800 * DAY);
    await storage.append([tap(who, { received: old, at: old }), tap(who)]);
    await storage.convert(order(who, { id: id(), received: old, at: old }));
    expect(await storage.removeBefore(NOW - 400 * DAY)).toBeGreaterThanOrEqual(2);
    expect(await all(storage, { creator: who })).toHaveLength(1);
    // The report is forgotten with its entry: told again, it is kept again.
    expect(await storage.convert(order(who, { id: id() }))).toBe('kept');
  });

  it('comes back from a backup with the same tally, and a second time adds nothing', async () => {
    const who = creator();
    const click = id();
    await storage.append([tap(who, { click, brand: 'Ümläut "x", \\\\ y' }), tap(who)]);
    await storage.convert(
      order(who, { id: id(), click, value: '68.00', commission: '6.80', currency: 'USD' }),
    );
    await storage.keepStorefront(who, '{"a":1}', NOW);
    const lines: string[] = [];
    for await (const line of storage.backup()) lines.push(line);
    const empty = await pglite();
    const copy = await empty.open();
    async function* given() {
      yield* lines;
    }
    expect(await copy.restore(given())).toBe(lines.length);
    expect(await copy.restore(given())).toBe(0);
    const numbers = async (of: Storage) => tally(await all(of, { creator: who }), { now: NOW, by: 'day' });
    expect(await numbers(copy)).toEqual(await numbers(storage));
    expect(await copy.storefront(who)).toBe('{"a":1}');
    expect(
      await copy.convert(
        order(who, { id: id(), click, value: '68.00', commission: '6.80', currency: 'USD' }),
      ),
    ).toBe('repeated');
    async function* broken() {
      yield '{"table":"pg_class","row":{}}';
    }
    await expect(copy.restore(broken())).rejects.toThrow('Line 1');
    await empty.close();
  });

  it('counts what became of the ways out, each tap once, for each creator and place', async () => {
    const [one, two] = [creator(), creator()];
    const way = (who: string, more: Partial<KeptEntry>): KeptEntry =>
      tap(who, {
        type: 'outcome',
        how: 'escape',
        outcome: 'left',
        method: 'instagram-extbrowser',
        inApp: 'instagram',
        inAppVersion: '450',
        os: 'ios',
        ...more,
      });
    const later = formatTime(NOW + 1000 * DAY);
    const click = id();
    const sent = [
      way(one, { click, outcome: 'stayed' }),
      // The app had asked first: the same tap, which has left after all.
      way(one, { click }),
      way(one, { outcome: 'stayed' }),
      way(one, { outcome: 'unknown' }),
      way(one, { inAppVersion: '451' }),
      way(two, { outcome: 'stayed', inAppVersion: undefined }),
      way(two, { method: undefined }),
      // As a page of an older version tells it.
      tap(two, { type: 'outcome', how: 'escape', outcome: 'left', because: 'way: intent-meta' }),
    ];
    await storage.append(sent.map((it) => ({ ...it, received: later })));
    await storage.append([way(two, {})]);
    const place = { method: 'instagram-extbrowser', inApp: 'instagram', os: 'ios' };
    const counted = (await storage.tries?.(NOW + 999 * DAY))
      ?.filter((it) => [one, two].includes(it.creator))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(counted).toEqual([
      { ...place, creator: one, inAppVersion: '450', left: 1, stayed: 1 },
      { ...place, creator: one, inAppVersion: '451', left: 1, stayed: 0 },
      { ...place, creator: two, inAppVersion: null, left: 0, stayed: 1 },
    ]);
  });

  it('looks at the latest of them alone, however many there are', async () => {
    const who = creator();
    // Later than what another run has left behind.
    const later = formatTime(NOW + Date.now());
    const list = Array.from({ length: 20_100 }, () => ({
      ...tap(who, { type: 'outcome', outcome: 'stayed', method: 'm', inApp: 'line', os: 'ios' }),
      received: later,
    }));
    await storage.append(list);
    const counted = (await storage.tries?.(Date.parse(later) - 1)) ?? [];
    expect(counted.map(({ stayed }) => stayed)).toEqual([20_000]);
  }, 60_000);

  it('keeps how much was turned away, by minute, of all servers together', async () => {
    const who = creator();
    const minute = formatTime(NOW);
    const keep = (server: string, entries: number, at = minute) =>
      storage.keepTurnedAway?.({ creator: who, minute: at, server, entries });
    await Promise.all([keep('a', 1), keep('b', 5), keep('a', 4), keep('a', 2)]);
    await keep('a', 3, formatTime(NOW + DAY));
    const day = { creator: who, minute, entries: 9 };
    expect(await storage.turnedAway?.(who, {})).toEqual([
      day,
      { creator: who, minute: formatTime(NOW + DAY), entries: 3 },
    ]);
    expect(await storage.turnedAway?.(who, { from: minute, until: formatTime(NOW + 1) })).toEqual([day]);
    expect(await storage.turnedAway?.(creator(), {})).toEqual([]);
    await storage.erase({ creator: who });
    expect(await storage.turnedAway?.(who, {})).toEqual([]);
  });

  it('keeps documents, the latest of which counts', async () => {
    const who = creator();
    expect(await storage.storefront(who)).toBeNull();
    await storage.keepStorefront(who, '{"a":1}', NOW);
    await storage.keepStorefront(who, '{"a":2}', NOW);
    expect(await storage.storefront(who)).toBe('{"a":2}');
  });
});

describe('statements on PostgreSQL', () => {
  it('name the creator in every write and in every read of one creator, and hold one creator each', async () => {
    const place = await postgresql();
    const statements: { text: string; values: readonly unknown[] }[] = [];
    const query = pg.Client.prototype.query;
    try {
      const storage = await place.open();
      // What the pools send, whichever way they were asked to.
      pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
        const [first, second] = args as [
          string | { text: string; values?: unknown[] },
          unknown[] | undefined,
        ];
        const text = typeof first === 'string' ? first : first.text;
        const given = typeof first === 'string' ? undefined : first.values;
        statements.push({ text, values: given ?? (Array.isArray(second) ? second : []) });
        return Reflect.apply(query, this, args);
      } as typeof query;
      const [one, two] = [creator(), creator()];
      const click = id();
      const shared = tap(one, { click });
      await storage.append([shared, tap(two), tap(one), tap(two)]);
      await storage.append([shared, { ...shared, product: 'hat' }]);
      await storage.convert(order(one, { click }), { value: 'n', until: NOW + 1000 });
      await storage.keepStorefront(one, '{}', NOW);
      await storage.keepTurnedAway?.({ creator: one, minute: formatTime(NOW), server: 'a', entries: 1 });
      await storage.turnedAway?.(one, {});
      await storage.storefront(one);
      await storage.ping();
      await all(storage, { creator: one });
      await all(storage, { creator: one, from: formatTime(NOW - DAY) });
      await storage.close();
      const ours = statements.filter(({ text }) => /vitrine_/.test(text));
      expect(ours.length).toBeGreaterThan(10);
      for (const { text, values } of ours) {
        if (/^\s*insert/i.test(text)) {
          expect(text, text).toMatch(/\(\s*"?creator"?\s*,/);
          expect(text, text).not.toMatch(/\bselect\b|\bwith\b/i);
          // One place for the creator, in each row the same.
          if (/into vitrine_entries/.test(text))
            expect(text.match(/\(\$\d+/g)?.every((it) => it === '($1')).toBe(true);
        } else expect(text, text).toMatch(/\bcreator"? = \$\d/);
        expect([one, two].filter((it) => values.includes(it)).length, text).toBeLessThan(2);
      }
    } finally {
      pg.Client.prototype.query = query;
      await place.close();
    }
  }, 60_000);
});
it('every table is keyed by its creator first', () => {
  for (const table of Object.values(TABLES)) {
    const { primaryKeys, uniqueConstraints, columns } = getTableConfig(table);
    expect(primaryKeys[0]?.columns[0]?.name).toBe('creator');
    expect(uniqueConstraints).toEqual([]);
    expect(columns.some((it) => it.hasDefault || it.isUnique)).toBe(false);
  }
});
