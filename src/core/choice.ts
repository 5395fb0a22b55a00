// choice: which offer the shopper gets. The rules run once, in order; the first that takes an offer ends the walk.
import type { Catalog, Offer, Product } from './catalog.ts';
import { freeze } from './freeze.ts';
import type { StockState } from './schema.ts';
import { isBuyable, isReady, isSoldOut, offerKey, type StockByOffer } from './stock.ts';
import { parseTime } from './time.ts';
import type { Visit } from './visit.ts';

/** An offer as a choice names it; `product`, `offer` and `retailer` are ids. */
export interface Candidate {
  readonly product: string;
  readonly offer: string;
  readonly retailer: string;
  readonly url: string;
  readonly sku?: string | undefined;
  readonly variant?: string | undefined;
  readonly stock: StockState;
}

export type Rule =
  | 'product'
  | 'window'
  | 'verdict'
  | 'wanted'
  | 'variant'
  | 'retailer'
  | 'alternatives'
  | 'their-alternatives'
  | 'none';

/** One rule's word. `take`: here it is; `pass`: ask the next rule; `stop`: the wanted product is ruled out. */
export interface Step {
  readonly rule: Rule;
  readonly verdict: 'take' | 'pass' | 'stop';
  /** Why, as a closed word: a stock state, or `no-such-product`, `not-yet`, `ended`, `skip`, `off`, `none-in-stock`. */
  readonly because: string;
}

export interface Choice {
  /** What the creator meant. */
  readonly wanted: Candidate | null;
  /** What the shopper gets; null when there is nothing to offer. */
  readonly offered: Candidate | null;
  readonly trail: readonly Step[];
}

/** A stand-in: a product of the creator's alternatives with an offer that can be had. */
export interface Alternative extends Candidate {
  readonly because?: string | undefined;
  /** 1 for the product's own alternatives, more for theirs. */
  readonly depth: number;
}

type Moment = Pick<Visit, 'now' | 'only' | 'fallback'>;

/** What the creator meant and what the shopper gets, with the reasons. */
export function choose(catalog: Catalog, stock: StockByOffer, productId: string, visit: Moment): Choice {
  const trail: Step[] = [];
  const say = (rule: Rule, verdict: Step['verdict'], because: string) =>
    void trail.push({ rule, verdict, because });
  const product = Object.hasOwn(catalog.products, productId) ? catalog.products[productId] : undefined;
  if (!product) {
    say('product', 'stop', 'no-such-product');
    return freeze({ wanted: null, offered: null, trail });
  }
  const offers = candidates(product, stock, visit);
  const wanted = offers[0] ?? null;
  const window = windowOf(product, visit.now);
  if (window !== 'open') say('window', 'stop', window);
  const skipped = product.verdict === 'skip';
  if (skipped) say('verdict', 'stop', 'skip');

  // Where the creator rules the product out, its alternative is what is meant, so unknown stock will do there.
  const ruledOut = skipped || window !== 'open';
  const standIns = (near: boolean) => {
    const list = alternatives(catalog, stock, productId, visit).filter(({ depth }) => (depth === 1) === near);
    const found = best(list) ?? (ruledOut ? list[0] : undefined);
    return found && plain(found);
  };
  const rules: Record<
    'wanted' | 'variant' | 'retailer' | 'alternatives' | 'their-alternatives',
    () => Candidate | undefined
  > = {
    wanted: () => (wanted && !isSoldOut(wanted.stock) ? wanted : undefined),
    variant: () => best(offers.filter((it) => it.retailer === wanted?.retailer)),
    retailer: () => best(offers),
    alternatives: () => standIns(true),
    'their-alternatives': () => standIns(false),
  };
  for (const rule of rulesFor(window === 'open', skipped, visit.fallback === 'off')) {
    const offered = rules[rule]();
    say(
      rule,
      offered ? 'take' : 'pass',
      offered?.stock ?? ((rule === 'wanted' && wanted?.stock) || 'none-in-stock'),
    );
    if (offered) return freeze({ wanted, offered, trail });
  }
  say('none', 'stop', visit.fallback === 'off' ? 'off' : 'none-in-stock');
  return freeze({ wanted, offered: null, trail });
}

function rulesFor(open: boolean, skipped: boolean, off: boolean) {
  const itself = ['wanted', 'variant', 'retailer'] as const;
  const standIns = ['alternatives', 'their-alternatives'] as const;
  if (off) return open ? (['wanted'] as const) : [];
  if (!open) return standIns;
  return skipped ? [...standIns, ...itself] : [...itself, ...standIns];
}

/**
 * The stand-ins for a product, nearest first, each once: what can be had of its alternatives and of theirs.
 * Those of unknown stock are among them; those sold out, skipped or outside their window are not.
 */
export function alternatives(
  catalog: Catalog,
  stock: StockByOffer,
  productId: string,
  visit: Moment,
): readonly Alternative[] {
  const seen = new Set([productId]);
  const found: Alternative[] = [];
  let level = [productId];
  for (let depth = 1; level.length > 0; depth++) {
    const next: string[] = [];
    for (const id of level)
      for (const { product: to, because } of catalog.products[id]?.alternatives ?? []) {
        const product = catalog.products[to];
        if (!product || seen.has(to)) continue;
        seen.add(to);
        next.push(to);
        if (product.verdict === 'skip' || windowOf(product, visit.now) !== 'open') continue;
        const offers = candidates(product, stock, visit);
        const offer = best(offers) ?? offers.find((it) => it.stock === 'unknown');
        if (offer) found.push({ ...offer, because, depth });
      }
    level = next;
  }
  return freeze(found);
}

/** What the card's link leads to: the offered, else quietly the wanted, else nothing outside the campaign's window. */
export function leadsTo({ wanted, offered, trail }: Choice): Candidate | null {
  return (
    offered ?? (trail.some(({ rule, verdict }) => rule === 'window' && verdict === 'stop') ? null : wanted)
  );
}

/** Whether `now` is within the product's campaign: `from` included, `until` not. */
export function windowOf({ from, until }: Product, now: number): 'open' | 'not-yet' | 'ended' {
  if (from && (parseTime(from) ?? 0) > now) return 'not-yet';
  return until && (parseTime(until) ?? now + 1) <= now ? 'ended' : 'open';
}

function candidates(product: Product, stock: StockByOffer, { only }: Moment): Candidate[] {
  return product.offers
    .filter(({ retailer }) => only === undefined || retailer === only)
    .map((offer) => candidate(product, offer, stock));
}

function candidate(product: Product, offer: Offer, stock: StockByOffer): Candidate {
  const { id, retailer, url, sku, variant } = offer;
  const state = stock[offerKey(product.id, id)]?.stock ?? 'unknown';
  return { product: product.id, offer: id, retailer, url, sku, variant, stock: state };
}

function best<T extends Candidate>(list: readonly T[]): T | undefined {
  return list.find((it) => isReady(it.stock)) ?? list.find((it) => isBuyable(it.stock));
}

function plain({ because: _, depth: __, ...candidate }: Alternative): Candidate {
  return candidate;
}
