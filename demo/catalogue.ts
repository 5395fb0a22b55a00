// What the two demo shops sell, together, numbered as their shop systems would number it.
import type { Goods, Variant } from './goods.ts';
import { eastwind } from './goods-eastwind.ts';
import { northwind } from './goods-northwind.ts';

export type ShopId = 'northwind' | 'eastwind';

export interface NumberedVariant extends Variant {
  readonly id: number;
}

export interface Item extends Goods {
  readonly shop: ShopId;
  readonly id: number;
  readonly variants: readonly NumberedVariant[];
}

// Numbers as long as Shopify's, and the same at every start: they stand in links.
const numbered = (shop: ShopId, goods: readonly Goods[], first: number): Item[] =>
  goods.map((item, place) => {
    const id = first + place * 100;
    return { ...item, shop, id, variants: item.variants.map((it, nth) => ({ ...it, id: id + nth + 1 })) };
  });

export const CATALOGUE: readonly Item[] = [
  ...numbered('northwind', northwind, 44_026_100_000),
  ...numbered('eastwind', eastwind, 5_100),
];

export const itemsOf = (shop: ShopId): readonly Item[] => CATALOGUE.filter((item) => item.shop === shop);

/** The address of an item's page in its shop; of one variant where it is named. */
export const pathOf = ({ slug }: Item, variant?: NumberedVariant): string =>
  `/products/${slug}${variant ? `?variant=${variant.id}` : ''}`;
