// endpoint: what one address of the server is, and what it is given.
import type { Context } from 'hono';
import type { World } from '../ports/sources/source.ts';
import type { Metrics } from './metrics.ts';
import type { Secrets } from './secrets.ts';
import type { From, Limits } from './server.ts';
import type { Storage } from './storage/storage.ts';

export interface Endpoint {
  /** As OpenAPI writes it: `/v1/stock/{creator}`. */
  readonly path: string;
  /** As Hono writes it, where that is more than `:creator` for `{creator}`. */
  readonly route?: string;
  /** Pages of any origin may read the answers, errors included; never with cookies. */
  readonly open?: boolean;
  /** For the OpenAPI document: one operation for each method that is served. */
  readonly operations: Readonly<Partial<Record<Method, Operation>>>;
  /** Called once for each server. */
  serve(context: ServerContext): Readonly<Partial<Record<Method, Handler>>>;
}

export type Method = 'delete' | 'get' | 'post' | 'put';
/** What a handler finds on its context besides the request. */
export interface Env {
  Bindings: From;
  Variables: { requestId: string };
}
export type Handler = (c: Context<Env>) => Response | Promise<Response>;

/** An operation object of OpenAPI 3.1. Problems (4xx) are added to it by themselves. */
export interface Operation {
  readonly summary: string;
  /** `Authorization: Bearer` is asked for. */
  readonly secured?: boolean;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

/** A storefront document as text, and its ETag with the quotes. */
export interface StoredStorefront {
  readonly json: string;
  readonly etag: string;
  /** A file of the operator's, which nobody can publish over. */
  readonly isFile?: true;
}

export interface Storefronts {
  /** Null for an unknown creator. Asked for every request: keep what is slow to read. */
  get(creator: string): Promise<StoredStorefront | null>;
}

/** Which request something went wrong in; never whose it was. */
export interface About {
  readonly request: string;
  readonly endpoint: string;
}

/** What every endpoint is given. */
export interface ServerContext {
  readonly storage: Storage;
  readonly storefronts: Storefronts;
  /** What the tokens file holds by now. */
  secrets(): Secrets;
  readonly fetch: World['fetch'];
  /** Milliseconds since 1970. */
  now(): number;
  /** A new ULID. */
  id(): string;
  readonly allowPrivate: readonly string[];
  /** A variable of the environment. A document may name only those that `secrets.variables` lists. */
  env(name: string): string | undefined;
  readonly limits: Limits;
  /** An Error, or a Problem of a shop that was asked. */
  log(error: unknown, about?: About): void;
  readonly metrics: Metrics;
}
