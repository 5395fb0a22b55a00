// The relay's manners: what it keeps, what it asks together, how hard it asks, and what it tells whom.
import { describe, expect, test, vi } from 'vitest';
import type { StorefrontDocument } from '../../../src/core/schema.ts';
import type { SecretHeaders, SecretVariable } from '../../../src/server/secrets.ts';
import { holdTimers } from '../../held-timers.ts';
import { maya, NOW, testServer } from '../maya.ts';

holdTimers();

/** Milliseconds; what is waited for comes at once on a machine with nothing else to do. */
const PATIENT = { timeout: 30_000 };
const JSON_SHOP = { source: 'json', url: 'https://shop.example/stock?keys={keys}' } as const;
const products = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, nth) => ({
    id: `p${nth}`,
    name: `P ${nth}`,
    offers: [{ id: 'shop', retailer: 'shop', url: `https://shop.example/products/p${nth}`, ...more }],
  }));
const shopOf = (stock: NonNullable<StorefrontDocument['retailers']>[string]['stock'], count = 1) =>
  maya({ retailers: { shop: { name: 'Shop', stock } }, products: products(count) });

interface Ask {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** A server whose shop answers at once; `asks` is what it was asked. */
function asking(
  document: StorefrontDocument,
  answer: (ask: Ask) => Response | Promise<Response> = inStock,
  more: {
    headers?: SecretHeaders[];
    variables?: SecretVariable[];
    env?: (name: string) => string | undefined;
  } = {},
) {
  const asks: Ask[] = [];
  const it = testServer(document, {
    ...more,
    async fetch(input, init) {
      const ask = {
        url: new URL(String(input)),
        headers: new Headers(init?.headers),
        body: String(init?.body),
      };
      asks.push(ask);
      return answer(ask);
    },
  });
  const stock = async (...ids: string[]) => {
    const answered = await it.ask(`/v1/stock/maya?offers=${ids.map((id) => `${id}/shop`).join(',')}`);
    return answered.json() as Promise<{
      ttl: number;
      offers: Record<string, { stock: string; checkedAt: string }>;
    }>;
  };
  return { ...it, it, asks, stock };
}

function inStock({ url }: Ask, stock = 'in_stock', ttl = 300): Response {
  const keys = url.searchParams.get('keys')?.split(',') ?? [];
  return Response.json({ ttl, offers: Object.fromEntries(keys.map((key) => [key, { stock }])) });
}

describe('what is kept', () => {
  test('is told again, with the time it was read and what is left of its time', async () => {
    const { asks, stock, it } = asking(shopOf(JSON_SHOP));
    expect((await stock('p0')).ttl).toBe(300);
    it.now += 50_000;
    expect(await stock('p0')).toEqual({
      ttl: 250,
      offers: { 'p0/shop': { stock: 'in_stock', checkedAt: new Date(NOW).toISOString() } },
    });
    expect(asks).toHaveLength(1);
  });

  test('is told while it is asked for anew, and the new the next time', async () => {
    let says = 'in_stock';
    const { asks, stock, it } = asking(shopOf(JSON_SHOP), (ask) => inStock(ask, says));
    await stock('p0');
    says = 'out_of_stock';
    it.now += 100_000;
    expect((await stock('p0')).offers['p0/shop']?.stock).toBe('in_stock');
    await vi.waitFor(() => expect(asks).toHaveLength(2), PATIENT);
    await vi.waitFor(
      async () => expect((await stock('p0')).offers['p0/shop']?.stock).toBe('out_of_stock'),
      PATIENT,
    );
    expect(asks).toHaveLength(2);
  });

  test('is waited for once its time is over, and never told beyond it', async () => {
    let well = true;
    const { stock, it } = asking(shopOf(JSON_SHOP), (ask) =>
      well ? inStock(ask) : new Response('', { status: 500 }),
    );
    await stock('p0');
    it.now += 301_000;
    expect((await stock('p0')).ttl).toBe(300);
    well = false;
    it.now += 301_000;
    expect(await stock('p0')).toEqual({ ttl: 60, offers: {} });
  });

  test('is nothing of a shop that fails, which is left alone for a while', async () => {
    let well = false;
    const { asks, stock, it } = asking(shopOf(JSON_SHOP), (ask) =>
      well ? inStock(ask) : new Response('', { status: 500 }),
    );
    expect((await stock('p0')).offers).toEqual({});
    well = true;
    expect((await stock('p0')).offers).toEqual({});
    expect(asks).toHaveLength(1);
    it.now += 31_000;
    expect((await stock('p0')).offers['p0/shop']?.stock).toBe('in_stock');
  });

  test('serves every creator of that shop, and follows a changed document', async () => {
    const { asks, stock, it } = asking(shopOf({ source: 'woocommerce', shop: 'shop.example' }), () =>
      Response.json([]),
    );
    await stock('p0');
    it.document = { ...it.document, lang: 'de' };
    await stock('p0');
    expect(asks).toHaveLength(1);
    it.document = shopOf({ source: 'woocommerce', shop: 'https://shop.example/store' });
    await stock('p0');
    expect(asks.map(({ url }) => url.pathname.split('/')[1])).toEqual(['wp-json', 'store']);
  });
});

describe('what is asked', () => {
  test('at the same time is asked together, and once', async () => {
    const { asks, stock } = asking(shopOf(JSON_SHOP, 4));
    const all = await Promise.all([stock('p0', 'p1'), stock('p1', 'p2'), stock('p3'), stock('p0')]);
    expect(all.map(({ offers }) => Object.keys(offers).length)).toEqual([2, 2, 1, 1]);
    expect(asks.map(({ url }) => url.searchParams.get('keys'))).toEqual(['p0/shop,p1/shop,p2/shop,p3/shop']);
  });

  test('of a file that tells all is asked for all, so that the next page finds it', async () => {
    const all = Object.fromEntries(products(50).map(({ id }) => [`${id}/shop`, { stock: 'limited' }]));
    const file = shopOf({ source: 'json', url: 'https://shop.example/stock.json' }, 50);
    const { asks, stock } = asking(file, () => Response.json({ offers: all }));
    await stock('p0');
    expect((await stock('p49')).offers['p49/shop']?.stock).toBe('limited');
    expect(asks).toHaveLength(1);
  });

  test('of one host is never more than four at once, and the page is answered in time', async () => {
    let running = 0;
    let most = 0;
    const { stock, asks } = asking(shopOf({ source: 'json-ld' }, 30), async () => {
      most = Math.max(most, ++running);
      await new Promise((go) => setTimeout(go, 20));
      running--;
      return new Response('<!doctype html>');
    });
    await stock(...products(30).map(({ id }) => id));
    expect(most).toBe(4);
    expect(asks.length).toBeLessThan(30);
  });

  test('of a host that wants to be left alone is nothing', async () => {
    const { stock, asks, it } = asking(shopOf(JSON_SHOP, 2), () => {
      return new Response('', { status: 429, headers: { 'retry-after': '120' } });
    });
    await stock('p0');
    await stock('p1');
    it.now += 60_000;
    await stock('p0');
    expect(asks).toHaveLength(1);
  });

  test('is never a tracking link: that would be a tap that nobody made', async () => {
    const link = 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2';
    const tracked = maya({
      retailers: { shop: { name: 'Shop', stock: { source: 'json-ld' } } },
      products: products(1, { url: link }),
    });
    const { stock, asks } = asking(tracked);
    expect((await stock('p0')).offers).toEqual({});
    expect(asks).toEqual([]);
  });
});

describe('secrets', () => {
  const headers = [
    { retailer: 'shop', hosts: ['shop.example'], headers: { 'X-Api-Key': 'secret of the shop' } },
  ];

  test('go to the retailer, and to no other of the document', async () => {
    const document = shopOf(JSON_SHOP);
    const other = {
      name: 'Other',
      stock: { source: 'json', url: 'https://other.example/stock?keys={keys}' },
    } as const;
    const both = maya({
      retailers: { ...document.retailers, other },
      products: [
        ...products(1),
        { id: 'q', name: 'Q', offers: [{ id: 'shop', retailer: 'other', url: 'https://other.example/q' }] },
      ],
    });
    const { asks, stock } = asking(both, inStock, { headers });
    await stock('p0', 'q');
    const sent = Object.fromEntries(asks.map((it) => [it.url.host, it.headers.get('x-api-key')]));
    expect(sent).toEqual({ 'shop.example': 'secret of the shop', 'other.example': null });
  });

  test.each([
    ['the offer’s host, which is another', 'https://pages.example/moved', 'secret', null],
    ['the same host', 'https://shop.example/moved', 'secret', 'secret'],
  ])('after a redirect to %s', async (_, to, first, then) => {
    const document = maya({
      retailers: { shop: { name: 'Shop', stock: JSON_SHOP } },
      products: products(1, { url: 'https://pages.example/p0' }),
    });
    const { asks, stock } = asking(
      document,
      ({ url }) =>
        url.pathname === '/moved'
          ? Response.json({ offers: {} })
          : new Response(null, { status: 302, headers: { location: to } }),
      { headers: [{ retailer: 'shop', hosts: ['shop.example'], headers: { 'x-api-key': 'secret' } }] },
    );
    await stock('p0');
    expect(asks.map((it) => it.headers.get('x-api-key'))).toEqual([first, then]);
  });

  test('are not sent where others can read them on the way', async () => {
    const { asks, stock } = asking(
      shopOf({ source: 'json', url: 'http://shop.example/stock?keys={keys}' }),
      inStock,
      { headers },
    );
    await stock('p0');
    expect(asks[0]?.headers.get('x-api-key')).toBeNull();
  });

  test('of the environment: BigCommerce’s token, and Shopify’s by the header for private ones', async () => {
    const env = (name: string) => (name === 'TOKEN' ? 'from the environment' : undefined);
    const variables = [{ env: 'TOKEN', hosts: ['shop.example'] }];
    const big = asking(shopOf({ source: 'bigcommerce', shop: 'shop.example', token: 'env:TOKEN' }), inStock, {
      env,
      variables,
    });
    await big.stock('p0');
    expect(big.asks[0]?.headers.get('authorization')).toBe('Bearer from the environment');
    const shopify = asking(shopOf({ source: 'shopify', shop: 'shop.example', token: 'env:TOKEN' }), inStock, {
      env,
      variables,
    });
    await shopify.stock('p0');
    expect(shopify.asks[0]?.headers.get('shopify-storefront-private-token')).toBe('from the environment');
    expect(shopify.asks[0]?.headers.get('x-shopify-storefront-access-token')).toBeNull();
  });

  test.each([
    ['that nobody has listed', []],
    ['that is listed for another host', [{ env: 'DATABASE_URL', hosts: ['other.example'] }]],
  ])('of the environment %s are never read, whatever a document names', async (_, variables) => {
    const read: string[] = [];
    const env = (name: string) => (read.push(name), 'postgres://admin:password@db');
    for (const source of ['bigcommerce', 'shopify'] as const) {
      const { asks, stock } = asking(
        shopOf({ source, shop: 'shop.example', token: 'env:DATABASE_URL' }),
        inStock,
        { env, variables },
      );
      await stock('p0');
      expect(JSON.stringify(asks.map(({ headers: sent, body }) => [[...sent], body]))).not.toContain(
        'password',
      );
    }
    expect(read).toEqual([]);
  });

  test('follow the host that they were listed for, not the id that another creator gives a retailer', async () => {
    const stranger = maya({
      retailers: {
        shop: { name: 'Shop', stock: { source: 'json', url: 'https://stranger.example/s?keys={keys}' } },
      },
      products: products(1, { url: 'https://stranger.example/p0' }),
    });
    const { asks, stock } = asking(stranger, inStock, { headers });
    await stock('p0');
    expect(asks[0]?.headers.get('x-api-key')).toBeNull();
  });

  test('that are missing are told, and nothing is asked', async () => {
    const { asks, stock, said } = asking(
      shopOf({ source: 'bigcommerce', shop: 'shop.example', token: 'env:NONE' }),
    );
    await stock('p0');
    expect(asks).toEqual([]);
    expect(JSON.stringify(said)).toContain('env:NAME');
  });
});

describe('a question that cannot be answered', () => {
  const { ask } = asking(shopOf(JSON_SHOP));
  test.each([
    ['no offers', '/v1/stock/maya', 400],
    ['empty offers', '/v1/stock/maya?offers=', 400],
    ['no offer’s name', '/v1/stock/maya?offers=shirt', 400],
    ['too many parts', '/v1/stock/maya?offers=a/b/c', 400],
    ['a path', '/v1/stock/maya?offers=../../etc/passwd', 400],
    ['markup', '/v1/stock/maya?offers=%3Cscript%3E/x', 400],
    ['too many', `/v1/stock/maya?offers=${'p0/shop,'.repeat(201)}`, 400],
    ['an unknown offer', '/v1/stock/maya?offers=p9/shop', 404],
    ['a name of every object', '/v1/stock/maya?offers=__proto__/constructor', 404],
    ['an unknown creator', '/v1/stock/otto?offers=p0/shop', 404],
    ['a creator that is a path', '/v1/stock/..%2f..%2fetc?offers=p0/shop', 404],
    ['a creator that every object has', '/v1/stock/__proto__?offers=p0/shop', 404],
  ])('%s', async (_, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const problem = await answer.json();
    expect(problem).toEqual({
      type: 'about:blank',
      status,
      title: problem.what,
      what: expect.stringMatching(/\w/),
      fix: expect.stringMatching(/\w/),
    });
  });

  test('what is known is answered beside what is not', async () => {
    const answer = await ask('/v1/stock/maya?offers=gone/shop,p0/shop');
    expect(Object.keys((await answer.json()).offers)).toEqual(['p0/shop']);
  });

  test('another method', async () => {
    expect((await ask('/v1/stock/maya?offers=p0/shop', { method: 'POST' })).status).toBe(405);
  });
});
