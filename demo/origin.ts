// One HTTP origin on this machine: opened on a port, closed without leaving a connection behind.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendText } from './answer.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

export interface Origin {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

/** Opens `port` (0: any free one) on both of the machine's own addresses, since `localhost` may mean either. */
export async function open(port: number, handle: Handle): Promise<Origin> {
  const first = await listen(port, '127.0.0.1', handle);
  const { port: real } = first.address() as AddressInfo;
  const servers = [first];
  try {
    servers.push(await listen(real, '::1', handle));
  } catch (error) {
    // A machine without IPv6 has no such address; one where it is taken is another matter.
    if (error instanceof PortTaken) {
      await close(servers);
      throw error;
    }
  }
  return { url: `http://localhost:${real}`, close: () => close(servers) };
}

function listen(port: number, host: string, handle: Handle): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      await handle(request, response, new URL(request.url ?? '/', `http://${request.headers.host}`));
    } catch (error) {
      console.error(error);
      if (!response.headersSent)
        sendText(response, 500, 'The demo has stumbled; its terminal says over what.');
      else response.destroy();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

async function close(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );
}
