import {
  buildSchema,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SHOPIFY_VERSION, shopify, shopifyQuery } from '../../../src/ports/sources/shopify.ts';
import { shopifyErrors } from '../../mocks/fixtures/shopify.ts';
import { LAST_SKU, shopifyHandler } from '../../mocks/index.ts';
import { asked, OFFER, question, SHOP, world } from './world.ts';

// The part of the Storefront API's schema, version 2026-10, that the query may use.
const schema = buildSchema(`
  directive @inContext(country: CountryCode) on QUERY
  enum CountryCode { US DE }
  type Query { product(handle: String): Product node(id: ID!): Node }
  interface Node { id: ID! }
  type Product implements Node {
    id: ID! availableForSale: Boolean! selectedOrFirstAvailableVariant: ProductVariant
    variants(first: Int): ProductVariantConnection!
  }
  type ProductVariantConnection { nodes: [ProductVariant!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type ProductVariant implements Node {
    id: ID! sku: String availableForSale: Boolean! currentlyNotInStock: Boolean! quantityAvailable: Int price: MoneyV2!
  }
  type MoneyV2 { amount: String! currencyCode: String! }
`);

/** Shopify's rule: an object costs one, a connection what is asked of it, a scalar nothing. */
function costOf(query: string): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const fragments = new Map(
    document.definitions
      .filter((it): it is FragmentDefinitionNode => it.kind === Kind.FRAGMENT_DEFINITION)
      .map((it) => [it.name.value, it.selectionSet]),
  );
  const cost = (set: SelectionSetNode, size = 1): number =>
    set.selections.reduce((sum, it) => {
      if (it.kind === Kind.FRAGMENT_SPREAD)
        return sum + cost(fragments.get(it.name.value) as SelectionSetNode);
      if (!it.selectionSet) return sum;
      if (it.kind === Kind.INLINE_FRAGMENT) return sum + cost(it.selectionSet);
      // Each node of a connection is an object; the list of them is not one of its own.
      const own = it.name.value === 'nodes' ? 0 : 1;
      const times = it.name.value === 'nodes' ? size : 1;
      const first = it.arguments?.find(({ name }) => name.value === 'first')?.value;
      const next = first?.kind === Kind.INT ? Number(first.value) : 1;
      return sum + own + times * (cost(it.selectionSet, next) + 1 - own);
    }, 0);
  return document.definitions.reduce(
    (sum, it) => (it.kind === Kind.OPERATION_DEFINITION ? sum + cost(it.selectionSet) : sum),
    0,
  );
}

const SETTINGS = { source: 'shopify', shop: 'shop.example' } as const;
const mocked = setupServer();
beforeAll(() => mocked.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => mocked.resetHandlers());
afterAll(() => mocked.close());

const many = (count: number, url: string, sku?: string) =>
  Array.from({ length: count }, (_, index) => ({ ...asked(url), offer: `p${index}/northwind`, sku }));

describe('the query', () => {
  test.each([
    ['by handle', many(20, `${SHOP}/products/a`)],
    ['by variant', many(20, `${SHOP}/products/a?variant=12`)],
    ['by sku', many(20, `${SHOP}/products/a`, 'S')],
    ['by sku, alone', many(1, `${SHOP}/products/a`, 'S')],
  ])('%s is valid and costs less than Shopify allows without a token', (_, list) => {
    expect(list.length).toBeLessThanOrEqual(shopify.batch);
    expect(costOf(shopifyQuery(list, true))).toBeLessThanOrEqual(1000);
  });

  test('a handle cannot break out of its quotes', () => {
    const url = `${SHOP}/products/${encodeURIComponent('a") { x } b: product(handle: "c\n')}`;
    expect(costOf(shopifyQuery([asked(url)], false))).toBe(3);
  });

  test('counts are asked for with a token only', () => {
    expect(shopifyQuery([asked()], true)).toContain('quantityAvailable');
    expect(shopifyQuery([asked()], false)).not.toContain('quantityAvailable');
  });
});

test('one request serves a batch, in the country of the shopper', async () => {
  const bodies: { variables: object }[] = [];
  const urls: string[] = [];
  mocked.use(
    http.post(`${SHOP}/*`, async ({ request }) => {
      urls.push(request.url);
      expect(request.headers.get('x-shopify-storefront-access-token')).toBeNull();
      bodies.push((await request.clone().json()) as { variables: object });
    }),
    shopifyHandler('in stock', SHOP),
  );
  const list = many(20, `${SHOP}/products/a`);
  const { answers } = await shopify.ask(question(SETTINGS, { asked: list, country: 'DE' }), world());
  expect(urls).toEqual([`${SHOP}/api/${SHOPIFY_VERSION}/graphql.json`]);
  expect(bodies[0]?.variables).toEqual({ country: 'DE' });
  expect(Object.keys(answers[0]?.offers ?? {})).toHaveLength(20);
});

test('the country of the retailer wins, a token goes along, a secret never does', async () => {
  const seen: unknown[] = [];
  mocked.use(
    http.post(`${SHOP}/*`, async ({ request }) => {
      const { variables } = (await request.clone().json()) as { variables: object };
      seen.push([variables, request.headers.get('x-shopify-storefront-access-token')]);
    }),
    shopifyHandler('in stock', SHOP),
  );
  await shopify.ask(question({ ...SETTINGS, country: 'US', token: 'public' }, { country: 'DE' }), world());
  await shopify.ask(question({ ...SETTINGS, token: 'env:SHOP_TOKEN' }), world());
  expect(seen).toEqual([
    [{ country: 'US' }, 'public'],
    [{}, null],
  ]);
});

test('a sku on a later page of variants is looked for alone, and told', async () => {
  let requests = 0;
  mocked.use(
    http.post(`${SHOP}/*`, () => void requests++),
    shopifyHandler('250 variants', SHOP),
  );
  const list = [...many(19, `${SHOP}/products/a`, 'SKU-1'), asked(undefined, { sku: LAST_SKU })];
  const { answers, problems } = await shopify.ask(question(SETTINGS, { asked: list }), world());
  expect(requests).toBe(2);
  expect(problems).toEqual([]);
  const offers = Object.assign({}, ...answers.map((it) => it.offers));
  expect(Object.keys(offers)).toHaveLength(20);
  expect(offers[OFFER].stock).toBe('in_stock');
});

test('what Shopify says is wrong becomes the Problem', async () => {
  mocked.use(http.post(`${SHOP}/*`, () => HttpResponse.json(shopifyErrors)));
  const { answers, problems } = await shopify.ask(question(SETTINGS), world());
  expect(answers).toEqual([]);
  expect(problems[0]?.what).toBe('Shopify says: Access denied for quantityAvailable field.');
  expect(problems[0]?.path).toContain(SHOP);
});

test('a shop that is not named is not asked', async () => {
  const { problems, failed } = await shopify.ask(question({ source: 'shopify' }), world());
  expect(problems[0]?.fix).toContain('"shop"');
  expect(failed).toBe(false);
});
