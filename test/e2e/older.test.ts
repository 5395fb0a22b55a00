// Browsers that lack something, played by taking it away before the page begins: what they get instead works.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { openStranger, pageOf, SCHEME } from './stranger.ts';

const it = stage();
const PLAIN = `${SCHEME}://northwind.example/plain`;
const card = (more: string) =>
  `<vitrine-card src="/maya.json" ${more}><a href="${PLAIN}">The plain link</a></vitrine-card>`;

async function without(take: () => void, html: string): Promise<Page> {
  const page = await (await it.phone()).newPage();
  await page.addInitScript(take);
  await openStranger(page, pageOf(html));
  return page;
}

test('without popovers the button becomes the link to what is in stock', async () => {
  const page = await without(
    () => Reflect.deleteProperty(HTMLElement.prototype, 'showPopover'),
    card('product="swapped" fallback="ask"'),
  );
  await page.getByRole('button', { name: 'The swapped, See what is in stock' }).tap();
  const link = page.getByRole('link', { name: 'The hat, Shop at Eastwind' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toContain(`${SCHEME}://eastwind.example/p?vt=`);
});

test.each<[string, () => void]>([
  ['Object.hasOwn', () => Reflect.deleteProperty(Object, 'hasOwn')],
  ['elements of one’s own', () => Reflect.deleteProperty(window, 'customElements')],
])('without %s the plain link is what is seen', async (_what, take) => {
  const page = await without(take, card('product="shirt"'));
  await page.waitForLoadState('networkidle');
  const link = page.getByRole('link', { name: 'The plain link' });
  expect(await link.isVisible()).toBe(true);
  expect(await link.getAttribute('href')).toBe(PLAIN);
});

test('without style sheets made by script a card is drawn all the same, with a link that pays', async () => {
  const page = await without(() => {
    for (const root of [Document.prototype, ShadowRoot.prototype])
      Reflect.deleteProperty(root, 'adoptedStyleSheets');
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replace');
    window.CSSStyleSheet = new Proxy(CSSStyleSheet, {
      construct() {
        throw new TypeError('Illegal constructor');
      },
    });
  }, card('product="shirt"'));
  const action = page.locator('vitrine-card a[part~="action"]');
  await action.waitFor();
  expect(await action.getAttribute('href')).toContain('vt=');
  const border = await page
    .locator('vitrine-card .card')
    .evaluate((it) => getComputedStyle(it).borderTopStyle);
  expect(border).toBe('solid');
});
