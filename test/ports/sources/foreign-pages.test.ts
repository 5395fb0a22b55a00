// Pages that a server fetches: in whatever encoding, with what their head says of them, and where they lead.
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageJsonLd } from '../../../src/ports/sources/page-json-ld.ts';
import { woocommerce } from '../../../src/ports/sources/woocommerce.ts';
import { asked, OFFER, question, SHOP, world } from './world.ts';

const mocked = setupServer();
beforeAll(() => mocked.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => mocked.resetHandlers());
afterAll(() => mocked.close());

const PAGE = `${SHOP}/products/linen-shirt`;
const OTHER = `${SHOP}/products/other`;
const product = (name: string, more: object = {}) => ({
  '@type': 'Product',
  name,
  offers: { '@type': 'Offer', availability: 'InStock', price: '68,00', priceCurrency: 'EUR' },
  ...more,
});
const html = (head: string, ...products: object[]) =>
  `<!doctype html><html lang="de"><head>${head}</head><body>${products
    .map((it) => `<script type="application/ld+json">${JSON.stringify(it)}</script>`)
    .join('')}</body></html>`;

function serve(url: string, body: Uint8Array | string, type = 'text/html'): void {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  mocked.use(http.get(url, () => new HttpResponse(bytes, { headers: { 'content-type': type } })));
}

const ask = async (it = asked(PAGE, { variant: 'Größe L' })) => {
  const { answers, problems } = await pageJsonLd.ask(
    question({ source: 'json-ld' }, { asked: [it] }),
    world(null),
  );
  return { report: answers[0]?.offers[it.offer], problems };
};

describe('the encoding of a page', () => {
  // The label of the variant that is meant is found by its letters.
  const group = {
    '@type': 'ProductGroup',
    name: 'Hemd',
    hasVariant: [
      product('Hemd, Größe M', { offers: undefined }),
      product('Hemd, Größe L'),
      product('Hemd, Gr M', { offers: { availability: 'SoldOut' } }),
    ],
  };
  const latin = (text: string) => Uint8Array.from(text, (it) => it.charCodeAt(0));
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      Array.from(text, (it) => [it.charCodeAt(0) >> 8, it.charCodeAt(0) & 255]).flatMap((it) =>
        little ? it.reverse() : it,
      ),
    );
  const plain = html('', group);
  const meta = (charset: string) => html(`<meta charset="${charset}">`, group);

  test.each<[string, Uint8Array | string, string]>([
    ['UTF-8', plain, 'text/html; charset=utf-8'],
    ['UTF-8 with a mark', `\uFEFF${plain}`, 'text/html'],
    ['UTF-8 that is called Latin-1', plain, 'text/html; charset=iso-8859-1'],
    ['Latin-1 by its header', latin(plain), 'text/html; charset=ISO-8859-1'],
    ['Latin-1 by its declaration', latin(meta('iso-8859-1')), 'text/html'],
    [
      'windows-1252 by an older declaration',
      latin(html('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', group)),
      'text/html',
    ],
    ['Latin-1 by its content', latin(plain), 'text/html'],
    ['Latin-1 that is called UTF-8', latin(plain), 'text/html; charset=utf-8'],
    ['UTF-16 with a mark', utf16(`\uFEFF${plain}`, true), 'text/html'],
    ['UTF-16, the other way round', utf16(`\uFEFF${plain}`, false), 'text/html; charset=utf-16'],
    ['UTF-16 without a mark', utf16(plain, true), 'text/html'],
  ])('%s', async (_, body, type) => {
    serve(PAGE, body, type);
    expect(await ask()).toEqual({
      report: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
      problems: [],
    });
  });

  test('Shift_JIS by its declaration', async () => {
    // 青 and 赤.
    const bytes = (text: string) =>
      Uint8Array.from(
        Array.from(text).flatMap((it) =>
          it === '青' ? [0x90, 0xc2] : it === '赤' ? [0x90, 0xd4] : [it.charCodeAt(0)],
        ),
      );
    const hasVariant = [
      product('Coat', { color: '赤', offers: { availability: 'SoldOut' } }),
      product('Coat', { color: '青' }),
    ];
    serve(
      PAGE,
      bytes(html('<meta charset="Shift_JIS">', { '@type': 'ProductGroup', name: 'Coat', hasVariant })),
    );
    const { report } = await ask(asked(`${PAGE}?color=${encodeURIComponent('青')}`));
    expect(report?.stock).toBe('in_stock');
  });
});

test('the language of the page settles an amount that may mean two things', async () => {
  const offers = { availability: 'InStock', price: '1.226', priceCurrency: 'EUR' };
  serve(PAGE, html('', product('Hemd', { offers })));
  expect((await ask(asked(PAGE))).report).toEqual({ stock: 'in_stock', price: '1226', currency: 'EUR' });
});

test('the canonical address of the page tells which product is its own', async () => {
  const head = `<link href='/products/linen-shirt' rel=canonical>`;
  serve(
    `${SHOP}/p/4711`,
    html(
      head,
      product('Other', { url: OTHER, offers: { availability: 'SoldOut' } }),
      product('Hemd', { url: PAGE }),
    ),
  );
  expect((await ask(asked(`${SHOP}/p/4711`))).report).toMatchObject({ stock: 'in_stock' });
});

test('a page that leads to another product says nothing of the one that was asked for', async () => {
  mocked.use(http.get(PAGE, () => HttpResponse.redirect(OTHER)));
  serve(OTHER, html('', product('Other')));
  const { report, problems } = await ask(asked(PAGE));
  expect(report).toBeUndefined();
  expect(problems[0]?.fix).toContain(OTHER);
});

test('a page that leads to itself in another language speaks for it', async () => {
  mocked.use(http.get(PAGE, () => HttpResponse.redirect(`${SHOP}/de/products/linen-shirt`)));
  serve(`${SHOP}/de/products/linen-shirt`, html('', product('Hemd')));
  expect((await ask(asked(PAGE))).report).toMatchObject({ stock: 'in_stock' });
});

test('a variation of WooCommerce is asked for by its number', async () => {
  const facts = {
    is_purchasable: true,
    is_on_backorder: false,
    prices: { price: '6800', currency_code: 'EUR', currency_minor_unit: 2 },
  };
  const variation = (id: number, value: string) => ({ id, attributes: [{ name: 'Farbe', value }] });
  const parent = {
    id: 34,
    slug: 'hemd',
    type: 'variable',
    is_in_stock: true,
    variations: [variation(35, 'blau'), variation(36, 'rot')],
    ...facts,
  };
  const urls: string[] = [];
  mocked.use(
    http.get(`${SHOP}/wp-json/wc/store/v1/products`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      urls.push(request.url);
      const ids = searchParams.get('include')?.split(',').map(Number);
      return HttpResponse.json(
        ids ? ids.map((id) => ({ id, type: 'variation', is_in_stock: id === 35, ...facts })) : [parent],
      );
    }),
  );
  const list = ['blau', 'rot', 'gruen'].map((colour) =>
    asked(`${SHOP}/produkt/hemd/?attribute_pa_farbe=${colour}`, { offer: `hemd/${colour}` }),
  );
  const settings = { source: 'woocommerce', shop: 'shop.example' } as const;
  const { answers, problems } = await woocommerce.ask(question(settings, { asked: list }), world(null));
  const offers: Record<string, { stock: string }> = Object.assign({}, ...answers.map((it) => it.offers));
  expect(
    Object.entries(offers)
      .map(([offer, { stock }]) => [offer, stock])
      .sort(),
  ).toEqual([
    ['hemd/blau', 'in_stock'],
    ['hemd/gruen', 'unknown'],
    ['hemd/rot', 'out_of_stock'],
  ]);
  expect(urls.map((url) => new URL(url).search.split('&_fields')[0])).toEqual([
    '?slug=hemd&per_page=100',
    '?type=variation&include=35,36&per_page=100',
  ]);
  expect(problems).toEqual([]);
  expect(OFFER in offers).toBe(false);
});
