// Each shop's own words, one by one, into the normal form.
import { describe, expect, test } from 'vitest';
import { bigcommerceQuery, readBigcommerce } from '../../../src/core/readers/bigcommerce.ts';
import { magentoQuery, readMagento } from '../../../src/core/readers/magento.ts';
import { readShopify } from '../../../src/core/readers/shopify.ts';
import { readShopifyPage } from '../../../src/core/readers/shopify-page.ts';
import { readWoocommerce } from '../../../src/core/readers/woocommerce.ts';
import { parse } from 'graphql';
import { bigcommerceAnswer } from '../../mocks/fixtures/bigcommerce.ts';
import { magentoAnswer } from '../../mocks/fixtures/magento.ts';
import { shopifyVariants } from '../../mocks/fixtures/shopify.ts';
import { shopifyPageProduct } from '../../mocks/fixtures/shopify-page.ts';
import { woocommerceProduct } from '../../mocks/fixtures/woocommerce.ts';
import { goodsOf } from '../../mocks/scenarios.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';

const goods = goodsOf('in stock');

describe('shopify', () => {
  const variant = { ...shopifyVariants(goods)[0] };
  const told = (more: object, asked = asking()) =>
    readShopify({ data: { p0: { any: { ...variant, ...more } } } }, from(asked)).answer?.offers[OFFER];

  test.each([
    [{ availableForSale: false }, { stock: 'out_of_stock' }],
    [{ currentlyNotInStock: true }, { stock: 'backorder' }],
    [{ quantityAvailable: 3 }, { stock: 'limited', quantity: 3 }],
    [{ quantityAvailable: 300 }, { stock: 'in_stock', quantity: 300 }],
    [{ quantityAvailable: 0 }, { stock: 'in_stock' }],
    [{ quantityAvailable: null }, { stock: 'in_stock' }],
    [{ availableForSale: 'yes' }, { stock: 'unknown' }],
  ])('%j', (more, report) => {
    expect(told(more)).toEqual({ ...report, price: '68.0', currency: 'USD' });
  });

  test('the variant of the address wins over the sku, and both over any other', () => {
    const [one, two] = [
      { ...variant, availableForSale: false },
      { ...variant, sku: 'B', currentlyNotInStock: true },
    ];
    const p0 = { any: variant, variants: { nodes: [two], pageInfo: { hasNextPage: false } } };
    const stock = (asked = asking(PAGE, { sku: 'B' }), data: object = { p0 }) =>
      readShopify({ data }, from(asked)).answer?.offers[OFFER]?.stock;
    expect(stock(undefined, { p0, v0: one })).toBe('out_of_stock');
    expect(stock()).toBe('backorder');
    expect(stock(asking(PAGE, { sku: 'gone' }))).toBe('in_stock');
    expect(stock(asking(), { p0, v0: null })).toBe('in_stock');
  });

  test('a product without a variant is told by itself', () => {
    const answer = readShopify({ data: { p0: { availableForSale: false, any: null } } }, from()).answer;
    expect(answer?.offers[OFFER]).toEqual({ stock: 'out_of_stock' });
  });
});

describe('shopify-page', () => {
  const told = (json: object, asked = asking()) =>
    readShopifyPage(json, { ...from(asked), currency: 'JPY' }).answer?.offers[OFFER];
  const product = shopifyPageProduct('linen-shirt', goods) as { variants: object[] };
  const [first, second] = product.variants;

  test('hundredths, of yen too', () => {
    expect(told({ ...product, variants: [{ ...first, price: 100000 }] })).toEqual({
      stock: 'in_stock',
      price: '1000.00',
      currency: 'JPY',
    });
  });
  test('one that can be had stands for the product; a named one for itself', () => {
    const json = { ...product, variants: [{ ...first, available: false }, second] };
    expect(told(json)?.stock).toBe('in_stock');
    expect(told(json, asking(`${PAGE}?variant=1`))?.stock).toBe('out_of_stock');
    expect(told(json, asking(PAGE, { sku: 'SKU-1' }))?.stock).toBe('out_of_stock');
  });
});

describe('woocommerce', () => {
  const asked = asking('https://shop.example/product/linen-shirt/');
  const product = woocommerceProduct({ slug: 'linen-shirt', sku: 'S' }, goods);
  const told = (more: object) =>
    readWoocommerce([{ ...product, ...more }], from(asked)).answer?.offers[OFFER];

  test.each([
    [{ is_in_stock: false }, { stock: 'out_of_stock' }],
    [{ is_on_backorder: true }, { stock: 'backorder' }],
    [{ low_stock_remaining: 2 }, { stock: 'limited', quantity: 2 }],
    [{ is_purchasable: false }, { stock: 'out_of_stock' }],
    [{ is_purchasable: false, type: 'external' }, { stock: 'unknown' }],
    [{ is_in_stock: undefined }, { stock: 'unknown' }],
  ])('%j', (more, report) => {
    expect(told(more)).toEqual({ ...report, price: '68.00', currency: 'USD' });
  });

  test.each([
    [{ price: '1000', currency_code: 'JPY', currency_minor_unit: 0 }, '1000'],
    [{ price: '12345', currency_code: 'KWD', currency_minor_unit: 3 }, '12.345'],
    [{ price: '', currency_code: 'USD', currency_minor_unit: 2 }, undefined],
  ])('the prices %j', (prices, price) => {
    expect(told({ prices })?.price).toBe(price);
  });

  test('a slug in another alphabet is found however it is written', () => {
    const url = 'https://shop.example/product/%D8%B4%D8%A7%D9%84';
    const json = [{ ...product, slug: '%d8%b4%d8%a7%d9%84' }];
    expect(readWoocommerce(json, from(asking(url))).answer?.offers[OFFER]?.stock).toBe('in_stock');
  });
});

describe('magento', () => {
  const answer = magentoAnswer('SHIRT', goods);
  test('by sku, by the sku of a variant, and by the last part of the address', () => {
    for (const asked of [
      asking('https://shop.example/x', { sku: 'SHIRT' }),
      asking('https://shop.example/x', { sku: 'SHIRT-M' }),
      asking('https://shop.example/shirts/linen-shirt.html'),
    ])
      expect(readMagento(answer, from(asked)).answer?.offers[OFFER]).toEqual({
        stock: 'in_stock',
        price: '68',
        currency: 'USD',
      });
  });
  test.each([
    [{ stock_status: 'OUT_OF_STOCK' }, { stock: 'out_of_stock' }],
    [
      { stock_status: 'IN_STOCK', only_x_left_in_stock: 2 },
      { stock: 'limited', quantity: 2 },
    ],
    [{ stock_status: 'WHAT' }, { stock: 'unknown' }],
  ])('%j', (item, report) => {
    const json = { data: { sku: { items: [{ sku: 'S', ...item }] } } };
    expect(readMagento(json, from(asking(PAGE, { sku: 'S' }))).answer?.offers[OFFER]).toEqual(report);
  });
  test('its question is GraphQL, and quotes what it asks for', () => {
    const query = magentoQuery([asking(PAGE, { sku: 'a"b' }), asking('https://shop.example/hat.html')]);
    expect(() => parse(query)).not.toThrow();
    expect(query).toContain('"a\\"b"');
    expect(query).toContain('url_key: { in: ["hat"] }');
  });
});

describe('bigcommerce', () => {
  const told = (node: object, asked = asking(PAGE, { sku: 'SHIRT-M' })) =>
    readBigcommerce({ data: { site: { p0: { node } } } }, from(asked)).answer?.offers[OFFER];
  test('by the path, and the variant by sku', () => {
    const read = readBigcommerce(bigcommerceAnswer('SHIRT', goods), from(asking(PAGE, { sku: 'SHIRT-M' })));
    expect(read.answer?.offers[OFFER]).toEqual({
      stock: 'in_stock',
      quantity: 40,
      price: '68',
      currency: 'USD',
    });
  });
  test.each([
    [{ availabilityV2: { status: 'Unavailable' }, inventory: { isInStock: true } }, 'out_of_stock'],
    [{ availabilityV2: { status: 'Preorder' }, inventory: { isInStock: true } }, 'preorder'],
    [{ availabilityV2: { status: 'Available' }, inventory: { isInStock: false } }, 'out_of_stock'],
    [{ availabilityV2: { status: 'Available' } }, 'unknown'],
  ])('%j', (node, stock) => {
    expect(told(node)?.stock).toBe(stock);
  });
  test('its question is GraphQL', () => {
    const query = bigcommerceQuery([asking(PAGE, { sku: 'S' }), asking('https://shop.example/a%22b/')]);
    expect(() => parse(query)).not.toThrow();
    expect(query).toContain('p0: route(path: "/products/linen-shirt")');
  });
});
