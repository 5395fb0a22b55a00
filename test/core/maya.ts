// The design's example document, whole, for every test that needs one; and ways to make small catalogs.
import { parse } from '../../src/core/document.ts';
import type { Catalog } from '../../src/core/catalog.ts';
import { ORDINARY } from '../../src/core/environment.ts';
import type { StockState, StorefrontDocument } from '../../src/core/schema.ts';
import { fold } from '../../src/core/stock.ts';
import type { Visit } from '../../src/core/visit.ts';

export const NOW = Date.parse('2026-11-20T12:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A time `ms` before NOW. */
export const ago = (ms: number): string => new Date(NOW - ms).toISOString();

export const maya = {
  version: 1,
  creator: {
    id: 'maya',
    name: 'Maya Okafor',
    avatar: 'https://maya.example/me.jpg',
    bio: 'Linen, mostly.',
    profiles: [{ label: 'Instagram', url: 'https://www.instagram.com/maya' }],
  },
  lang: 'en',
  country: 'US',
  attribution: { campaign: 'autumn-26', placement: 'bio' },
  server: 'https://vitrine.example/',
  disclosure: { text: 'I buy what I show.' },
  retailers: {
    northwind: {
      name: 'Northwind Supply',
      network: {
        type: 'impact',
        domain: 'goto.northwind.example',
        mpid: '1',
        adid: '2',
        campaignid: '3',
      },
      passVt: false,
      stock: { source: 'shopify', shop: 'northwind.myshopify.com' },
      app: { android: 'com.northwind.shop', ios: true, paths: ['/products/*'], notInApp: ['/sale/*'] },
    },
  },
  products: [
    {
      id: 'linen-shirt',
      name: 'Linen shirt',
      brand: 'Northwind',
      image: { src: 'https://northwind.example/linen.jpg', alt: 'A shirt', width: 800, height: 1000 },
      note: 'Washes well.',
      verdict: 'love',
      reason: 'It breathes.',
      relation: 'affiliate',
      tags: ['shirts'],
      code: { value: 'MAYA10', says: '10% off' },
      from: '2026-11-01T00:00:00Z',
      until: '2026-12-24T00:00:00Z',
      offers: [
        {
          id: 'northwind',
          retailer: 'northwind',
          url: 'https://northwind.example/products/linen-shirt',
          price: '68.00',
          currency: 'USD',
          was: '85.00',
          sku: 'NW-1',
          gtin: '0000000000017',
          variant: 'White / M',
          stock: 'in_stock',
          checkedAt: '2026-11-20T08:00:00Z',
        },
      ],
      alternatives: [{ product: 'hemp-shirt', because: 'Same cut, half the price' }],
    },
    { name: 'Hemp shirt', offers: [{ url: 'https://eastwind.example/hemp-shirt' }] },
  ],
  sections: [
    { type: 'products', id: 'picks', title: 'Picks', layout: 'grid', products: ['linen-shirt'] },
    { type: 'links', title: 'Elsewhere', links: [{ label: 'Letters', url: 'https://maya.example/letters' }] },
    { type: 'text', text: 'Thank you for reading.' },
  ],
  theme: { preset: 'paper', accent: '#7a3cff', scheme: 'auto' },
  handoff: {},
  analytics: ['ga4'],
} satisfies StorefrontDocument;

export type ProductInput = NonNullable<StorefrontDocument['products']>[number];
export type OfferInput = ProductInput['offers'][number];

export const offer = (retailer: string, stock?: StockState, more: Partial<OfferInput> = {}): OfferInput => ({
  id: retailer,
  retailer,
  url: `https://${retailer}.example/p`,
  checkedAt: ago(MINUTE),
  ...(stock ? { stock } : {}),
  ...more,
});

export const product = (
  id: string,
  offers: OfferInput[],
  alternatives: string[] = [],
  more: Partial<ProductInput> = {},
): ProductInput => ({
  id,
  name: `The ${id}`,
  offers,
  alternatives: alternatives.map((other) => ({ product: other, because: `${other} for ${id}` })),
  ...more,
});

/** A catalog of these products at Northwind, Eastwind and Westwind. */
export function catalogOf(...products: ProductInput[]): Catalog {
  const names = { northwind: 'Northwind', eastwind: 'Eastwind', westwind: 'Westwind' };
  const retailers = Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }]));
  const { catalog } = parse({ version: 1, creator: { id: 'maya', name: 'Maya' }, retailers, products });
  if (!catalog) throw new Error('the catalog of a test must be whole');
  return catalog;
}

/** The stock that the document itself tells. */
export const typedStock = (catalog: Catalog) => fold([], NOW, catalog);

export const visit = (more: Partial<Visit> = {}): Visit => ({
  now: NOW,
  page: 'https://maya.example/',
  environment: ORDINARY,
  consent: 'none',
  ledger: false,
  fallback: 'swap',
  lang: 'en',
  ...more,
});

/** Whether all of it is frozen, however deep. */
export function deepFrozen(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  return Object.isFrozen(value) && Object.values(value).every(deepFrozen);
}
