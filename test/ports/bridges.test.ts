// Each bridge against the page's analytics as they are called.
import { afterEach, describe, expect, test } from 'vitest';
import { choose } from '../../src/core/choice.ts';
import type { Entry } from '../../src/core/ledger.ts';
import { cardView } from '../../src/core/view.ts';
import { cross, type Told } from '../../src/ports/bridges/bridges.ts';
import { catalogOf, offer, product, typedStock, visit } from '../core/maya.ts';

const page = globalThis as unknown as Record<string, unknown>;
const NAMES = ['dataLayer', 'gtag', 'analytics', 'plausible', 'Shopify'];
afterEach(() => {
  for (const name of NAMES) delete page[name];
});

const CLICK = '01JD3W5K7M9N1P3Q5R7S9T1V3X';
const catalog = catalogOf(
  product('shirt', [offer('northwind', 'in_stock', { price: '68.00', currency: 'USD' })]),
  product('hat', [offer('northwind', 'out_of_stock')], ['shirt']),
);

function card(id = 'shirt') {
  const stock = typedStock(catalog);
  const choice = choose(catalog, stock, id, visit());
  const view = cardView({ catalog, choice, stock, handoff: null, product: id }, visit());
  if (!view) throw new Error('no card');
  return { choice, view };
}

function told(type: string, more: Partial<Entry> = {}, id = 'shirt') {
  const { choice, view } = card(id);
  const entry: Entry = {
    id: CLICK,
    type: 'handoff',
    at: '2026-11-20T08:00:00.000Z',
    creator: 'maya',
    placement: 'bio',
    product: id,
    retailer: 'northwind',
    brand: 'Northwind',
    ...more,
  };
  return [{ type, choice, entry, defaultPrevented: false } satisfies Told, view] as const;
}

/** What a page's function was called with. */
const ear = () => {
  const calls: unknown[][] = [];
  return { calls, hear: (...said: unknown[]) => void calls.push(said) };
};

const ITEM = {
  item_id: 'shirt',
  item_brand: 'Northwind',
  affiliation: 'northwind',
  item_list_id: 'bio',
  price: 68,
};

test('GA4: the last event is cleared away first', async () => {
  expect(await cross(['ga4'], ...told('vitrine-shown'))).toEqual([]);
  await cross(['ga4'], ...told('vitrine-handoff'));
  const layer = page.dataLayer as Record<string, unknown>[];
  expect(layer.map((it) => it.event ?? it)).toEqual([
    { ecommerce: null },
    'view_item_list',
    { ecommerce: null },
    'select_item',
  ]);
  expect(layer[1]?.ecommerce).toMatchObject({ item_list_id: 'bio', currency: 'USD', items: [ITEM] });
});

test('gtag', async () => {
  const { calls, hear } = ear();
  page.gtag = hear;
  await cross(['gtag'], ...told('vitrine-handoff'));
  expect(calls).toMatchObject([['event', 'select_item', { currency: 'USD', items: [ITEM] }]]);
});

test('Segment', async () => {
  const { calls, hear } = ear();
  page.analytics = { track: hear };
  await cross(['segment'], ...told('vitrine-shown'));
  await cross(['segment'], ...told('vitrine-handoff'));
  expect(calls).toMatchObject([
    ['Product List Viewed', { list_id: 'bio', products: [{ product_id: 'shirt', price: 68 }] }],
    ['Product Clicked', { product_id: 'shirt', brand: 'Northwind', price: 68 }],
  ]);
});

test('Plausible', async () => {
  const { calls, hear } = ear();
  page.plausible = hear;
  await cross(['plausible'], ...told('vitrine-fallback', { offered: 'shirt' }, 'hat'));
  expect(calls).toEqual([
    [
      'Product swapped',
      { props: { product: 'hat', offered: 'shirt', retailer: 'northwind', placement: 'bio' } },
    ],
  ]);
});

test('Shopify', async () => {
  const { calls, hear } = ear();
  page.Shopify = { analytics: { publish: hear } };
  await cross(['shopify'], ...told('vitrine-handoff'));
  expect(calls).toMatchObject([['vitrine_handoff', { product: 'shirt', creator: 'maya' }]]);
  expect(JSON.stringify(calls)).not.toContain('"click"');
});

test('a stand-in is what is counted', async () => {
  await cross(['ga4'], ...told('vitrine-shown', {}, 'hat'));
  const [, said] = page.dataLayer as { ecommerce: { items: { item_id: string }[] } }[];
  expect(said?.ecommerce.items[0]?.item_id).toBe('shirt');
});

describe('consent', () => {
  test.each(['ga4', 'gtag', 'segment', 'plausible'])('%s never sees the click id', async (name) => {
    const { calls, hear } = ear();
    Object.assign(page, { gtag: hear, analytics: { track: hear }, plausible: hear });
    await cross([name], ...told('vitrine-handoff', { click: CLICK, id: 'E1' }));
    const seen = JSON.stringify([calls, page.dataLayer]);
    expect(seen).toContain('shirt');
    expect(seen).not.toContain(CLICK);
  });

  test('shopify sees it only where the entry has one', async () => {
    const { calls, hear } = ear();
    page.Shopify = { analytics: { publish: hear } };
    await cross(['shopify'], ...told('vitrine-handoff', { click: CLICK }));
    await cross(['shopify'], ...told('vitrine-handoff'));
    expect(calls.map(([, data]) => (data as Entry).click)).toEqual([CLICK, undefined]);
  });
});

describe('what is not there', () => {
  test('analytics that have not loaded, or throw, harm nobody', async () => {
    page.gtag = () => {
      throw new Error('theirs');
    };
    const names = ['gtag', 'segment', 'plausible', 'shopify'];
    expect(await cross(names, ...told('vitrine-handoff'))).toEqual([]);
  });

  test('a name that no bridge has is a Problem', async () => {
    for (const name of ['matomo', '__proto__', 'constructor'])
      expect(await cross([name], ...told('vitrine-handoff'))).toMatchObject([{ path: 'analytics' }]);
  });

  test('a name twice is one event', async () => {
    await cross(['ga4', 'ga4'], ...told('vitrine-handoff'));
    expect(page.dataLayer).toHaveLength(2);
  });
});
