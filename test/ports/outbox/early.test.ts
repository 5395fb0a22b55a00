// A tap that comes before the outbox's own piece has come.
import { expect, it, vi } from 'vitest';
import type { Entry } from '../../../src/core/ledger.ts';
import { outboxes } from '../../../src/ports/outbox.ts';

const got = vi.hoisted((): unknown[] => []);
vi.mock('../../../src/ports/outbox/outbox.ts', () => ({
  openOutbox: () => (_word: unknown, event: unknown) => void got.push(event),
}));

const tap: Entry = { id: '01JD8X0000000000000000000T', type: 'handoff', at: '2026-11-20T08:00:00.000Z' };
const event = { entry: tap, defaultPrevented: false };
const SERVER = 'https://ledger.example/';

function world(answer: () => Promise<Response>) {
  got.length = 0;
  const fetch = vi.fn((..._request: Parameters<typeof globalThis.fetch>) => answer());
  const late: (() => void)[] = [];
  const later = (task: () => void) => {
    late.push(task);
    return () => {};
  };
  return {
    fetch,
    late,
    open: outboxes({
      fetch,
      now: () => 0,
      id: () => tap.id,
      random: () => 0,
      nextTask: async () => {},
      later,
    }),
  };
}

it('is sent at once, in a request that outlives the page, and not again', async () => {
  const { fetch, open } = world(async () => new Response('{}'));
  const outbox = open(SERVER, tap);
  expect(fetch.mock.calls).toEqual([
    [
      'https://ledger.example/v1/entries',
      { method: 'POST', body: JSON.stringify({ entries: [tap] }), keepalive: true, credentials: 'omit' },
    ],
  ]);
  (await outbox)('none', event);
  expect(got).toEqual([undefined]);
});

it.each<[string, () => Promise<Response>]>([
  ['is refused', async () => new Response('{}', { status: 503 })],
  ['is blocked', async () => Promise.reject(new TypeError('blocked'))],
])('is left to the outbox where it %s', async (_how, answer) => {
  const { open } = world(answer);
  (await open(SERVER, tap))('none', event);
  expect(got).toEqual([event]);
});

it('is left to the outbox where the server says nothing', async () => {
  const { open, late } = world(() => new Promise(() => {}));
  const outbox = open(SERVER, tap);
  for (const task of late) task();
  (await outbox)('none', event);
  expect(got).toEqual([event]);
});

it('once the outbox is open, it has every tap', async () => {
  const { fetch, open } = world(async () => new Response('{}'));
  (await open(SERVER))('none', undefined);
  (await open(SERVER, tap))('none', event);
  expect(fetch).not.toHaveBeenCalled();
  expect(got).toEqual([undefined, event]);
});
