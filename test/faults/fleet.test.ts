// Several servers on one ledger: one killed, clocks an hour apart, a pooler between that loses its connections. Whoever
// got no answer sends the same again, to another server; then everything is there, once.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import type { Tally } from '../../src/core/tally.ts';
import { dropLedger, postgresql } from '../server/places.ts';
import { createHome, type Home, post, type Served, TOKEN } from '../server/served.ts';
import { tap } from '../server/stand.ts';
import { openPgBouncer, preparePgBouncer } from './pgbouncer.ts';

const HOUR = 3_600_000;
const NO_LIMITS = ['--sender-limit', '9000000'];
const SENDERS = 6;
const KEY = { key: 'key-of-impact-0000', creator: 'maya', network: 'impact' };

let place: Awaited<ReturnType<typeof postgresql>>;
beforeAll(async () => {
  place = await postgresql();
});
afterAll(() => place?.close());

let home: Home;
beforeEach(async () => {
  await dropLedger(place.url);
  home = createHome();
  const tokens = [{ token: TOKEN, creator: 'maya' }, KEY];
  writeFileSync(join(home.folder, 'tokens.json'), JSON.stringify(tokens));
});
afterEach(() => home.close());

const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
const batch = (): Entry[] => Array.from({ length: 20 }, () => tap({ at: new Date().toISOString() }));

interface Sent {
  /** All that was sent; in the end each was acknowledged. */
  readonly ids: Set<string>;
  acknowledged: number;
  /** Batches that were sent more than once, because no answer came or one that said "not now". */
  again: number;
}

/** Sends to the servers in turn; each batch until it was acknowledged, and every seventh once more elsewhere. */
async function sendAll(servers: readonly Served[], batches: number, sent: Sent): Promise<void> {
  let turn = 0;
  const next = () => servers[turn++ % servers.length]?.url ?? '';
  let left = batches;
  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      while (left-- > 0) {
        const entries = batch();
        for (const { id } of entries) sent.ids.add(id);
        for (let tries = 0; ; tries++) {
          const answer = await post(next(), entries).catch(() => null);
          if (answer?.status === 200) {
            expect(await answer.json()).toEqual({ accepted: 20, refused: [], conflicts: [] });
            break;
          }
          if (answer) expect(answer.status).toBe(503);
          if (tries === 0) sent.again++;
          await wait(20);
        }
        sent.acknowledged += entries.length;
        if (left % 7 === 0) await post(next(), entries).catch(() => null);
      }
    }),
  );
}

async function expectAllOnce(server: Served, { ids, acknowledged, again }: Sent, what: string) {
  const kept = (await exported(server)).filter(({ type }) => type !== 'conversion').map(({ id }) => id);
  const known = new Set(kept);
  const lost = [...ids].filter((it) => !known.has(it)).length;
  const doubled = kept.length - known.size;
  console.log(
    `${what}: ${acknowledged} entries acknowledged, ${again} batches sent again, ${lost} lost, ${doubled} doubled.`,
  );
  expect([lost, doubled, kept.length, acknowledged]).toEqual([0, 0, ids.size, ids.size]);
}

/** A network's report of one order. */
async function report({ url }: Served, status: string): Promise<number> {
  const query = `key=${KEY.key}&order=A1&status=${status}&value=50.00&currency=USD`;
  return (await fetch(`${url}/v1/conversions/maya/impact?${query}`)).status;
}

const headers = { authorization: `Bearer ${TOKEN}` };
const exported = async ({ url }: Served): Promise<Entry[]> =>
  (await (await fetch(`${url}/v1/export`, { headers })).text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);

const tallyOf = async ({ url }: Served): Promise<Tally> => {
  const answer = await fetch(`${url}/v1/tally`, { headers });
  return (await answer.json()) as Tally;
};

const newSent = (): Sent => ({ ids: new Set(), acknowledged: 0, again: 0 });

it('three servers on one PostgreSQL, one of them killed during intake', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => home.start({ url: place.url, args: NO_LIMITS })));
  const sent = newSent();
  const sending = sendAll(servers, 150, sent);
  while (sent.acknowledged < 1000) await wait(5);
  await servers[1]?.end('SIGKILL');
  await sending;
  expect(sent.again).toBeGreaterThan(0);
  await expectAllOnce(servers[0] as Served, sent, 'Three servers, one killed');
});

it('three servers whose clocks are an hour apart count an entry and an order once', async () => {
  const [right, ahead, behind] = (await Promise.all(
    [0, HOUR, -HOUR].map((by) => home.start({ url: place.url, args: NO_LIMITS, ahead: by })),
  )) as [Served, Served, Served];
  const started = Date.now();
  const sent = newSent();
  await sendAll([right, ahead, behind], 100, sent);
  await expectAllOnce(right, sent, 'Clocks an hour apart');
  const hours = (await exported(right)).map((it) =>
    Math.floor((Date.parse(it['received'] ?? '') - started) / HOUR),
  );
  expect([...new Set(hours)].toSorted()).toEqual([-1, 0, 1]);
  // Each report to all of them counts once, and the last stage stands, whichever clock took it first.
  for (const [status, servers] of [
    ['PENDING', [ahead, right, behind]],
    ['APPROVED', [behind, ahead, right]],
    ['REVERSED', [behind, right, ahead]],
    ['APPROVED', [ahead, behind, right]],
  ] as const)
    for (const server of servers) expect(await report(server, status)).toBe(200);
  const orders = (await exported(right)).filter(({ type }) => type === 'conversion');
  expect(orders.map(({ status }) => status).toSorted()).toEqual(['approved', 'pending', 'reversed']);
  const tally = await tallyOf(right);
  expect(tally.total).toMatchObject({
    taps: sent.ids.size,
    conversions: { pending: 0, approved: 0, paid: 0, reversed: 1 },
    value: {},
  });
  for (const it of [ahead, behind]) expect(await tallyOf(it)).toEqual(tally);
});

it('PgBouncer in transaction mode between two servers and PostgreSQL, restarted during intake', async () => {
  const version = preparePgBouncer();
  if (!version) {
    console.log('PgBouncer cannot be had here: it was NOT tried.');
    return;
  }
  const pooler = await openPgBouncer(place.url, 4);
  try {
    const servers = await Promise.all([1, 2].map(() => home.start({ url: pooler.url, args: NO_LIMITS })));
    const sent = newSent();
    const sending = sendAll(servers, 600, sent);
    while (sent.acknowledged < 800) await wait(5);
    await pooler.restart();
    await sending;
    expect(sent.again).toBeGreaterThan(0);
    const [one, other] = servers as [Served, Served];
    await expectAllOnce(one, sent, `${version} in transaction mode, restarted`);
    for (const server of servers) expect(await report(server, 'PENDING')).toBe(200);
    expect((await tallyOf(other)).total).toMatchObject({
      taps: sent.ids.size,
      conversions: { pending: 1 },
    });
    for (const it of servers) expect(await it.end('SIGTERM')).toBe(0);
  } finally {
    await pooler.close();
  }
});
