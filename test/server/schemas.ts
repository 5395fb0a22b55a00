// Every schema that a ledger may have been made with, as it was, and rows in the SQL of that time.
import type { KeptEntry } from '../../src/server/storage/storage.ts';

const FIRST = [
  `create table vitrine_entries (
    creator text not null, id text not null, type text not null,
    at timestamptz(3) not null, received timestamptz(3) not null,
    retailer text, brand text, click text, entry text not null,
    primary key (creator, id))`,
  'create index vitrine_entries_at on vitrine_entries (creator, at)',
  'create index vitrine_entries_click on vitrine_entries (creator, click)',
  'create index vitrine_entries_retailer on vitrine_entries (retailer, at)',
  'create index vitrine_entries_brand on vitrine_entries (brand, at)',
  `create table vitrine_conflicts (
    creator text not null, id text not null, digest text not null,
    received timestamptz(3) not null, entry text not null,
    primary key (creator, id, digest))`,
  `create table vitrine_words (
    creator text not null, network text not null, retailer text not null, order_number text not null,
    nth integer not null, said text not null, id text not null,
    primary key (creator, network, retailer, order_number, nth))`,
  `create table vitrine_nonces (
    creator text not null, nonce text not null, until timestamptz(3) not null,
    primary key (creator, nonce))`,
  `create table vitrine_storefronts (
    creator text not null, nth integer not null, kept timestamptz(3) not null, json text not null,
    primary key (creator, nth))`,
  'create table vitrine_migrations (name text primary key, made timestamptz not null default now())',
  `insert into vitrine_migrations (name) values ('2026-11-20 the ledger')`,
];
const RECEIVED = ['alter table vitrine_words add column received timestamptz(3) not null'];
const WAYS_OUT = [
  'alter table vitrine_entries add column method text',
  'create index vitrine_entries_method on vitrine_entries (received) where method is not null',
  `insert into vitrine_migrations (name) values ('2026-11-29 ways out')`,
];
const TURNED_AWAY = [
  `create table vitrine_turned_away (
    creator text not null, minute timestamptz(3) not null, server text not null, entries integer not null,
    primary key (creator, minute, server))`,
  `insert into vitrine_migrations (name) values ('2026-11-29 turned away')`,
];

export interface Schema {
  readonly name: string;
  readonly statements: readonly string[];
  /** The migrations that it counts as done. */
  readonly done: readonly string[];
  /** Columns that rows of that time have besides. */
  readonly has: readonly ('received' | 'method')[];
}

const [ledger, ways, away] = [
  '2026-11-20 the ledger',
  '2026-11-29 ways out',
  '2026-11-29 turned away',
] as const;

export const SCHEMAS: readonly Schema[] = [
  { name: 'the first, whose reports had no time', statements: FIRST, done: [ledger], has: [] },
  { name: ledger, statements: [...FIRST, ...RECEIVED], done: [ledger], has: ['received'] },
  {
    name: ways,
    statements: [...FIRST, ...RECEIVED, ...WAYS_OUT],
    done: [ledger, ways],
    has: ['received', 'method'],
  },
  {
    name: away,
    statements: [...FIRST, ...RECEIVED, ...WAYS_OUT, ...TURNED_AWAY],
    done: [ledger, ways, away],
    has: ['received', 'method'],
  },
];

/** What said of one order, and the entry that says it. */
export interface Report {
  readonly entry: KeptEntry & { readonly order: string; readonly network: string };
  readonly nth: number;
}

const text = (value: string | null | undefined) =>
  value === null || value === undefined ? 'null' : `'${value.replaceAll("'", "''")}'`;

/** An entry as the SQL of the schema’s time kept it. */
export function insertOf(schema: Schema, { received, ...entry }: KeptEntry): string {
  const { creator, id, type, at, retailer, brand, click, method } = entry;
  const columns = { creator, id, type, at, received, retailer, brand, click, entry: JSON.stringify(entry) };
  const all = schema.has.includes('method') ? { ...columns, method } : columns;
  return `insert into vitrine_entries (${Object.keys(all).join()}) values (${Object.values(all).map(text).join()})`;
}

export function reportOf(schema: Schema, { entry, nth }: Report): string {
  const { creator, network, retailer = '', order, id, at: _, received, ...said } = entry;
  const columns = { creator, network, retailer, order_number: order, said: JSON.stringify(said), id };
  const all = schema.has.includes('received') ? { ...columns, received } : columns;
  return `insert into vitrine_words (nth,${Object.keys(all).join()}) values (${nth},${Object.values(all).map(text).join()})`;
}
