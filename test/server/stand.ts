// A server for tests: two creators, a clock that stands until it is moved, and a ledger in memory.
import { createHmac } from 'node:crypto';
import type { Entry } from '../../src/core/ledger.ts';
import { formatTime } from '../../src/core/time.ts';
import { createServer, type Server, type ServerOptions } from '../../src/server/server.ts';
import { readSecrets } from '../../src/server/secrets.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import type { Tally } from '../../src/core/tally.ts';

export const NOW = Date.parse('2026-11-20T08:00:00Z');
export const PLAIN_KEY = 'plain-key-of-impact';
export const SECRET = 'a secret of some length';
export const TOKENS = {
  maya: 'token-of-maya-0000',
  otto: 'token-of-otto-0000',
  northwind: 'token-of-northwind',
};

const documentOf = (id: string) => ({
  version: 1,
  creator: { id, name: id },
  retailers: { northwind: { name: 'Northwind' } },
  products: [{ id: 'linen-shirt', name: 'Linen shirt', offers: [{ url: 'https://northwind.example/p/1' }] }],
});

const { secrets, problems } = readSecrets([
  { token: TOKENS.maya, creator: 'maya' },
  { token: TOKENS.otto, creator: 'otto' },
  { token: TOKENS.northwind, brand: { retailers: ['northwind'], brands: ['Northwind'] } },
  { key: 'last', creator: 'maya', network: 'direct', secret: 'the secret of last year' },
  { key: 'shop', creator: 'maya', network: 'direct', secret: SECRET },
  { key: 'bound', creator: 'maya', network: 'direct', secret: SECRET, retailer: 'northwind' },
  { key: PLAIN_KEY, creator: 'maya', network: 'impact' },
  { key: 'of-all', network: 'direct', secret: SECRET, retailer: 'northwind' },
  { key: 'hook', creator: 'maya', network: 'button', secret: SECRET },
]);

if (problems.length > 0) throw new Error(JSON.stringify(problems));

export interface Stand {
  readonly server: Server;
  /** Milliseconds that have gone by. */
  later: number;
  readonly log: unknown[];
  post(body: unknown, address?: string): Promise<Response>;
  report(path: string, body: string, headers?: Record<string, string>): Promise<Response>;
  tally(token: string, query?: string): Promise<Tally>;
}

export function standOn(storage: Storage, options: Partial<ServerOptions> = {}): Stand {
  const log: unknown[] = [];
  let later = 0;
  const url = (path: string) => `https://vitrine.example${path}`;
  const server = createServer({
    storage,
    storefronts: {
      get: async (id) =>
        ['maya', 'otto'].includes(id) ? { json: JSON.stringify(documentOf(id)), etag: '"1"' } : null,
    },
    secrets,
    now: () => NOW + later,
    log: (error) => log.push(error),
    ...options,
  });
  const stand: Stand = {
    server,
    get later() {
      return later;
    },
    set later(ms) {
      later = ms;
    },
    log,
    post: (body, address) =>
      server(
        new Request(url('/v1/entries'), {
          method: 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
        { address },
      ),
    report: (path, body, headers = {}) =>
      server(new Request(url(`/v1/conversions/${path}`), { method: 'POST', body, headers })),
    async tally(token, query = '') {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await server(new Request(url(`/v1/tally${query}`), { headers }));
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as Tally;
    },
  };
  return stand;
}

let minted = 0;
export const id = (): string => `01JD3W5K7M9N1P3Q5R7S${String(++minted).padStart(6, '0')}`;
export const tap = (more: Partial<Entry> = {}): Entry => ({
  id: id(),
  type: 'handoff',
  at: formatTime(NOW),
  creator: 'maya',
  product: 'linen-shirt',
  retailer: 'northwind',
  how: 'web',
  click: id(),
  ...more,
});

export function sign(
  body: string,
  { key = 'shop', secret = SECRET, at = NOW, creator = 'maya', network = 'direct' } = {},
): string {
  const t = Math.floor(at / 1000);
  const signed = `${t}.${creator}.${network}.${body}`;
  return `t=${t},k=${key},v2=${createHmac('sha256', secret).update(signed).digest('hex')}`;
}
