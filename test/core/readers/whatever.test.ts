// Whatever arrives: no reader throws, and each gives one of the nine states or nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONEY } from '../../../src/core/money.ts';
import { STOCK_STATES } from '../../../src/core/schema.ts';
import { bigcommerceAnswer } from '../../mocks/fixtures/bigcommerce.ts';
import { rssFeed, tsvFeed } from '../../mocks/fixtures/feed.ts';
import { productLd } from '../../mocks/fixtures/json-ld.ts';
import { magentoAnswer } from '../../mocks/fixtures/magento.ts';
import { shopifyVariants } from '../../mocks/fixtures/shopify.ts';
import { shopifyPageProduct } from '../../mocks/fixtures/shopify-page.ts';
import { stockAnswer } from '../../mocks/fixtures/stock-answer.ts';
import { woocommerceProduct } from '../../mocks/fixtures/woocommerce.ts';
import { goodsOf } from '../../mocks/scenarios.ts';
import { asking, OFFER, PAGE, READERS } from './readers.ts';

const goods = goodsOf('in stock');
const ASKED = [
  asking(PAGE, { sku: 'SKU-1' }),
  asking(`${PAGE}?variant=2`, { offer: 'b/b', gtin: '012345678905' }),
  asking('https://shop.example/product/linen-shirt', { offer: 'c/c' }),
  asking('not an address', { offer: 'd/d', sku: '__proto__' }),
];

/** An answer as it should be, for each reader. */
const RIGHT: Record<string, unknown> = {
  'stock answer': stockAnswer([OFFER], goods),
  shopify: { data: { p0: { any: shopifyVariants(goods)[0] } } },
  'shopify-page': shopifyPageProduct('linen-shirt', goods),
  woocommerce: [woocommerceProduct({ slug: 'linen-shirt', sku: 'SKU-1' }, goods)],
  'json-ld': productLd(PAGE, goods),
  magento: magentoAnswer('SKU-1', goods),
  bigcommerce: bigcommerceAnswer('SKU-1', goods),
  'feed, XML': rssFeed(PAGE, goods),
  'feed, TSV': tsvFeed(PAGE, goods),
};

/** The right answer with one thing in it replaced by anything: the wrong that is nearly right. */
function bent(right: unknown): fc.Arbitrary<unknown> {
  if (typeof right === 'string')
    return fc
      .tuple(fc.nat(right.length), fc.nat(20), fc.string())
      .map(([at, cut, put]) => right.slice(0, at) + put + right.slice(at + cut));
  const places = pathsOf(right);
  return fc.tuple(fc.constantFrom(...places), strange).map(([path, value]) => {
    const copy = { root: structuredClone(right) } as Record<string, unknown>;
    let holder = copy;
    for (const name of ['root', ...path].slice(0, -1)) holder = holder[name] as Record<string, unknown>;
    holder[['root', ...path].at(-1) as string] = value;
    return copy['root'];
  });
}

function pathsOf(value: unknown): string[][] {
  if (value === null || typeof value !== 'object') return [[]];
  return [[], ...Object.entries(value).flatMap(([name, it]) => pathsOf(it).map((path) => [name, ...path]))];
}

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, -1, 1e21, 0.1, '', '1,5', 'InStock', [], {}, [[]], true, '__proto__', ['a', null]),
);

describe.each(Object.entries(READERS))('%s', (name, read) => {
  test('reads its own answer', () => {
    const { answer } = read(RIGHT[name], ASKED);
    expect(answer?.offers[OFFER]).toMatchObject({ stock: 'in_stock' });
  });

  test('takes whatever comes', () => {
    const anything = fc.oneof(fc.jsonValue(), bent(RIGHT[name]), fc.string());
    fc.assert(
      fc.property(anything, (json) => {
        const { answer, problems } = read(json, ASKED);
        for (const [offer, report] of Object.entries(answer?.offers ?? {})) {
          expect(ASKED.some((it) => it.offer === offer)).toBe(true);
          expect(STOCK_STATES).toContain(report.stock);
          if (report.price !== undefined) expect(report.price).toMatch(MONEY);
          if (report.currency !== undefined) expect(report.currency).toMatch(/^[A-Z]{3}$/);
          if (report.quantity !== undefined) expect(report.quantity).toBeGreaterThanOrEqual(0);
        }
        for (const { what, fix } of problems) expect(what && fix).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  test('is pure: what it gives is frozen, and what it takes is left as it was', () => {
    const before = JSON.stringify(RIGHT[name]);
    const { answer } = read(RIGHT[name], ASKED);
    expect(Object.isFrozen(answer?.offers)).toBe(true);
    expect(JSON.stringify(RIGHT[name])).toBe(before);
  });
});
