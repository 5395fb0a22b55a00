// choice: which offer the shopper gets. The rules run once, in order; the first that takes an offer ends the walk.
import { type Alternative, alternatives } from './alternatives.ts';
import { best, type Candidate, candidates, type Moment, windowOf } from './candidate.ts';
import type { Catalog } from './catalog.ts';
import { freeze } from './freeze.ts';
import { isSoldOut, type StockByOffer } from './stock.ts';

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

/** What the card's link leads to: the offered, else quietly the wanted, else nothing outside the campaign's window. */
export function leadsTo({ wanted, offered, trail }: Choice): Candidate | null {
  return (
    offered ?? (trail.some(({ rule, verdict }) => rule === 'window' && verdict === 'stop') ? null : wanted)
  );
}

function plain({ because: _, depth: __, ...candidate }: Alternative): Candidate {
  return candidate;
}
