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
import { routePath } from 'hono/route';
import { problem } from '../core/problem.ts';
import type { World } from '../ports/sources/source.ts';
import type { About, Endpoint, Env, ServerContext, Storefronts } from './endpoint.ts';
import { conversionsEndpoint } from './conversions/endpoint.ts';
import { entriesEndpoint } from './entries/endpoint.ts';
import { goEndpoint } from './go/endpoint.ts';
import { createMetrics } from './metrics.ts';
import { newId } from './new-id.ts';
import { openapiEndpoint } from './openapi.ts';
import { exportEndpoint } from './reading/export.ts';
import { tallyEndpoint } from './reading/tally.ts';
import { healthEndpoint, metricsEndpoint, readyEndpoint } from './operations.ts';
import { Refusal, unavailable } from './refusal.ts';
import { stockEndpoint } from './relay/endpoint.ts';
import { NO_SECRETS, type Secrets } from './secrets.ts';
import type { Storage } from './storage/storage.ts';
import { StorageUnavailable } from './storage/unavailable.ts';
import { storefrontEndpoint } from './storefronts/endpoint.ts';

const SERVED: readonly Endpoint[] = [
  conversionsEndpoint,
  entriesEndpoint,
  exportEndpoint,
  goEndpoint,
  healthEndpoint,
  metricsEndpoint,
  readyEndpoint,
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
  readonly secrets?: Secrets | (() => Secrets) | undefined;
  /** Asks shops. Left out: the platform's own, which does not keep private networks apart. */
  readonly fetch?: World['fetch'] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** For development: `host:port` of private addresses that may be asked all the same. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** The value of a variable that the tokens file lists (`{ "env": "NAME", "hosts": […] }`); without it there are none. */
  readonly env?: ((name: string) => string | undefined) | undefined;
  /** Entries taken in a minute, from one address and for one creator. */
  readonly limits?: Partial<Limits> | undefined;
  /** Is told what went wrong inside, as an Error or a Problem; nobody outside is. */
  readonly log?: ((error: unknown, about?: About) => void) | undefined;
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

/**
 * Generous, for a mobile network puts thousands of shoppers behind one address. A creator's limit is what no good day
 * brings: it guards the database, and must not be one that a dozen strangers can fill for her.
 */
export const DEFAULT_LIMITS: Limits = { address: 6000, creator: 1_000_000 };

/** Between two lines of log about a ledger that cannot be reached, in ms. */
const OUTAGE_LOG_MS = 10_000;

export function createServer(options: ServerOptions): Server {
  const now = options.now ?? Date.now;
  const { secrets = NO_SECRETS } = options;
  const context: ServerContext = {
    storage: options.storage,
    storefronts: options.storefronts,
    secrets: typeof secrets === 'function' ? secrets : () => secrets,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now,
    id: () => newId(now()),
    allowPrivate: options.allowPrivate ?? [],
    env: options.env ?? (() => undefined),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    log: options.log ?? (() => {}),
    metrics: createMetrics(),
  };
  context.metrics.gauge('vitrine_process_start_time_seconds', () => performance.timeOrigin / 1000);
  context.metrics.gauge('vitrine_queue_entries', () => options.storage.waiting?.() ?? 0);
  // A database that is away fails every request in the same way: one line, then a pause.
  let silentUntil = 0;
  const logOutage = (what: string, about: About) => {
    const time = context.now();
    if (time < silentUntil) return;
    silentUntil = time + OUTAGE_LOG_MS;
    context.log(problem('ledger', what, 'Look after the database; callers are told to come again.'), about);
  };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const given = c.req.header('x-request-id') ?? '';
    c.set('requestId', /^[\w.-]{1,64}$/.test(given) ? given : context.id());
    await next();
    // Set on what is there: Hono's own way makes the response anew, with a stream for its body.
    c.res.headers.set('x-request-id', c.get('requestId'));
    // What a stranger has written is never taken for a page.
    c.res.headers.set('x-content-type-options', 'nosniff');
  });
  for (const endpoint of ENDPOINTS) mount(app, endpoint, context);
  app.notFound(() =>
    new Refusal(404, 'There is nothing here.', 'See /openapi.json for what there is.').response(),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return error.response();
    const about = { request: c.get('requestId'), endpoint: routePath(c, -1) };
    if (error instanceof StorageUnavailable) {
      context.metrics.count('vitrine_database_errors_total');
      logOutage(error.message, about);
      return unavailable(error).response();
    }
    context.log(error, about);
    return new Refusal(500, 'The server stumbled over this.', 'Try again later.', {
      'x-request-id': about.request,
    }).response();
  });
  return async (request, from = {}) => app.fetch(request, from);
}

function mount(app: Hono<Env>, endpoint: Endpoint, context: ServerContext): void {
  const { path, open, serve } = endpoint;
  const route = endpoint.route ?? path.replace(/\{(\w+)\}/g, ':$1');
  const handlers = Object.entries(serve(context));
  const methods = handlers.map(([method]) => method.toUpperCase());
  if (open) {
    const exposeHeaders = ['Retry-After', 'ETag', 'Age', 'X-Request-Id'];
    const allow = cors({ origin: '*', allowMethods: methods, exposeHeaders, maxAge: 86_400 });
    app.use(route, async (c, next) => {
      if (c.req.method === 'OPTIONS') return allow(c, next);
      await next();
      // Afterwards, or Hono would make the response anew.
      await allow(c, async () => {});
    });
  }
  app.use(route, async (c, next) => {
    const begun = performance.now();
    await next();
    const labels = {
      endpoint: path,
      method: methods.includes(c.req.method) ? c.req.method : 'other',
      status: c.res.status,
    };
    context.metrics.count('vitrine_requests_total', labels);
    context.metrics.count(
      'vitrine_request_seconds_total',
      { endpoint: path },
      (performance.now() - begun) / 1000,
    );
  });
  for (const [method, handler] of handlers) app.on(method.toUpperCase(), route, handler);
  const allow = methods.flatMap((it) => (it === 'GET' ? ['GET', 'HEAD'] : [it])).join(', ');
  app.all(route, (c) =>
    new Refusal(405, `${c.req.method} is not answered here.`, `Use ${allow}.`, { allow }).response(),
  );
}
