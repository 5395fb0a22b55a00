// A shop's stock endpoint for a test: a real HTTP server that answers as it is told.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface Endpoint {
  readonly url: string;
  /** The path and query of every request so far. */
  readonly asked: string[];
  /** The requests themselves. */
  readonly requests: IncomingMessage[];
  answering: Answering;
  close(): Promise<void>;
}

export async function endpoint(): Promise<Endpoint> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    requests.push(request);
    it.answering(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const it: Endpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    requests,
    answering: (_, response) => response.end(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return it;
}

export const says =
  (body: string, { status = 200, type = 'application/json' } = {}): Answering =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** Takes the question and never answers. */
export const silence: Answering = () => undefined;

/** Sends the head and a first byte, then a byte now and then, for ever. */
export const trickle: Answering = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  const drip = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(drip));
};
