// All readers in one shape, for what must hold of each of them.
import { readBigcommerce } from '../../../src/core/readers/bigcommerce.ts';
import { readFeed } from '../../../src/core/readers/feed.ts';
import { rowsOfTsv } from '../../../src/core/readers/feed-tsv.ts';
import { rowsOfXml } from '../../../src/core/readers/feed-xml.ts';
import { readJsonLd } from '../../../src/core/readers/json-ld.ts';
import { readMagento } from '../../../src/core/readers/magento.ts';
import type { Asked, Reading } from '../../../src/core/readers/reading.ts';
import { readShopify } from '../../../src/core/readers/shopify.ts';
import { readShopifyPage } from '../../../src/core/readers/shopify-page.ts';
import { readStockAnswer } from '../../../src/core/readers/stock-answer.ts';
import { readWoocommerce } from '../../../src/core/readers/woocommerce.ts';

export const RECEIVED = Date.parse('2026-11-20T12:00:00Z');
export const OFFER = 'linen-shirt/northwind';
export const PAGE = 'https://shop.example/products/linen-shirt';

export function asking(url = PAGE, more: Partial<Asked> = {}): Asked {
  return { offer: OFFER, url, ...more };
}

export function from(...asked: Asked[]) {
  return { asked: asked.length ? asked : [asking()], receivedAt: RECEIVED };
}

/** Each takes whatever JSON came, and the offers that were asked about. */
export const READERS: Record<string, (json: unknown, asked: Asked[]) => Reading> = {
  'stock answer': (json, asked) =>
    readStockAnswer(json, {
      source: 'json',
      receivedAt: RECEIVED,
      keys: Object.fromEntries(asked.map(({ offer }) => [offer, [offer]])),
    }),
  shopify: (json, asked) => readShopify(json, from(...asked)),
  'shopify-page': (json, asked) => readShopifyPage(json, { ...from(...asked), currency: 'USD' }),
  woocommerce: (json, asked) => readWoocommerce(json, from(...asked)),
  'json-ld': (json, asked) => readJsonLd([JSON.stringify(json)], { ...from(...asked), page: PAGE }),
  magento: (json, asked) => readMagento(json, from(...asked)),
  bigcommerce: (json, asked) => readBigcommerce(json, from(...asked)),
  'feed, XML': (json, asked) => readFeed(rowsOfXml(textOf(json)) ?? [], from(...asked)),
  'feed, TSV': (json, asked) => readFeed(rowsOfTsv(textOf(json)) ?? [], from(...asked)),
};

/** A feed is text; of anything else, its JSON. An object may have a `toString` that is none. */
function textOf(json: unknown): string {
  return typeof json === 'string' ? json : (JSON.stringify(json) ?? '');
}
