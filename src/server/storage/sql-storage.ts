// sql-storage: the storage on any PostgreSQL.
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { formatTime } from '../../core/time.ts';
import { createAppender } from './append.ts';
import { convert } from './convert.ts';
import type { Database } from './database.ts';
import { entries, storefronts } from './schema.ts';
import type { KeptEntry, Scope, Storage } from './storage.ts';
import { tries } from './tries.ts';

/** Creator, id, when it happened and when it was received in milliseconds since 1970, and the entry. */
type Told = readonly [string, string, number, number, KeptEntry];

/** Rows of one lot: about 1 MB. */
const LOT = 2000;

/** `lanes`: statements of the ledger under way at once. */
export function sqlStorage(db: Database, lanes: number, close: () => Promise<void>): Storage {
  return {
    append: createAppender(db, lanes),
    convert: (conversion, nonce) => convert(db, conversion, nonce),
    entries: (scope) => read(db, scope),
    tries: (since) => tries(db, since),
    async storefront(creator) {
      const [latest] = await db
        .select({ json: storefronts.json })
        .from(storefronts)
        .where(eq(storefronts.creator, creator))
        .orderBy(desc(storefronts.nth))
        .limit(1);
      return latest?.json ?? null;
    },
    async keepStorefront(creator, json, now) {
      const nth = sql<number>`coalesce((select max(nth) + 1 from vitrine_storefronts where creator = ${creator}), 0)`;
      await db.insert(storefronts).values({ creator, nth, kept: new Date(now), json });
    },
    close,
  };
}

function within({ creator, brand, from, until }: Scope): SQL | undefined {
  return and(
    creator === undefined ? undefined : eq(entries.creator, creator),
    brand && or(oneOf(entries.retailer, brand.retailers), oneOf(entries.brand, brand.brands)),
    from === undefined ? undefined : gte(entries.at, new Date(from)),
    until === undefined ? undefined : lt(entries.at, new Date(until)),
  );
}

const oneOf = (column: typeof entries.retailer | typeof entries.brand, names: readonly string[]): SQL =>
  names.length > 0 ? inArray(column, [...names]) : sql`false`;

async function* read(db: Database, scope: Scope): AsyncGenerator<readonly KeptEntry[]> {
  // A creator's whole ledger holds its own clicks; any other cut may part a tap from its order.
  const cut = scope.brand || scope.from !== undefined || scope.until !== undefined;
  const clicks = db
    .select({ creator: entries.creator, click: entries.click })
    .from(entries)
    .where(and(within(scope), isNotNull(entries.click)));
  const own = scope.creator === undefined ? undefined : eq(entries.creator, scope.creator);
  const wanted = cut
    ? and(own, or(within(scope), sql`(${entries.creator}, ${entries.click}) in ${clicks}`))
    : within(scope);
  let last: { creator: string; id: string } | undefined;
  for (;;) {
    const behind = last && sql`(${entries.creator}, ${entries.id}) > (${last.creator}, ${last.id})`;
    const page = db
      .select()
      .from(entries)
      .where(and(wanted, scope.creator === undefined || !last ? behind : gt(entries.id, last.id)))
      .orderBy(asc(entries.creator), asc(entries.id))
      .limit(LOT)
      .as('page');
    // One value instead of thousands of rows, as when they are kept.
    const [told] = await db
      .select({
        lot: sql<readonly Told[]>`coalesce(json_agg(json_build_array(${page.creator}, ${page.id},
          (extract(epoch from ${page.at}) * 1000)::bigint, (extract(epoch from ${page.received}) * 1000)::bigint,
          ${page.entry}::json) order by ${page.creator}, ${page.id}), '[]')`,
      })
      .from(page);
    const rows = told?.lot ?? [];
    if (rows.length > 0)
      yield rows.map(([, , at, received, entry]) => ({
        ...entry,
        at: formatTime(at),
        received: formatTime(received),
      }));
    if (rows.length < LOT) return;
    const [creator, id] = rows.at(-1) as Told;
    last = { creator, id };
  }
}
