// A small shop with an origin of its own: product pages, a stock endpoint, a shelf, an order page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, redirect, sendAsset, sendFile, sendJson, sendPage, sendScript } from './answer.ts';
import { arrivalOf } from './arrival.ts';
import { bagLines } from './bag.ts';
import { BRANDS } from './brands.ts';
import type { ShopId } from './catalogue.ts';
import { conversionOf, type Desk, reportTo } from './conversion.ts';
import { answerStock } from './endpoints.ts';
import { MOODS, type Mood } from './moods.ts';
import { orderPage } from './order-page.ts';
import type { Handle } from './origin.ts';
import { pickPage, policy } from './pick-page.ts';
import { createShelf } from './shelf.ts';
import type { ShopPage } from './shop-frame.ts';
import { homePage, lostPage, productPage } from './shop-pages.ts';
import { shelfPage } from './shelf-page.ts';

type ShopPlaces = Pick<ShopPage, 'home' | 'server'>;

/** `desk` is where orders are reported to; both are known once all the demo's origins stand. */
export function createShop(id: ShopId, at: () => ShopPlaces, desk: () => Desk | null): Handle {
  const shelf = createShelf(id);
  return async (request, response, url) => {
    const page: ShopPage = { id, brand: BRANDS[id], ...at(), shelf, url, arrival: arrivalOf(url) };
    if (await sendAsset(response, url.pathname)) return;
    if (await sendScript(response, url.pathname)) return;
    if (url.pathname === '/keep.js') return sendFile(response, './js', 'keep.js');
    if (await answerStock({ id, shelf, request, response, url })) return;
    if (request.method === 'POST') return post(request, response, page, desk());
    if (id === 'northwind' && (await withVitrine(response, page))) return;
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

/** Northwind has put Vitrine's elements on pages of its own. True when the request was for one of its parts. */
async function withVitrine(response: ServerResponse, page: ShopPage): Promise<boolean> {
  const { pathname, searchParams } = page.url;
  if (pathname === '/bag.js') await sendFile(response, './js', 'bag.js');
  else if (pathname === '/bag.json') sendJson(response, bagLines(page.shelf, searchParams.getAll('sku')), {});
  else {
    const shown = pickPage(page);
    if (shown) sendPage(response, shown, { 'content-security-policy': policy(page) });
    return shown !== null;
  }
  return true;
}

async function post(request: IncomingMessage, response: ServerResponse, page: ShopPage, desk: Desk | null) {
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
      const sold = form.getAll('sku').flatMap((it) => page.shelf.sell(it) ?? []);
      const arrival = arrivalOf(came);
      const now = new Date();
      const report =
        sold.length > 0 && (arrival.ids.creator || arrival.ids.click)
          ? await reportTo(desk, conversionOf(page.id, arrival.ids, sold, now), now)
          : null;
      return sendPage(response, orderPage({ ...page, arrival }, sold, report));
    }
    default:
      return sendPage(response, lostPage(page), {}, 404);
  }
}
