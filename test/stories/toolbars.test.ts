// Every toolbar does what it says, on the card's story and in the HTML that is pasted.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { ended, reader } from './reader.ts';

const it = reader();

/** The card's story with these toolbars, `name:value` with `;` between. */
async function story(globals: string, id = 'elements-card--horizontal') {
  const opened = await it.open(`/iframe.html?id=${id}&viewMode=story&globals=${encodeURIComponent(globals)}`);
  expect(await ended(opened.page)).toEqual([]);
  return opened;
}

const card = (page: Page | FrameLocator) => page.locator('vitrine-card').first();
const action = (page: Page | FrameLocator) => card(page).locator('a[part=action]');
const colour = (page: Page, part: string) =>
  card(page)
    .locator(part)
    .evaluate((it) => getComputedStyle(it).backgroundColor);

test('scheme: the page and the card are dark, or light', async () => {
  const { page: dark } = await story('scheme:dark');
  const { page: light } = await story('scheme:light');
  expect(await colour(dark, 'article')).toBe('rgb(32, 31, 29)');
  expect(await colour(light, 'article')).toBe('rgb(255, 255, 255)');
  expect(await violations(dark, '#storybook-root')).toEqual([]);
});

test.each([
  ['paper', 'rgb(255, 255, 255)'],
  ['ink', 'rgb(32, 31, 29)'],
  ['clay', 'rgb(255, 250, 245)'],
  ['contrast', 'rgb(255, 255, 255)'],
])('preset %s: its surface is under the card', async (preset, surface) => {
  const { page } = await story(`preset:${preset}`);
  expect(await colour(page, 'article')).toBe(surface);
  expect(await violations(page, '#storybook-root')).toEqual([]);
});

test('direction: from right to left, the picture stands on the right', async () => {
  const left = async (page: Page) => (await card(page).locator('[part=media]').boundingBox())?.x ?? 0;
  const { page: ltr } = await story('direction:ltr');
  const { page: rtl } = await story('direction:rtl');
  expect(await left(rtl)).toBeGreaterThan(await left(ltr));
});

test.each([
  ['de', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
])('language %s: the words are of it', async (language, direction) => {
  const { page } = await story(`language:${language}`);
  const root = card(page).locator('.root');
  await expect.poll(() => root.getAttribute('lang')).toBe(language);
  expect(await root.evaluate((it) => getComputedStyle(it).direction)).toBe(direction);
  expect(await action(page).innerText()).not.toMatch(/Shop at|View at/);
});

test.each([
  ['in stock', 'in_stock'],
  ['sold out', 'out_of_stock'],
])('stock, %s: Northwind says so over HTTP', async (scenario, stock) => {
  const { page } = await story(`stock:${scenario}`);
  await expect.poll(() => card(page).getAttribute('data-stock')).toBe(stock);
  await expect
    .poll(() => card(page).locator('article').innerText())
    .toMatch(scenario === 'sold out' ? /Sold out/ : /Shop at Northwind/);
});

test.each(['slow', 'hanging', 'trickling', '429', '500', 'html', 'empty'])(
  'stock, %s: the card stands, and its link works',
  async (scenario) => {
    const asked: string[] = [];
    const { page } = await story('stock:in stock');
    page.on('request', (request) => asked.push(request.url()));
    const url = new URL(page.url());
    url.searchParams.set('globals', `stock:${scenario}`);
    await page.goto(url.href);
    await expect.poll(() => asked.some((it) => it.startsWith('https://northwind.example/'))).toBe(true);
    expect(await action(page).getAttribute('href')).toMatch(/^https:\/\/goto\.northwind\.example\//);
  },
);

test('in-app browser: the plan is that app’s, the link stays in the window', async () => {
  const { page } = await story('');
  expect(await action(page).getAttribute('target')).toBe('_blank');
  const { page: inside } = await story('app:instagram-ios');
  await expect.poll(() => action(inside).getAttribute('target')).toBe('_self');
  const { page: android } = await story('app:instagram-android');
  await expect.poll(() => action(android).getAttribute('href')).toMatch(/^intent:/);
});

test('consent: denied takes the click id out of the link', async () => {
  const { page } = await story('consent:granted');
  expect(await action(page).getAttribute('href')).toMatch(/subId1=\w{26}/);
  const { page: denied } = await story('consent:denied');
  expect(await action(denied).getAttribute('href')).not.toMatch(/subId1=/);
  expect(await action(denied).getAttribute('href')).toMatch(/subId2=maya/);
});

test('policy: the story stands on a page with a strict CSP and Trusted Types, and violates nothing', async () => {
  const { page, wrong } = await story('csp:strict;stock:sold out;scheme:dark');
  const strict = page.frameLocator('vitrine-strict-page iframe');
  await expect.poll(() => card(strict).locator('article').innerText()).toMatch(/Sold out/);
  expect(await page.locator('.verdict').innerText()).toContain('No violation');
  expect(wrong()).toEqual([]);
  // It does apply: a style and an innerHTML of the page's own are refused there, and counted.
  const refused = await strict.locator('body').evaluate((body) => {
    body.setAttribute('style', 'opacity: 0.5');
    try {
      body.firstElementChild?.insertAdjacentHTML('beforeend', '<b></b>');
      return false;
    } catch {
      return getComputedStyle(body).opacity === '1';
    }
  });
  expect(refused).toBe(true);
  await expect.poll(() => page.locator('.verdict').innerText()).toMatch(/violations: .*style-src/);
});
