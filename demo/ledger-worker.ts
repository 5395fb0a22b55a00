// Vitrine's own server, as anybody would run it, in a thread of its own: PostgreSQL takes seconds to set up, and the
// pages need not wait for that.
import { parentPort, workerData } from 'node:worker_threads';
import { getRequestListener } from '@hono/node-server';
import { createServer } from '../src/server/server.ts';
import { guardedFetch } from '../src/server/relay/guarded-fetch.ts';
import type { Secrets } from '../src/server/secrets.ts';
import { openStorage } from '../src/server/storage/open.ts';
import type { Storage } from '../src/server/storage/storage.ts';
import { type Addresses, mayaDocument } from './maya.ts';
import { open, PortTaken } from './origin.ts';

export interface LedgerWork {
  readonly port: number;
  readonly at: Omit<Addresses, 'server'>;
  readonly secrets: Secrets;
}

/** What the thread says: its address once it listens, that the storage stands, or the port that it could not have. */
export type LedgerWord = { readonly url: string } | 'stands' | { readonly taken: number };

const { port, at, secrets } = workerData as LedgerWork;
// The shops stand on this machine, where a server has no business unless it is told so.
const allowPrivate = [at.northwind, at.eastwind].map((url) => new URL(url).host);

let opening: Promise<Storage> | undefined;
const opened = () => (opening ??= openStorage({ data: 'memory://' }));
// Open for business at once; the first entries wait until it stands.
const storage: Storage = {
  append: async (entries) => (await opened()).append(entries),
  convert: async (conversion, nonce) => (await opened()).convert(conversion, nonce),
  async *entries(scope, options) {
    yield* (await opened()).entries(scope, options);
  },
  storefront: async () => null,
  keepStorefront: async () => {},
  erase: async (erasure) => (await opened()).erase(erasure),
  removeBefore: async (time) => (await opened()).removeBefore(time),
  ping: async () => (await opened()).ping(),
  close: async () => (await opened()).close(),
};

const server = createServer({
  storage,
  secrets,
  allowPrivate,
  fetch: guardedFetch({ allowPrivate }),
  log: (error) => console.error('demo, server:', error),
  storefronts: {
    async get(creator) {
      if (creator !== 'maya') return null;
      // The same for a minute, so that it is read once.
      const minute = Math.floor(Date.now() / 60_000);
      const json = JSON.stringify(mayaDocument({ ...at, server: url }, new Date(minute * 60_000)));
      return { json, etag: `"${minute}"` };
    },
  },
});
const listener = getRequestListener((request) => server(request, { address: '127.0.0.1' }));

let url = '';
try {
  ({ url } = await open(port, (request, response) => listener(request, response)));
  say({ url });
  await opened();
  say('stands');
} catch (error) {
  if (!(error instanceof PortTaken)) throw error;
  say({ taken: error.port });
}

function say(word: LedgerWord): void {
  parentPort?.postMessage(word);
}
