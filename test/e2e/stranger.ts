// A stranger's page: whatever HTML and policy a test gives it, with the built script beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ENGINE } from '../engines/launch.ts';
import { LETTERS, letters } from './letters.ts';

/** No certificate stands between WebKit and a stranger. */
export const SCHEME = ENGINE === 'webkit' ? 'http' : 'https';
export const HOME = `${SCHEME}://stranger.test`;

const NOW = new Date().toISOString();
const PICTURE = `${HOME}/picture.svg`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><rect width="800" height="1000" fill="#c96"/></svg>`;
const shop = (retailer: string, stock: string, more: object = {}) => {
  const url = `${SCHEME}://${retailer}.example/p`;
  return { retailer, url, stock, checkedAt: NOW, price: '68.00', currency: 'USD', ...more };
};
const other = { alternatives: [{ product: 'hat', because: 'Same cut, half the price' }] };
const product = (id: string, offers: object[], more: object = {}) => {
  return { id, name: `The ${id}`, brand: 'Northwind', image: { src: PICTURE, alt: '' }, offers, ...more };
};

/** One product in each state of the design's table. */
export const STATES: readonly { readonly id: string }[] = [
  product('shirt', [shop('northwind', 'in_stock', { was: '85.00' })], {
    note: 'I have washed it forty times and it is still the first thing I reach for.',
    code: { value: 'MAYA10', says: '10% off' },
  }),
  product('limited', [shop('northwind', 'limited')], { relation: 'sponsored' }),
  product('elsewhere', [shop('northwind', 'out_of_stock'), shop('eastwind', 'in_stock')]),
  product('swapped', [shop('northwind', 'out_of_stock')], other),
  product('gone', [shop('northwind', 'out_of_stock')], { relation: 'gifted' }),
  product('store', [shop('northwind', 'in_store_only')], { relation: 'own' }),
  product('preorder', [shop('northwind', 'preorder')], { verdict: 'love', reason: 'Worth the wait.' }),
  product('unknown', [{ retailer: 'northwind', url: 'https://northwind.example/u' }]),
  product('skip', [shop('northwind', 'in_stock')], { verdict: 'skip', reason: 'It scratches.', ...other }),
  product('early', [shop('northwind', 'in_stock')], { from: '2999-01-01T00:00:00Z' }),
  product('ended', [shop('northwind', 'in_stock')], { until: '2020-01-01T00:00:00Z' }),
  product('book', [{ url: 'https://www.amazon.com/dp/B000000000?tag=maya-20' }]),
  product('hat', [shop('eastwind', 'in_stock', { price: '20.00' })], { image: undefined }),
];

export const DOCUMENT = {
  version: 1,
  creator: { id: 'maya', name: 'Maya Okafor', bio: 'Linen, mostly.', avatar: PICTURE },
  retailers: { northwind: { name: 'Northwind' }, eastwind: { name: 'Eastwind' } },
  products: STATES,
};

export interface Heard {
  /** What the page complained of: breaches of its policy, errors, warnings. */
  readonly complaints: string[];
}

/** Opens the page `html`; `/vitrine.js` and the pieces are the built ones, `/maya.json` is the document. */
export async function openStranger(page: Page, html: string, policy?: string): Promise<Heard> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== HOME) return route.abort();
    if (pathname === '/') {
      const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {};
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    }
    if (pathname === '/maya.json') return route.fulfill({ json: DOCUMENT });
    if (pathname === LETTERS) return route.fulfill({ contentType: 'font/woff2', body: await letters() });
    if (pathname === '/picture.svg') return route.fulfill({ contentType: 'image/svg+xml', body: SVG });
    if (/^\/vitrine[\w.-]*\.js$/.test(pathname))
      return route.fulfill({ contentType: 'text/javascript', body: built(pathname.slice(1)) });
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${HOME}/`);
  return { complaints };
}

const built = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)), 'utf8');

export const SCRIPT = '<script type="module" src="/vitrine.js"></script>';

export const pageOf = (body: string, head = SCRIPT): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A stranger</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
