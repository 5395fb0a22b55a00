// database: PostgreSQL, whichever: embedded or a server, seen through drizzle.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { TABLES } from './schema.ts';

interface Rows extends PgQueryResultHKT {
  type: { readonly rows: readonly Record<string, unknown>[] };
}

export type Database = PgDatabase<Rows, typeof TABLES>;
