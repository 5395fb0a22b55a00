// schema: the tables. Each row stands under its creator first, and nothing is unique across creators, so that a distributed
// PostgreSQL can spread them by `creator`. What is kept of entries is never changed. `migrations.ts` makes the tables.
import { isNotNull } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** The ledger. */
export const entries = pgTable(
  'vitrine_entries',
  {
    creator: text('creator').notNull(),
    id: text('id').notNull(),
    type: text('type').notNull(),
    /** When it happened, as far as that is believed (see `ledger.ts`). */
    at: moment('at').notNull(),
    received: moment('received').notNull(),
    retailer: text('retailer'),
    brand: text('brand'),
    click: text('click'),
    /** Of an outcome: the way out that the link was. */
    method: text('method'),
    /** The entry as JSON, as it was sent: what the columns before repeat of it is for searching. */
    entry: text('entry').notNull(),
  },
  (it) => [
    primaryKey({ columns: [it.creator, it.id] }),
    index('vitrine_entries_at').on(it.creator, it.at),
    index('vitrine_entries_click').on(it.creator, it.click),
    index('vitrine_entries_retailer').on(it.retailer, it.at),
    index('vitrine_entries_brand').on(it.brand, it.at),
    index('vitrine_entries_method').on(it.received).where(isNotNull(it.method)),
  ],
);

/** Entries whose id stood for other words already. */
export const conflicts = pgTable(
  'vitrine_conflicts',
  {
    creator: text('creator').notNull(),
    id: text('id').notNull(),
    /** SHA-256 of the entry, so that the same one is kept once. */
    digest: text('digest').notNull(),
    received: moment('received').notNull(),
    entry: text('entry').notNull(),
  },
  (it) => [primaryKey({ columns: [it.creator, it.id, it.digest] })],
);

/** What was said of each order, word after word: the same word twice in a row is one. */
export const words = pgTable(
  'vitrine_words',
  {
    creator: text('creator').notNull(),
    network: text('network').notNull(),
    retailer: text('retailer').notNull(),
    orderNumber: text('order_number').notNull(),
    nth: integer('nth').notNull(),
    received: moment('received').notNull(),
    said: text('said').notNull(),
    /** Of the entry that says it. */
    id: text('id').notNull(),
  },
  (it) => [primaryKey({ columns: [it.creator, it.network, it.retailer, it.orderNumber, it.nth] })],
);

/** Signatures that have been used; past `until` their time box refuses them, and they are cleared away. */
export const nonces = pgTable(
  'vitrine_nonces',
  {
    creator: text('creator').notNull(),
    nonce: text('nonce').notNull(),
    until: moment('until').notNull(),
  },
  (it) => [primaryKey({ columns: [it.creator, it.nonce] })],
);

/** Storefront documents; a creator's latest one counts. */
export const storefronts = pgTable(
  'vitrine_storefronts',
  {
    creator: text('creator').notNull(),
    nth: integer('nth').notNull(),
    kept: moment('kept').notNull(),
    json: text('json').notNull(),
  },
  (it) => [primaryKey({ columns: [it.creator, it.nth] })],
);

/** Entries that a creator's own limit turned away: how many at least, for each minute and server. */
export const turnedAway = pgTable(
  'vitrine_turned_away',
  {
    creator: text('creator').notNull(),
    minute: moment('minute').notNull(),
    /** Any id of the process, so that two servers count beside each other. */
    server: text('server').notNull(),
    entries: integer('entries').notNull(),
  },
  (it) => [primaryKey({ columns: [it.creator, it.minute, it.server] })],
);

export const TABLES = { entries, conflicts, words, nonces, storefronts, turnedAway };
