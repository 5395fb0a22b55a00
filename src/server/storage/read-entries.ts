// read-entries: the part of the ledger that a scope names, in pages.
//
// First the keys, found by one index walk for each way of being in scope and joined by UNION: an OR over two indexes, or
// a join of clicks written as IN, walks the whole ledger. Then the entries, by primary key and one creator at a time, so
// that each page is one command to one shard where the tables are distributed, and no transaction stays open meanwhile.
import { type SQL, sql } from 'drizzle-orm';
import { formatTime } from '../../core/time.ts';
import type { Database } from './database.ts';
import { type KeptEntry, type ReadOptions, type Scope, TooManyEntries } from './storage.ts';

/** Entries of one page: about 1 MB. */
const PAGE = 2000;

/** Runs one query, under whatever time limit the database has. */
export type Query = (query: SQL) => Promise<readonly Record<string, unknown>[]>;

export const queryOn =
  (db: Database): Query =>
  async (query) =>
    (await db.execute(query)).rows;

export async function* readEntries(
  query: Query,
  scope: Scope,
  { atMost = Number.MAX_SAFE_INTEGER }: ReadOptions = {},
): AsyncGenerator<readonly KeptEntry[]> {
  const { creator, brand, from, until } = scope;
  if (creator !== undefined && !brand && from === undefined && until === undefined)
    return yield* wholeLedger(query, creator, atMost);
  const found = await keysIn(query, scope);
  const count = found.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count > atMost) throw new TooManyEntries(`${count} entries`);
  for (const { creator: whose, ids } of found)
    for (let first = 0; first < ids.length; first += PAGE)
      yield await page(
        query,
        sql`creator = ${whose} and id = any(${sql.param(ids.slice(first, first + PAGE))}::text[])`,
      );
}

async function* wholeLedger(
  query: Query,
  creator: string,
  atMost: number,
): AsyncGenerator<readonly KeptEntry[]> {
  if (atMost < Number.MAX_SAFE_INTEGER) {
    const beyond = await query(
      sql`select 1 from vitrine_entries where creator = ${creator} offset ${atMost} limit 1`,
    );
    if (beyond.length > 0) throw new TooManyEntries(`more than ${atMost} entries`);
  }
  for (let last = ''; ; ) {
    const entries = await page(query, sql`creator = ${creator} and id > ${last}`);
    if (entries.length > 0) yield entries;
    if (entries.length < PAGE) return;
    last = entries.at(-1)?.id ?? '';
  }
}

/**
 * The ids in scope by creator, with those of the entries that share a click with one of them. For a brand only a tap
 * hands its click on, and only to entries that name no other retailer or brand: where a card gave way to a rival's offer,
 * what came of that is the rival's.
 */
async function keysIn(
  query: Query,
  scope: Scope,
): Promise<readonly { readonly creator: string; readonly ids: readonly string[] }[]> {
  const { creator, brand } = scope;
  const walks = walksOf(scope).map(
    (where) => sql`select creator, id, click, type from vitrine_entries where ${where}`,
  );
  if (walks.length === 0) return [];
  const taps = brand ? sql`and type = 'handoff'` : sql``;
  const own = creator === undefined ? [] : [sql`e.creator = ${creator}`];
  const theirs = brand && [
    sql`(e.retailer is null and e.brand is null or e.retailer = any(${sql.param([...brand.retailers])}::text[])
      or e.brand = any(${sql.param([...brand.brands])}::text[]))`,
  ];
  const rows = await query(sql`
    with hits as (${sql.join(walks, sql` union `)}),
      clicks as (select distinct creator, click from hits where click is not null ${taps})
    select creator, json_agg(id order by id) as ids from (
      select creator, id from hits
      union
      select e.creator, e.id from clicks join vitrine_entries e using (creator, click)
        where ${allOf([...own, ...(theirs ?? [])])}
    ) as keys group by creator order by creator`);
  return rows as unknown as readonly { creator: string; ids: readonly string[] }[];
}

const allOf = (conditions: readonly SQL[]): SQL =>
  conditions.length > 0 ? sql.join([...conditions], sql` and `) : sql`true`;

/** A condition for each index that has to be walked. */
function walksOf({ creator, brand, from, until }: Scope): readonly SQL[] {
  const common = [
    ...(creator === undefined ? [] : [sql`creator = ${creator}`]),
    ...(from === undefined ? [] : [sql`at >= ${from}::timestamptz`]),
    ...(until === undefined ? [] : [sql`at < ${until}::timestamptz`]),
  ];
  if (!brand) return [allOf(common)];
  return [
    ...(brand.retailers.length > 0
      ? [allOf([sql`retailer = any(${sql.param([...brand.retailers])}::text[])`, ...common])]
      : []),
    ...(brand.brands.length > 0
      ? [allOf([sql`brand = any(${sql.param([...brand.brands])}::text[])`, ...common])]
      : []),
  ];
}

/** When it happened and when it was received in milliseconds since 1970, and the entry. */
type PageRow = readonly [number, number, KeptEntry];

// One value instead of thousands of rows, as when they are kept.
async function page(query: Query, where: SQL): Promise<readonly KeptEntry[]> {
  const [found] = await query(sql`
    select coalesce(json_agg(json_build_array((extract(epoch from at) * 1000)::bigint,
      (extract(epoch from received) * 1000)::bigint, entry::json) order by id), '[]') as entries
    from (select id, at, received, entry from vitrine_entries where ${where} order by id limit ${PAGE}) as page`);
  return ((found?.['entries'] ?? []) as readonly PageRow[]).map(([at, received, entry]) => ({
    ...entry,
    at: formatTime(at),
    received: formatTime(received),
  }));
}
