// read-entries: the part of the ledger that a scope names, in pages.
//
// First the keys, found by one index walk for each way of being in scope and joined by UNION: an OR over two indexes, or
// a join of clicks written as IN, walks the whole ledger. Then the entries, by primary key, a page at a time, and no
// transaction stays open meanwhile. A creator's page names her, so that it is one command to one shard where the tables
// are distributed; a brand's holds whatever creators there are: with a page for each of them a day would cost hundreds.
import { type SQL, sql } from 'drizzle-orm';
import { formatTime } from '../../core/time.ts';
import type { Database } from './database.ts';
import { type KeptEntry, type ReadOptions, type Scope, TooManyEntries } from './storage.ts';

/** Entries of one page: about 1 MB. */
const PAGE = 2000;

/** Beyond so many, a brand's keys are asked for creator by creator: neither they nor the question become too large. */
const MANY_KEYS = 300_000;

interface Key {
  readonly creator: string;
  readonly id: string;
}

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
  manyKeys = MANY_KEYS,
): AsyncGenerator<readonly KeptEntry[]> {
  const { creator, brand, from, until } = scope;
  if (creator !== undefined && !brand && from === undefined && until === undefined)
    return yield* wholeLedger(query, creator, atMost);
  // Asked first, and counted no further: what is too much costs little.
  const size = await sizeOf(query, scope, Math.min(atMost, manyKeys) + 1);
  if (size > atMost) throw new TooManyEntries(`more than ${atMost} entries`);
  if (size <= manyKeys || creator !== undefined) return yield* pagesIn(query, scope, atMost);
  for await (const whose of allCreators(query)) yield* pagesIn(query, { ...scope, creator: whose }, atMost);
}

async function* pagesIn(query: Query, scope: Scope, atMost: number): AsyncGenerator<readonly KeptEntry[]> {
  const keys = await keysIn(query, scope);
  if (keys.length > atMost) throw new TooManyEntries(`${keys.length} entries`);
  for (let first = 0; first < keys.length; first += PAGE)
    yield await page(query, among(keys.slice(first, first + PAGE), scope.creator));
}

/** How many entries are in scope, up to `most`; of several ways of being in scope that with the most. */
async function sizeOf(query: Query, scope: Scope, most: number): Promise<number> {
  let size = 0;
  for (const where of walksOf(scope)) {
    const [found] = await query(
      sql`select count(*)::int as count from (select 1 from vitrine_entries where ${where} limit ${most}) as found`,
    );
    size = Math.max(size, Number(found?.['count'] ?? 0));
  }
  return size;
}

/** Every creator, one step along the primary key for each: a list of those in scope would walk all that is in scope. */
async function* allCreators(query: Query): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const [next] = await query(
      sql`select min(creator) as creator from vitrine_entries where creator > ${last}`,
    );
    if (typeof next?.['creator'] !== 'string') return;
    last = next['creator'];
    yield last;
  }
}

function among(keys: readonly Key[], creator: string | undefined): SQL {
  const ids = sql`${sql.param(keys.map(({ id }) => id))}::text[]`;
  if (creator !== undefined) return sql`vitrine_entries where creator = ${creator} and id = any(${ids})`;
  const creators = sql`${sql.param(keys.map((key) => key.creator))}::text[]`;
  return sql`unnest(${creators}, ${ids}) as keys (creator, id) join vitrine_entries using (creator, id)`;
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
    const entries = await page(query, sql`vitrine_entries where creator = ${creator} and id > ${last}`);
    if (entries.length > 0) yield entries;
    if (entries.length < PAGE) return;
    last = entries.at(-1)?.id ?? '';
  }
}

/**
 * The ids in scope by creator, with those of the entries that share a click with one of them. For a brand only the tap
 * that came first with a click hands it on, and only to entries that name no retailer or brand: where a card gave way to a
 * rival's offer, what came of that is the rival's, and nobody gets at it by a tap of his own with the rival's click.
 */
async function keysIn(query: Query, scope: Scope): Promise<readonly Key[]> {
  const { creator, brand } = scope;
  const walks = walksOf(scope).map(
    (where) => sql`select creator, id, click, type from vitrine_entries where ${where}`,
  );
  if (walks.length === 0) return [];
  const taps = brand ? sql`and type = 'handoff'` : sql``;
  const rows = await query(sql`
    with hits as (${sql.join(walks, sql` union `)}),
      clicks as (select distinct creator, click from hits where click is not null ${taps})
    select creator, json_agg(id order by id) as ids from (
      select creator, id from hits
      union
      ${
        brand
          ? followersOf(brand, creator)
          : sql`
        select e.creator, e.id from clicks join vitrine_entries e using (creator, click)
        where ${creator === undefined ? sql`true` : sql`e.creator = ${creator}`}`
      }
    ) as keys group by creator order by creator`);
  const found = rows as unknown as readonly { creator: string; ids: readonly string[] }[];
  return found.flatMap(({ creator: whose, ids }) => ids.map((id) => ({ creator: whose, id })));
}

/** Of the entries that share one of `clicks`: those of the brand, and what its tap was the first to lead to. */
function followersOf(brand: NonNullable<Scope['brand']>, creator: string | undefined): SQL {
  const own = sql`(coalesce(e.retailer = any(${sql.param([...brand.retailers])}::text[]), false)
    or coalesce(e.brand = any(${sql.param([...brand.brands])}::text[]), false))`;
  return sql`
    select creator, id from (
      select e.creator, e.id, ${own} as own, e.retailer is null and e.brand is null as is_nobodys,
        first_value(${own}) over (partition by e.creator, e.click
          order by (e.type = 'handoff') desc, e.received, e.id) as led
      from clicks join vitrine_entries e using (creator, click)
      where ${creator === undefined ? sql`true` : sql`e.creator = ${creator}`}
    ) as followers where own or is_nobodys and led`;
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

// One value instead of thousands of rows, as when they are kept; put together as text, for an entry is JSON already, and
// reading it as such would be most of what the page costs.
async function page(query: Query, source: SQL): Promise<readonly KeptEntry[]> {
  const [found] = await query(sql`
    select string_agg(concat('[', (extract(epoch from at) * 1000)::bigint, ',',
      (extract(epoch from received) * 1000)::bigint, ',', entry, ']'), ',' order by creator, id) as entries
    from (select creator, id, at, received, entry from ${source} order by creator, id limit ${PAGE}) as page`);
  const rows = JSON.parse(`[${String(found?.['entries'] ?? '')}]`) as readonly PageRow[];
  return rows.map(([at, received, entry]) => ({
    ...entry,
    at: formatTime(at),
    received: formatTime(received),
  }));
}
