// A storefront of a hundred products from two retailers: one is asked by Shopify's API for the cards that near the
// viewport, the other by a stock answer, once for all.
import type { Page, Route } from 'playwright-core';

const NORTH = 'http://north.test';
const EAST = 'http://east.test';

export const COUNT = 100;

const products = Array.from({ length: COUNT }, (_, index) => {
  const north = index % 2 === 0;
  const id = `thing-${index}`;
  return {
    id,
    name: `Thing ${index}`,
    note: 'As good as the day I bought it.',
    offers: [{ retailer: north ? 'north' : 'east', url: `${north ? NORTH : EAST}/products/${id}` }],
    // Every fifth is sold out, and gives way to its neighbour of the same shop.
    alternatives: sold(index)
      ? [{ product: `thing-${(index + 2) % COUNT}`, because: 'The same, only newer' }]
      : [],
  };
});

export function sold(index: number): boolean {
  return index % 5 === 0;
}

const document = {
  version: 1,
  creator: { id: 'maya', name: 'Maya Okafor' },
  retailers: {
    north: { name: 'North', stock: { source: 'shopify', shop: NORTH } },
    east: { name: 'East', stock: { source: 'json', url: `${EAST}/stock?keys={keys}` } },
  },
  products,
};

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A hundred</title>
<meta name="viewport" content="width=device-width"><style>vitrine-storefront { min-height: 100vh }</style>
<link rel="preload" as="fetch" crossorigin href="/hundred.json"><script type="module" src="/vitrine.js"></script>
<vitrine-storefront src="/hundred.json"></vitrine-storefront>`;

export interface Asked {
  /** For each request to the Shopify shop, the products that it asked about. */
  readonly north: string[][];
  /** For each request to the other shop, the keys. */
  readonly east: string[][];
}

/** Opens the page; `answer` gives each stock question its answer, or lets it hang. */
export async function openHundred(
  page: Page,
  origin: string,
  answer: (route: Route, body: object) => unknown,
): Promise<Asked> {
  const asked: Asked = { north: [], east: [] };
  await page.route(`${origin}/hundred`, (route) => route.fulfill({ contentType: 'text/html', body: HTML }));
  await page.route(`${origin}/hundred.json`, (route) => route.fulfill({ json: document }));
  await page.route(`${NORTH}/**`, async (route) => {
    if (route.request().method() === 'OPTIONS')
      return route.fulfill({ headers: { ...CORS, 'access-control-allow-headers': '*' } });
    const { query } = route.request().postDataJSON() as { query: string };
    const handles = [...query.matchAll(/product\(handle: "([^"]*)"\)/g)].map(([, handle]) => `${handle}`);
    asked.north.push(handles);
    await answer(route, {
      data: Object.fromEntries(handles.map((handle, at) => [`p${at}`, shopifyProduct(handle)])),
    });
  });
  await page.route(`${EAST}/**`, async (route) => {
    const keys = new URL(route.request().url()).searchParams.get('keys')?.split(',') ?? [];
    asked.east.push(keys);
    const offers = Object.fromEntries(
      keys.map((key) => [key, { stock: isSold(key) ? 'out_of_stock' : 'in_stock' }]),
    );
    await answer(route, { ttl: 300, offers });
  });
  await page.goto(`${origin}/hundred`);
  return asked;
}

export const CORS = { 'access-control-allow-origin': '*' };

const isSold = (name: string) => sold(Number(name.match(/\d+/)));

function shopifyProduct(handle: string): object {
  const availableForSale = !isSold(handle);
  const any = {
    sku: null,
    availableForSale,
    currentlyNotInStock: false,
    price: { amount: '12.0', currencyCode: 'USD' },
  };
  return { availableForSale, any };
}
