// card-state: which row of the design's table a card is in.
import { windowOf } from './candidate.ts';
import type { Product } from './catalog.ts';
import type { Choice } from './choice.ts';

/** The row of the design's table of card states that holds. */
export type CardState =
  | 'in-stock'
  | 'limited'
  | 'elsewhere'
  | 'alternative'
  | 'sold-out'
  | 'in-store'
  | 'to-order'
  | 'unknown'
  | 'skip'
  | 'not-yet'
  | 'ended';

/** The first row that holds. */
export function stateOf(product: Product, { wanted, offered }: Choice, now: number): CardState {
  const window = windowOf(product, now);
  if (window !== 'open') return window;
  if (product.verdict === 'skip') return 'skip';
  if (!offered) return wanted?.stock === 'in_store_only' ? 'in-store' : wanted ? 'sold-out' : 'unknown';
  if (offered.product !== product.id) return 'alternative';
  if (offered.offer !== wanted?.offer) return 'elsewhere';
  if (offered.stock === 'in_stock') return 'in-stock';
  if (offered.stock === 'limited' || offered.stock === 'unknown') return offered.stock;
  return 'to-order';
}
