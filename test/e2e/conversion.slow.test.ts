// The demo's shops keep who sent the shopper, and their servers report the order, signed.
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../demo/answer.ts';
import { deskOf } from '../../demo/conversion.ts';
import { type Origin, open } from '../../demo/origin.ts';
import { type Demo, startDemo } from '../../demo/server.ts';
import { stage } from './stage.ts';
import { arrived } from './tap.ts';

const it = stage();
const VT = '01JD4ZW3GQ8W2K5T7R9XABCDEF.maya.autumn-26.bio.linen-shirt';
const IDS = {
  click: '01JD4ZW3GQ8W2K5T7R9XABCDEF',
  creator: 'maya',
  campaign: 'autumn-26',
  placement: 'bio',
  product: 'linen-shirt',
};
const SECRET = 'a secret of the shop';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let desk: Origin;
let reporting: Demo;
let status = 202;
const received: Received[] = [];

beforeAll(async () => {
  desk = await open(0, async (request, response) => {
    received.push({ headers: request.headers, body: await readText(request) });
    response.writeHead(status).end();
  });
  reporting = await startDemo({
    port: 0,
    server: false,
    desk: deskOf({
      VITRINE_CONVERSIONS: `${desk.url}/v1/conversions?key=hidden`,
      VITRINE_CONVERSIONS_KEY: 'k1',
      VITRINE_CONVERSIONS_SECRET: SECRET,
    }),
  });
});
afterEach(() => {
  received.length = 0;
  status = 202;
});
afterAll(async () => void (await Promise.all([reporting?.close(), desk?.close()])));

async function order(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: /order/i }).tap();
  await page.waitForURL('**/order');
  return page.locator('[data-report]').getAttribute('data-report', { timeout: 2000 });
}

const kept = (page: Page) => page.locator('[data-kept]').getAttribute('data-kept');

describe('the order', () => {
  test('is reported by the shop’s server, signed over the bytes that were sent', async () => {
    const page = await (await it.phone()).newPage();
    await page.goto(`${reporting.shops.northwind}/products/linen-shirt?vt=${VT}`);
    expect(await order(page)).toBe('sent');
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toEqual({
      retailer: 'northwind',
      order: expect.stringMatching(/^northwind-[0-9a-f]{12}$/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      value: '68.00',
      commission: '5.44',
      currency: 'USD',
      ...IDS,
    });
    const [, t, sum] = /^t=(\d+),k=k1,v2=([0-9a-f]{64})$/.exec(String(headers['vitrine-signature'])) ?? [];
    expect(Math.abs(Number(t) - Date.now() / 1000)).toBeLessThan(60);
    expect(sum).toBe(createHmac('sha256', SECRET).update(`${t}.maya.direct.${body}`).digest('hex'));
    expect(await page.locator('[data-report] pre').textContent()).toBe(body);
    expect(await page.content()).not.toContain('hidden');
    expect(await arrived(page)).toEqual(IDS);
  });

  test('that is refused is called so, and the shopper is thanked all the same', async () => {
    status = 500;
    const page = await (await it.phone()).newPage();
    await page.goto(`${reporting.shops.eastwind}/products/enamel-mug?vt=${VT}`);
    expect(await order(page)).toBe('failed');
    await page.getByText('It answered 500.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  });

  test('of a shopper whom nobody sent is reported to nobody', async () => {
    const page = await (await it.phone()).newPage();
    await page.goto(`${reporting.shops.northwind}/products/linen-shirt`);
    await page.getByRole('button', { name: /order/ }).tap();
    await page.waitForURL('**/order');
    expect(await page.locator('[data-report]').count()).toBe(0);
    expect(received).toEqual([]);
  });

  test('without an address the page says what would be sent', async () => {
    const page = await (await it.phone()).newPage();
    await page.goto(`${it.demo.shops.eastwind}/products/enamel-mug?vt=${VT}`);
    expect(await order(page)).toBe('would');
    expect(JSON.parse((await page.locator('[data-report] pre').textContent()) ?? '')).toMatchObject(IDS);
  });
});

describe('the shop', () => {
  test.each(['northwind', 'eastwind'] as const)(
    '%s keeps who sent the shopper until the order of another day',
    async (shop) => {
      const { [shop]: url } = it.demo.shops;
      const phone = await it.phone();
      const page = await phone.newPage();
      await page.goto(`${url}/products/${shop === 'northwind' ? 'linen-shirt' : 'enamel-mug'}?vt=${VT}`);
      expect(await kept(page)).toBe('maya');
      await page.getByRole('button', { name: 'Keep it' }).tap();
      await page.close();

      const later = await phone.newPage();
      await later.goto(`${url}/`);
      expect(await kept(later)).toBe('maya');
      await later.locator('.items a').first().tap();
      await later.waitForURL('**/products/*');
      expect(await later.locator('section[data-arrived]').getAttribute('data-arrived')).toBe('nothing');
      expect(await order(later)).toBe('would');
      expect(await arrived(later)).toEqual(IDS);
    },
  );

  test('keeps nothing unless it may, and forgets when told to', async () => {
    const page = await (await it.phone()).newPage();
    const { eastwind } = it.demo.shops;
    await page.goto(`${eastwind}/products/enamel-mug?vt=${VT}`);
    await page.goto(`${eastwind}/`);
    expect(await kept(page)).toBe('nobody');
    await page.goto(`${eastwind}/products/enamel-mug?vt=${VT}`);
    await page.getByRole('button', { name: 'Keep it' }).tap();
    await page.getByRole('button', { name: 'Do not' }).tap();
    await page.goto(`${eastwind}/`);
    expect(await kept(page)).toBe('nobody');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'may-keep': 'denied' });
  });

  test('Northwind hears of a click from its network, too', async () => {
    const page = await (await it.phone()).newPage();
    await page.goto(`${it.demo.shops.northwind}/products/linen-shirt?subId1=${IDS.click}&subId2=maya`);
    expect(await kept(page)).toBe('a click');
    expect(await order(page)).toBe('would');
    expect(await arrived(page)).toMatchObject({ click: IDS.click, subId2: 'maya' });
  });

  test('the bag that a card of its own has filled is credited to that card', async () => {
    const page = await (await it.phone()).newPage();
    const { northwind } = it.demo.shops;
    await page.goto(`${northwind}/products/linen-shirt?vt=.otto...`);
    await page.getByRole('button', { name: 'Keep it' }).tap();
    await page.goto(`${northwind}/picks/linen-shirt`);
    expect(await kept(page)).toBe('otto');
    await page.locator('vitrine-card a[part~="action"]').tap();
    await page.locator('[data-bag="1"]').waitFor();
    expect(await order(page)).toBe('would');
    expect(await arrived(page)).toMatchObject({ creator: 'maya', placement: 'northwind' });
  });
});
