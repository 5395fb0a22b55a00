// What the two demo shops sell, together.
import type { Goods } from './goods.ts';
import { eastwind } from './goods-eastwind.ts';
import { northwind } from './goods-northwind.ts';

export type ShopId = 'northwind' | 'eastwind';

export interface Item extends Goods {
  readonly shop: ShopId;
}

export const CATALOGUE: readonly Item[] = [
  ...northwind.map((item) => ({ ...item, shop: 'northwind' as const })),
  ...eastwind.map((item) => ({ ...item, shop: 'eastwind' as const })),
];

export const itemsOf = (shop: ShopId): readonly Item[] => CATALOGUE.filter((item) => item.shop === shop);

export const pathOf = (slug: string, sku?: string): string =>
  `/products/${slug}${sku ? `?variant=${sku}` : ''}`;
