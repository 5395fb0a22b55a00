// The plain link: where it leads, what it counts, and that nothing leads it astray.
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/core/read.ts';
import type { StorefrontDocument } from '../../../src/core/schema.ts';
import { maya, NOW, PHONE, testServer } from '../maya.ts';

const SHIRT = 'https://northwind.example/products/linen-shirt';
const checkedAt = new Date(NOW).toISOString();

const DOCUMENT = maya({
  attribution: { campaign: 'autumn-26', placement: 'bio' },
  disclosure: { text: 'I say so too.' },
  retailers: {
    northwind: {
      name: 'Northwind',
      passVt: true,
      network: { type: 'impact', domain: 'goto.northwind.example', mpid: '1', adid: '2', campaignid: '3' },
      stock: { source: 'json', url: 'https://northwind.example/stock?keys={keys}' },
    },
    eastwind: {
      name: 'Eastwind',
      stock: { source: 'json', url: 'https://eastwind.example/stock?keys={keys}' },
    },
    amazon: { name: 'Amazon', network: { type: 'amazon', tag: 'maya-20' } },
  },
  products: [
    {
      id: 'linen-shirt',
      name: 'Linen <b>shirt</b>',
      brand: 'Northwind',
      offers: [
        { id: 'northwind', retailer: 'northwind', url: SHIRT },
        { id: 'eastwind', retailer: 'eastwind', url: 'https://eastwind.example/products/shirt' },
      ],
      alternatives: [{ product: 'pan' }],
    },
    {
      id: 'pan',
      name: 'Cast-iron pan',
      note: 'Heavy, and <i>worth it</i>.',
      offers: [
        { retailer: 'amazon', url: 'https://www.amazon.com/dp/B000000000', stock: 'in_stock', checkedAt },
      ],
    },
    {
      id: 'over',
      name: 'Over',
      until: '2026-01-01T00:00:00Z',
      offers: [{ url: 'https://eastwind.example/over' }],
    },
    {
      id: 'later',
      name: 'Later',
      from: '2027-01-01T00:00:00Z',
      offers: [{ url: 'https://eastwind.example/later' }],
    },
  ],
});

/** `stock` is what each shop says of everything. */
function going(stock: Record<string, string> = {}, document: StorefrontDocument = DOCUMENT) {
  const it = testServer(document, {
    async fetch(input) {
      const { hostname, searchParams } = new URL(String(input));
      const said = stock[hostname.split('.')[0] ?? ''];
      if (!said) return new Response('', { status: 500 });
      const keys = searchParams.get('keys')?.split(',') ?? [];
      return Response.json({ offers: Object.fromEntries(keys.map((key) => [key, { stock: said }])) });
    },
  });
  const go = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    it.ask(`/go/${path}`, { method, headers: { 'user-agent': PHONE, accept: 'text/html', ...headers } });
  return { ...it, go };
}
const ALL = { northwind: 'in_stock', eastwind: 'in_stock' };
const to = (answer: Response) => answer.headers.get('location') ?? '';

describe('a tap', () => {
  test('leads through the network to what was meant, with all five ids, and is in the ledger', async () => {
    const { go, entries } = going(ALL);
    const answer = await go('maya/linen-shirt?campaign=mail-7&placement=footer');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(new URL(to(answer)).host).toBe('goto.northwind.example');
    const [entry] = entries;
    const ids = {
      creator: 'maya',
      campaign: 'mail-7',
      placement: 'footer',
      product: 'linen-shirt',
      click: entry?.click,
    };
    expect(read(to(answer)).ids).toEqual(ids);
    expect(entries).toEqual([
      {
        ...ids,
        id: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
        click: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
        type: 'handoff',
        at: checkedAt,
        received: checkedAt,
        offer: 'northwind',
        retailer: 'northwind',
        brand: 'Northwind',
        network: 'impact',
        stock: 'in_stock',
        how: 'web',
        because: 'wanted: in_stock',
      },
    ]);
  });

  test('has the document’s campaign and placement where the link names none, or nonsense', async () => {
    const { go, entries } = going(ALL);
    await go('maya/linen-shirt');
    await go('maya/linen-shirt?campaign=a%20b&placement=%3Cscript%3E');
    expect(entries.map(({ campaign, placement }) => [campaign, placement])).toEqual([
      ['autumn-26', 'bio'],
      ['autumn-26', 'bio'],
    ]);
    expect(entries[0]?.click).not.toBe(entries[1]?.click);
  });

  test('leads to the other shop where the first is sold out', async () => {
    const { go, entries } = going({ northwind: 'out_of_stock', eastwind: 'in_stock' });
    const url = new URL(to(await go('maya/linen-shirt')));
    expect(url.origin + url.pathname).toBe('https://eastwind.example/products/shirt');
    expect(entries[0]).toMatchObject({
      offer: 'eastwind',
      stock: 'out_of_stock',
      because: 'retailer: in_stock',
    });
  });

  test('still leads on where nothing is in stock, and where nobody knows', async () => {
    const sold = { ...DOCUMENT, products: DOCUMENT.products?.map((it) => ({ ...it, alternatives: [] })) };
    const nowhere: Record<string, string>[] = [{ northwind: 'out_of_stock', eastwind: 'out_of_stock' }, {}];
    for (const stock of nowhere) {
      const answer = await going(stock, sold).go('maya/linen-shirt');
      expect(answer.status).toBe(302);
      expect(read(to(answer)).destination).toContain(SHIRT);
    }
  });

  test('carries no click id where the browser says that it wants no tracking', async () => {
    const { go, entries } = going(ALL);
    const answer = await go('maya/linen-shirt', { 'sec-gpc': '1' });
    expect(entries).toHaveLength(1);
    expect(entries[0]).not.toHaveProperty('click');
    expect(read(to(answer)).ids).toEqual({
      creator: 'maya',
      campaign: 'autumn-26',
      placement: 'bio',
      product: 'linen-shirt',
    });
  });

  test('is led on and no longer counted where one address taps too often', async () => {
    const { server, entries } = testServer(DOCUMENT, {
      limits: { address: 2 },
      fetch: async () => new Response('', { status: 500 }),
    });
    const request = () =>
      new Request('https://vitrine.example/go/maya/linen-shirt', { headers: { 'user-agent': PHONE } });
    for (let times = 0; times < 4; times++) {
      const answer = await server(request(), { address: '203.0.113.9' });
      expect(answer.status).toBe(302);
      expect('click' in read(to(answer)).ids).toBe(times < 2);
    }
    await server(request(), { address: '203.0.113.10' });
    expect(entries).toHaveLength(3);
  });

  test('is led on though the ledger is away', async () => {
    const { go, said } = going(ALL);
    const broken = testServer(DOCUMENT, {
      storage: { append: () => Promise.reject(new Error('The disk is full.')) } as never,
      fetch: async () => new Response('', { status: 500 }),
    });
    const answer = await broken.ask('/go/maya/linen-shirt', { headers: { 'user-agent': PHONE } });
    expect(answer.status).toBe(302);
    expect(broken.said.map(String)).toContain('Error: The disk is full.');
    expect((await go('maya/linen-shirt')).status).toBe(302);
    expect(said).toEqual([]);
  });
});

describe('is led on and never counted:', () => {
  test.each([
    ['HEAD', {}, 'HEAD'],
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a prerendering', { 'sec-purpose': 'prefetch;prerender' }],
    ['a prefetch of old', { purpose: 'prefetch' }],
    ['a preview', { 'x-purpose': 'preview' }],
    ['Firefox’s prefetch', { 'x-moz': 'prefetch' }],
    [
      'Googlebot',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    [
      'a link preview',
      { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' },
    ],
    ['WhatsApp’s preview', { 'user-agent': 'WhatsApp/2.23.20.0' }],
    ['curl', { 'user-agent': 'curl/8.5.0' }],
    ['nobody', { 'user-agent': '' }],
  ] as [string, Record<string, string>, string?][])('%s', async (_, headers, method) => {
    const { go, entries } = going(ALL);
    const answer = await go('maya/linen-shirt', headers, method);
    expect(answer.status).toBe(302);
    expect(read(to(answer)).ids).toEqual({
      creator: 'maya',
      campaign: 'autumn-26',
      placement: 'bio',
      product: 'linen-shirt',
    });
    expect(entries).toEqual([]);
  });
});

describe('Amazon', () => {
  test('gets no redirect but a page with the plain link, the label and its own sentence', async () => {
    const { go, entries } = going({ northwind: 'out_of_stock', eastwind: 'out_of_stock' });
    const answer = await go('maya/linen-shirt');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const page = await answer.text();
    const [href = ''] = page.match(/(?<=href=")https:[^"]+/g) ?? [];
    const url = new URL(href.replaceAll('&amp;', '&'));
    expect(url.origin + url.pathname).toBe('https://www.amazon.com/dp/B000000000');
    expect(url.searchParams.get('tag')).toBe('maya-20');
    expect(url.searchParams.get('ascsubtag')).toBe(entries[0]?.click);
    expect(page).toContain('Ad · affiliate link');
    expect(page).toContain('As an Amazon Associate I earn from qualifying purchases.');
    expect(page).toContain('I say so too.');
    expect(page).toContain('Linen &lt;b&gt;shirt&lt;/b&gt; is sold out. In stock instead:');
    expect(page).toContain('&lt;i&gt;worth it&lt;/i&gt;');
    expect(page).not.toContain('<script');
    expect(entries[0]).toMatchObject({ product: 'linen-shirt', offered: 'pan', network: 'amazon' });
  });
});

describe('what is not there', () => {
  test.each([
    ['a product', 'maya/none', 404],
    ['a product that every object has', 'maya/constructor', 404],
    ['a creator', 'otto/linen-shirt', 404],
    ['what is over', 'maya/over', 410],
    ['what is yet to come', 'maya/later', 404],
  ])('%s: a page for people, a Problem for programs', async (_, path, status) => {
    const { go, entries } = going(ALL);
    const page = await go(path);
    expect(page.status).toBe(status);
    const html = await page.text();
    expect(html).toContain('<h1>');
    expect(html).toContain(`<html lang="en" dir="ltr">`);
    const known = path.startsWith('maya');
    expect(html.includes('href="/go/maya/linen-shirt"')).toBe(known);
    expect(html).not.toContain('/go/maya/over"');
    const problem = await go(path, { accept: '*/*' });
    expect(problem.status).toBe(status);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({
      what: expect.stringMatching(/\w/),
      fix: expect.stringMatching(/\w/),
    });
    expect(entries).toEqual([]);
  });
});

describe('nothing leads the link away from the document:', () => {
  const HOSTS = ['goto.northwind.example', 'eastwind.example'];
  test.each([
    'maya/linen-shirt?u=https://evil.example',
    'maya/linen-shirt?url=//evil.example&to=https://evil.example&redirect=https://evil.example',
    'maya/linen-shirt?campaign=https://evil.example&placement=%0d%0alocation:%20https://evil.example',
    'maya/linen-shirt?campaign[]=x&placement=__proto__&campaign=..%2f..',
    'maya/linen-shirt#https://evil.example',
    `maya/linen-shirt?placement=${'a'.repeat(5000)}`,
    'maya/linen-shirt?%E0%A4%A',
  ])('%s', async (path) => {
    const answer = await going(ALL).go(path);
    expect(answer.status).toBe(302);
    expect(HOSTS).toContain(new URL(to(answer)).host);
    expect(decodeURIComponent(to(answer))).not.toContain('evil');
  });

  test.each([
    'maya/https://evil.example',
    'maya/https:%2f%2fevil.example',
    'maya/%2f%2fevil.example',
    'maya//evil.example',
    '/evil.example/linen-shirt',
    'maya/..%2f..%2fevil',
    'maya/linen-shirt%00',
    'maya/linen-shirt%0d%0aset-cookie:a=b',
    'maya/linen-shirt/https://evil.example',
    'maya/%E0%A4%A',
    '%2e%2e/linen-shirt',
    `maya/${'a'.repeat(5000)}`,
    'maya/__proto__',
    '__proto__/linen-shirt',
    '',
    'maya',
  ])('%s: nowhere at all', async (path) => {
    for (const accept of ['text/html', '*/*']) {
      const answer = await going(ALL).go(path, { accept });
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('location')).toBeNull();
      expect(answer.headers.get('set-cookie')).toBeNull();
      const said = await answer.text();
      expect(said).not.toMatch(/href="(?!\/go\/maya\/)/);
      expect(said).not.toMatch(/\bat .*\.[tj]s:\d/);
    }
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a:b@evil.example/',
    'ftp://evil.example/',
    '//evil.example',
  ])('a document’s own %s is no destination', async (url) => {
    const document = maya({ products: [{ id: 'x', name: 'X', offers: [{ url }] }] });
    const answer = await going({}, document).go('maya/x');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('location')).toBeNull();
  });

  test('another method', async () => {
    const answer = await going(ALL).go('maya/linen-shirt', {}, 'POST');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
