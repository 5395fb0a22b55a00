// Where the page's own rules are strict or strange: a policy, another copy of the script, a form, a dialog.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { openStranger, pageOf, SCRIPT, STATES } from './stranger.ts';

const it = stage();

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
];
const trusting = (...names: string[]) =>
  [...STRICT, "require-trusted-types-for 'script'", `trusted-types ${names.join(' ')}`].join('; ');

const STOREFRONT =
  '<vitrine-storefront src="/maya.json"><a href="https://northwind.example/plain">The plain link</a></vitrine-storefront>';

async function drawn(page: Page, count = STATES.length): Promise<void> {
  await expect
    .poll(() => page.locator('vitrine-card[data-offer] [part="title"]').count(), { timeout: 10_000 })
    .toBe(count);
}

const newPage = async () => (await it.phone()).newPage();

test('a strict policy with Trusted Types is kept in every state, layout and language', async () => {
  const page = await newPage();
  const cards = ['vertical', 'horizontal', 'compact'].map((layout) =>
    STATES.map(
      ({ id }) =>
        `<vitrine-card src="/maya.json" product="${id}" layout="${layout}" lang="ar"><a href="/">Plain</a></vitrine-card>`,
    ).join(''),
  );
  const { complaints } = await openStranger(page, pageOf(STOREFRONT + cards.join('')), trusting('vitrine'));
  await drawn(page, STATES.length * 4);
  await page.getByText('تسوّق من').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.getByText('As an Amazon Associate I earn from qualifying purchases.').waitFor();
  expect(complaints).toEqual([]);
});

const COPY = '<script type="module" src="/vitrine.js?another"></script>';

test.each([
  ['after', SCRIPT + COPY],
  ['before', COPY + SCRIPT],
])('under that policy a second copy of the script %s the first does no harm', async (_where, both) => {
  const page = await newPage();
  const { complaints } = await openStranger(page, pageOf(STOREFRONT, both), trusting('vitrine'));
  await drawn(page);
  expect(complaints).toEqual([]);
});

test.each([
  ['another policy is allowed', trusting('other')],
  ['none is', trusting("'none'")],
  ['only the making of policies is restricted', [...STRICT, 'trusted-types other'].join('; ')],
])('where %s, the children stay and nothing is thrown', async (_what, policy) => {
  const page = await newPage();
  const { complaints } = await openStranger(page, pageOf(STOREFRONT, SCRIPT + COPY), policy);
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'The plain link' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => Boolean(customElements.get('vitrine-storefront')))).toBe(false);
  // The browser itself says that the policy was refused, and nobody says anything else.
  expect(
    complaints.filter((it) => !/violates the following (Content Security Policy )?directive/i.test(it)),
  ).toEqual([]);
  expect(complaints.length).toBeGreaterThan(0);
});

test('where there are no policies at all, everything is drawn', async () => {
  const page = await newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'trustedTypes'));
  const { complaints } = await openStranger(page, pageOf(STOREFRONT));
  expect(await page.evaluate(() => 'trustedTypes' in window)).toBe(false);
  await drawn(page);
  expect(complaints).toEqual([]);
});

const CARD = '<vitrine-card src="/maya.json" product="shirt"></vitrine-card>';
const action = (page: Page) => page.locator('vitrine-card a[part~="action"]');

/** Where a tap leads. The shops of these pages do not answer, so what was asked for counts. */
async function leads(page: Page): Promise<string> {
  const asked = page
    .context()
    .waitForEvent('request', (it) => new URL(it.url()).hostname === 'northwind.example');
  await action(page).tap();
  return (await asked).url();
}

test('inside a form it sends nothing, holds nothing and leads to the shop', async () => {
  const page = await newPage();
  const form = `<form action="/sent"><input name="mine" value="1">${CARD}</form>`;
  const { complaints } = await openStranger(page, pageOf(form));
  await drawn(page, 1);
  expect(await leads(page)).toContain('vt=');
  expect(new URL(page.url()).pathname).toBe('/');
  const held = await page.evaluate(() => [...new FormData(document.forms[0]).keys()]);
  expect(held).toEqual(['mine']);
  expect(complaints).toEqual([]);
});

test('inside a dialog it can be tapped, and Escape closes the dialog alone', async () => {
  const page = await newPage();
  await openStranger(page, pageOf(`<dialog>${CARD}</dialog>`));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await drawn(page, 1);
  expect(await leads(page)).toContain('vt=');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false);
  expect(await action(page).isVisible()).toBe(false);
});

test('inside another shadow root it finds the storefront around it', async () => {
  const page = await newPage();
  await openStranger(
    page,
    pageOf('<vitrine-storefront src="/maya.json"><x-box data-vitrine="none"></x-box></vitrine-storefront>'),
  );
  await page.evaluate(() => {
    const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('vitrine-card');
    inner.setAttribute('product', 'shirt');
    root?.append(inner);
  });
  await drawn(page, 1);
  expect(await leads(page)).toContain('vt=');
});
