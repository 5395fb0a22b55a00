// handlers-server: mocked shops that only a server asks.
import { type HttpHandler, http } from 'msw';
import { bigcommerceAnswer } from './fixtures/bigcommerce.ts';
import { rssFeed, tsvFeed } from './fixtures/feed.ts';
import { productLd } from './fixtures/json-ld.ts';
import { magentoAnswer } from './fixtures/magento.ts';
import { type Delivery, deliver, goodsOf, type Scenario } from './scenarios.ts';

/** An Adobe Commerce shop with one product, `SKU-1`. */
export function magentoHandler(scenario: Scenario, shop: string, delivery?: Delivery): HttpHandler {
  const none = { data: { sku: { items: [] } } };
  const body = scenario === 'empty' ? none : magentoAnswer('SKU-1', goodsOf(scenario));
  return http.post(`${shop}/graphql`, () =>
    deliver(scenario, JSON.stringify(body), 'application/json', delivery),
  );
}

/** A BigCommerce shop with one product, `SKU-1`, at every path. */
export function bigcommerceHandler(scenario: Scenario, shop: string, delivery?: Delivery): HttpHandler {
  const none = { data: { site: { p0: { node: null } } } };
  const body = scenario === 'empty' ? none : bigcommerceAnswer('SKU-1', goodsOf(scenario));
  return http.post(`${shop}/graphql`, () =>
    deliver(scenario, JSON.stringify(body), 'application/json', delivery),
  );
}

/** A Google Merchant Center feed with one product, `SKU-1`: XML, or tab-separated where the address ends so. */
export function feedHandler(scenario: Scenario, url: string, link: string, delivery?: Delivery): HttpHandler {
  const [write, type] = url.endsWith('.tsv')
    ? [tsvFeed, 'text/tab-separated-values']
    : [rssFeed, 'application/xml'];
  const body = scenario === 'empty' ? '' : write(link, goodsOf(scenario));
  return http.get(url, () => deliver(scenario, body, type, delivery));
}

/** A product's page, whose JSON-LD describes it. */
export function pageHandler(scenario: Scenario, url: string, delivery?: Delivery): HttpHandler {
  const told = scenario === 'empty' ? '' : JSON.stringify(productLd(url, goodsOf(scenario)));
  const script = told && `<script type="application/ld+json">${told}</script>`;
  const body = `<!doctype html><title>Linen shirt</title><!-- <script> -->${script}<h1>Linen shirt</h1>`;
  return http.get(url, () => deliver(scenario, body, 'text/html; charset=utf-8', delivery));
}
