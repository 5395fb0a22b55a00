// destination: a product and what is known of its stock in, where its plain link leads out. The browser's own steps,
// without a page: choose, stamp, plan.
import type { Ids } from '../../core/attribution.ts';
import { stamp } from '../../core/attribution.ts';
import type { Catalog, Product, Retailer } from '../../core/catalog.ts';
import type { Candidate } from '../../core/candidate.ts';
import { type Choice, choose, leadsTo } from '../../core/choice.ts';
import { ORDINARY } from '../../core/environment.ts';
import { freeze } from '../../core/freeze.ts';
import type { Handoff } from '../../core/handoff.ts';
import { tables } from '../../core/leave.ts';
import type { NetworkType } from '../../core/networks.ts';
import { planHandoff } from '../../core/plan-handoff.ts';
import { offerKey, type OfferKey, type StockByOffer } from '../../core/stock.ts';
import type { Visit } from '../../core/visit.ts';

export interface Destination {
  readonly choice: Choice;
  readonly target: Candidate;
  readonly retailer: Retailer | undefined;
  readonly ids: Ids;
  readonly network: NetworkType;
  readonly handoff: Handoff;
  readonly href: string;
}

/**
 * Null outside the product's window, where nothing stands in for it. A redirect happens in whatever browser has come
 * here already, so the plan is made for an ordinary one: `web`.
 */
export function destinationOf(
  catalog: Catalog,
  stock: StockByOffer,
  product: string,
  ids: Omit<Ids, 'product'>,
  now: number,
): Destination | null {
  const visit: Visit = freeze({
    now,
    page: '',
    environment: ORDINARY,
    consent: ids.click ? 'none' : 'denied',
    ledger: true,
    fallback: 'swap',
    country: catalog.country,
    lang: catalog.lang ?? 'en',
  });
  const choice = choose(catalog, stock, product, visit);
  const target = leadsTo(choice);
  if (!target) return null;
  const retailer = catalog.retailers[target.retailer];
  const all = { ...ids, product: target.product };
  const options = { network: retailer?.network, passVt: retailer?.passVt ?? false, ledger: visit.ledger };
  const { url, network } = stamp(target.url, all, options);
  const handoff = planHandoff({ url, choice, retailer }, tables, visit);
  const { href } = handoff;
  return href === null ? null : { choice, target, retailer, ids: all, network, handoff, href };
}

/** So many products, and so many offers of each, may stand in for one; at most so many offers are asked about. */
const MOST = 60;

/**
 * The catalog with no more than the choice may fall on: the product, its alternatives and theirs, the nearest first. A
 * tap must not cost what a whole storefront of thousands costs.
 */
export function nearby(catalog: Catalog, product: string): Catalog {
  const near = new Set([product]);
  // A set is walked to its end, what is added on the way included.
  for (const id of near)
    for (const { product: next } of catalog.products[id]?.alternatives ?? []) {
      if (near.size >= MOST) break;
      near.add(next);
    }
  const products: Record<string, Product> = Object.create(null);
  for (const id of near) {
    const it = catalog.products[id];
    if (it) products[id] = { ...it, offers: it.offers.slice(0, MOST) };
  }
  return { ...catalog, products };
}

/** The offers of such a catalog. */
export const offersIn = ({ products }: Catalog): OfferKey[] =>
  Object.values(products)
    .flatMap((it) => it.offers.map((offer) => offerKey(it.id, offer.id)))
    .slice(0, MOST);
