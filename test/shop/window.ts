// A storefront document for the tests of the shop, and a shop that follows it in a world that the test steers.
import { createShop, type Shop, type ShopInput } from '../../src/shop/shop.ts';
import { createShops } from '../../src/shop/shops.ts';
import { NOW, type OfferInput, offer, type ProductInput, product } from '../core/maya.ts';
import { type FakePorts, fakePorts } from '../mocks/ports.ts';

export const SRC = 'https://maya.example/maya.json';
export const NORTH = 'https://north.example/stock';
export const EAST = 'https://east.example/stock';

/** At Northwind and at Eastwind, both of which answer for their stock, and at Westwind, which does not. */
export const documentOf = (products: ProductInput[], more: object = {}): object => ({
  version: 1,
  creator: { id: 'maya', name: 'Maya' },
  retailers: {
    northwind: { name: 'Northwind', stock: { source: 'json', url: `${NORTH}?keys={keys}` } },
    eastwind: { name: 'Eastwind', stock: { source: 'json', url: EAST } },
    westwind: { name: 'Westwind' },
  },
  products,
  ...more,
});

const untyped = (retailer: string, more: Partial<OfferInput> = {}) => offer(retailer, undefined, more);

export const SHIRT = product('shirt', [untyped('northwind'), untyped('eastwind')], ['hat']);
export const HAT = product('hat', [untyped('northwind')]);
export const SOCKS = product('socks', [untyped('northwind')]);
export const SCARF = product('scarf', [untyped('westwind')]);

/** A stock answer: `{ 'shirt/northwind': 'in_stock' }`. */
export const says = (stock: Record<string, string>, ttl?: number) => ({
  ttl,
  offers: Object.fromEntries(Object.entries(stock).map(([key, it]) => [key, { stock: it }])),
});

export interface World {
  readonly ports: FakePorts;
  readonly open: (input?: ShopInput) => Shop;
}

/** A page whose document is at SRC and whose shops have everything. */
export function world(document: object = documentOf([SHIRT, HAT, SOCKS, SCARF])): World {
  const ports = fakePorts(NOW);
  ports.answers[SRC] = () => document;
  ports.answers[NORTH] = () =>
    says({ 'shirt/northwind': 'in_stock', 'hat/northwind': 'in_stock', 'socks/northwind': 'in_stock' });
  ports.answers[EAST] = () => says({ 'shirt/eastwind': 'in_stock' });
  return { ports, open: (input = { src: SRC }) => createShop(input, ports) };
}

/** A page with several elements, which acquire and release. */
export function page(document?: object) {
  const { ports } = world(document);
  return { ports, shops: createShops(ports) };
}
