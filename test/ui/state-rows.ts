// Every row of the design's table of card states, as products that bring it about; the tests and the stories read it.
import { ago, DAY, MINUTE, NOW, offer, type ProductInput, product } from '../core/maya.ts';
import { priced } from './documents.ts';

export interface Row {
  readonly state: string;
  readonly products: ProductInput[];
  /** What is read, in this order. */
  readonly says: RegExp;
  readonly never?: RegExp;
  /** Where the link goes; null where there is none. */
  readonly to: string | null;
  readonly quiet?: boolean;
  readonly offers?: 'wanted' | 'alternative' | 'none';
  readonly attributes?: string;
  readonly stock?: string;
  /** The retailer is asked, for only an answer counts pieces. */
  readonly answered?: boolean;
}

const NORTH = 'https://northwind.example/p';
const EAST = 'https://eastwind.example/p';
const HAT = 'https://eastwind.example/hat';
const hat = (stock: ProductInput['offers'][number]['stock'] = 'in_stock', more: Partial<ProductInput> = {}) =>
  product('hat', [{ ...priced('eastwind', '20.00', stock), url: HAT }], [], more);
const scarf = product('scarf', [priced('eastwind', '30.00')]);
const tie = product('tie', [priced('eastwind', '9.00')]);
const gone = offer('northwind', 'out_of_stock', { checkedAt: ago(5 * MINUTE) });
const later = new Date(NOW + 11 * DAY).toISOString();
const NO_INVITATION = /Shop at/;

export const rows: Row[] = [
  {
    state: 'in stock',
    products: [product('shirt', [priced('northwind', '68.00')])],
    says: /The shirt.*\$68.*Shop at Northwind.*Ad · affiliate link/,
    never: /Sold out|left/,
    to: NORTH,
  },
  {
    state: 'limited, a count known',
    products: [product('shirt', [offer('northwind')])],
    stock: 'limited',
    answered: true,
    says: /Only 3 left.*Shop at Northwind/,
    to: NORTH,
  },
  {
    state: 'limited',
    products: [product('shirt', [priced('northwind', '68.50', 'limited')])],
    says: /Only a few left.*Shop at Northwind/,
    to: NORTH,
  },
  {
    state: 'sold out here, in stock at another retailer',
    products: [product('shirt', [gone, priced('eastwind', '71.00')])],
    says: /Sold out at Northwind.*Shop at Eastwind · \$71/,
    to: EAST,
    offers: 'alternative',
  },
  {
    state: 'sold out here, in stock in another variant',
    products: [
      product('shirt', [
        { ...gone, variant: 'White' },
        { ...priced('northwind', '68.00'), id: 'blue', variant: 'Blue', url: `${NORTH}/blue` },
      ]),
    ],
    says: /White is sold out; Blue is in stock.*Shop at Northwind/,
    to: `${NORTH}/blue`,
    offers: 'alternative',
  },
  {
    state: 'sold out, an alternative in stock',
    products: [product('shirt', [gone], ['hat', 'scarf', 'tie']), hat(), scarf, tie],
    says: /Sold out at Northwind.*In stock instead.*The hat.*\$20.*hat for shirt.*2 more in stock.*Shop at Eastwind/,
    to: HAT,
    offers: 'alternative',
  },
  {
    state: 'sold out, asked before giving way',
    attributes: 'fallback="ask"',
    products: [product('shirt', [gone], ['hat']), hat()],
    says: /Sold out at Northwind.*In stock instead.*The hat.*See what is in stock.*Ad · affiliate link/,
    never: /Shop at/,
    to: null,
    offers: 'alternative',
  },
  {
    state: 'sold out here, asked before another retailer',
    attributes: 'fallback="ask"',
    products: [product('shirt', [gone, priced('eastwind', '71.00')])],
    says: /Sold out at Northwind.*See what is in stock/,
    never: /Shop at/,
    to: null,
    offers: 'alternative',
  },
  {
    state: 'sold out, only said so',
    attributes: 'fallback="off"',
    products: [product('shirt', [gone], ['hat']), hat()],
    says: /Sold out when last checked, 5 min.* ago.*View at Northwind/,
    never: /hat|Shop at/,
    to: NORTH,
    quiet: true,
    offers: 'none',
  },
  {
    state: 'sold out everywhere',
    products: [product('shirt', [gone, offer('eastwind', 'discontinued')], ['hat']), hat('out_of_stock')],
    says: /Sold out when last checked, 5 min.* ago.*View at Northwind/,
    never: NO_INVITATION,
    to: NORTH,
    quiet: true,
    offers: 'none',
  },
  {
    state: 'sold out at the only retailer that may be shown',
    attributes: 'only="northwind"',
    products: [product('shirt', [gone, priced('eastwind', '71.00')], ['hat']), hat()],
    says: /Sold out when last checked.*View at Northwind/,
    never: /Eastwind|hat/,
    to: NORTH,
    quiet: true,
    offers: 'none',
  },
  {
    state: 'no longer made',
    products: [product('shirt', [offer('northwind', 'discontinued')])],
    says: /No longer made.*View at Northwind/,
    never: NO_INVITATION,
    to: NORTH,
    quiet: true,
    offers: 'none',
  },
  {
    state: 'in store only',
    products: [product('shirt', [offer('northwind', 'in_store_only')])],
    says: /In store only.*View at Northwind/,
    never: NO_INVITATION,
    to: NORTH,
    quiet: true,
    offers: 'none',
  },
  {
    state: 'in store only, an alternative in stock',
    products: [product('shirt', [offer('northwind', 'in_store_only')], ['hat']), hat()],
    says: /In store only.*The hat.*Shop at Eastwind/,
    to: HAT,
    offers: 'alternative',
  },
  ...(
    [
      ['preorder', /Preorder.*Shop at Northwind/],
      ['backorder', /Backorder.*Shop at Northwind/],
      ['made_to_order', /Made to order.*Shop at Northwind/],
    ] as const
  ).map(([stock, says]) => ({
    state: stock,
    products: [product('shirt', [offer('northwind', stock)])],
    says,
    to: NORTH,
  })),
  {
    state: 'unknown',
    products: [product('shirt', [offer('northwind')], ['hat']), hat()],
    says: /The shirt.*Shop at Northwind/,
    never: /stock|sold|left|hat/i,
    to: NORTH,
  },
  {
    state: 'verdict skip, with an alternative',
    products: [
      product('shirt', [offer('northwind', 'in_stock')], ['hat'], {
        verdict: 'skip',
        reason: 'It scratches.',
      }),
      hat(),
    ],
    says: /Take this instead.*The hat.*Why I’d skip it.*It scratches\..*Shop at Eastwind/,
    to: HAT,
    offers: 'alternative',
  },
  {
    state: 'verdict skip, without',
    products: [
      product('shirt', [offer('northwind', 'in_stock')], [], { verdict: 'skip', reason: 'It scratches.' }),
    ],
    says: /Why I’d skip it.*It scratches\..*View at Northwind/,
    never: NO_INVITATION,
    to: NORTH,
    quiet: true,
  },
  {
    state: 'before its time',
    products: [product('shirt', [offer('northwind', 'in_stock')], [], { from: later })],
    says: /From (1 Dec|Dec 1)/,
    never: /at Northwind/,
    to: null,
    offers: 'none',
  },
  {
    state: 'after its time',
    products: [product('shirt', [offer('northwind', 'in_stock')], [], { until: ago(DAY) })],
    says: /Ended/,
    never: /at Northwind/,
    to: null,
    offers: 'none',
  },
  {
    state: 'after its time, with an alternative',
    products: [product('shirt', [offer('northwind', 'in_stock')], ['hat'], { until: ago(DAY) }), hat()],
    says: /Ended.*The hat.*Shop at Eastwind/,
    to: HAT,
    offers: 'alternative',
  },
];

/** What answers a row that is `answered`, where it is asked, and the retailers that say so. */
export const COUNTED = { offers: { 'shirt/northwind': { stock: 'limited', quantity: 3 } } };
export const ASKED = 'https://northwind.example/stock';
export const COUNTING = {
  retailers: {
    northwind: { name: 'Northwind', stock: { source: 'json', url: ASKED } },
    eastwind: { name: 'Eastwind' },
  },
};
