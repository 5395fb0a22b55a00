// node-entry: the server on Node: opened on a port, its ledger in a folder or on a PostgreSQL server.
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
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

/**
 * How long the head of a request and the whole of it may take, and how often that is looked at, in ms. Node looks every
 * 30 s: who sends drop by drop would hold a connection for twice as long as allowed.
 */
const SLOW = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 };

/** How long answers that are under way may take once the server has been told to end, in ms. */
const CLOSE_TIMEOUT_MS = 5000;

/** @throws NodeJS.ErrnoException with `EADDRINUSE` where the port is taken. */
export async function listen(server: Server, options: ListenOptions): Promise<Listening> {
  const { createAdaptorServer } = await peer(() => import('@hono/node-server'));
  const { proxies = 0 } = options;
  const http = createAdaptorServer({
    fetch: (request, { incoming }) => server(request, { address: addressOf(incoming, proxies) }),
    serverOptions: SLOW,
  }) as HttpServer;
  const underWay = new Set<ServerResponse>();
  let isClosing = false;
  // Before the server's own listener, which may write the head at once.
  http.prependListener('request', (_, response) => {
    if (isClosing) response.setHeader('connection', 'close');
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  const closing = () => {
    isClosing = true;
    for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
  };
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, options.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => close(http, closing) };
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

/** How long idle connections stay open for a request that is on its way already, in ms. */
const GRACE_MS = 1000;
/** Between two looks whether connections have become idle after that, in ms. */
const LOOK_MS = 50;

/**
 * Takes no new connection, answers what is under way or on its way, and tells each client that its connection ends with
 * that answer. One that is cut while the client sends its next request would lose it.
 */
async function close(http: HttpServer, closing: () => void): Promise<void> {
  closing();
  // Of net.Server: that of http.Server would cut idle connections at once.
  const closed = new Promise((resolve) => NetServer.prototype.close.call(http, resolve));
  let look: NodeJS.Timeout | undefined;
  const grace = setTimeout(() => {
    look = setInterval(() => http.closeIdleConnections(), LOOK_MS);
  }, GRACE_MS);
  const timer = setTimeout(() => http.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await closed;
  clearTimeout(grace);
  clearInterval(look);
  clearTimeout(timer);
}
