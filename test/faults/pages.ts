// A creator's page and a shop next to it, served from the built script.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.js';
import { listen, portOf } from './ledger.ts';

export interface Pages {
  /** On localhost, which is another origin than the ledger's, and one with Web Locks. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A name for the same machine that is not trusted as https is: no Web Locks there. */
export const PLAIN = 'shop.test';

const MOVED = `<!doctype html><title>Shop</title><h1>Bought</h1>`;

const document = (ledger: string) => ({
  version: 1,
  server: ledger,
  creator: { id: 'maya', name: 'Maya Okafor' },
  products: ['shirt', 'hat', 'bag'].map((id) => ({
    id,
    name: id,
    offers: [{ url: `/shop/${id}` }],
  })),
});

const storefront = (query: URLSearchParams) => `<!doctype html><html lang="en"><title>Maya</title>
<script type="module" src="/vitrine.js"></script>
<vitrine-storefront src="/maya.json?${query.get('ledger')}" ${query.get('attributes') ?? ''}></vitrine-storefront>`;

export async function openPages(): Promise<Pages> {
  const server = createServer((request, response) => {
    const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type }).end(body);
    if (pathname === '/') return send('text/html', storefront(searchParams));
    if (pathname === '/maya.json')
      return send('application/json', JSON.stringify(document(decodeURIComponent(search.slice(1)))));
    if (pathname.startsWith('/shop/') || pathname === '/next') return send('text/html', MOVED);
    // Never answered: what a page keeps alive for ever.
    if (pathname === '/sink') return request.resume();
    if (/^\/vitrine[\w-]*\.js$/.test(pathname))
      return send('text/javascript', readFileSync(join(ROOT, 'dist', pathname.slice(1))));
    return response.writeHead(404).end();
  });
  await listen(server);
  return {
    origin: `http://localhost:${portOf(server)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((go) => server.close(go));
    },
  };
}
