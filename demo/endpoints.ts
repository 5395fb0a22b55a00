// Where a shop's stock can be asked: as Shopify is asked, as WooCommerce is, or in the design's own words. All of
// them tell one shelf, and all of them share its bad days.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Headers, OPEN, sendJson } from './answer.ts';
import { itemsOf, type ShopId } from './catalogue.ts';
import { badDay } from './moods.ts';
import type { Shelf } from './shelf.ts';
import { answerGraphql, GRAPHQL, preflight } from './shopify.ts';
import { productData } from './shopify-goods.ts';
import { answerStoreApi, corsOf, STORE_API } from './woocommerce.ts';

export interface StockQuestion {
  readonly id: ShopId;
  readonly shelf: Shelf;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

// A reload asks anew whatever stands here, for nothing is stored: what is sold out at /shelf is seen at once. A page
// that stays open asks again each minute.
const TTL_SECONDS = 60;

interface Told {
  readonly by: 'GET' | 'POST';
  readonly path: string;
  readonly as: string;
}

/** Every endpoint of a shop, for people: where, and as what. */
export const ENDPOINTS: Record<ShopId, readonly Told[]> = {
  northwind: [
    {
      by: 'POST',
      path: '/api/2026-10/graphql.json',
      as: 'Shopify’s Storefront API. Maya’s storefront asks here.',
    },
    { by: 'GET', path: '/products/linen-shirt.js', as: 'The data of Shopify’s product pages.' },
    { by: 'GET', path: '/stock.json', as: 'Vitrine’s own words.' },
  ],
  eastwind: [
    { by: 'GET', path: '/stock.json', as: 'Vitrine’s own words. Maya’s storefront asks here.' },
    {
      by: 'GET',
      path: '/wp-json/wc/store/v1/products',
      as: 'WooCommerce’s Store API, closed to other sites’ pages.',
    },
  ],
};

/** False when nothing here is asked for. */
export async function answerStock(question: StockQuestion): Promise<boolean> {
  const { id, request, response, shelf, url } = question;
  if (id === 'northwind' && GRAPHQL.test(url.pathname) && request.method === 'OPTIONS') {
    preflight(response);
    return true;
  }
  const [headers, answer] = endpointOf(question) ?? [];
  if (!headers || !answer) return false;
  if (!(await badDay(shelf.mood, response, headers))) await answer();
  return true;
}

type Endpoint = readonly [headers: Headers, answer: () => Promise<void> | void];

function endpointOf({ id, shelf, request, response, url }: StockQuestion): Endpoint | null {
  if (url.pathname === '/stock.json') {
    const keys = url.searchParams.get('keys')?.split(',') ?? null;
    const answer = () => ({ ttl: TTL_SECONDS, offers: shelf.reports(keys, new Date()) });
    return [OPEN, () => sendJson(response, answer())];
  }
  if (id === 'eastwind') {
    if (url.pathname !== STORE_API) return null;
    const cors = corsOf(request, url);
    return [cors, () => answerStoreApi(response, url, shelf, cors)];
  }
  if (GRAPHQL.test(url.pathname)) return [OPEN, () => answerGraphql(request, response, shelf)];
  const [, handle] = url.pathname.match(/^\/products\/([\w-]+)\.js$/) ?? [];
  const item = handle && itemsOf(id).find(({ slug }) => slug === handle);
  return item ? [{}, () => sendJson(response, productData(item, shelf), {})] : null;
}
