// A hundred cards: asked about in batches and only when they near, drawn without a shift, links however stock fares.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { COUNT, CORS, openHundred } from './hundred.ts';
import { shiftsOf, watchShifts } from './shift.ts';
import { stage } from './stage.ts';

const it = stage();

async function phone() {
  const page = await (await it.phone()).newPage();
  await watchShifts(page);
  return page;
}

const count = (page: Awaited<ReturnType<typeof phone>>, attribute: string) =>
  page.locator(`vitrine-card[data-stock="${attribute}"]`).count();

test('each shop is asked in batches, and only for cards that came near', async () => {
  const page = await phone();
  const asked = await openHundred(page, it.demo.url, async (route, json) => {
    await wait(300);
    await route.fulfill({ json, headers: CORS }).catch(() => {});
  });
  await expect.poll(() => count(page, 'in_stock')).toBeGreaterThan(0);
  const first = new Set(asked.north.flat());
  expect(asked.north).toHaveLength(1);
  expect(first.size).toBeLessThan(20);
  // The other is asked once for all that the page shows.
  expect(asked.east.map((keys) => keys.length)).toEqual([COUNT / 2]);

  // A leap to the end: what lies between was never near.
  await page.locator('vitrine-card').last().scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('vitrine-card').last().getAttribute('data-stock')).toBe('in_stock');
  await expect
    .poll(() => page.locator('vitrine-card[product="thing-98"]').getAttribute('data-stock'))
    .toBe('in_stock');
  const all = asked.north.flat();
  expect(all).not.toContain('thing-40');
  expect(new Set(all).size).toBe(all.length);
  const later = all.length - first.size;
  expect(asked.north.length - 1).toBeLessThanOrEqual(Math.ceil(later / 20) + 1);
  expect(asked.east).toHaveLength(1);
});

test('nothing moves when the stock comes, though every fifth card gives way', async () => {
  const page = await phone();
  await openHundred(page, it.demo.url, async (route, json) => {
    await wait(700);
    await route.fulfill({ json, headers: CORS }).catch(() => {});
  });
  await expect.poll(() => page.locator('vitrine-card[data-offer="alternative"]').count()).toBeGreaterThan(10);
  const swapped = page.locator('vitrine-card[product="thing-0"]');
  await expect.poll(() => swapped.getByText('Sold out at North').count()).toBe(1);
  expect(await shiftsOf(page)).toEqual([]);
});

test('both shops hang: all hundred links are there and none waits', async () => {
  const page = await phone();
  const asked = await openHundred(page, it.demo.url, () => {});
  await expect.poll(() => asked.north.length + asked.east.length).toBeGreaterThanOrEqual(2);
  const hrefs = await page
    .locator('vitrine-card')
    .evaluateAll((cards) => cards.map((card) => card.shadowRoot?.querySelector('a')?.href));
  expect(hrefs).toHaveLength(COUNT);
  for (const [index, href] of hrefs.entries())
    expect(href).toMatch(new RegExp(`/products/thing-${index}\\?vt=`));
  expect(await count(page, 'unknown')).toBe(COUNT);
});
