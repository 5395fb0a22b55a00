import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/server/storage/storage.ts';
import { StorageUnavailable } from '../../src/server/storage/unavailable.ts';
import { type Place, pglite } from './places.ts';
import { id, standOn, tap } from './stand.ts';

let place: Place;
let storage: Storage;
beforeAll(async () => {
  place = await pglite();
  storage = await place.open();
}, 60_000);
afterAll(() => place?.close());

const away = new StorageUnavailable('The database cannot be used for now: connect ECONNREFUSED');
const without = (): Storage => ({
  ...storage,
  append: () => Promise.reject(away),
  ping: () => Promise.reject(away),
});
const url = (path: string) => `https://vitrine.example${path}`;

describe('/healthz and /readyz', () => {
  it('say yes of a server with its ledger', async () => {
    const { server } = standOn(storage);
    expect((await server(new Request(url('/healthz')))).status).toBe(200);
    expect((await server(new Request(url('/readyz')))).status).toBe(200);
  });

  it('tell a server that is up from one that can keep entries', async () => {
    const { server } = standOn(without());
    expect((await server(new Request(url('/healthz')))).status).toBe(200);
    expect((await server(new Request(url('/readyz')))).status).toBe(503);
  });
});

describe('a database that is away', () => {
  it('is a 503 that says when to come again, and one short line of log', async () => {
    const stand = standOn(without());
    const click = id();
    const answer = await stand.post({ entries: Array.from({ length: 50 }, () => tap({ click })) });
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(stand.log).toHaveLength(1);
    const line = JSON.stringify(stand.log[0]);
    expect(line.length).toBeLessThan(500);
    expect(line).not.toContain(click);
  });

  it('for some of a batch’s creators names what to send again', async () => {
    const stand = standOn({
      ...storage,
      append: () => Promise.reject(new StorageUnavailable('away', { notKept: [1] })),
    });
    const entries = [tap(), tap({ creator: 'otto' })];
    const answer = await stand.post({ entries });
    expect([answer.status, ((await answer.json()) as { notKept: string[] }).notKept]).toEqual([
      503,
      [entries[1]?.id],
    ]);
  });
});

describe('/metrics', () => {
  it('counts requests, entries and refusals, and names nobody', async () => {
    const stand = standOn(storage, { limits: { address: 3 } });
    const click = id();
    await stand.post({ entries: [tap({ click }), { ...tap(), type: 'bought' }] }, '192.0.2.7');
    await stand.post({ entries: [tap(), tap(), tap()] }, '192.0.2.7');
    const text = await (await stand.server(new Request(url('/metrics')))).text();
    expect(text).toContain('vitrine_requests_total{endpoint="/v1/entries",method="POST",status="200"} 1');
    expect(text).toContain('vitrine_requests_total{endpoint="/v1/entries",method="POST",status="429"} 1');
    expect(text).toContain('vitrine_entries_total{outcome="accepted"} 1');
    expect(text).toContain('vitrine_entries_total{outcome="refused"} 1');
    expect(text).toContain('vitrine_rate_limited_total{limit="sender"} 1');
    expect(text).toContain('vitrine_queue_entries 0');
    expect(text).toMatch(/^vitrine_process_start_time_seconds \d+/m);
    for (const secret of [click, '192.0.2.7', 'maya', 'linen-shirt']) expect(text).not.toContain(secret);
    // Every line is a comment or `name{labels} number`.
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
  });

  it('has no series for each address or method that a stranger makes up', async () => {
    const { server } = standOn(storage);
    for (const method of ['BREW', 'PATCH', 'X1', 'X2'])
      await server(new Request(url(`/v1/tally?${method}`), { method }));
    const text = await (await server(new Request(url('/metrics')))).text();
    expect(text.match(/endpoint="\/v1\/tally",method/g)).toHaveLength(1);
  });
});

describe('a request', () => {
  it('has an id that goes back with the answer, and into the log of what went wrong', async () => {
    const logged: unknown[] = [];
    const broken = { ...storage, append: () => Promise.reject(new Error('a bug')) };
    const { server } = standOn(broken, { log: (error, about) => logged.push([String(error), about]) });
    const send = (headers: Record<string, string>) =>
      server(
        new Request(url('/v1/entries'), {
          method: 'POST',
          body: JSON.stringify({ entries: [tap()] }),
          headers,
        }),
      );
    const answer = await send({ 'x-request-id': 'proxy-1' });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([500, 'proxy-1']);
    expect(logged).toEqual([['Error: a bug', { request: 'proxy-1', endpoint: '/v1/entries' }]]);
    const forged = await send({ 'x-request-id': 'a b "c"' });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
  });
});
