// append: entries into the ledger. Requests that come while a statement is under way share the next one: what a
// statement costs is then paid once for all of them.
import { sql } from 'drizzle-orm';
import { DAY, formatTime, parseTime } from '../../core/time.ts';
import type { Database } from './database.ts';
import type { KeptEntry } from './storage.ts';

/** Rows of one statement at most. */
const MOST = 2000;
/** How long before its receipt an entry may have happened: what an outbox has kept is sent at the next visit. */
const LATEST = 35 * DAY;

/** An entry as its columns, `entry` being its JSON. */
export interface Row {
  readonly creator: string;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly received: string;
  readonly retailer: string | null;
  readonly brand: string | null;
  readonly click: string | null;
  readonly method: string | null;
  readonly entry: string;
}

/** Rows as one JSON text; an entry is JSON already, and escaping it once more would make it half as long again. */
export function jsonOf(rows: readonly Row[]): string {
  const texts = rows.map(
    ({ entry, ...columns }) => `${JSON.stringify(columns).slice(0, -1)},"entry":${entry}}`,
  );
  return `[${texts.join()}]`;
}

/** What `jsonOf` gives, as PostgreSQL reads it. The type json keeps the text of `entry` as it is. */
export const ROW = `(creator text, id text, type text, at timestamptz, received timestamptz, retailer text, brand text,
  click text, method text, entry json)`;

interface Waiting {
  readonly rows: readonly Row[];
  readonly done: (conflicts: readonly number[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * An entry's own time, within reason: a device's clock may be wrong and a stranger's entry may lie, so what comes from
 * the future or from long ago counts when it was received. A conversion's order may be of long ago.
 */
export function believed({ at, received, type }: KeptEntry): string {
  const [said, took] = [parseTime(at) ?? 0, parseTime(received) ?? 0];
  const isLate = type !== 'conversion' && said < took - LATEST;
  return said > took || isLate ? received : formatTime(said);
}

export function rowOf(kept: KeptEntry): Row {
  const { received, ...entry } = kept;
  const { creator, id, type, retailer = null, brand = null, click = null, method = null } = entry;
  const at = believed(kept);
  return { creator, id, type, at, received, retailer, brand, click, method, entry: JSON.stringify(entry) };
}

/** `lanes`: statements under way at once. */
export function createAppender(
  db: Database,
  lanes: number,
): (entries: readonly KeptEntry[]) => Promise<readonly number[]> {
  const queue: Waiting[] = [];
  let busy = 0;

  function next(): void {
    if (busy >= lanes || queue.length === 0) return;
    const lot: Waiting[] = [];
    for (let size = 0; queue[0] && (lot.length === 0 || size + queue[0].rows.length <= MOST); ) {
      const waiting = queue.shift() as Waiting;
      size += waiting.rows.length;
      lot.push(waiting);
    }
    busy++;
    void keep(lot).finally(() => {
      busy--;
      next();
    });
    next();
  }

  async function keep(lot: readonly Waiting[]): Promise<void> {
    try {
      const conflicts = await insert(
        db,
        lot.flatMap(({ rows }) => rows),
      );
      let first = 0;
      for (const { rows, done } of lot) {
        const end = first + rows.length;
        done(conflicts.filter((place) => place >= first && place < end).map((place) => place - first));
        first = end;
      }
    } catch (error) {
      if (lot.length === 1) return lot[0]?.failed(error);
      // One of them may have spoilt it for all.
      for (const waiting of lot) await keep([waiting]);
    }
  }

  return (entries) =>
    new Promise((done, failed) => {
      if (entries.length === 0) return done([]);
      queue.push({ rows: entries.map(rowOf), done, failed });
      // The requests that are here already come along.
      queueMicrotask(next);
    });
}

const keyOf = ({ creator, id }: Pick<Row, 'creator' | 'id'>): string => `${creator} ${id}`;

/** The places of those whose id stands for other words. */
async function insert(db: Database, rows: readonly Row[]): Promise<number[]> {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  // Always in the same order, or two servers that take the same entries would wait for each other.
  const sorted = [...first.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const { rows: counted } = await db.execute(
    // One value instead of thousands, and a number instead of rows: PGlite takes it many times as fast.
    sql`with fresh as (
        insert into vitrine_entries (creator, id, type, at, received, retailer, brand, click, method, entry)
        select creator, id, type, at, received, retailer, brand, click, method, entry::text
        from json_to_recordset(${jsonOf(sorted)}::json) as it ${sql.raw(ROW)}
        on conflict do nothing returning 1)
      select count(*)::int as count from fresh`,
  );
  // All new, as nearly always: each stands for its own words.
  const stand = new Map([...first].map(([key, { entry }]) => [key, entry]));
  if (counted[0]?.['count'] !== sorted.length) {
    const asked = sorted.map(({ creator, id }) => ({ creator, id }));
    const { rows: known } = await db.execute(
      sql`select creator, id, entry from vitrine_entries join
        json_to_recordset(${JSON.stringify(asked)}::json) as it (creator text, id text) using (creator, id)`,
    );
    for (const row of known as unknown as readonly Row[]) stand.set(keyOf(row), row.entry);
  }
  const places = rows.flatMap((row, place) => (stand.get(keyOf(row)) === row.entry ? [] : [place]));
  if (places.length > 0)
    await keepAside(
      db,
      places.map((place) => rows[place] as Row),
    );
  return places;
}

async function keepAside(db: Database, rows: readonly Row[]): Promise<void> {
  const aside = rows.map(({ creator, id, received, entry }) => ({ creator, id, received, entry }));
  await db.execute(
    sql`insert into vitrine_conflicts (creator, id, digest, received, entry)
      select creator, id, encode(sha256(convert_to(entry, 'UTF8')), 'hex') as digest, received, entry
      from json_to_recordset(${JSON.stringify(aside)}::json)
        as it (creator text, id text, received timestamptz, entry text)
      order by creator, id, digest
      on conflict do nothing`,
  );
}
