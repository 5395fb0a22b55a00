// given: what the reader of the tour may change, and what it is in the beginning.
import type { Fallback, OfferKey, StockState } from '../../src/core/index.ts';
import { art } from '../book/maya.ts';

export interface Given {
  /** The storefront document, as text. */
  readonly text: string;
  /** What the shops answer; an offer that is not here was not answered. */
  readonly answers: Readonly<Record<OfferKey, StockState>>;
  readonly fallback: Fallback;
  readonly consent: 'none' | 'granted' | 'denied';
  /** The app whose built-in browser shows the page, as in `instagram-ios`; empty for an ordinary browser. */
  readonly app: string;
}

/** Where the tour's shops are asked; msw answers with what the reader has chosen. */
export const TOUR_STOCK = 'https://shops.example/stock.json';

const source = { source: 'json', url: `${TOUR_STOCK}?keys={keys}` };
const picture = (name: string, alt: string) => ({ src: art(name), alt, width: 800, height: 1000 });

const DOCUMENT = {
  version: 1,
  creator: { id: 'maya', name: 'Maya Okafor' },
  attribution: { campaign: 'autumn-26', placement: 'bio' },
  retailers: {
    northwind: {
      name: 'Northwind',
      network: {
        type: 'impact',
        domain: 'goto.northwind.example',
        mpid: '4021',
        adid: '886',
        campaignid: '12',
      },
      stock: source,
    },
    eastwind: { name: 'Eastwind', stock: source },
  },
  products: [
    {
      id: 'linen-shirt',
      name: 'Linen camp shirt',
      image: picture('linen-shirt', 'A white linen shirt'),
      offers: [
        {
          id: 'northwind',
          url: 'https://northwind.example/products/linen-shirt',
          retailer: 'northwind',
          price: '68.00',
          currency: 'USD',
          checkedAt: new Date().toISOString(),
        },
      ],
      alternatives: [{ product: 'sun-hat', because: 'If it was about the heat, start with shade.' }],
    },
    {
      id: 'sun-hat',
      name: 'Sun hat',
      image: picture('sun-hat', 'A wide straw hat'),
      offers: [
        {
          id: 'eastwind',
          url: 'https://eastwind.example/products/sun-hat',
          retailer: 'eastwind',
          price: '46.00',
          currency: 'USD',
          checkedAt: new Date().toISOString(),
        },
      ],
    },
  ],
};

export const FIRST: Given = {
  text: JSON.stringify(DOCUMENT, null, 2),
  answers: { 'linen-shirt/northwind': 'in_stock', 'sun-hat/eastwind': 'in_stock' },
  fallback: 'swap',
  consent: 'none',
  app: '',
};

export const STOCK_STATES: readonly StockState[] = [
  'in_stock',
  'limited',
  'preorder',
  'backorder',
  'made_to_order',
  'in_store_only',
  'out_of_stock',
  'discontinued',
  'unknown',
];
