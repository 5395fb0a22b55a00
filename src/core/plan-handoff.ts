// plan-handoff: a stamped address becomes the plan of how to leave. It finds out itself whose link it is.
import type { Retailer } from './catalog.ts';
import type { Choice } from './choice.ts';
import { gate } from './gate.ts';
import type { Handoff, Leaving } from './handoff.ts';
import { type HandoffTables, leave } from './leave.ts';
import { DIRECT } from './networks.ts';
import { pageBehind } from './parameters.ts';
import { recognise } from './recognise.ts';

/** The plan for one card. `url` is stamped; `choice` says what it sells, `retailer` what is known of its app. */
export function planHandoff(
  { url, retailer }: { url: string | null; choice: Choice; retailer: Retailer | undefined },
  tables: HandoffTables,
  visit: Leaving,
): Handoff {
  const link = url === null ? null : gate(url);
  const row = link && recognise(link, retailer?.network);
  // A link of no network we have a row for is no shop's page: it is never handed to the shop's app.
  const page = link && row && (row.type !== 'direct' || row === DIRECT) ? pageBehind(link, row) : null;
  return leave({ url, network: row?.type ?? 'direct', page: page?.href ?? null, retailer }, tables, visit);
}
