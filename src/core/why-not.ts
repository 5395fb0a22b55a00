// why-not: one reason for every tap that no order came of.
import type { Entry } from './ledger.ts';
import { NETWORKS } from './networks.ts';
import { isMoney } from './orders.ts';
import { isSoldOut } from './stock.ts';
import { DAY, parseTime } from './time.ts';

/** In their order: the first that fits counts. */
export const WHY_NOT = ['reversed', 'stayed', 'soldOut', 'noId', 'outside', 'pending', 'silent'] as const;
export type Reason = (typeof WHY_NOT)[number];

/** Days in which a network may still report an order. */
const WINDOW = 30;

/** When a campaign ran, RFC 3339: a tap outside of that earns nothing in it. */
export interface CampaignDates {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** By the campaign's id; or by the tap, where creators use one id for campaigns of their own. */
export type Campaigns = Readonly<Record<string, CampaignDates>> | ((tap: Entry) => CampaignDates | undefined);

/** Null when an order came of the tap. */
export function reasonOf(
  tap: Entry,
  came: readonly Entry[],
  { now, campaigns = {} }: { readonly now: number; readonly campaigns?: Campaigns | undefined },
): Reason | null {
  const orders = came.filter(({ type }) => type === 'conversion');
  if (orders.some(isMoney)) return null;
  if (orders.some(({ proof }) => proof !== 'claimed')) return 'reversed';
  const outcomes = new Set(came.map(({ outcome }) => outcome));
  if (outcomes.has('stayed') && !outcomes.has('left')) return 'stayed';
  if (tap.stock && isSoldOut(tap.stock) && tap.because?.startsWith('none')) return 'soldOut';
  if (!tap.click || !carriesIds(tap)) return 'noId';
  const at = parseTime(tap.at) ?? 0;
  const { from, until } = datesOf(tap, campaigns) ?? {};
  if ((from && at < (parseTime(from) ?? 0)) || (until && at > (parseTime(until) ?? at))) return 'outside';
  return now - at < WINDOW * DAY ? 'pending' : 'silent';
}

function datesOf(tap: Entry, campaigns: Campaigns): CampaignDates | undefined {
  if (typeof campaigns === 'function') return campaigns(tap);
  return tap.campaign !== undefined && Object.hasOwn(campaigns, tap.campaign)
    ? campaigns[tap.campaign]
    : undefined;
}

/** Networks whose links the shopper gets minted have no place for an id. */
function carriesIds({ network }: Entry): boolean {
  const row = NETWORKS.find(({ type }) => type === network);
  return !row || Object.keys(row.slots).length > 0;
}
