// why-not: one reason for every tap that no order came of.
import type { Entry } from './ledger.ts';
import { NETWORKS } from './networks.ts';
import { isMoney } from './orders.ts';
import { isSoldOut } from './stock.ts';
import type { TallyOptions } from './tally.ts';
import { DAY, parseTime } from './time.ts';

/** In their order: the first that fits counts. */
export const WHY_NOT = ['reversed', 'stayed', 'soldOut', 'noId', 'outside', 'pending', 'silent'] as const;
export type Reason = (typeof WHY_NOT)[number];

/** Days in which a network may still report an order. */
const WINDOW = 30;

/** Null when an order came of the tap. */
export function reasonOf(
  tap: Entry,
  came: readonly Entry[],
  { now, campaigns = {} }: TallyOptions,
): Reason | null {
  const orders = came.filter(({ type }) => type === 'conversion');
  if (orders.some(isMoney)) return null;
  if (orders.some(({ proof }) => proof !== 'claimed')) return 'reversed';
  const outcomes = new Set(came.map(({ outcome }) => outcome));
  if (outcomes.has('stayed') && !outcomes.has('left')) return 'stayed';
  if (tap.stock && isSoldOut(tap.stock) && tap.because?.startsWith('none')) return 'soldOut';
  if (!tap.click || !carriesIds(tap)) return 'noId';
  const at = parseTime(tap.at) ?? 0;
  const { from, until } =
    (tap.campaign && Object.hasOwn(campaigns, tap.campaign) && campaigns[tap.campaign]) || {};
  if ((from && at < (parseTime(from) ?? 0)) || (until && at > (parseTime(until) ?? at))) return 'outside';
  return now - at < WINDOW * DAY ? 'pending' : 'silent';
}

/** Networks whose links the shopper gets minted have no place for an id. */
function carriesIds({ network }: Entry): boolean {
  const row = NETWORKS.find(({ type }) => type === network);
  return !row || Object.keys(row.slots).length > 0;
}
