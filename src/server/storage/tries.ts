// tries: what became of the ways out of in-app browsers, counted in the database.
import { sql } from 'drizzle-orm';
import type { Tries } from '../../core/method-rates.ts';
import type { Database } from './database.ts';

/** Outcomes that are looked at: the latest, so that the question costs the same however large the ledger is. */
const MOST = 20_000;

/** Of one tap, who stayed at first and left by the same way after all has left. */
export async function tries(db: Database, since: number): Promise<readonly Tries[]> {
  const { rows } = await db.execute(sql`
    with latest as (
      select creator, coalesce(click, id) as tap, method, entry::json as entry from vitrine_entries
      where method is not null and received >= ${new Date(since).toISOString()}::timestamptz
      order by received desc limit ${MOST}),
    taps as (
      select creator, method, entry->>'inApp' as app, entry->>'inAppVersion' as version, entry->>'os' as os,
        bool_or(entry->>'outcome' = 'left') as has_left
      from latest where entry->>'outcome' in ('left', 'stayed')
      group by creator, tap, method, app, version, os)
    select creator, method, app, version, os,
      (count(*) filter (where has_left))::int as went, (count(*) filter (where not has_left))::int as stayed
    from taps where app is not null and os is not null
    group by creator, method, app, version, os`);
  return rows.map((row) => ({
    creator: String(row['creator']),
    method: String(row['method']),
    inApp: String(row['app']),
    inAppVersion: row['version'] === null ? null : String(row['version']),
    os: String(row['os']),
    left: Number(row['went']),
    stayed: Number(row['stayed']),
  }));
}
