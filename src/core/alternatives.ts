// alternatives: who may stand in for a product, nearest first.
import { best, type Candidate, candidates, type Moment, windowOf } from './candidate.ts';
import type { Catalog } from './catalog.ts';
import { freeze } from './freeze.ts';
import type { StockByOffer } from './stock.ts';

/** A stand-in: a product of the creator's alternatives with an offer that can be had. */
export interface Alternative extends Candidate {
  readonly because?: string | undefined;
  /** 1 for the product's own alternatives, more for theirs. */
  readonly depth: number;
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
