// endpoint: what one address of the server is, and what it is given.
import type { Context } from 'hono';
import type { World } from '../ports/sources/source.ts';
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

export type Method = 'get' | 'post';
export type Handler = (c: Context<{ Bindings: From }>) => Response | Promise<Response>;

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
}

export interface Storefronts {
  /** Null for an unknown creator. Asked for every request: keep what is slow to read. */
  get(creator: string): Promise<StoredStorefront | null>;
}

/** What every endpoint is given. */
export interface ServerContext {
  readonly storage: Storage;
  readonly storefronts: Storefronts;
  readonly secrets: Secrets;
  readonly fetch: World['fetch'];
  /** Milliseconds since 1970. */
  now(): number;
  /** A new ULID. */
  id(): string;
  readonly allowPrivate: readonly string[];
  /** A secret that a document names as `env:NAME`. */
  env(name: string): string | undefined;
  readonly limits: Limits;
  /** An Error, or a Problem of a shop that was asked. */
  log(error: unknown): void;
}
