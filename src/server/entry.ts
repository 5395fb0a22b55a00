// entry: all of `vitrine/server`: what any runtime that speaks fetch needs. Node's side stands in node-entry.ts.
export type { From, Limits, Server, ServerOptions } from './server.ts';
export { createServer } from './server.ts';
export type { StoredStorefront, Storefronts } from './endpoint.ts';
export { type ConversionKey, readSecrets, type SecretHeaders, type Secrets, type Token } from './secrets.ts';
export { migrate } from './storage/migrations.ts';
export { sqlStorage } from './storage/sql-storage.ts';
export type { KeptConversion, KeptEntry, Nonce, Scope, Storage } from './storage/storage.ts';
export { firstOf, storedStorefronts } from './storefronts/stored.ts';
