// convert: what is reported of an order, report after report. Each report that says something new is an entry, and
// nothing is ever overwritten; which of them counts is decided when they are read (core/orders.ts).
import { and, eq, lt } from 'drizzle-orm';
import { formatTime } from '../../core/time.ts';
import type { Database } from './database.ts';
import { rowOf } from './rows.ts';
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
        return await keep(tx, conversion);
      });
    } catch (error) {
      // All is undone, the nonce too: read what the other server stored, and try again.
      if (error !== CONFLICT) throw error;
    }
  }
}

/** Anybody may claim anything of an order whose number is known; what is proved is read beside it, and must stay quick. */
const MOST_CLAIMS = 20;
const CLAIMED = '"proof":"claimed"';

/** Another server stored a report of the same order at the same moment. */
const CONFLICT = new Error('Another server was quicker.');

/**
 * A source's clock that runs ahead must not outrank every later report. Only what is kept is set back: what was said is
 * compared as it was said, or the repetition of an old report would count as a new and later one.
 */
const notAhead = ({ statusAt, received }: KeptConversion) =>
  statusAt && statusAt > received ? { statusAt: received } : {};

async function isFresh(tx: Database, { creator, received }: KeptConversion, nonce: Nonce): Promise<boolean> {
  await tx.delete(nonces).where(and(eq(nonces.creator, creator), lt(nonces.until, new Date(received))));
  const row = { creator, nonce: nonce.value, until: new Date(nonce.until) };
  const fresh = await tx.insert(nonces).values(row).onConflictDoNothing().returning({ nonce: nonces.nonce });
  return fresh.length > 0;
}

async function keep(tx: Database, conversion: KeptConversion): Promise<'kept' | 'repeated'> {
  const { creator, network, retailer = '', order, id: _, at: __, received, ...rest } = conversion;
  const payload = JSON.stringify(rest);
  const earlier = await tx
    .select({ nth: words.nth, said: words.said, received: words.received })
    .from(words)
    .where(
      and(
        eq(words.creator, creator),
        eq(words.network, network),
        eq(words.retailer, retailer),
        eq(words.orderNumber, order),
      ),
    );
  // Whenever it was said: a network may deliver an old report once more after a newer one.
  if (earlier.some(({ said }) => said === payload)) return 'repeated';
  const isFull = earlier.filter(({ said }) => said.includes(CLAIMED)).length >= MOST_CLAIMS;
  if (isFull && conversion.proof === 'claimed') return 'repeated';
  // Servers' clocks differ, and two reports may come within a millisecond: the later one is later all the same.
  const took = Math.max(Date.parse(received), ...earlier.map((it) => it.received.getTime() + 1));
  const row = rowOf({ ...conversion, ...notAhead(conversion), received: formatTime(took) });
  const report = {
    creator,
    network,
    retailer,
    orderNumber: order,
    nth: Math.max(-1, ...earlier.map(({ nth }) => nth)) + 1,
    received: new Date(took),
    said: payload,
    id: row.id,
  };
  const fresh = await tx.insert(words).values(report).onConflictDoNothing().returning({ nth: words.nth });
  if (fresh.length === 0) throw CONFLICT;
  await tx.insert(entries).values({ ...row, at: new Date(row.at), received: new Date(took) });
  return 'kept';
}
