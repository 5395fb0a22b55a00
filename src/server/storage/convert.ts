// convert: what is said of an order, word after word. The same word again is no news; a changed one is another entry,
// and nothing is ever overwritten.
import { and, desc, eq, lt } from 'drizzle-orm';
import { rowOf } from './append.ts';
import { formatTime } from '../../core/time.ts';
import type { Database } from './database.ts';
import { entries, nonces, words } from './schema.ts';
import type { KeptConversion, Nonce } from './storage.ts';

export async function convert(
  db: Database,
  conversion: KeptConversion,
  nonce?: Nonce,
): Promise<'kept' | 'repeated' | 'replayed'> {
  for (;;) {
    try {
      return await db.transaction(async (tx) => {
        if (nonce && !(await isFresh(tx, conversion, nonce))) return 'replayed';
        return await say(tx, conversion);
      });
    } catch (error) {
      // All is undone, the nonce too: look at what the other server said, and try again.
      if (error !== BEATEN) throw error;
    }
  }
}

/** Another server said something of the same order at the same moment. */
const BEATEN = new Error('Another server was quicker.');

async function isFresh(tx: Database, { creator, received }: KeptConversion, nonce: Nonce): Promise<boolean> {
  await tx.delete(nonces).where(and(eq(nonces.creator, creator), lt(nonces.until, new Date(received))));
  const row = { creator, nonce: nonce.value, until: new Date(nonce.until) };
  const fresh = await tx.insert(nonces).values(row).onConflictDoNothing().returning({ nonce: nonces.nonce });
  return fresh.length > 0;
}

async function say(tx: Database, conversion: KeptConversion): Promise<'kept' | 'repeated'> {
  const { creator, network, retailer = '', order, id: _, at: __, received: ___, ...rest } = conversion;
  const said = JSON.stringify(rest);
  const [latest] = await tx
    .select({ nth: words.nth, said: words.said, received: words.received })
    .from(words)
    .where(
      and(
        eq(words.creator, creator),
        eq(words.network, network),
        eq(words.retailer, retailer),
        eq(words.orderNumber, order),
      ),
    )
    .orderBy(desc(words.nth))
    .limit(1);
  if (latest?.said === said) return 'repeated';
  // Two servers' clocks may differ, and two words come within a millisecond: the later word is later all the same.
  const took = Math.max(Date.parse(conversion.received), (latest?.received.getTime() ?? 0) + 1);
  const row = rowOf({ ...conversion, received: formatTime(took) });
  const word = {
    creator,
    network,
    retailer,
    orderNumber: order,
    nth: (latest?.nth ?? -1) + 1,
    received: new Date(took),
    said,
    id: row.id,
  };
  const fresh = await tx.insert(words).values(word).onConflictDoNothing().returning({ nth: words.nth });
  if (fresh.length === 0) throw BEATEN;
  await tx.insert(entries).values({ ...row, at: new Date(row.at), received: new Date(row.received) });
  return 'kept';
}
