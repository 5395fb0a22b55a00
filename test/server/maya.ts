// A server for a test: one creator's document, a ledger that is a list, a clock that the test moves.
import { createHash } from 'node:crypto';
import type { Catalog } from '../../src/core/catalog.ts';
import { parse } from '../../src/core/document.ts';
import type { StorefrontDocument } from '../../src/core/schema.ts';
import { NO_SECRETS, type SecretHeaders, type SecretVariable } from '../../src/server/secrets.ts';
import { createServer, type Server, type ServerOptions } from '../../src/server/server.ts';
import type { KeptEntry, Storage } from '../../src/server/storage/storage.ts';
import { passing } from '../held-timers.ts';

export const NOW = Date.parse('2026-11-20T12:00:00Z');
export const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';

export const maya = (more: Partial<StorefrontDocument>): StorefrontDocument => ({
  version: 1,
  creator: { id: 'maya', name: 'Maya Okafor' },
  ...more,
});

export const catalogOf = (document: StorefrontDocument): Catalog => parse(document).catalog as Catalog;

export interface TestServer {
  /** `ms`: how much time may pass until the answer, where a test holds the timers. */
  readonly ask: (path: string, init?: RequestInit, ms?: number) => Promise<Response>;
  readonly server: Server;
  readonly entries: KeptEntry[];
  readonly said: unknown[];
  document: StorefrontDocument;
  now: number;
}

export function testServer(
  document: StorefrontDocument,
  more: Partial<ServerOptions> & { headers?: SecretHeaders[]; variables?: SecretVariable[] } = {},
): TestServer {
  const { headers = [], variables = [], ...options } = more;
  const entries: KeptEntry[] = [];
  const said: unknown[] = [];
  const storage: Storage = {
    async append(them) {
      entries.push(...them);
      return [];
    },
    convert: async () => 'kept',
    async *entries() {
      yield entries;
    },
    storefront: async () => null,
    keepStorefront: async () => {},
    erase: async () => 0,
    removeBefore: async () => 0,
    ping: async () => {},
    close: async () => {},
  };
  const server = createServer({
    storage,
    storefronts: {
      async get(creator) {
        const json = JSON.stringify(it.document);
        return creator === 'maya'
          ? { json, etag: `"${createHash('sha256').update(json).digest('hex')}"` }
          : null;
      },
    },
    secrets: { ...NO_SECRETS, headers, variables },
    now: () => it.now,
    log: (error) => void said.push(error),
    ...options,
  });
  const it: TestServer = {
    server,
    ask: (path, init, ms = 2000) =>
      passing(server(new Request(new URL(path, 'https://vitrine.example'), init)), ms),
    entries,
    said,
    document,
    now: NOW,
  };
  return it;
}
