// Every source × every scenario, asked through the server: what it answers, and that it always answers.
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
// Fetched beforehand, so that how long a piece takes to load does not count.
import '../../../src/core/readers/feed-tsv.ts';
import '../../../src/core/readers/feed-xml.ts';
import type { StockSettings } from '../../../src/core/catalog.ts';
import {
  bigcommerceHandler,
  feedHandler,
  jsonHandler,
  magentoHandler,
  pageHandler,
  SCENARIOS,
  type Scenario,
  shopifyHandler,
  shopifyPageHandler,
  woocommerceHandler,
} from '../../mocks/index.ts';
import { holdTimers } from '../../held-timers.ts';
import { maya, testServer } from '../maya.ts';

const DELIVERY = { slow: 40 };
holdTimers();
const mocked = setupServer();
beforeAll(() => mocked.listen({ onUnhandledRequest: 'error' }));
afterAll(() => mocked.close());

// Each shop is on a host of its own, and sells the one product at `page`.
const SOURCES: Record<string, { stock: StockSettings; page: string; unpriced?: true }> = {
  json: {
    stock: { source: 'json', url: 'https://json.example/stock?keys={keys}' },
    page: 'https://json.example/p',
  },
  shopify: {
    stock: { source: 'shopify', shop: 'shopify.example' },
    page: 'https://shopify.example/products/shirt',
  },
  'shopify-page': {
    stock: { source: 'shopify-page' },
    page: 'https://page.example/products/shirt',
    unpriced: true,
  },
  woocommerce: {
    stock: { source: 'woocommerce', shop: 'woo.example' },
    page: 'https://woo.example/product/shirt',
  },
  'json-ld': { stock: { source: 'json-ld' }, page: 'https://ld.example/shirt' },
  magento: {
    stock: { source: 'magento', shop: 'magento.example' },
    page: 'https://magento.example/shirt.html',
  },
  bigcommerce: {
    stock: { source: 'bigcommerce', shop: 'big.example', token: 'env:BIG' },
    page: 'https://big.example/shirt',
  },
  'feed, XML': {
    stock: { source: 'feed', url: 'https://feed.example/all.xml' },
    page: 'https://feed.example/shirt',
  },
  'feed, TSV': {
    stock: { source: 'feed', url: 'https://feed.example/all.tsv' },
    page: 'https://feed.example/shirt',
  },
};
const TOLD: Partial<Record<Scenario, { stock: string; price?: string }>> = {
  'in stock': { stock: 'in_stock', price: '68 USD' },
  'sold out': { stock: 'out_of_stock', price: '68 USD' },
  slow: { stock: 'in_stock', price: '68 USD' },
  'wrong currency': { stock: 'in_stock' },
  'other currency': { stock: 'in_stock', price: '68 EUR' },
  '250 variants': { stock: 'in_stock', price: '68 USD' },
};

describe.each(SCENARIOS)('%s', (scenario) => {
  beforeEach(() =>
    mocked.resetHandlers(
      jsonHandler(scenario, 'https://json.example/stock', DELIVERY),
      shopifyHandler(scenario, 'https://shopify.example', DELIVERY),
      shopifyPageHandler(scenario, 'https://page.example', DELIVERY),
      woocommerceHandler(scenario, 'https://woo.example', DELIVERY),
      pageHandler(scenario, 'https://ld.example/shirt', DELIVERY),
      magentoHandler(scenario, 'https://magento.example', DELIVERY),
      bigcommerceHandler(scenario, 'https://big.example', DELIVERY),
      feedHandler(scenario, 'https://feed.example/all.xml', SOURCES['feed, XML']?.page ?? '', DELIVERY),
      feedHandler(scenario, 'https://feed.example/all.tsv', SOURCES['feed, TSV']?.page ?? '', DELIVERY),
    ),
  );

  test.each(Object.entries(SOURCES))('%s', async (name, { stock, page, unpriced }) => {
    // The feeds and Magento know the product by this sku; the others are found by their address.
    const sku = /^(feed|magento)/.test(name) ? 'SKU-1' : undefined;
    const offers = [{ id: 'shop', retailer: 'shop', url: page, sku }];
    const document = maya({
      retailers: { shop: { name: 'Shop', stock } },
      products: [{ name: 'Shirt', offers }],
    });
    const { ask, said } = testServer(document, {
      env: (it) => (it === 'BIG' ? 'a token' : undefined),
      variables: [{ env: 'BIG', hosts: ['big.example'] }],
    });
    const answer = await ask('/v1/stock/maya?offers=shirt/shop');
    expect(answer.status).toBe(200);
    const body = await answer.json();
    expect(body.ttl).toBeGreaterThan(0);
    const { 'shirt/shop': report } = body.offers;
    const told = TOLD[scenario];
    const price = report?.price && report.currency && `${Number(report.price)} ${report.currency}`;
    expect({ stock: report?.stock, price }).toEqual({
      stock: told?.stock,
      price: unpriced ? undefined : told?.price,
    });
    if (report) expect(report.checkedAt).toBe('2026-11-20T12:00:00.000Z');
    // What hangs still hangs when the page has its answer; of all else that fails somebody is told.
    else if (name !== 'json' && !['hanging', 'trickling'].includes(scenario)) expect(said).not.toEqual([]);
  });
});
