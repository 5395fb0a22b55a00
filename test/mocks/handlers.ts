// handlers: mocked shops for msw, one for every stock source that a page can ask over the network.
import { type HttpHandler, http } from 'msw';
import { shopifyPageProduct } from './fixtures/shopify-page.ts';
import { shopifyVariants } from './fixtures/shopify.ts';
import { stockAnswer } from './fixtures/stock-answer.ts';
import { woocommerceProduct } from './fixtures/woocommerce.ts';
import { type Delivery, deliver, type Goods, goodsOf, LAST_SKU, type Scenario } from './scenarios.ts';

const JSON_TYPE = 'application/json';

/** A Shopify shop's Storefront GraphQL API: every handle is one product. It understands Vitrine's own query only. */
export function shopifyHandler(scenario: Scenario, shop: string, delivery?: Delivery): HttpHandler {
  return http.post(`${shop}/api/:version/graphql.json`, async ({ request }) => {
    const { query } = (await request.json()) as { query: string };
    const data = scenario === 'empty' ? nothing(query) : shopifyData(query, goodsOf(scenario));
    return deliver(scenario, JSON.stringify({ data }), JSON_TYPE, delivery);
  });
}

function shopifyData(query: string, goods: Goods): object {
  const variants = shopifyVariants(goods);
  const data: Record<string, unknown> = {};
  for (const [, alias = '', rest = ''] of query.matchAll(
    /(p\d+): product\(handle: "[^"]*"\) \{(.*?\} )\}(?= |$)/g,
  )) {
    const first = Number(/variants\(first: (\d+)\)/.exec(rest)?.[1] ?? 0);
    data[alias] = {
      availableForSale: goods.available,
      any: variants.find((it) => it.availableForSale) ?? variants[0],
      ...(first
        ? {
            variants: { nodes: variants.slice(0, first), pageInfo: { hasNextPage: first < variants.length } },
          }
        : {}),
    };
  }
  for (const [, alias = '', id] of query.matchAll(/(v\d+): node\(id: "([^"]*)"\)/g))
    data[alias] = variants.find((it) => it.id === id) ?? null;
  return data;
}

function nothing(query: string): object {
  return Object.fromEntries([...query.matchAll(/([pv]\d+): /g)].map(([, alias]) => [alias, null]));
}

/** The data of a Shopify shop's product pages. */
export function shopifyPageHandler(scenario: Scenario, shop: string, delivery?: Delivery): HttpHandler {
  return http.get(`${shop}/products/:file`, ({ params }) => {
    const handle = String(params['file']).replace(/\.js$/, '');
    const body = scenario === 'empty' ? {} : shopifyPageProduct(handle, goodsOf(scenario));
    return deliver(scenario, JSON.stringify(body), 'text/javascript', delivery);
  });
}

/** A WooCommerce shop's Store API: every slug and every sku is one product. */
export function woocommerceHandler(scenario: Scenario, shop: string, delivery?: Delivery): HttpHandler {
  return http.get(`${shop}/wp-json/wc/store/v1/products`, ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const split = (name: string) => asked.get(name)?.split(',') ?? [];
    const goods = goodsOf(scenario);
    const products = [
      ...split('slug').map((slug) => woocommerceProduct({ slug, sku: LAST_SKU }, goods)),
      ...split('sku').map((sku) => woocommerceProduct({ slug: `product-${sku}`, sku }, goods)),
    ];
    return deliver(scenario, JSON.stringify(scenario === 'empty' ? [] : products), JSON_TYPE, delivery);
  });
}

/** An address that answers the stock answer for the keys in its `keys` parameter. */
export function jsonHandler(scenario: Scenario, url: string, delivery?: Delivery): HttpHandler {
  return http.get(url, ({ request }) => answered(scenario, request, 'keys', delivery));
}

/** Vitrine's server: the stock of any creator's offers. */
export function serverHandler(scenario: Scenario, server: string, delivery?: Delivery): HttpHandler {
  return http.get(`${server}/v1/stock/:creator`, ({ request }) =>
    answered(scenario, request, 'offers', delivery),
  );
}

function answered(
  scenario: Scenario,
  request: Request,
  name: string,
  delivery?: Delivery,
): Promise<Response> {
  const keys = new URL(request.url).searchParams.get(name)?.split(',') ?? [];
  const body = stockAnswer(scenario === 'empty' ? [] : keys, goodsOf(scenario));
  return deliver(scenario, JSON.stringify(body), JSON_TYPE, delivery);
}
