// ledger: what happened, one entry each, in the words that creator, brand and server share.
import type { Catalog } from './catalog.ts';
import { leadsTo, type Choice } from './choice.ts';
import type { Environment } from './environment.ts';
import { freeze } from './freeze.ts';
import type { HandoffStep, How } from './handoff.ts';
import type { InApp } from './in-app-browsers.ts';
import { formatTime } from './time.ts';
import type { Ids } from './attribution.ts';
import type { NetworkType } from './networks.ts';
import type { StockState } from './schema.ts';
import { wellFormed } from './well-formed.ts';
import { writeJson } from './json.ts';

export type EntryType = 'shown' | 'fallback' | 'handoff' | 'outcome' | 'conversion';

/** One line of the ledger; absent fields are left out. `offer`, `retailer`, `brand` and `network` are of what was linked to. */
export interface Entry {
  /** A ULID; the server takes it once. */
  readonly id: string;
  readonly type: EntryType;
  /** RFC 3339. */
  readonly at: string;
  readonly creator?: string;
  readonly campaign?: string;
  readonly placement?: string;
  readonly product?: string;
  readonly offer?: string;
  readonly retailer?: string;
  readonly brand?: string;
  readonly network?: NetworkType;
  readonly click?: string;
  /** The wanted offer's stock. */
  readonly stock?: StockState;
  /** The product that was offered, when it was another. */
  readonly offered?: string;
  readonly how?: How | 'cart';
  readonly outcome?: 'left' | 'stayed' | 'unknown';
  // Of an outcome only, where the link itself was a way out of an in-app browser.
  /** The row of the methods table. */
  readonly method?: string;
  readonly inApp?: InApp;
  /** The app's major version. */
  readonly inAppVersion?: string;
  readonly os?: NonNullable<Environment['os']>;
  readonly because?: string;
  // Of a conversion only.
  /** The shop's or the network's own number of the order. */
  readonly order?: string;
  readonly status?: 'pending' | 'approved' | 'paid' | 'reversed';
  /** When the source set that status, RFC 3339, where it says so: of two reports the later one counts. */
  readonly statusAt?: string;
  /** Decimal strings, in `currency`. */
  readonly value?: string;
  readonly commission?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** How sure it is; a claimed one is shown and never counted as money. */
  readonly proof?: 'signed' | 'keyed' | 'imported' | 'claimed';
  /** When the server took it, RFC 3339. */
  readonly received?: string;
}

/** Characters; what is longer is cut. */
export const MAX_BRAND = 200;
export const MAX_BECAUSE = 1000;

export interface Happening {
  readonly type: EntryType;
  readonly id: string;
  readonly now: number;
  readonly ids: Ids;
  readonly network?: NetworkType | undefined;
  readonly how?: How | undefined;
  /** The plan's trail: what it says of the credit goes into the entry's reasons. */
  readonly trail?: readonly HandoffStep[] | undefined;
}

/** The entry for what happened to one card. */
export function entryOf(
  catalog: Catalog,
  choice: Choice,
  product: string,
  { type, id, now, ids, network, how, trail = [] }: Happening,
): Entry {
  const target = leadsTo(choice);
  const reasons = [...choice.trail.slice(-1), ...trail.filter(({ verdict }) => verdict === 'note')];
  const brand = catalog.products[target?.product ?? product]?.brand;
  const entry = {
    id,
    type,
    at: formatTime(now),
    creator: ids.creator,
    campaign: ids.campaign,
    placement: ids.placement,
    product,
    offer: target?.offer,
    retailer: target?.retailer,
    brand: brand === undefined ? undefined : wellFormed(brand, MAX_BRAND),
    network,
    click: ids.click,
    stock: choice.wanted?.stock,
    offered: choice.offered && choice.offered.product !== product ? choice.offered.product : undefined,
    how,
    because:
      wellFormed(reasons.map(({ rule, because }) => `${rule}: ${because}`).join('; '), MAX_BECAUSE) ||
      undefined,
  };
  // As it will be sent: without what is undefined.
  return freeze(JSON.parse(writeJson(entry)) as Entry);
}
