// What a shop knows of the things it sells. It knows nothing of creators.
import type { StockState } from '../src/core/index.ts';

export interface Variant {
  readonly sku: string;
  readonly label: string;
  /** As the shelf stands when the demo starts. */
  readonly stock: StockState;
  readonly quantity?: number;
}

export interface Goods {
  readonly slug: string;
  readonly name: string;
  readonly blurb: string;
  readonly alt: string;
  readonly price: string;
  readonly was?: string;
  /** The Paper Room, a corner of Eastwind, tells nobody what it has. */
  readonly unpublished?: true;
  readonly variants: readonly Variant[];
}

/** A variant, in stock unless said otherwise. */
export const one = (
  sku: string,
  label: string,
  stock: StockState = 'in_stock',
  quantity?: number,
): Variant => (quantity === undefined ? { sku, label, stock } : { sku, label, stock, quantity });
