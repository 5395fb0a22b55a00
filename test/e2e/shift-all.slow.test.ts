// Every page of the demo that may move, on a connection where each answer takes its time: nothing moves.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { shiftsOf, watchShifts } from './shift.ts';
import { stage } from './stage.ts';

const it = stage();

const pages = {
  'the storefront': () => `${it.demo.url}/storefront`,
  'the blog post': () => `${it.demo.url}/card`,
  'Northwind’s own page with a card': () => `${it.demo.shops.northwind}/picks/linen-shirt`,
  'the in-app page': () => `${it.demo.url}/in-app`,
  'the storefront as finished HTML': () => `${it.demo.url}/static`,
  'the page that leads to all': () => it.demo.url,
};
const sizes = {
  phone: {},
  desktop: { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
};

for (const [size, options] of Object.entries(sizes))
  for (const [name, url] of Object.entries(pages))
    test(`${name}, ${size}`, async () => {
      const page = await (await it.phone(options)).newPage();
      await watchShifts(page);
      await page.route('**/*', async (route) => {
        if (!route.request().isNavigationRequest()) await wait(500);
        await route.continue().catch(() => {});
      });
      await page.goto(url());
      await page.waitForLoadState('networkidle');
      expect(await shiftsOf(page)).toEqual([]);
    });
