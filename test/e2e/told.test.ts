// What is written wrongly, or cannot be had, is told where the author sees it: a line on the console that names the
// element and what to do. What the shopper sees in its place is in test/ui/mistakes.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Origin, open } from '../../demo/origin.ts';
import { ROOT } from '../../scripts/run.js';
import { launch } from '../engines/launch.ts';
import { isBuilt } from './built.ts';

const maya = {
  version: 1,
  creator: { id: 'maya', name: 'Maya' },
  retailers: { northwind: { name: 'Northwind' } },
  products: [
    {
      id: 'shirt',
      name: 'The shirt',
      offers: [{ retailer: 'northwind', url: 'https://northwind.example/p' }],
    },
  ],
};
const JSON_TYPE = { 'content-type': 'application/json' };
const OPEN = { 'access-control-allow-origin': '*' };

let browser: Browser;
let site: Origin;
let cdn: Origin;
/** What the page is, and its policy. */
let body = '';
let policy = '';
const pages: Page[] = [];

beforeAll(async () => {
  isBuilt();
  site = await open(0, (_request, response, { pathname }) => {
    if (pathname === '/maya.json') return void response.writeHead(200, JSON_TYPE).end(JSON.stringify(maya));
    if (pathname.endsWith('.js'))
      return void response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(readFileSync(join(ROOT, 'dist', pathname)));
    if (pathname !== '/') return void response.writeHead(404).end();
    const headers = { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) };
    response.writeHead(200, headers).end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Links</title><link rel="icon" href="data:,"><meta name="vitrine" content="placeholders">
      <script type="module" src="/vitrine.js"></script></head><body>${body}</body></html>`,
    );
  });
  cdn = await open(0, (_request, response, { pathname }) => {
    if (pathname === '/closed.json') return void response.writeHead(200, JSON_TYPE).end(JSON.stringify(maya));
    if (pathname === '/page.html')
      return void response
        .writeHead(200, { ...OPEN, 'content-type': 'text/html' })
        .end('<!doctype html>Not here');
    if (pathname === '/soon.json') return void response.writeHead(200, { ...OPEN, ...JSON_TYPE }).end('soon');
    response.writeHead(404, OPEN).end();
  });
  browser = await launch();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), cdn?.close()]);
});

/** Opens a page with that in its body; the answer gives the lines of ours on its console. */
async function opened(markup: string, csp = '', before?: (page: Page) => Promise<unknown>) {
  [body, policy] = [markup, csp];
  const page = await browser.newPage();
  pages.push(page);
  const lines: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('[vitrine]')) lines.push(message.text());
  });
  await before?.(page);
  await page.goto(`${site.url}/`);
  return { page, lines };
}

const card = (src: string) => `<vitrine-card src="${src}" product="shirt"></vitrine-card>`;

test.each<[string, () => string, RegExp]>([
  [
    'a server that does not allow it',
    () => `${cdn.url}/closed.json`,
    /\(CORS\)\. Have that server send the header "Access-Control-Allow-Origin/,
  ],
  ['no such address', () => `${cdn.url}/none.json`, /It answered 404: there is nothing at this address/],
  ['a web page', () => `${cdn.url}/page.html`, /it answered a web page instead of JSON/],
  ['no JSON', () => `${cdn.url}/soon.json`, /The document is not JSON/],
  ['a host that there is not', () => 'http://nowhere.invalid/maya.json', /It cannot be reached/],
])('%s: one line on the console, and one where the card would stand', async (_, src, says) => {
  const { page, lines } = await opened(card(src()).repeat(3));
  await expect.poll(() => lines.join('\n')).toMatch(says);
  await page.getByText('This can’t be shown right now.').first().waitFor();
  expect(await page.getByText('This can’t be shown right now.').count()).toBe(3);
  expect(lines).toEqual([expect.stringContaining('<vitrine-card src=')]);
});

test('the policy of the page forbids the document: the directive is named', async () => {
  const csp = "script-src 'self'; connect-src 'self'";
  const { lines } = await opened(card(`${cdn.url}/closed.json`), csp);
  await expect.poll(() => lines.join('\n')).toContain(`Add ${cdn.url} to connect-src`);
});

test('the policy of the page allows no Trusted Types policy of ours: it is said', async () => {
  const csp = "require-trusted-types-for 'script'; trusted-types 'none'";
  const { lines } = await opened(card('/maya.json'), csp);
  await expect.poll(() => lines.join('\n')).toContain('Add vitrine to trusted-types');
});

test('a blocked piece of the script: it is said once, whatever it was to say itself, and the line stands', async () => {
  const { page, lines } = await opened(
    `${card('/none.json')}<vitrine-card layuot="x"></vitrine-card>`,
    '',
    (it) => it.route('**/vitrine-*.js', (route) => route.abort()),
  );
  await expect
    .poll(() => lines.filter((it) => it.includes('A later piece of the script did not load.')).length)
    .toBe(1);
  await expect.poll(() => lines.filter((it) => it.includes('/none.json: It answered 404.')).length).toBe(1);
  await page.getByText('This can’t be shown right now.').waitFor();
});

test('what is written wrongly on a page: each is told, with what was meant', async () => {
  const { lines } = await opened(`
    <vitrine-card src="/maya.json" product="shirt" layuot="compact"></vitrine-card>
    <vitrine-card src="/maya.json" product="shirt" layout="wide"></vitrine-card>
    <vitrine-card src="/maya.json" product="shirt" only="northwnd"></vitrine-card>
    <vitrine-shelf src="/maya.json" section="picks"></vitrine-shelf>
    <vitrine-storefront></vitrine-storefront>
    <div data-vitrine="card" data-vitrine-src="/maya.json" data-vitrine-prodct="shirt"></div>`);
  await expect
    .poll(() => lines.map((it) => it.slice(10, it.indexOf(':'))).sort())
    .toEqual(['data-vitrine-prodct', 'layout', 'layuot', 'only', 'section', 'src']);
});

test('a tag that there is not: told with the one that was meant, whenever it comes', async () => {
  const { page, lines } = await opened(
    `<vitrine-crad src="/maya.json" product="shirt"></vitrine-crad><vitrine-storefront src="/maya.json"><vitrine-store-front>A</vitrine-store-front></vitrine-storefront>`,
    '',
    (it) =>
      it.addInitScript(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        addEventListener('vitrine-problem', (event) =>
          heard.push(`${(event.target as Element).localName}: ${event.problem.fix}`),
        );
      }),
  );
  await expect.poll(() => lines.length).toBe(2);
  await page.evaluate(() => {
    const late =
      '<vitrine-product></vitrine-product><vitrine-card src="/maya.json" product="shirt"></vitrine-card>';
    document.body.insertAdjacentHTML('beforeend', late);
  });
  await expect.poll(() => lines.length).toBe(3);
  // In whatever order they come.
  expect(lines.join('\n')).toContain(
    'vitrine-crad: Vitrine has no element of that name. Write "vitrine-card", or another of: ',
  );
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.sort()).toEqual([
    expect.stringMatching(/^vitrine-crad: Write "vitrine-card"/),
    expect.stringMatching(/^vitrine-product: Use one of: vitrine-storefront, /),
    expect.stringMatching(/^vitrine-store-front: Write "vitrine-storefront"/),
  ]);
});

test('a page that is right asks for nothing more and says nothing', async () => {
  const asked: string[] = [];
  const { page, lines } = await opened(
    `<x-other data-vitrine=""></x-other><div v-cloak itemscope onclick="" style="color: red">${card('/maya.json').replace('<vitrine-card', '<vitrine-card class="a" v-if="b" data-x tabindex="-1" title="c" hx-get="/"')}</div>`,
    '',
    async (it) => it.on('request', (request) => asked.push(new URL(request.url()).pathname)),
  );
  await page.getByText('The shirt').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((it) => /mistakes|unread/.test(it))).toEqual([]);
  expect(lines).toEqual([]);
});
