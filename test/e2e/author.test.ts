// What a page's author can do: keep shoppers at one retailer, keep a tap, paste the tag twice.
import { expect, test } from 'vitest';
import { ASKED } from '../engines/launch.ts';
import { delivered } from './delivered.ts';
import { stage } from './stage.ts';
import { arrived, card, carried, follow, hrefOf, link, ULID } from './tap.ts';

const it = stage();

test('only="northwind" sends nobody to Eastwind, sold out or not', async () => {
  const page = await (await it.phone()).newPage();
  const home = await delivered(it.demo.url, '/storefront', (html) =>
    html.replace('<vitrine-storefront', '<vitrine-storefront only="northwind"'),
  );
  await page.goto(`${home}/storefront`);
  const blanket = card(page, 'wool-blanket');
  await blanket.scrollIntoViewIfNeeded();
  // Elsewhere it is in stock, which is no comfort here.
  await blanket.and(page.locator('[data-stock="out_of_stock"][data-offer="none"]')).waitFor();
  await blanket.getByText(/^Sold out when last checked/).waitFor();

  const hrefs = await page
    .locator('vitrine-card a[part~="action"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThanOrEqual(6);
  expect(hrefs.filter((href) => !href.includes(encodeURIComponent(it.demo.shops.northwind)))).toEqual([]);
  const shop = await follow(page, 'wool-blanket');
  expect(new URL(shop.url()).origin).toBe(it.demo.shops.northwind);
});

test('a cancelled vitrine-handoff keeps the shopper, and tells what to put into the cart', async () => {
  const page = await (await it.phone()).newPage();
  await page.goto(`${it.demo.url}/storefront`);
  const { click } = carried(await hrefOf(page, 'linen-shirt'));
  await card(page, 'linen-shirt').and(page.locator('[data-stock="in_stock"]')).waitFor();
  // The listener is there before the tap; what it heard is fetched after.
  const kept = await page.evaluateHandle(() => {
    const heard: { product: string; sku: string | undefined; click: string | undefined }[] = [];
    const keep = (event: HTMLElementEventMap['vitrine-handoff']): void => {
      event.preventDefault();
      const { product, choice, entry } = event;
      heard.push({ product, sku: choice.offered?.sku, click: entry.click });
    };
    document.addEventListener('vitrine-handoff', keep, { once: true });
    return heard;
  });
  await link(page, 'linen-shirt').tap();
  await expect.poll(() => kept.jsonValue()).toEqual([{ product: 'linen-shirt', sku: 'NW-LINEN-M', click }]);

  // Only the second tap, which nobody cancels, opens anything.
  const shop = await follow(page, 'linen-shirt');
  expect(page.context().pages()).toEqual([page, shop]);
  expect(page.url()).toBe(`${it.demo.url}/storefront`);
  const second = (await arrived(shop))['click'];
  expect(second).toMatch(ULID);
  expect(second).not.toBe(click);
});

test('what is wrong in a card that was pasted by hand is said on the console, though it stood there first', async () => {
  const home = await delivered(it.demo.url, '/card', (html) => html.replace('price="64.00"', 'price="$64"'));
  const page = await (await it.phone()).newPage();
  const said = page.waitForEvent('console', (message) => message.text().startsWith('[vitrine]'));
  await page.goto(`${home}/card`);
  expect((await said).text()).toContain('price: "$64" cannot be used here.');
});

test('what the page takes away is let go of, the first card too', async () => {
  const page = await (await it.phone()).newPage();
  await page.goto(`${it.demo.url}/card`);
  await card(page, 'linen-shirt').and(page.locator('[data-stock="in_stock"]')).waitFor();
  const held = await page.evaluateHandle(() => {
    const cards = [...document.querySelectorAll('vitrine-card')].map((it) => new WeakRef(it));
    document.querySelector('main')?.remove();
    return cards;
  });
  const alive = async () => {
    await page.requestGC();
    return held.evaluate((cards) => cards.filter((it) => it.deref()).length);
  };
  expect(await held.evaluate((cards) => cards.length)).toBe(4);
  await expect.poll(alive, { timeout: 10_000 }).toBe(0);
});

const TAG = '<script type="module" src="/vitrine.js"></script>';
const COPY = '<script type="module" src="/vitrine.js?copy"></script>';

test.each([
  ['after', TAG + COPY],
  ['before', COPY + TAG],
])('a second copy of the script %s the first does no harm', async (_where, both) => {
  const page = await (await it.phone()).newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  const asked: string[] = [];
  const home = await delivered(it.demo.url, '/storefront', (html) => html.replace(TAG, both));
  page.on('request', (request) => asked.push(request.url().replace(home, '')));
  await page.goto(`${home}/storefront`);
  await card(page, 'linen-shirt').and(page.locator('[data-stock="in_stock"]')).waitFor();

  expect(asked).toEqual(expect.arrayContaining(['/vitrine.js', '/vitrine.js?copy']));
  expect(asked.filter((path) => path === '/maya.json')).toHaveLength(ASKED);
  const { click } = carried(await hrefOf(page, 'linen-shirt'));
  expect(await arrived(await follow(page, 'linen-shirt'))).toMatchObject({ product: 'linen-shirt', click });
  expect(heard).toEqual([]);
});
