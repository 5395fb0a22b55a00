// What Northwind's bag needs to know of the things in it.
import { pathOf } from './catalogue.ts';
import { canBeOrdered, type Shelf } from './shelf.ts';

export interface BagLine {
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  readonly price: string;
  readonly image: string;
  readonly url: string;
}

/** In the order asked; what can no longer be ordered is left out. */
export function bagLines(shelf: Shelf, skus: readonly string[]): BagLine[] {
  return skus.flatMap((sku) => {
    const held = shelf.find(sku);
    if (!held || !canBeOrdered(held)) return [];
    const { item, variant } = held;
    const url = pathOf(item, variant);
    return {
      sku,
      name: item.name,
      variant: variant.label,
      price: item.price,
      image: `/art/${item.slug}.svg`,
      url,
    };
  });
}
