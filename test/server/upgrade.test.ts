// A ledger of any earlier schema goes on: the same numbers, the same export, and new entries beside the old ones.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tally, tally } from '../../src/core/tally.ts';
import { formatTime } from '../../src/core/time.ts';
import { MIGRATIONS } from '../../src/server/storage/migrations.ts';
import { onPglite, openStorage } from '../../src/server/storage/open.ts';
import type { SqlStorage } from '../../src/server/storage/sql-storage.ts';
import type { KeptConversion, KeptEntry, Scope, Storage } from '../../src/server/storage/storage.ts';
import { fresh, postgresql } from './places.ts';
import { insertOf, reportOf, type Schema, SCHEMAS } from './schemas.ts';
import { id, NOW, sign, standOn, tap, TOKENS } from './stand.ts';

const received = formatTime(NOW);
const [north, east] = [id(), id()];
const kept = (more: Partial<KeptEntry>): KeptEntry => ({ ...tap(more), creator: 'maya', received });
const order = (more: Partial<KeptConversion>) =>
  ({
    id: id(),
    type: 'conversion',
    at: received,
    creator: 'maya',
    proof: 'signed',
    order: 'A1',
    network: 'direct',
    click: north,
    value: '68.00',
    commission: '6.80',
    currency: 'USD',
    ...more,
  }) as const;

const ENTRIES: readonly KeptEntry[] = [
  kept({ type: 'shown', click: north, brand: 'Northwind', because: `Ümläut 'x' "y" \\ z` }),
  kept({ click: north, brand: 'Northwind' }),
  kept({ type: 'outcome', outcome: 'left', click: north, how: 'escape', because: 'way: intent-meta' }),
  kept({ retailer: 'eastwind', brand: 'Eastwind', click: east }),
  kept({ click: undefined }),
  { ...tap({ creator: 'otto' }), creator: 'otto', received },
];
const REPORTS = ['pending', 'approved'].map((status, nth) => ({
  entry: { ...order({ status: status as 'pending' }), received: formatTime(NOW + nth) },
  nth,
}));
const ALL = [...ENTRIES, ...REPORTS.map(({ entry }) => entry)];

/** All that a ledger of that time held. */
const madeBy = (schema: Schema): string[] => [
  ...schema.statements,
  ...ALL.map((entry) => insertOf(schema, entry)),
  ...REPORTS.map((report) => reportOf(schema, report)),
  `insert into vitrine_nonces values ('maya', 'used', '2030-01-01')`,
  `insert into vitrine_conflicts values ('maya', '${ENTRIES[0]?.id}', 'd', '${received}', '{"click":"${north}"}')`,
  `insert into vitrine_storefronts values ('maya', 0, '${received}', '{"a":1}'), ('maya', 1, '${received}', '{"a":2}')`,
];

interface Made {
  run(statement: string): Promise<readonly Record<string, unknown>[]>;
  /** As a server starts. */
  open(): Promise<SqlStorage>;
  close(): Promise<void>;
}

let server: Awaited<ReturnType<typeof postgresql>>;
/** The columns of a ledger that is made today. */
let present: readonly unknown[];
beforeAll(async () => {
  const made = await onEmbedded();
  await made.open();
  present = await columnsOf(made);
  await made.close();
  server = await postgresql();
}, 60_000);
afterAll(() => server?.close());

async function onPostgres(): Promise<Made & { url: string }> {
  const name = `upgrade_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = new pg.Client(server.url);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const client = new pg.Client(url);
  await client.connect();
  return {
    url,
    run: async (statement) => (await client.query(statement)).rows,
    open: () => openStorage({ url }),
    close: () => client.end(),
  };
}

async function onEmbedded(): Promise<Made> {
  const client = await fresh();
  return {
    run: async (statement) => (await client.query<Record<string, unknown>>(statement)).rows,
    open: () => onPglite(client, async () => {}),
    close: () => client.close(),
  };
}

async function all(storage: Storage, scope: Scope): Promise<KeptEntry[]> {
  const list: KeptEntry[] = [];
  for await (const page of storage.entries(scope)) list.push(...page);
  return list;
}

const ordered = (list: readonly KeptEntry[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const numbers = (list: readonly KeptEntry[]): Tally => tally(list, { now: NOW, by: 'retailer' });
const hers = ALL.filter(({ creator }) => creator === 'maya');
const columnsOf = async (made: Made) =>
  (
    await made.run(`select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as it
    from information_schema.columns where table_name like 'vitrine%' and table_schema = 'public' order by 1`)
  ).map(({ it }) => it);

/** What must hold of each ledger that was upgraded, whatever it was. */
async function goesOn(made: Made, storage: SqlStorage): Promise<void> {
  expect(ordered(await all(storage, { creator: 'maya' }))).toEqual(ordered(hers));
  expect(numbers(await all(storage, { creator: 'maya' }))).toEqual(numbers(hers));
  const brand = { retailers: ['northwind'], brands: ['Northwind'] };
  const theirs = ALL.filter(({ retailer, click }) => retailer === 'northwind' || click === north);
  expect(numbers(await all(storage, { brand }))).toEqual(numbers(theirs));
  expect(await storage.storefront('maya')).toBe('{"a":2}');

  // What was known is known again.
  const [first, second] = ENTRIES as [KeptEntry, KeptEntry];
  expect(
    await storage.append([
      { ...first, received: formatTime(NOW + 9) },
      { ...second, product: 'hat' },
    ]),
  ).toEqual([1]);
  for (const { entry } of REPORTS)
    expect(await storage.convert({ ...entry, id: id() } as KeptConversion)).toBe('repeated');
  const paid = { ...order({ status: 'paid' }), received: formatTime(NOW + 5) } as KeptConversion;
  expect(await storage.convert(paid, { value: 'used', until: NOW })).toBe('replayed');

  // New entries, by the endpoints.
  const stand = standOn(storage);
  const method = { method: 'intent-meta', inApp: 'threads', os: 'android', outcome: 'left' } as const;
  const click = id();
  const entries = [tap({ click }), tap({ ...method, type: 'outcome', click })];
  expect(await (await stand.post({ entries })).json()).toEqual({ accepted: 2, refused: [], conflicts: [] });
  const body = JSON.stringify({ order: 'A2', click, value: '10', commission: '1.00', currency: 'USD' });
  expect((await stand.report('maya/direct', body, { 'vitrine-signature': sign(body) })).status).toBe(200);
  expect(await storage.convert(paid)).toBe('kept');
  const { total } = await stand.tally(TOKENS.maya);
  const before = numbers(hers).total;
  expect(total).toMatchObject({
    taps: before.taps + 1,
    left: before.left + 1,
    conversions: { ...before.conversions, approved: 0, paid: 1, pending: 1 },
    commission: { USD: '7.80' },
  });
  expect(await storage.tries?.(0)).toEqual([
    {
      creator: 'maya',
      method: 'intent-meta',
      inApp: 'threads',
      inAppVersion: null,
      os: 'android',
      left: 1,
      stayed: 0,
    },
  ]);
  await storage.keepStorefront('maya', '{"a":3}', NOW);
  expect(await storage.storefront('maya')).toBe('{"a":3}');
  await storage.keepTurnedAway?.({ creator: 'maya', minute: received, server: 'a', entries: 1 });

  expect(await columnsOf(made)).toEqual(present);
  expect(await storage.erase({ creator: 'maya' })).toBe(hers.length + 4);
}

/** A backup made of it goes into a new ledger, whole. */
async function isBackedUp(storage: SqlStorage): Promise<void> {
  const lines: string[] = [];
  for await (const line of storage.backup()) lines.push(line);
  const copy = await onEmbedded();
  const restored = await copy.open();
  async function* given() {
    yield* lines;
  }
  expect(await restored.restore(given())).toBe(lines.length);
  expect(ordered(await all(restored, { creator: 'maya' }))).toEqual(ordered(hers));
  await copy.close();
}

it('every migration is among the schemas here, and none has changed since', () => {
  expect(MIGRATIONS.map(({ name }) => name)).toEqual(SCHEMAS.at(-1)?.done);
  const digests = MIGRATIONS.map(({ statements }) =>
    createHash('sha256').update(JSON.stringify(statements)).digest('hex').slice(0, 16),
  );
  expect(digests).toEqual(['c4ea5b478b9e9970', 'f45f0232e2529f65', '70cf55382d766395']);
});

describe.each<[string, () => Promise<Made>]>([
  ['PGlite', onEmbedded],
  ['PostgreSQL', onPostgres],
])('on %s', (_name, make) => {
  it.each(SCHEMAS)('a ledger of $name goes on', async (schema) => {
    const made = await make();
    for (const statement of madeBy(schema)) await made.run(statement);
    const storage = await made.open();
    if (schema === SCHEMAS[0]) await isBackedUp(storage);
    await goesOn(made, storage);
    // A server of that time that still runs beside it keeps what it takes.
    await made.run(insertOf(schema, kept({ product: 'late' })));
    expect((await all(storage, { creator: 'maya' })).map((it) => it.product)).toEqual(['late']);
    await storage.close();
    await made.close();
  });

  it.each(SCHEMAS.slice(0, -1))(
    'an upgrade from $name that fails leaves it as it was, and may be tried again',
    async (schema) => {
      const made = await make();
      for (const statement of madeBy(schema)) await made.run(statement);
      const before = await columnsOf(made);
      // After the first change, as a full disk would.
      await made.run(`create function fails() returns event_trigger language plpgsql as
      $$ begin raise exception 'no space left on device'; end $$`);
      const [tag] = schema.done.length === 1 ? ['CREATE INDEX'] : ['ALTER TABLE'];
      await made.run(
        `create event trigger fails on ddl_command_end when tag in ('${tag}') execute function fails()`,
      );
      await expect(made.open()).rejects.toThrow();
      expect(await columnsOf(made)).toEqual(before);
      expect(
        (await made.run('select name from vitrine_migrations order by name')).map((it) => it['name']),
      ).toEqual(schema.done);
      // What ran before runs on meanwhile.
      await made.run(insertOf(schema, { ...kept({ retailer: 'elsewhere' }), creator: 'meanwhile' }));
      await made.run('drop event trigger fails');
      const storage = await made.open();
      expect(await all(storage, { creator: 'meanwhile' })).toHaveLength(1);
      await goesOn(made, storage);
      await storage.close();
      await made.close();
    },
  );
});

describe('on PostgreSQL', () => {
  it.each(SCHEMAS)('three servers that start at once on $name upgrade it once', async (schema) => {
    const made = await onPostgres();
    for (const statement of madeBy(schema)) await made.run(statement);
    const [storage, ...others] = await Promise.all([made.open(), made.open(), made.open()]);
    await goesOn(made, storage as SqlStorage);
    for (const it of [storage, ...others]) await it?.close();
    await made.close();
  });

  it('a server that is killed while it upgrades leaves the ledger as it was', async () => {
    const made = await onPostgres();
    const [schema] = SCHEMAS as [Schema];
    for (const statement of madeBy(schema)) await made.run(statement);
    const before = await columnsOf(made);
    // Somebody reads: the upgrade has begun and waits.
    await made.run('begin');
    await made.run('select 1 from vitrine_words');
    const starting = made.open().then(
      () => 'started',
      (error: Error) => error.message,
    );
    const admin = new pg.Client(made.url);
    await admin.connect();
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await admin.query(waiting)).rowCount, { timeout: 30_000 }).toBe(1);
    await admin.query(`select pg_terminate_backend(pid) from (${waiting}) as it`);
    expect(await starting).toMatch(/cannot be used/);
    await made.run('commit');
    expect(await columnsOf(made)).toEqual(before);
    const storage = await made.open();
    await goesOn(made, storage);
    await storage.close();
    await admin.end();
    await made.close();
  });
});
