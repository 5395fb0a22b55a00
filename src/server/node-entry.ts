// node-entry: the server on Node: opened on a port, its ledger in a folder or on a PostgreSQL server.
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { peer } from './peer.ts';
import type { Server } from './server.ts';

export { guardedFetch } from './relay/guarded-fetch.ts';
export { openStorage } from './storage/open.ts';
export { openInThread } from './storage/thread.ts';
export { folderStorefronts } from './storefronts/folder.ts';

export interface ListenOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Where it listens; everywhere when left out. */
  readonly host?: string | undefined;
  /** How many proxies of one's own stand before it: so many addresses of X-Forwarded-For are believed, from its end. */
  readonly proxies?: number | undefined;
}

export interface Listening {
  /** Without a slash at its end. */
  readonly url: string;
  /** Answers what is under way, for 5 s at most, and lets go of the port. */
  close(): Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 5000;

/** @throws NodeJS.ErrnoException with `EADDRINUSE` where the port is taken. */
export async function listen(server: Server, options: ListenOptions): Promise<Listening> {
  const { createAdaptorServer } = await peer(() => import('@hono/node-server'));
  const { proxies = 0 } = options;
  const http = createAdaptorServer({
    fetch: (request, { incoming }) => server(request, { address: addressOf(incoming, proxies) }),
  }) as HttpServer;
  http.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, options.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => close(http) };
}

function addressOf(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  proxies: number,
): string | undefined {
  if (proxies === 0) return socket.remoteAddress;
  const passed = String(headers['x-forwarded-for'] ?? '').split(',');
  // What stands farther left, anybody may have written.
  return passed[Math.max(0, passed.length - proxies)]?.trim() || socket.remoteAddress;
}

async function close(http: HttpServer): Promise<void> {
  const closed = new Promise((resolve) => http.close(resolve));
  http.closeIdleConnections();
  const timer = setTimeout(() => http.closeAllConnections(), PATIENCE);
  await closed;
  clearTimeout(timer);
}
