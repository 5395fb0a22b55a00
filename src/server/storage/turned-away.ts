// turned-away: how many entries a creator's own limit has turned away, so that she can be told.
import { sql } from 'drizzle-orm';
import { formatTime } from '../../core/time.ts';
import type { Database } from './database.ts';
import type { Query } from './read-entries.ts';
import { turnedAway } from './schema.ts';
import type { Scope, TurnedAway } from './storage.ts';

export async function keepTurnedAway(
  db: Database,
  { creator, minute, server, entries }: TurnedAway & { readonly server: string },
): Promise<void> {
  await db
    .insert(turnedAway)
    .values({ creator, minute: new Date(minute), server, entries })
    .onConflictDoUpdate({
      target: [turnedAway.creator, turnedAway.minute, turnedAway.server],
      // Of two writes under way at once the later number stays, whichever ends last.
      set: { entries: sql`greatest(${turnedAway.entries}, excluded.entries)` },
    });
}

export async function turnedAwayOf(
  query: Query,
  creator: string,
  { from, until }: Pick<Scope, 'from' | 'until'>,
): Promise<readonly TurnedAway[]> {
  const rows = await query(sql`
    select (extract(epoch from minute) * 1000)::bigint::text as minute, sum(entries)::int as entries
    from vitrine_turned_away where creator = ${creator}
      ${from === undefined ? sql`` : sql`and minute >= ${from}::timestamptz`}
      ${until === undefined ? sql`` : sql`and minute < ${until}::timestamptz`}
    group by minute order by minute`);
  return rows.map((row) => ({
    creator,
    minute: formatTime(Number(row['minute'])),
    entries: Number(row['entries']),
  }));
}
