// What a page view costs the shops: one question each, however many cards near the viewport while it is under way.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ASKED } from '../engines/launch.ts';
import { stage } from './stage.ts';
import { card, link } from './tap.ts';

const it = stage();

test('a source that answers for all is asked once, however many cards come by in the meantime', async () => {
  const page = await (await it.phone()).newPage();
  const asked: string[] = [];
  await page.route('**/stock.json*', async (route) => {
    asked.push(route.request().url());
    // Long enough that the whole page passes by before the answer.
    await wait(500);
    await route.continue();
  });
  await page.goto(`${it.demo.url}/storefront`);
  await link(page, 'linen-shirt').waitFor();
  for (const product of ['enamel-mug', 'desk-lamp', 'hemp-shirt'])
    await card(page, product).scrollIntoViewIfNeeded();
  await card(page, 'enamel-mug').and(page.locator('[data-stock="in_stock"]')).waitFor();
  await card(page, 'desk-lamp').and(page.locator('[data-stock="preorder"]')).waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(`${it.demo.shops.eastwind}/stock.json?keys=`);
});

test('the document is fetched once, by the line that fetches it beside the script', async () => {
  const page = await (await it.phone()).newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  // The script comes only after the document has been asked for, so that it cannot be the script that asks first.
  await page.route('**/vitrine.js', async (route) => {
    for (let tries = 0; tries < 500 && !fetched.includes('/maya.json'); tries++) await wait(10);
    await route.continue();
  });
  await page.goto(`${it.demo.url}/storefront`);
  await link(page, 'linen-shirt').waitFor();
  expect(fetched.filter((path) => path === '/maya.json')).toHaveLength(ASKED);
});
