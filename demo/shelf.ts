// What one shop has left, in memory: a person changes it at /shelf, its stock endpoints tell it.
import type { StockReport, StockState } from '../src/core/index.ts';
import { type Item, itemsOf, type NumberedVariant, type ShopId } from './catalogue.ts';
import type { Mood } from './moods.ts';

export interface OnShelf {
  readonly item: Item;
  readonly variant: NumberedVariant;
  readonly stock: StockState;
  readonly quantity?: number;
}

/** What a person can do to an item at /shelf. */
export const CHANGES: Record<string, { says: string; stock: StockState; quantity?: number }> = {
  'sell-out': { says: 'Sell out', stock: 'out_of_stock' },
  restock: { says: 'Restock', stock: 'in_stock' },
  'three-left': { says: 'Only 3 left', stock: 'limited', quantity: 3 },
  preorder: { says: 'Preorder', stock: 'preorder' },
};

export interface Shelf {
  /** How the stock endpoints behave. */
  mood: Mood;
  all(): readonly OnShelf[];
  find(sku: string): OnShelf | undefined;
  /** False when there is no such item or change. */
  change(sku: string, change: string): boolean;
  /** Takes one away, if it can be ordered. */
  sell(sku: string): OnShelf | undefined;
  reports(skus: readonly string[] | null, now: Date): Record<string, StockReport>;
}

const ORDERABLE: ReadonlySet<StockState> = new Set([
  'in_stock',
  'limited',
  'preorder',
  'backorder',
  'made_to_order',
]);

export const canBeOrdered = (held: OnShelf): boolean => ORDERABLE.has(held.stock);

export function createShelf(shop: ShopId): Shelf {
  const held = new Map<string, OnShelf>();
  for (const item of itemsOf(shop))
    for (const variant of item.variants) {
      const { stock, quantity } = variant;
      held.set(variant.sku, { item, variant, stock, ...(quantity === undefined ? {} : { quantity }) });
    }
  return {
    mood: 'answers',
    all: () => [...held.values()],
    find: (sku) => held.get(sku),
    change(sku, change) {
      const now = held.get(sku);
      const next = Object.hasOwn(CHANGES, change) ? CHANGES[change] : undefined;
      if (!now || !next) return false;
      const { stock, quantity } = next;
      held.set(sku, {
        item: now.item,
        variant: now.variant,
        stock,
        ...(quantity === undefined ? {} : { quantity }),
      });
      return true;
    },
    sell(sku) {
      const now = held.get(sku);
      if (!now || !canBeOrdered(now)) return undefined;
      if (now.quantity !== undefined) {
        const { quantity, ...rest } = now;
        held.set(sku, quantity > 1 ? { ...now, quantity: quantity - 1 } : { ...rest, stock: 'out_of_stock' });
      }
      return now;
    },
    reports(skus, now) {
      const asked = (skus ?? [...held.keys()]).flatMap((sku) => held.get(sku) ?? []);
      const told = asked.filter(({ item }) => !item.unpublished);
      return Object.fromEntries(
        told.map(({ item, variant, stock, quantity }) => [
          variant.sku,
          {
            stock,
            ...(quantity === undefined ? {} : { quantity }),
            price: item.price,
            currency: 'USD',
            checkedAt: now.toISOString(),
          },
        ]),
      );
    },
  };
}
