import { describe, expect, test } from 'vitest';
import { availabilityOf } from '../../../src/core/readers/availability.ts';
import { readJsonLd } from '../../../src/core/readers/json-ld.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';

const TWELVE = {
  BackOrder: 'backorder',
  Discontinued: 'discontinued',
  InStock: 'in_stock',
  InStoreOnly: 'in_store_only',
  LimitedAvailability: 'limited',
  MadeToOrder: 'made_to_order',
  OnlineOnly: 'in_stock',
  OutOfStock: 'out_of_stock',
  PreOrder: 'preorder',
  PreSale: 'preorder',
  Reserved: 'out_of_stock',
  SoldOut: 'out_of_stock',
};

describe.each(Object.entries(TWELVE))('%s', (word, state) => {
  test.each(['', 'http://schema.org/', 'https://schema.org/', 'schema:'])(
    'with the prefix "%s"',
    (prefix) => {
      expect(availabilityOf(prefix + word)).toBe(state);
    },
  );
});

test.each(['', 'Maybe', 'https://schema.org/', 'constructor', '__proto__'])(
  '"%s" is no availability',
  (word) => {
    expect(availabilityOf(word)).toBeUndefined();
  },
);

const offer = (availability: string, more: object = {}) => ({
  '@type': 'Offer',
  availability: `https://schema.org/${availability}`,
  price: '68.00',
  priceCurrency: 'USD',
  ...more,
});
const product = (more: object) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Shirt',
  ...more,
});
const read = (json: unknown, asked = asking(), page = PAGE) =>
  readJsonLd([typeof json === 'string' ? json : JSON.stringify(json)], { ...from(asked), page });
const told = (json: unknown, asked = asking(), page = PAGE) => read(json, asked, page).answer?.offers[OFFER];
const SHIRT = { stock: 'in_stock', price: '68.00', currency: 'USD' };

describe('every nesting is found', () => {
  const plain = product({ offers: offer('InStock') });
  test.each([
    ['a product', plain],
    ['a list', [{ '@type': 'WebSite' }, plain]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [plain] }],
    ['a page about it', { '@type': 'ItemPage', mainEntity: plain }],
    ['several types', product({ '@type': ['Product', 'Book'], offers: [offer('InStock')] })],
    ['a whole type', product({ '@type': 'http://schema.org/Product', offers: offer('InStock') })],
    [
      'an aggregate with offers',
      product({ offers: { '@type': 'AggregateOffer', offers: [offer('InStock')] } }),
    ],
    [
      'an offer that names its thing',
      { ...offer('InStock'), itemOffered: { '@type': 'Product', name: 'Shirt' } },
    ],
    [
      'references',
      { '@graph': [product({ offers: { '@id': '#offer' } }), { '@id': '#offer', ...offer('InStock') }] },
    ],
    [
      'a group',
      product({ '@type': 'ProductGroup', hasVariant: [product({ sku: 'A', offers: offer('InStock') })] }),
    ],
    [
      'a price in a specification',
      product({
        offers: {
          availability: 'InStock',
          priceSpecification: [
            {
              '@type': 'UnitPriceSpecification',
              priceType: 'https://schema.org/ListPrice',
              price: 90,
              priceCurrency: 'USD',
            },
            { '@type': 'UnitPriceSpecification', price: '68.00', priceCurrency: 'USD' },
          ],
        },
      }),
    ],
  ])('%s', (_, json) => {
    expect(told(json)).toEqual(SHIRT);
  });
});

describe('an aggregate without offers', () => {
  const aggregate = (more: object) =>
    product({
      offers: { '@type': 'AggregateOffer', availability: 'InStock', priceCurrency: 'USD', ...more },
    });
  test('tells a price when there is but one', () => {
    expect(told(aggregate({ lowPrice: 68, highPrice: '68.0' }))?.price).toBe('68');
  });
  test('a range is no price', () => {
    expect(told(aggregate({ lowPrice: 68, highPrice: 90 }))).toEqual({ stock: 'in_stock' });
  });
});

describe('which one is meant', () => {
  const variants = product({
    '@type': 'ProductGroup',
    productGroupID: 'G',
    hasVariant: [
      product({ sku: 'S', offers: offer('SoldOut', { url: `${PAGE}?variant=1` }) }),
      product({
        sku: 'M',
        gtin13: '0012345678905',
        offers: offer('BackOrder', { url: `${PAGE}?variant=2` }),
      }),
      product({ sku: 'L', offers: offer('PreOrder', { url: `${PAGE}?variant=3` }) }),
    ],
  });
  test.each([
    ['the variant of the address', asking(`${PAGE}?variant=1`, { sku: 'M' }), 'out_of_stock'],
    ['the sku', asking(PAGE, { sku: 'M' }), 'backorder'],
    ['the gtin, however it is padded', asking(PAGE, { gtin: '12345678905' }), 'backorder'],
    ['else the one to be had soonest', asking(), 'preorder'],
  ])('%s', (_, asked, stock) => {
    expect(told(variants, asked)?.stock).toBe(stock);
  });

  test('an unknown one is not outvoted by a sold out one', () => {
    expect(told(product({ offers: [offer('SoldOut'), offer('Perhaps')] }))?.stock).toBe('unknown');
  });

  test('related products do not speak for the page', () => {
    const related = product({ sku: 'R', offers: offer('SoldOut') });
    const page = product({ sku: 'P', isRelatedTo: related, offers: offer('InStock') });
    expect(told({ '@graph': [page] })?.stock).toBe('in_stock');
    expect(read(page, asking('https://shop.example/products/r', { sku: 'R' })).missing).toHaveLength(1);
  });

  test('a list page tells each product by its address, and none of what it does not show', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', item: product({ url: '/products/a/', offers: offer('SoldOut') }) },
        { '@type': 'ListItem', item: product({ url: PAGE, offers: offer('InStock') }) },
      ],
    };
    const shelf = 'https://shop.example/shirts';
    expect(told(list, asking(), shelf)?.stock).toBe('in_stock');
    expect(told(list, asking('https://www.shop.example/products/a'), shelf)?.stock).toBe('out_of_stock');
    const other = read(list, asking('https://shop.example/products/other'), shelf);
    expect(other.missing).toHaveLength(1);
    expect(other.answer?.offers).toEqual({});
  });
});

test('a word that is no availability is a Problem, and the stock is unknown', () => {
  const { answer, problems } = read(product({ offers: offer('Perhaps') }));
  expect(answer?.offers[OFFER]?.stock).toBe('unknown');
  expect(problems[0]?.what).toContain('Perhaps');
});

test('a broken script is a Problem; the others are read', () => {
  const { answer, problems } = readJsonLd(['{', JSON.stringify(product({ offers: offer('InStock') }))], {
    ...from(),
    page: PAGE,
  });
  expect(answer?.offers[OFFER]).toEqual(SHIRT);
  expect(problems).toHaveLength(1);
});

test('a nest of a hundred thousand lists does not overflow', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(read(deep).missing).toHaveLength(1);
});

test('a count that is told is kept', () => {
  expect(
    told(product({ offers: offer('LimitedAvailability', { inventoryLevel: { value: 3 } }) })),
  ).toMatchObject({
    stock: 'limited',
    quantity: 3,
  });
});
