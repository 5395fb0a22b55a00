// A server killed in the middle of its load: whatever it acknowledged is there after the restart, once.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import { postgresql } from './places.ts';
import { createHome, type Home, ledgerIds } from './served.ts';
import { id, NOW, tap } from './stand.ts';

const KILLS = 10;
const once = { retry: 0, timeout: 600_000 };

let home: Home;
beforeAll(() => {
  home = createHome();
});
afterAll(() => home?.close());

/** `data`: the name of a folder; `url`: a database in its place. */
async function start(data: string, url?: string): Promise<{ url: string; kill: () => Promise<unknown> }> {
  const server = await home.start({ data: join(home.folder, data), ...(url && { url }) });
  return { url: server.url, kill: () => server.end('SIGKILL') };
}

/** Posts until the server is gone; gives the ids of what it acknowledged, and of all that was sent. */
async function load(url: string, acknowledged: Set<string>, sent: Map<string, Entry>): Promise<void> {
  for (;;) {
    const entries = Array.from({ length: 20 }, () => tap({ retailer: 'northwind' }));
    for (const it of entries) sent.set(it.id, it);
    try {
      const answer = await fetch(`${url}/v1/entries`, { method: 'POST', body: JSON.stringify({ entries }) });
      expect(await answer.json()).toEqual({ accepted: 20, refused: [], conflicts: [] });
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
    for (const it of entries) acknowledged.add(it.id);
  }
}

async function survives(data: string, database?: string): Promise<void> {
  const acknowledged = new Set<string>();
  const sent = new Map<string, Entry>();
  for (let round = 1; round <= KILLS; round++) {
    const before = acknowledged.size;
    const server = await start(data, database);
    const loads = [1, 2, 3, 4].map(() => load(server.url, acknowledged, sent));
    while (acknowledged.size < before + 200) await new Promise((go) => setTimeout(go, 5));
    await new Promise((go) => setTimeout(go, (round * 37) % 120));
    await server.kill();
    await Promise.all(loads);
  }
  const server = await start(data, database);
  const kept = await ledgerIds(server.url);
  const known = new Set(kept);
  expect(known.size).toBe(kept.length);
  expect([...acknowledged].filter((it) => !known.has(it))).toEqual([]);
  expect(kept.filter((it) => !sent.has(it))).toEqual([]);
  // What was under way is sent again by its outbox: then all is there, once.
  const all = [...sent.values()].filter((it, at) => !known.has(it.id) || at % 50 === 0);
  for (let at = 0; at < all.length; at += 100)
    await fetch(`${server.url}/v1/entries`, {
      method: 'POST',
      body: JSON.stringify({ entries: all.slice(at, at + 100) }),
    });
  const after = await ledgerIds(server.url);
  expect(after.length).toBe(sent.size);
  await server.kill();
}

describe('killed ten times in the middle of its load', () => {
  it('with PGlite in a folder', once, () => survives('pglite'));

  it('with PostgreSQL', once, async () => {
    const place = await postgresql();
    try {
      await survives('none', place.url);
    } finally {
      await place.close();
    }
  });
});

it('two servers on one PostgreSQL, loaded at once with the same entries, count each once', once, async () => {
  const place = await postgresql();
  try {
    const servers = await Promise.all([start('none', place.url), start('none', place.url)]);
    const entries = Array.from({ length: 2000 }, () => tap({ id: id(), at: new Date(NOW).toISOString() }));
    const before = (await ledgerIds(servers[0]?.url ?? '')).length;
    const post = async (url: string, part: readonly Entry[]) => {
      const answer = await fetch(`${url}/v1/entries`, {
        method: 'POST',
        body: JSON.stringify({ entries: part }),
      });
      expect(await answer.json()).toEqual({ accepted: part.length, refused: [], conflicts: [] });
    };
    await Promise.all(
      servers.flatMap(({ url }, nth) =>
        Array.from({ length: 20 }, (_, at) => {
          const part = entries.slice(at * 100, at * 100 + 100);
          // The second has them in another order, as another page would.
          return post(url, nth ? part.toReversed() : part);
        }),
      ),
    );
    for (const { url } of servers) expect((await ledgerIds(url)).length - before).toBe(entries.length);
    await Promise.all(servers.map((it) => it.kill()));
  } finally {
    await place.close();
  }
});
