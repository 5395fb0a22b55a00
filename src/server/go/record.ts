// record: the ledger's line for a tap on a plain link.
import type { Catalog } from '../../core/catalog.ts';
import { entryOf } from '../../core/ledger.ts';
import { formatTime } from '../../core/time.ts';
import type { ServerContext } from '../endpoint.ts';
import type { Destination } from './destination.ts';

/** Milliseconds that the line may take; the way leads on without it. */
const PATIENCE = 1000;

/** Keeps it before the page is left. A ledger that is away costs the line, never the way on. */
export async function record(
  { storage, id, log }: ServerContext,
  catalog: Catalog,
  product: string,
  { choice, ids, network, handoff }: Destination,
  now: number,
): Promise<void> {
  const { how, trail } = handoff;
  const entry = entryOf(catalog, choice, product, {
    type: 'handoff',
    id: id(),
    now,
    ids,
    network,
    how,
    trail,
  });
  const creator = ids.creator ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((go) => {
    timer = setTimeout(go, PATIENCE);
  });
  const kept = storage.append([{ ...entry, creator, received: formatTime(now) }]).then(() => {}, log);
  await Promise.race([kept, late]);
  clearTimeout(timer);
}
