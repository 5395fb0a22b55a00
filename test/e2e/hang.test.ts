// The shops say nothing, or nonsense, of their stock: every card stays a link, and a tap leaves at once.
import type { Page, Request, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { arrived, card, carried, follow, hrefOf, STOCK, ULID } from './tap.ts';

const it = stage();

/** The only cards that may lead nowhere: one comes later, of the other it is over, and both say so. */
const WITHOUT = ['bike-bell', 'sunscreen-tin'];

async function storefront(answer: (route: Route) => unknown): Promise<{ page: Page; asked: Request[] }> {
  const page = await (await it.phone()).newPage();
  const asked: Request[] = [];
  await page.route(STOCK, async (route) => {
    asked.push(route.request());
    await answer(route);
  });
  await page.goto(`${it.demo.url}/storefront`);
  await card(page, 'linen-shirt').locator('a').waitFor();
  return { page, asked };
}

/** Every card's product, and where it leads. */
const cards = (page: Page): Promise<[string, string | null][]> =>
  page
    .locator('vitrine-card')
    .evaluateAll((all) =>
      all.map((it) => [
        it.getAttribute('product') ?? '',
        it.shadowRoot?.querySelector('a[part~="action"]')?.getAttribute('href') ?? null,
      ]),
    );

async function allLink(page: Page) {
  const all = await cards(page);
  expect(all.length).toBeGreaterThanOrEqual(12);
  expect(all.filter(([product, href]) => !href && !WITHOUT.includes(product))).toEqual([]);
  for (const [, href] of all) if (href) expect(carried(href)['click']).toMatch(ULID);
}

test('the stock endpoints hang: every link is there, nothing is claimed', async () => {
  const { page, asked } = await storefront(() => {});
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await allLink(page);
  expect(await card(page, 'linen-shirt').getAttribute('data-stock')).toBe('unknown');
  expect(
    await card(page, 'linen-shirt')
      .getByText(/in stock|sold out/i)
      .count(),
  ).toBe(0);
});

test('the stock endpoints hang: the tap does not wait for them', async () => {
  const { page, asked } = await storefront(() => {});
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const href = await hrefOf(page, 'linen-shirt');
  // Heard last, when everything of ours has had its say: the browser is free to go where the link led before.
  const taps = await page.evaluateHandle(() => {
    const heard: { prevented: boolean; href: string; took: number }[] = [];
    let began = 0;
    window.addEventListener('click', () => (began = performance.now()), true);
    window.addEventListener('click', (event) => {
      const { href } = event.composedPath()[0] as HTMLAnchorElement;
      heard.push({ prevented: event.defaultPrevented, href, took: performance.now() - began });
    });
    return heard;
  });
  const left = page.context().waitForEvent('request', (request) => request.isNavigationRequest());
  const shop = await follow(page, 'linen-shirt');
  const heard = await taps.jsonValue();
  expect(heard).toEqual([{ prevented: false, href, took: expect.any(Number) }]);
  expect(heard[0]?.took).toBeLessThan(200);
  expect((await left).url()).toBe(href);
  expect(await arrived(shop)).toMatchObject(carried(href));
  // The questions are still open.
  expect(asked.some((request) => request.failure() === null)).toBe(true);
});

test.each<[string, (route: Route) => Promise<void>]>([
  ['fail', (route) => route.fulfill({ status: 500, headers: { 'access-control-allow-origin': '*' } })],
  [
    'answer a web page with status 200',
    (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'access-control-allow-origin': '*' },
        body: '<!doctype html><title>Please hold</title>',
      }),
  ],
  ['cannot be reached', (route) => route.abort()],
])('the stock endpoints %s: the author is told, the shopper can leave', async (_how, answer) => {
  const { page } = await storefront(answer);
  await page.waitForEvent('console', (message) => message.text().startsWith('[vitrine] http'));
  await allLink(page);
  expect(await card(page, 'linen-shirt').getAttribute('data-stock')).toBe('unknown');
  expect(await arrived(await follow(page, 'linen-shirt'))).toMatchObject({ product: 'linen-shirt' });
});
