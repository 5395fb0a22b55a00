// Without the script: the links that the page itself holds lead to the shops and pay. Only the click id is missing.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { arrived, carried } from './tap.ts';

const it = stage();
const IDS = { creator: 'maya', campaign: 'autumn-26', placement: 'bio' };

/** Every plain link to a shop, by what stands in it. */
async function links(page: Page): Promise<Record<string, string>[]> {
  const hrefs = await page
    .locator('vitrine-storefront a[rel*="noopener"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  return hrefs.map(carried);
}

async function walks(page: Page) {
  await page.goto(`${it.demo.url}/storefront`);
  const all = await links(page);
  expect(all.length).toBeGreaterThanOrEqual(12);
  for (const { product, ...ids } of all) {
    expect(ids).toEqual(IDS);
    expect(product).toMatch(/^[a-z-]+$/);
  }

  await page.getByRole('link', { name: 'Linen camp shirt' }).tap();
  await page.waitForURL(`${it.demo.shops.northwind}/**`);
  const ids = await arrived(page);
  expect(ids).toMatchObject({ ...IDS, product: 'linen-shirt', subId2: 'maya', subId3: 'autumn-26' });
  expect(ids).not.toHaveProperty('click');
  expect(ids).not.toHaveProperty('subId1');
}

test('the script is blocked', async () => {
  const page = await (await it.phone()).newPage();
  const asked: string[] = [];
  await page.route('**/vitrine*.js', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.abort();
  });
  await walks(page);
  expect(asked).toContain('/vitrine.js');
});

test('the browser runs no scripts at all', async () => {
  await walks(await (await it.phone({ javaScriptEnabled: false })).newPage());
});

test('the document cannot be had: the same plain links are shown, and work', async () => {
  const page = await (await it.phone()).newPage();
  await page.route('**/maya.json', (route) => route.fulfill({ status: 500, body: 'Not today.' }));
  const said = page.waitForEvent('console', (message) => message.text().startsWith('[vitrine]'));
  await page.goto(`${it.demo.url}/storefront`);
  expect((await said).text()).toContain('/maya.json: It answered 500.');
  await walks(page);
});
