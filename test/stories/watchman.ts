// watchman: a proxy that lets nothing out. Whatever a browser asks of a host that is not this machine ends here, told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Chromium asks on its own account, whatever stands on the page. */
const CHROMIUMS = /^https?:\/\/((content-autofill|update)\.googleapis|accounts\.google)\.com(:443)?(\/|$)/;

export interface Watchman {
  readonly address: string;
  /** Every foreign address asked since the last look. */
  caught(): string[];
  close(): Promise<void>;
}

export async function watchman(): Promise<Watchman> {
  let caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    caught.push(`https://${request.url}`);
    socket.end('HTTP/1.1 502 Nobody leaves\r\n\r\n');
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    caught() {
      const since = caught.filter((address) => !CHROMIUMS.test(address));
      caught = [];
      return since;
    },
    close: () =>
      new Promise((go) => {
        server.close(() => go());
        server.closeAllConnections();
      }),
  };
}
