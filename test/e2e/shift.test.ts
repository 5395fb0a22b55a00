// Nothing moves under the finger: the storefront page, from blank to settled.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shiftsOf, watchShifts } from './shift.ts';
import { stage } from './stage.ts';
import { card, STOCK } from './tap.ts';

const it = stage();

/** The cards on the first screen have their stock and their pictures. */
async function settled(page: Page) {
  await card(page, 'trail-shoes').and(page.locator('[data-stock="limited"]')).waitFor();
  await card(page, 'linen-shirt').and(page.locator('[data-stock="in_stock"]')).waitFor();
  await page.waitForLoadState('load');
  await page.waitForFunction(() => {
    const cards = document.querySelector('vitrine-storefront')?.shadowRoot?.querySelectorAll('vitrine-shelf');
    const images = [...(cards ?? [])].flatMap((shelf) =>
      [...(shelf.shadowRoot?.querySelectorAll('vitrine-card') ?? [])].map((it) =>
        it.shadowRoot?.querySelector('img'),
      ),
    );
    const onScreen = images.filter((img) => img && img.getBoundingClientRect().top < innerHeight);
    return onScreen.length >= 2 && onScreen.every((img) => img?.complete);
  });
}

async function opened(ready: (page: Page) => Promise<unknown> = async () => {}) {
  const page = await (await it.phone()).newPage();
  await watchShifts(page);
  await ready(page);
  await page.goto(`${it.demo.url}/storefront`);
  await settled(page);
  return page;
}

test('the page as it is delivered', async () => {
  const page = await opened();
  expect(await shiftsOf(page)).toEqual([]);

  // The watch does not sleep: what does move is seen.
  await page.evaluate(() => {
    const block = document.createElement('canvas');
    block.height = 200;
    document.querySelector('main')?.before(block);
  });
  expect(await shiftsOf(page)).not.toEqual([]);
});

test('the document comes 1.5 s late', async () => {
  const page = await opened((page) =>
    page.route('**/maya.json', async (route) => {
      await wait(1500);
      await route.continue();
    }),
  );
  expect(await shiftsOf(page)).toEqual([]);
});

test('the stock comes late', async () => {
  const page = await opened((page) =>
    page.route(STOCK, async (route) => {
      await wait(500);
      await route.continue();
    }),
  );
  expect(await shiftsOf(page)).toEqual([]);
});
