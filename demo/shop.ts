// A small shop with an origin of its own: product pages, a stock endpoint, a shelf, an order page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readForm, redirect, send, sendAsset, sendJson, sendPage } from './answer.ts';
import { arrivalOf } from './arrival.ts';
import type { ShopId } from './catalogue.ts';
import type { Handle } from './origin.ts';
import { createShelf, MOODS, type Mood, type Shelf } from './shelf.ts';
import { BRANDS, type ShopPage } from './shop-frame.ts';
import { homePage, lostPage, orderPage, productPage } from './shop-pages.ts';
import { shelfPage } from './shelf-page.ts';

// A demo is for trying things: what is sold out at /shelf shall be seen by the very next reload. A real shop with
// a real load would say minutes here.
const TTL_SECONDS = 5;

/** `home` is the page server's address, once that is known. */
export function createShop(id: ShopId, home: () => string): Handle {
  const shelf = createShelf(id);
  return async (request, response, url) => {
    const page: ShopPage = { id, brand: BRANDS[id], home: home(), shelf, url, arrival: arrivalOf(url) };
    if (await sendAsset(response, url.pathname)) return;
    if (url.pathname === '/stock.json') return stock(response, shelf, url);
    if (request.method === 'POST') return post(request, response, page);
    const [, slug] = url.pathname.match(/^\/products\/([\w-]+)$/) ?? [];
    if (slug) {
      const shown = productPage(page, slug);
      return sendPage(response, shown ?? lostPage(page), {}, shown ? 200 : 404);
    }
    if (url.pathname === '/') return sendPage(response, homePage(page));
    if (url.pathname === '/shelf') return sendPage(response, shelfPage(page));
    sendPage(response, lostPage(page), {}, 404);
  };
}

async function stock(response: ServerResponse, shelf: Shelf, url: URL) {
  if (shelf.mood === 'slow') await wait(2000, undefined, { ref: false });
  // The connection stays open until the asker gives up or the demo is closed.
  if (shelf.mood === 'hangs') return;
  if (shelf.mood === 'fails')
    return send(response, 500, 'text/plain', 'No stock today.', { 'access-control-allow-origin': '*' });
  if (shelf.mood === 'html')
    return send(response, 200, 'text/html', '<!doctype html><title>Please hold</title>', {
      'access-control-allow-origin': '*',
    });
  const keys = url.searchParams.get('keys')?.split(',') ?? null;
  sendJson(response, { ttl: TTL_SECONDS, offers: shelf.reports(keys, new Date()) });
}

async function post(request: IncomingMessage, response: ServerResponse, page: ShopPage) {
  const form = await readForm(request);
  const sku = form.get('sku') ?? '';
  switch (page.url.pathname) {
    case '/shelf':
      page.shelf.change(sku, form.get('change') ?? '');
      return redirect(response, 303, `/shelf#${encodeURIComponent(sku)}`);
    case '/mood': {
      const mood = form.get('mood') ?? '';
      if (Object.hasOwn(MOODS, mood)) page.shelf.mood = mood as Mood;
      return redirect(response, 303, '/shelf#mood');
    }
    case '/order': {
      // The form brought back what came with the visit; it is read as if it stood in the address.
      const came = new URL(`/order?${form}`, page.url);
      return sendPage(response, orderPage({ ...page, arrival: arrivalOf(came) }, page.shelf.sell(sku)));
    }
    default:
      return sendPage(response, lostPage(page), {}, 404);
  }
}
