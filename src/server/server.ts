// server: a Request in, a Response out, on any runtime that speaks fetch. It imports nothing of Node.
//
// How an endpoint is added: one file exports one `Endpoint` (see endpoint.ts): its path, its words for the OpenAPI
// document, and `serve`, which is called once with the `ServerContext` and gives a handler for each method. Then its
// name goes into the list below. HEAD is answered like GET (`c.req.method` still says HEAD), other methods get a 405.
// What an endpoint holds in memory is disposable (caches, rate windows); all else goes through `context.storage`.
// A handler throws `Refusal` (refusal.ts) for what its caller can mend. Anything else it throws is logged, and answered
// by a 500 that tells nothing of it.
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { World } from '../ports/sources/source.ts';
import type { Endpoint, ServerContext, Storefronts } from './endpoint.ts';
import { conversionsEndpoint } from './conversions/endpoint.ts';
import { entriesEndpoint } from './entries/endpoint.ts';
import { goEndpoint } from './go/endpoint.ts';
import { newId } from './new-id.ts';
import { openapiEndpoint } from './openapi.ts';
import { exportEndpoint } from './reading/export.ts';
import { tallyEndpoint } from './reading/tally.ts';
import { Refusal } from './refusal.ts';
import { stockEndpoint } from './relay/endpoint.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage/storage.ts';
import { storefrontEndpoint } from './storefronts/endpoint.ts';

const SERVED: readonly Endpoint[] = [
  conversionsEndpoint,
  entriesEndpoint,
  exportEndpoint,
  goEndpoint,
  stockEndpoint,
  storefrontEndpoint,
  tallyEndpoint,
];

/** Every endpoint there is. */
export const ENDPOINTS: readonly Endpoint[] = [...SERVED, openapiEndpoint(SERVED)];

export interface ServerOptions {
  /** Where the ledger is kept: `openStorage` of `vitrine/server/node`, or your own. */
  readonly storage: Storage;
  /** The storefront documents; a creator without one is unknown. */
  readonly storefronts: Storefronts;
  /** What the tokens file holds, read by `readSecrets`. Left out: nobody may read, and every conversion is claimed. */
  readonly secrets?: Secrets | undefined;
  /** Asks shops. Left out: the platform's own, which does not keep private networks apart. */
  readonly fetch?: World['fetch'] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** For development: `host:port` of private addresses that may be asked all the same. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Tells the secret that a document names as `env:NAME`; without it there are none. */
  readonly env?: ((name: string) => string | undefined) | undefined;
  /** Entries taken in a minute, from one address and for one creator. */
  readonly limits?: Partial<Limits> | undefined;
  /** Is told what went wrong inside, as an Error or a Problem; nobody outside is. */
  readonly log?: ((error: unknown) => void) | undefined;
}

export interface Limits {
  readonly address: number;
  readonly creator: number;
}

/** What the platform knows of a request besides: the caller's address, for the rate limits. */
export interface From {
  readonly address?: string | undefined;
}

export type Server = (request: Request, from?: From) => Promise<Response>;

/** Generous, for a mobile network puts thousands of shoppers behind one address. */
const LIMITS: Limits = { address: 6000, creator: 60_000 };

export function createServer(options: ServerOptions): Server {
  const now = options.now ?? Date.now;
  const context: ServerContext = {
    storage: options.storage,
    storefronts: options.storefronts,
    secrets: options.secrets ?? { tokens: [], keys: [], headers: [] },
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now,
    id: () => newId(now()),
    allowPrivate: options.allowPrivate ?? [],
    env: options.env ?? (() => undefined),
    limits: { ...LIMITS, ...options.limits },
    log: options.log ?? (() => {}),
  };
  const app = new Hono<{ Bindings: From }>();
  for (const endpoint of ENDPOINTS) mount(app, endpoint, context);
  app.notFound(() =>
    new Refusal(404, 'There is nothing here.', 'See /openapi.json for what there is.').response(),
  );
  app.onError((error) => {
    if (error instanceof Refusal) return error.response();
    context.log(error);
    return new Refusal(500, 'The server stumbled over this.', 'Try again later.').response();
  });
  return async (request, from = {}) => app.fetch(request, from);
}

function mount(app: Hono<{ Bindings: From }>, endpoint: Endpoint, context: ServerContext): void {
  const { path, open, serve } = endpoint;
  const route = endpoint.route ?? path.replace(/\{(\w+)\}/g, ':$1');
  const handlers = Object.entries(serve(context));
  const methods = handlers.map(([method]) => method.toUpperCase());
  if (open) {
    const exposeHeaders = ['Retry-After', 'ETag', 'Age'];
    app.use(route, cors({ origin: '*', allowMethods: methods, exposeHeaders, maxAge: 86_400 }));
  }
  for (const [method, handler] of handlers) app.on(method.toUpperCase(), route, handler);
  const allow = methods.flatMap((it) => (it === 'GET' ? ['GET', 'HEAD'] : [it])).join(', ');
  app.all(route, (c) =>
    new Refusal(405, `${c.req.method} is not answered here.`, `Use ${allow}.`, { allow }).response(),
  );
}
