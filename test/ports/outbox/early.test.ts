// A tap that comes before the outbox's own piece has come.
import { expect, it, vi } from 'vitest';
import type { Entry } from '../../../src/core/ledger.ts';
import { outboxes } from '../../../src/ports/outbox.ts';

const tap: Entry = { id: '01JD8X0000000000000000000T', type: 'handoff', at: '2026-11-20T08:00:00.000Z' };
const SERVER = 'https://ledger.example/';

function world() {
  const fetch = vi.fn(async (..._request: Parameters<typeof globalThis.fetch>) => new Response('{}'));
  const open = outboxes({ fetch, now: () => 0, id: () => tap.id, random: () => 0, later: () => () => {} });
  return { fetch, open };
}

it('is sent at once, in a request that outlives the page', () => {
  const { fetch, open } = world();
  open(SERVER, tap).catch(() => {});
  expect(fetch.mock.calls).toEqual([
    [
      'https://ledger.example/v1/entries',
      { method: 'POST', body: JSON.stringify({ entries: [tap] }), keepalive: true, credentials: 'omit' },
    ],
  ]);
});

it('whatever becomes of that request, nothing is thrown', async () => {
  const { fetch, open } = world();
  fetch.mockRejectedValueOnce(new TypeError('blocked'));
  open(SERVER, tap).catch(() => {});
  await new Promise((go) => setTimeout(go));
});

it('opening it sends nothing', () => {
  const { fetch, open } = world();
  open(SERVER).catch(() => {});
  expect(fetch).not.toHaveBeenCalled();
});
