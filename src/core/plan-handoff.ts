// plan-handoff: a stamped address becomes the plan of how to leave. It finds out itself whose link it is.
import type { Retailer } from './catalog.ts';
import type { Choice } from './choice.ts';
import { gate } from './gate.ts';
import type { Handoff, Leaving } from './handoff.ts';
import { type HandoffTables, leave } from './leave.ts';
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
  const page = link && row ? pageBehind(link, row) : null;
  return leave({ url, network: row?.type ?? 'direct', page: page?.href ?? null, retailer }, tables, visit);
}
