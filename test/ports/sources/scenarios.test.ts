// The table: every source × every scenario → the stock that is told, and the Problem.
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
// Fetched beforehand, so that how long a piece takes to load does not count.
import '../../../src/core/readers/feed-tsv.ts';
import '../../../src/core/readers/feed-xml.ts';
import { DEADLINE } from '../../../src/ports/fetch.ts';
import { bigcommerce } from '../../../src/ports/sources/bigcommerce.ts';
import { feed } from '../../../src/ports/sources/feed.ts';
import { json } from '../../../src/ports/sources/json.ts';
import { jsonLd } from '../../../src/ports/sources/json-ld.ts';
import { magento } from '../../../src/ports/sources/magento.ts';
import { pageJsonLd } from '../../../src/ports/sources/page-json-ld.ts';
import { server } from '../../../src/ports/sources/server.ts';
import { shopify } from '../../../src/ports/sources/shopify.ts';
import { shopifyPage } from '../../../src/ports/sources/shopify-page.ts';
import type { Question, Source, World } from '../../../src/ports/sources/source.ts';
import { woocommerce } from '../../../src/ports/sources/woocommerce.ts';
import {
  bigcommerceHandler,
  feedHandler,
  goodsOf,
  jsonHandler,
  LAST_SKU,
  magentoHandler,
  pageHandler,
  productLd,
  SCENARIOS,
  type Scenario,
  serverHandler,
  shopifyHandler,
  shopifyPageHandler,
  woocommerceHandler,
} from '../../mocks/index.ts';
import { holdTimers, passing } from '../../held-timers.ts';
import { asked, OFFER, question, SHOP, world } from './world.ts';

const SERVER = 'https://vitrine.example';
const FEED = 'https://feed.example/stock.json';
const PRODUCTS = 'https://feed.example/products';
const FOREIGN = 'https://foreign.example/products/linen-shirt';
// Both are asked at /graphql.
const MAGENTO = 'https://magento.example';
const BIGCOMMERCE = 'https://bigcommerce.example';
const DELIVERY = { slow: 40 };
holdTimers();
const mocked = setupServer();
beforeAll(() => mocked.listen({ onUnhandledRequest: 'error' }));
afterAll(() => mocked.close());

interface Told {
  readonly stock?: string;
  readonly price?: string;
  readonly problem?: RegExp;
  readonly failed?: boolean;
}

/** What is expected of every source that asks over the network. */
const EXPECTED: Record<Scenario, Told> = {
  'in stock': { stock: 'in_stock', price: '68 USD' },
  'sold out': { stock: 'out_of_stock', price: '68 USD' },
  slow: { stock: 'in_stock', price: '68 USD' },
  hanging: { problem: /did not answer within/, failed: true },
  trickling: { problem: /did not answer within/, failed: true },
  '429': { problem: /answered 429/, failed: false },
  '500': { problem: /answered 500/, failed: true },
  html: { problem: /web page instead of JSON/, failed: true },
  'wrong currency': { stock: 'in_stock', problem: /"\$" cannot be used/ },
  'other currency': { stock: 'in_stock', price: '68 EUR' },
  empty: { problem: /knows no such product/ },
  '250 variants': { stock: 'in_stock', price: '68 USD' },
};

interface Case {
  readonly source: Source;
  readonly question: Question;
  readonly world: (scenario: Scenario) => World;
  readonly differs?: Partial<Record<Scenario, Told>>;
}

// A page of the shop, whose own scripts tell the currency. No network: what could go wrong with one cannot here.
const page = `${SHOP}/products/linen-shirt`;
const present: Told = { stock: 'in_stock', price: '68 USD' };
const offline = { hanging: present, trickling: present, '429': present, '500': present, html: present };

// Whatever it is, it is no feed.
const noFeed: Told = { problem: /no product feed/, failed: true };
// A feed's "68.00 $" is no price.
const unpriced = { stock: 'in_stock', problem: /does not say in which currency/ } as const;
const inFeed = { html: noFeed, empty: noFeed, 'wrong currency': unpriced };

const CASES: Record<string, Case> = {
  json: {
    source: json,
    question: question({ source: 'json', url: `${FEED}?keys={keys}` }),
    world: () => world(),
    differs: { empty: {} },
  },
  server: {
    source: server,
    question: question({ source: 'magento' }, { server: SERVER }),
    world: () => world(),
    differs: { empty: {} },
  },
  shopify: {
    source: shopify,
    question: question(
      { source: 'shopify', shop: 'shop.example' },
      { asked: [asked(page, { sku: LAST_SKU })] },
    ),
    world: () => world(),
  },
  'shopify-page': {
    source: shopifyPage,
    question: question({ source: 'shopify-page' }, { asked: [asked(page, { sku: LAST_SKU })] }),
    world: (scenario) => world(page, { currency: () => goodsOf(scenario).currency }),
    differs: {
      empty: { problem: /no Shopify product's data/, failed: true },
    },
  },
  woocommerce: {
    source: woocommerce,
    question: question(
      { source: 'woocommerce', shop: 'shop.example' },
      { asked: [asked(`${SHOP}/product/linen-shirt/`)] },
    ),
    world: () => world(`${SHOP}/about`),
  },
  magento: {
    source: magento,
    question: question({ source: 'magento', shop: MAGENTO }, { asked: [asked(page, { sku: 'SKU-1' })] }),
    world: () => world(null),
  },
  bigcommerce: {
    source: bigcommerce,
    question: question(
      { source: 'bigcommerce', shop: 'bigcommerce.example', token: 'a token' },
      { asked: [asked(page, { sku: 'SKU-1' })] },
    ),
    world: () => world(null),
  },
  'feed, XML': {
    source: feed,
    question: question({ source: 'feed', url: `${PRODUCTS}.xml` }),
    world: () => world(null),
    differs: inFeed,
  },
  'feed, TSV': {
    source: feed,
    question: question({ source: 'feed', url: `${PRODUCTS}.tsv` }),
    world: () => world(null),
    differs: inFeed,
  },
  'the JSON-LD of a foreign page': {
    source: pageJsonLd,
    question: question({ source: 'json-ld' }, { asked: [asked(FOREIGN, { sku: LAST_SKU })] }),
    world: () => world(null),
    differs: { html: { problem: /knows no such product/ } },
  },
  'json-ld': {
    source: jsonLd,
    question: question({ source: 'json-ld' }, { asked: [asked(page, { sku: LAST_SKU })] }),
    world: (scenario) =>
      world(page, {
        jsonLd: () => (scenario === 'empty' ? [] : [JSON.stringify(productLd(page, goodsOf(scenario)))]),
      }),
    differs: {
      ...offline,
      empty: { problem: /does not speak of the product/, failed: false },
    },
  },
};

describe.each(SCENARIOS)('%s', (scenario) => {
  beforeEach(() =>
    mocked.resetHandlers(
      shopifyHandler(scenario, SHOP, DELIVERY),
      shopifyPageHandler(scenario, SHOP, DELIVERY),
      woocommerceHandler(scenario, SHOP, DELIVERY),
      jsonHandler(scenario, FEED, DELIVERY),
      serverHandler(scenario, SERVER, DELIVERY),
      magentoHandler(scenario, MAGENTO, DELIVERY),
      bigcommerceHandler(scenario, BIGCOMMERCE, DELIVERY),
      feedHandler(scenario, `${PRODUCTS}.xml`, page, DELIVERY),
      feedHandler(scenario, `${PRODUCTS}.tsv`, page, DELIVERY),
      pageHandler(scenario, FOREIGN, DELIVERY),
    ),
  );

  test.each(Object.keys(CASES))('%s', async (name) => {
    const { source, question, world, differs = {} } = CASES[name] as Case;
    const told = differs[scenario] ?? EXPECTED[scenario];
    const { answers, problems, failed } = await passing(
      source.ask(question, world(scenario)),
      // Some ask twice.
      2 * DEADLINE,
    );
    const report = answers.map(({ offers }) => offers[OFFER]).find(Boolean);
    // Each shop writes the amount in its own way: 68, 68.0, 68.00.
    const price = report?.price && report.currency && `${Number(report.price)} ${report.currency}`;
    expect({ stock: report?.stock, price, failed }).toEqual({
      stock: told.stock,
      price: told.price,
      failed: told.failed ?? false,
    });
    const said = problems.map(({ what }) => what).join('\n');
    if (told.problem) expect(said).toMatch(told.problem);
    else expect(said).toBe('');
    for (const problem of problems) expect(problem.fix).not.toBe('');
  });
});
