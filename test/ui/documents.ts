// Small documents for the element tests and the stories: a shirt, a hat, two shops.
import { type OfferInput, offer, type ProductInput, product } from '../core/maya.ts';

export const PICTURE = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';

/** A shirt at Northwind, in stock at $68, and a hat at Eastwind; the shirt's stand-in is the hat. */
export const documentOf = (products: ProductInput[] = [SHIRT, HAT], more: object = {}): object => ({
  version: 1,
  creator: { id: 'maya', name: 'Maya Okafor', bio: 'Linen, mostly.' },
  retailers: {
    northwind: { name: 'Northwind' },
    eastwind: { name: 'Eastwind' },
  },
  products,
  ...more,
});

export const priced = (retailer: string, price: string, stock: OfferInput['stock'] = 'in_stock') =>
  offer(retailer, stock, { price, currency: 'USD' });

export const SHIRT = product('shirt', [priced('northwind', '68.00')], ['hat'], {
  brand: 'Northwind',
  image: { src: PICTURE, alt: 'A folded shirt' },
});
export const HAT = product('hat', [priced('eastwind', '20.00')]);
