// A real server that keeps a ledger as the design has it, and can be told to fail. Behind it stands a proxy that
// holds bytes back: the browser's own throttling would hide what a slow network does.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createTcp,
  type Server as Tcp,
  type Socket,
} from 'node:net';
import type { Entry } from '../../src/core/ledger.ts';

export type Manner = 'takes' | 'fails' | 'hangs';

export interface Ledger {
  /** The address that the page knows: the proxy's. */
  readonly url: string;
  manner: Manner;
  /** The network: bytes pass at once, slowly, or not at all. */
  network: 'fast' | 'slow' | 'gone';
  /** Everything that arrived, each time that it did. */
  readonly arrived: Entry[];
  /** What the server took: once for each id. */
  readonly taken: ReadonlyMap<string, Entry>;
  /** Every body as it was sent. */
  readonly bodies: string[];
  close(): Promise<void>;
}

/** On a slow network nothing leaves the device before the connection stands: one round trip, and TLS one more. */
const HANDSHAKE = 600;
const LATENCY = 300;
const CHUNK = 400;
const CHUNK_EVERY = 100;

export const portOf = (server: Server | Tcp): number => (server.address() as AddressInfo).port;
export const listen = (server: Server | Tcp): Promise<void> =>
  new Promise((go) => server.listen(0, '127.0.0.1', go));

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  return body;
}

export async function openLedger(): Promise<Ledger> {
  const arrived: Entry[] = [];
  const taken = new Map<string, Entry>();
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request).catch(() => '');
    response.setHeader('access-control-allow-origin', '*');
    if (!body || ledger.manner === 'hangs') return;
    if (ledger.manner === 'fails') return void response.writeHead(500).end('{}');
    bodies.push(body);
    const { entries } = JSON.parse(body) as { entries: Entry[] };
    for (const entry of entries) {
      arrived.push(entry);
      if (!taken.has(entry.id)) taken.set(entry.id, entry);
    }
    response.end(JSON.stringify({ accepted: entries.length, refused: [], conflicts: [] }));
  });
  const proxy = createTcp((near) => {
    sockets.add(near);
    near.on('close', () => sockets.delete(near)).on('error', () => near.destroy());
    if (ledger.network === 'gone') return void near.resetAndDestroy();
    const far = connect(portOf(server), '127.0.0.1').on('error', () => near.destroy());
    pass(near, far, () => ledger.network);
    pass(far, near, () => ledger.network);
  });
  await Promise.all([listen(server), listen(proxy)]);
  const ledger: Ledger = {
    url: `http://127.0.0.1:${portOf(proxy)}`,
    manner: 'takes',
    network: 'fast',
    arrived,
    taken,
    bodies,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await Promise.all([server, proxy].map((it) => new Promise((go) => it.close(go))));
    },
  };
  return ledger;
}

/** Passes bytes on, one way: after a while and a few at a time when the network is slow. */
function pass(from: Socket, to: Socket, network: () => Ledger['network']): void {
  const stands = Date.now() + (network() === 'slow' ? HANDSHAKE : 0);
  let held = Buffer.alloc(0);
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const drip = () => {
    timer = undefined;
    to.write(held.subarray(0, CHUNK));
    held = held.subarray(CHUNK);
    if (held.length > 0) timer = setTimeout(drip, CHUNK_EVERY);
    else if (ended) to.end();
  };
  from.on('data', (bytes) => {
    if (network() === 'gone') return void from.resetAndDestroy();
    if (network() === 'fast' && held.length === 0) return void to.write(bytes);
    held = Buffer.concat([held, bytes]);
    timer ??= setTimeout(drip, Math.max(LATENCY, stands - Date.now()));
  });
  // The machine that runs this has taken the bytes at once; a real device would still hold them, and lose them now.
  const lost = () => {
    if (Date.now() >= stands) return false;
    clearTimeout(timer);
    to.destroy();
    return true;
  };
  from.on('end', () => {
    ended = true;
    if (!lost() && !timer) to.end();
  });
  from.on('close', () => {
    if (!lost() && !timer) to.destroy();
  });
}
