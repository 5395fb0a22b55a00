// What goes between WebKit and the web: a proxy that hears every request, answers those a test answers, and puts a
// script of its own before the page's. WebDriver's classic protocol can do none of it.
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { HEARING, hearing } from './hearing.ts';

/** A request as Playwright would tell of it. */
export class Heard {
  failed: string | null = null;

  constructor(
    private readonly from: IncomingMessage,
    readonly body: string,
  ) {}

  url = () => this.from.url ?? '';
  method = () => this.from.method ?? '';
  postDataJSON = (): unknown => (this.body ? JSON.parse(this.body) : null);
  isNavigationRequest = () => this.from.headers['sec-fetch-mode'] === 'navigate';
  failure = () => this.failed && { errorText: this.failed };
}

export interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly json?: unknown;
}

export class Route {
  constructor(
    private readonly heard: Heard,
    private readonly end: (how: Answer | 'abort' | 'continue') => void,
  ) {}

  request = () => this.heard;
  fulfill = async (answer: Answer) => this.end(answer);
  abort = async () => this.end('abort');
  continue = async () => this.end('continue');
}

export interface Routed {
  readonly matches: (url: URL) => boolean;
  readonly handler: (route: Route) => unknown;
}

export interface Proxy {
  readonly address: string;
  /** The last one that matches answers. */
  readonly routes: Routed[];
  /** What runs in every page before its own scripts. */
  readonly scripts: string[];
  /** What the servers are told instead of the browser's own name. */
  userAgent?: string;
  readonly listeners: Set<
    (kind: 'request' | 'response' | 'requestfailed', heard: Heard, status: number) => void
  >;
  /** How many requests have no answer yet. */
  readonly open: number;
  close(): void;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

export async function startProxy(): Promise<Proxy> {
  const routes: Routed[] = [];
  const scripts: string[] = [];
  const listeners: Proxy['listeners'] = new Set();
  let open = 0;

  /** Passes the request on; HTML comes back with the script that hears what the page complains of. */
  function pass(heard: Heard, from: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = proxy.userAgent && { 'user-agent': proxy.userAgent };
    const headers = { ...from.headers, ...name, 'accept-encoding': 'identity' };
    delete headers['proxy-connection' as keyof typeof headers];
    return new Promise((done) => {
      const onward = ask(heard.url(), { method: heard.method(), headers }, async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        send(
          response,
          answer.statusCode ?? 502,
          answer.headers as Record<string, string>,
          Buffer.concat(parts),
        );
        done();
      });
      onward.on('error', () => {
        response.destroy();
        done();
      });
      onward.end(heard.body);
    });
  }

  function send(
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body: Buffer | string,
  ) {
    const isPage = headers['content-type']?.startsWith('text/html') ?? false;
    const whole = isPage
      ? String(body).replace(/<head[^>]*>|<html[^>]*>|<!doctype[^>]*>/i, HEARING.tagAfter)
      : body;
    const { 'content-length': _length, 'transfer-encoding': _chunks, connection: _open, ...kept } = headers;
    response.writeHead(status, kept).end(whole);
  }

  function answerOf(heard: Heard): Promise<Answer | 'abort' | 'continue'> {
    const url = new URL(heard.url());
    const routed = routes.findLast(({ matches }) => matches(url));
    if (!routed) return Promise.resolve('continue');
    return new Promise((end) => void routed.handler(new Route(heard, end)));
  }

  const server = createServer(async (from, response) => {
    if (new URL(from.url ?? '').pathname === HEARING.path) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(hearing(scripts));
      return;
    }
    open++;
    const heard = new Heard(from, await bodyOf(from));
    response.on('close', () => {
      open--;
      const kind = response.writableFinished ? 'response' : 'requestfailed';
      if (kind === 'requestfailed') heard.failed = 'The connection was closed.';
      for (const tell of listeners) tell(kind, heard, response.statusCode);
    });
    for (const tell of listeners) tell('request', heard, 0);
    const answer = await answerOf(heard);
    if (answer === 'abort') response.destroy();
    else if (answer === 'continue') await pass(heard, from, response);
    else {
      const { status = 200, contentType, headers, json, body = JSON.stringify(json) ?? '' } = answer;
      const type = contentType ?? (json === undefined ? 'text/plain' : 'application/json');
      send(response, status, { 'content-type': type, ...headers }, body);
    }
  });
  // What is asked for by https has no answer here: these tests have no shop with a certificate.
  server.on('connect', (_request, socket) => socket.destroy());
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const { port } = server.address() as { port: number };
  const proxy: Proxy = {
    address: `127.0.0.1:${port}`,
    routes,
    scripts,
    listeners,
    get open() {
      return open;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}
