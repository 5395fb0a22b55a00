/** What we hold: the document's stores, and the order in which the pure steps run. */

export type { Card, Shown } from './card.ts';
export { createShop, type Shop, type ShopInput } from './shop.ts';
export { createShops, type Shops } from './shops.ts';
export type { Settings } from '../core/settings.ts';
