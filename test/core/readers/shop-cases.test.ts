// Answers as shops give them: the cases from the field, and ours.
import { describe, expect, test } from 'vitest';
import { readBigcommerce } from '../../../src/core/readers/bigcommerce.ts';
import { readMagento } from '../../../src/core/readers/magento.ts';
import type { Asked, Reading } from '../../../src/core/readers/reading.ts';
import { readShopify } from '../../../src/core/readers/shopify.ts';
import { readShopifyPage } from '../../../src/core/readers/shopify-page.ts';
import { readWoocommerce } from '../../../src/core/readers/woocommerce.ts';
import { casesOf } from '../../cases/cases.ts';
import * as OURS from '../../cases/shops/ours.ts';
import { asking, from, OFFER } from './readers.ts';

const READERS: Record<keyof typeof OURS, (json: unknown, asked: Asked) => Reading> = {
  SHOPIFY: (json, asked) => readShopify(json, from(asked)),
  SHOPIFY_PAGE: (json, asked) => readShopifyPage(json, { ...from(asked), currency: 'USD' }),
  WOOCOMMERCE: (json, asked) => readWoocommerce(json, from(asked)),
  MAGENTO: (json, asked) => readMagento(json, from(asked)),
  BIGCOMMERCE: (json, asked) => readBigcommerce(json, from(asked)),
};

/** What the two cases that are told in words stand for, and how each family's answers are read. */
const FIELD: Record<string, (input: unknown) => Reading> = {
  'S01-variant-beyond-the-page': () => {
    const variants = Array.from({ length: 100 }, (_, at) => ({
      id: 5000 + at,
      available: at === 0,
      price: 6800,
    }));
    return READERS.SHOPIFY_PAGE(
      { available: true, variants },
      asking('https://shop.example/products/a?variant=5719'),
    );
  },
  'S02-sku-beyond-250': () => {
    const nodes = Array.from({ length: 250 }, (_, at) => shopifyVariant(`S${at}`));
    const p0 = {
      availableForSale: true,
      any: shopifyVariant('S0'),
      variants: { nodes, pageInfo: { hasNextPage: true } },
    };
    return READERS.SHOPIFY({ data: { p0 } }, asking('https://shop.example/products/a', { sku: 'S900' }));
  },
  M: (input) => READERS.MAGENTO(input, asking('https://shop.example/shirt.html', { sku: 'CONF' })),
  W: (input) => {
    const { url, json } = input as { url?: string; json?: unknown };
    return READERS.WOOCOMMERCE(json ?? [input], asking(url ?? 'https://shop.example/product/hemd/'));
  },
};

function shopifyVariant(sku: string): object {
  return { sku, availableForSale: true, price: { amount: '68.0', currencyCode: 'USD' } };
}

describe('from the field', () => {
  test.each(casesOf<unknown, object>('shops'))('$id: $met', ({ id, input, right }) => {
    const read = FIELD[id] ?? FIELD[id.slice(0, 1)];
    expect(read?.(input).answer?.offers[OFFER]).toEqual(right);
  });
});

describe.each(Object.entries(OURS))('%s', (shop, cases) => {
  test.each(cases)('$id: $met', ({ json, url, sku, variant, right, problem }) => {
    const read = READERS[shop as keyof typeof OURS];
    const { answer, problems } = read(json, asking(url, { sku, variant }));
    expect(answer?.offers[OFFER] ?? null).toEqual(right);
    const said = problems.map(({ what }) => what).join('\n');
    if (problem) expect(said).toMatch(problem);
    else expect(said).toBe('');
  });
});

test('each case is one of its own', () => {
  const ids = Object.values(OURS).flatMap((cases) => cases.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(50);
});
