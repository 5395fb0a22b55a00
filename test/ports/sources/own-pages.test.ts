// Sources that answer on the shop's own pages only: where they ask, and what they say elsewhere.
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { jsonLd } from '../../../src/ports/sources/json-ld.ts';
import { server } from '../../../src/ports/sources/server.ts';
import { shopifyPage } from '../../../src/ports/sources/shopify-page.ts';
import type { Question, Source } from '../../../src/ports/sources/source.ts';
import { woocommerce } from '../../../src/ports/sources/woocommerce.ts';
import {
  productLd,
  goodsOf,
  serverHandler,
  shopifyPageHandler,
  woocommerceHandler,
} from '../../mocks/index.ts';
import { asked, OFFER, question, SHOP, world } from './world.ts';

const SERVER = 'https://vitrine.example';
const mocked = setupServer();
let urls: string[] = [];
beforeAll(() => {
  mocked.listen({ onUnhandledRequest: 'error' });
  mocked.events.on('request:start', ({ request }) => void urls.push(request.url));
});
beforeEach(() => {
  urls = [];
  mocked.resetHandlers();
});
afterAll(() => mocked.close());

const product = `${SHOP}/product/linen-shirt/`;
const woo = question({ source: 'woocommerce', shop: 'shop.example' }, { asked: [asked(product)] });

const FOREIGN: [string, Source, Question, RegExp][] = [
  ['woocommerce', woocommerce, woo, /WooCommerce blocks other origins/],
  ['shopify-page', shopifyPage, question({ source: 'shopify-page' }), /own pages only/],
  ['json-ld', jsonLd, question({ source: 'json-ld' }), /does not speak of the product/],
];

test.each(FOREIGN)('on a foreign page %s asks nothing and says what to do', async (_, source, it, what) => {
  const { answers, problems, failed } = await source.ask(it, world());
  expect(urls).toEqual([]);
  expect(answers.flatMap(({ offers }) => Object.keys(offers))).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.what).toMatch(what);
  expect(problems[0]?.fix).toContain('"server"');
  expect(failed).toBe(false);
});

test.each(FOREIGN)('on a foreign page with a server %s is asked there', async (_, source, it) => {
  mocked.use(serverHandler('in stock', SERVER));
  const { answers, problems } = await source.ask({ ...it, server: `${SERVER}/` }, world());
  expect(urls).toEqual([`${SERVER}/v1/stock/maya?offers=${OFFER}`]);
  expect(problems).toEqual([]);
  expect(answers.at(-1)).toMatchObject({ source: 'server', offers: { [OFFER]: { stock: 'in_stock' } } });
});

test.each(['magento', 'bigcommerce', 'feed', 'server'] as const)(
  'without a server nobody asks %s',
  async (source) => {
    const { problems, failed } = await server.ask(question({ source }), world());
    expect(problems[0]?.path).toBe(`stock.${source}`);
    expect(problems[0]?.fix).toContain('"server"');
    expect(failed).toBe(false);
  },
);

test('woocommerce asks the origin of the page, for the shop may answer with and without www', async () => {
  mocked.use(woocommerceHandler('in stock', 'https://www.shop.example'));
  const { answers } = await woocommerce.ask(woo, world('https://www.shop.example/cart'));
  expect(answers[0]?.offers[OFFER]).toEqual({ stock: 'in_stock', price: '68.00', currency: 'USD' });
});

test('woocommerce in a folder, by slug and by sku, is two requests at most', async () => {
  mocked.use(woocommerceHandler('in stock', `${SHOP}/store`));
  const list = [
    asked(`${SHOP}/store/product/a`, { offer: 'a/n' }),
    asked(`${SHOP}/store/product/b`, { offer: 'b/n', sku: 'B' }),
    asked(`${SHOP}/store/product/c`, { offer: 'c/n', sku: 'C-M', variant: 'M' }),
    asked(`${SHOP}/store/?p=9`, { offer: 'd/n', sku: 'D' }),
  ];
  const settings = { source: 'woocommerce', shop: `${SHOP}/store/` } as const;
  const { answers, problems } = await woocommerce.ask(question(settings, { asked: list }), world(null));
  expect(urls.map((url) => new URL(url).search.split('&')[0])).toEqual(['?slug=a,b', '?sku=C-M,D']);
  expect(answers.flatMap(({ offers }) => Object.keys(offers)).sort()).toEqual(['a/n', 'b/n', 'c/n', 'd/n']);
  expect(problems).toEqual([]);
});

test('shopify-page asks once for each product, with the prefix of the market', async () => {
  mocked.use(shopifyPageHandler('in stock', SHOP), shopifyPageHandler('in stock', `${SHOP}/en-ca`));
  const list = [
    asked(`${SHOP}/products/a?variant=1`, { offer: 'a/1' }),
    asked(`${SHOP}/products/a?variant=2`, { offer: 'a/2' }),
    asked(`${SHOP}/en-ca/products/a`, { offer: 'a/3' }),
    asked('https://elsewhere.example/products/a', { offer: 'a/4' }),
  ];
  const here = world(SHOP, { currency: () => 'CAD' });
  const { answers, problems } = await shopifyPage.ask(
    question({ source: 'shopify-page' }, { asked: list }),
    here,
  );
  expect(urls).toEqual([`${SHOP}/products/a.js`, `${SHOP}/en-ca/products/a.js`]);
  expect(answers.flatMap(({ offers }) => Object.keys(offers))).toEqual(['a/1', 'a/2', 'a/3']);
  expect(answers[0]?.offers['a/1']).toEqual({ stock: 'in_stock', price: '68.00', currency: 'CAD' });
  expect(problems).toHaveLength(1);
});

test('a page that does not tell its currency tells no price', async () => {
  mocked.use(shopifyPageHandler('in stock', SHOP));
  const { answers } = await shopifyPage.ask(question({ source: 'shopify-page' }), world(SHOP));
  expect(answers[0]?.offers[OFFER]).toEqual({ stock: 'in_stock' });
});

test('json-ld answers for the product of this page, and the server for the others', async () => {
  mocked.use(serverHandler('sold out', SERVER));
  const page = `${SHOP}/products/linen-shirt`;
  const list = [asked(page), asked(`${SHOP}/products/other`, { offer: 'other/northwind' })];
  const here = world(page, { jsonLd: () => [JSON.stringify(productLd(page, goodsOf('in stock')))] });
  const it = question({ source: 'json-ld' }, { asked: list, server: SERVER });
  const { answers } = await jsonLd.ask(it, here);
  expect(answers.map(({ source, offers }) => [source, offers])).toEqual([
    ['json-ld', { [OFFER]: { stock: 'in_stock', price: '68', currency: 'USD' } }],
    ['server', { 'other/northwind': { stock: 'out_of_stock', price: '68.00', currency: 'USD' } }],
  ]);
});

test('a refusal of the server is no failure, and the Problem names the place without the offers', async () => {
  mocked.use(http.get(`${SERVER}/v1/stock/maya`, () => new HttpResponse(null, { status: 404 })));
  const { problems, failed } = await server.ask(question({ source: 'server' }, { server: SERVER }), world());
  expect(problems[0]).toMatchObject({ path: `${SERVER}/v1/stock/maya`, what: 'It answered 404.' });
  expect(failed).toBe(false);
});
