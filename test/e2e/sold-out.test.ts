// Sold out at the shelf, the card gives way to what the creator would take instead; restocked, it is back.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { arrived, card, carried, follow, hrefOf, ULID } from './tap.ts';

const it = stage();

/** Behind the counter: presses a button beside the linen shirt. */
async function atShelf(page: Page, change: string) {
  await page.goto(`${it.demo.shops.northwind}/shelf`);
  await page.locator(`[data-sku="NW-LINEN-M"] button[value="${change}"]`).tap();
  await page.locator(`[data-sku="NW-LINEN-M"] button[value="${change}"][aria-pressed="true"]`).waitFor();
}

test('what is sold out gives way to the alternative, with the reason and the right ids, until it is back', async () => {
  const phone = await it.phone();
  const [page, counter] = await Promise.all([phone.newPage(), phone.newPage()]);
  const shirt = card(page, 'linen-shirt');
  await page.goto(`${it.demo.url}/storefront`);
  await shirt.and(page.locator('[data-stock="in_stock"][data-offer="wanted"]')).waitFor();

  await atShelf(counter, 'sell-out');
  await page.bringToFront();
  await page.reload();
  await shirt.and(page.locator('[data-stock="out_of_stock"][data-offer="alternative"]')).waitFor();
  await shirt.getByText(/^Sold out at Northwind/).waitFor();
  await shirt.getByText('Hemp camp shirt', { exact: true }).waitFor();
  await shirt.getByText('Same cut, half the price, and it forgives you sooner.').waitFor();

  const before = carried(await hrefOf(page, 'linen-shirt'));
  const shop = await follow(page, 'linen-shirt');
  expect(new URL(shop.url()).pathname).toBe('/products/hemp-shirt');
  expect(before['click']).toMatch(ULID);
  expect(await arrived(shop)).toMatchObject({
    creator: 'maya',
    campaign: 'autumn-26',
    placement: 'bio',
    product: 'hemp-shirt',
    click: before['click'],
  });

  await atShelf(counter, 'restock');
  await page.bringToFront();
  await page.reload();
  await shirt.and(page.locator('[data-stock="in_stock"][data-offer="wanted"]')).waitFor();
  expect(await shirt.getByText(/^Sold out at/).count()).toBe(0);
  expect(carried(await hrefOf(page, 'linen-shirt'))['product']).toBe('linen-shirt');
});

test('sold out here and in stock at another retailer, the link goes there', async () => {
  const page = await (await it.phone()).newPage();
  await page.goto(`${it.demo.url}/storefront`);
  const blanket = card(page, 'wool-blanket');
  await blanket.scrollIntoViewIfNeeded();
  await blanket.getByText(/^Sold out at Northwind/).waitFor();
  await blanket.getByText(/^Shop at Eastwind · \$129/).waitFor();
  const shop = await follow(page, 'wool-blanket');
  expect(new URL(shop.url()).origin).toBe(it.demo.shops.eastwind);
  expect(await arrived(shop)).toMatchObject({ creator: 'maya', product: 'wool-blanket' });
});
