// Finished HTML in a browser: it sells without script, and nobody sees the script take it over.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { read, type StorefrontDocument } from '../../src/core/index.ts';
import { apart, film, open } from './finished.ts';
import { shiftsOf } from './shift.ts';
import { stage } from './stage.ts';

const on = stage();
/** A difference of colour, of 255, that a person might see. */
const SEEN = 5;

/** So tall that all of it is seen, and each picture comes at once. */
const TALL = { viewport: { width: 390, height: 6000 }, deviceScaleFactor: 1, timezoneId: 'Asia/Tokyo' };

/** A storefront with a card in every state; what is typed is fresh, so that the script finds what the page says. */
function everyState(more: object = {}): StorefrontDocument {
  const checkedAt = new Date(Date.now() - 60_000).toISOString();
  const offer = (shop: string, stock: string, price = '68.00') => ({
    id: shop,
    url: `${on.demo.url.replace('localhost', '127.0.0.1')}/${shop}/p`,
    retailer: shop,
    stock,
    price,
    currency: 'USD',
    checkedAt,
  });
  const image = (name: string) => ({
    src: `${on.demo.url}/art/${name}.svg`,
    alt: name,
    width: 800,
    height: 1000,
  });
  const products = [
    {
      id: 'shirt',
      name: 'Shirt',
      note: 'Washes well.',
      image: image('linen-shirt'),
      offers: [offer('north', 'in_stock')],
      code: { value: 'MAYA10', says: '10% off' },
    },
    { id: 'shoes', name: 'Shoes', image: image('trail-shoes'), offers: [offer('north', 'limited')] },
    {
      id: 'jacket',
      name: 'Jacket',
      image: image('rain-jacket'),
      offers: [offer('north', 'out_of_stock'), offer('east', 'in_stock', '71.00')],
    },
    {
      id: 'mug',
      name: 'Mug',
      image: image('enamel-mug'),
      offers: [offer('north', 'out_of_stock')],
      alternatives: [
        { product: 'shirt', because: 'It is blue too' },
        { product: 'shoes' },
        { product: 'jacket' },
      ],
    },
    {
      id: 'pan',
      name: 'Pan',
      image: image('nonstick-pan'),
      verdict: 'skip',
      reason: 'It flakes.',
      offers: [offer('east', 'in_stock')],
      alternatives: [{ product: 'shirt' }],
    },
    { id: 'vase', name: 'Vase', offers: [offer('north', 'out_of_stock')] },
    { id: 'hat', name: 'Hat', image: image('sun-hat'), offers: [offer('north', 'preorder')] },
    { id: 'lamp', name: 'Lamp', image: image('desk-lamp'), offers: [offer('east', 'in_store_only')] },
    {
      id: 'bell',
      name: 'Bell',
      image: image('bike-bell'),
      from: '2099-01-01T00:00:00Z',
      offers: [offer('north', 'in_stock')],
    },
    { id: 'tote', name: 'Tote', image: image('canvas-tote'), offers: [offer('east', 'unknown')] },
  ];
  const ids = products.map(({ id }) => id);
  return {
    version: 1,
    lang: 'en',
    creator: {
      id: 'maya',
      name: 'Maya Okafor',
      bio: 'Linen, mostly.',
      profiles: [{ label: 'Letters', url: 'https://letters.example/' }],
    },
    attribution: { campaign: 'autumn', placement: 'bio' },
    retailers: { north: { name: 'North' }, east: { name: 'East' } },
    products,
    sections: [
      { type: 'products', id: 'all', title: 'All of it', products: ids },
      { type: 'products', id: 'row', title: 'In a row', layout: 'row', products: ids.slice(0, 5) },
      { type: 'products', id: 'list', title: 'In a list', layout: 'list', products: ids.slice(2, 5) },
      { type: 'text', title: 'Words', text: 'Thank you\nfor reading.' },
      { type: 'links', title: 'More', links: [{ label: 'Letters', url: 'https://letters.example/all' }] },
    ],
    theme: { preset: 'clay', accent: '#7a3cff' },
    ...more,
  } as StorefrontDocument;
}

describe('taken over', () => {
  test.each([
    ['with its styles inside', {}, {}],
    ['under a strict policy', {}, { strict: true }],
    ['in German, whose words come later', { lang: 'de' }, {}],
    ['in Arabic', { lang: 'ar' }, { strict: true }],
  ])('%s: no pixel moves, no frame is blank', async (_, more, door) => {
    const context = await on.phone(TALL);
    const options = { timeZone: TALL.timezoneId };
    const { page, asked, letGo, violations, still } = await open(on.demo, context, everyState(more), {
      ...door,
      options,
    });
    await still();
    const before = await page.screenshot();
    const seen = asked.length;
    const cut = await film(page);
    await letGo();
    const frames = await cut();
    const after = await page.screenshot();
    const look = before.toString('base64');
    expect(await apart(context, look, after.toString('base64'))).toBeLessThan(SEEN);
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) expect(await apart(context, frames[0] as string, frame)).toBeLessThan(SEEN);
    expect(await shiftsOf(page)).toEqual([]);
    expect(asked.slice(seen).filter((path) => path.startsWith('/art/'))).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('the check of its pixels sees a change', async () => {
    const { page, letGo, still } = await open(on.demo, await on.phone(TALL), everyState(), {
      options: { timeZone: 'UTC' },
    });
    await still();
    const before = await page.screenshot();
    await letGo();
    const after = await page.screenshot();
    const [one, other] = [before.toString('base64'), after.toString('base64')];
    expect(await apart(page.context(), one, other)).toBeGreaterThan(SEEN);
  });

  test('where the shopper is to be asked, the link becomes the question in its place', async () => {
    const options = { attributes: { fallback: 'ask' }, timeZone: TALL.timezoneId };
    const { page, letGo, still } = await open(on.demo, await on.phone(TALL), everyState(), { options });
    const action = page.locator('vitrine-card[product="jacket"] .action').first();
    await still();
    const before = await action.boundingBox();
    expect(await action.innerText()).toBe('Shop at East · $71');
    await letGo();
    expect(await action.innerText()).toBe('See what is in stock');
    expect(await action.boundingBox()).toEqual(before);
    expect(await shiftsOf(page)).toEqual([]);
  });

  test('its links get their click ids', async () => {
    const document = everyState({ server: on.demo.url });
    const { page, letGo } = await open(on.demo, await on.phone(), document);
    const link = page.locator('vitrine-card[product="shoes"] a.action').first();
    const ids = async () => read((await link.getAttribute('href')) ?? '').ids;
    expect(await ids()).toEqual({ creator: 'maya', campaign: 'autumn', placement: 'bio', product: 'shoes' });
    await letGo();
    await expect.poll(async () => (await ids()).click).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});

describe('without script', () => {
  test('it sells, and offers nothing that only a script can do', async () => {
    const phone = await on.phone({ javaScriptEnabled: false });
    const page = await phone.newPage();
    await page.goto(`${on.demo.url}/static`);
    expect(await page.locator('.share').isVisible()).toBe(false);
    expect(await page.locator('.finder').isVisible()).toBe(false);
    const link = page.locator('vitrine-card[product="linen-shirt"] a.action').first();
    const [shop] = await Promise.all([phone.waitForEvent('page'), link.click()]);
    await shop.waitForURL(`${on.demo.shops.northwind}/products/linen-shirt**`);
    const arrived = new URL(shop.url()).searchParams.get('vt');
    expect(arrived).toBe('.maya.autumn-26.bio.linen-shirt');
  });
});

describe('for everyone', () => {
  test('axe finds nothing, before and after', async () => {
    const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    const { page, letGo } = await open(on.demo, await on.phone(), everyState(), { strict: true });
    const found = async () => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
      });
    };
    expect(await found()).toEqual([]);
    await letGo();
    expect(await found()).toEqual([]);
  });
});
