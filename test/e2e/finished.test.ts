// Finished HTML in a browser: it sells without script, and nobody sees the script take it over.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { read, type StorefrontDocument } from '../../src/core/index.ts';
import { everyState } from './every-state.ts';
import { apart, film, open } from './finished.ts';
import { lettersIn } from './letters.ts';
import { stage } from './stage.ts';

const on = stage();
/** A difference of colour, of 255, that a person might see. */
const SEEN = 5;

/** So tall that all of it is seen, and each picture comes at once. */
const TALL = { viewport: { width: 390, height: 6000 }, deviceScaleFactor: 1, timezoneId: 'Asia/Tokyo' };

const sixty = (home: string): StorefrontDocument => ({
  version: 1,
  creator: { id: 'maya', name: 'Maya' },
  products: Array.from({ length: 60 }, (_, index) => ({
    id: `shirt-${index}`,
    name: `Shirt ${index}`,
    image: { src: `${home}/art/linen-shirt.svg`, alt: 'A shirt', width: 800, height: 1000 },
    offers: [{ url: `https://northwind.example/products/shirt-${index}`, price: '20.00', currency: 'USD' }],
  })),
});

const inRow = (home: string): StorefrontDocument => ({
  ...sixty(home),
  sections: [
    {
      type: 'products',
      title: 'Shirts',
      layout: 'row',
      products: ['shirt-1', 'shirt-2', 'shirt-3', 'shirt-4', 'shirt-5', 'shirt-6'],
    },
  ],
});

/** Hides a card's picture until the next frame has been filmed, then shows it again. */
async function blankFor(page: Page, frame: () => Promise<void>): Promise<void> {
  const picture = page.locator('vitrine-card img').first();
  const filmed = frame();
  await picture.evaluate((it) => it.style.setProperty('visibility', 'hidden'));
  await filmed;
  const again = frame();
  await picture.evaluate((it) => it.style.removeProperty('visibility'));
  await again;
}

describe('taken over', () => {
  test.each([
    ['with its styles inside', {}, {}],
    ['under a strict policy', {}, { strict: true }],
    ['in German, whose words come later', { lang: 'de' }, {}],
    ['in Arabic', { lang: 'ar' }, { strict: true }],
  ])('%s: no pixel moves, no frame is blank', async (_, more, door) => {
    const context = await on.phone(TALL);
    const options = { timeZone: TALL.timezoneId };
    const { page, asked, letGo, violations, still, shifts } = await open(
      on.demo,
      context,
      (home) => everyState(home, more),
      {
        ...door,
        options,
      },
    );
    await still();
    expect(await lettersIn(page)).toBe('lang' in more && more.lang === 'ar' ? 1 : 0);
    const before = await page.screenshot();
    const seen = asked.length;
    const cut = await film(page);
    await letGo();
    const frames = await cut();
    const after = await page.screenshot();
    const look = before.toString('base64');
    expect(await apart(context, look, after.toString('base64'))).toBeLessThan(SEEN);
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) expect(await apart(context, frames[0] as string, frame)).toBeLessThan(SEEN);
    expect(await shifts()).toEqual([]);
    expect(asked.slice(seen).filter((path) => path.startsWith('/art/'))).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('sixty cards, many of them out of sight: all of them at once', async () => {
    const context = await on.phone(TALL);
    const { page, letGo, still, shifts } = await open(on.demo, context, sixty, {
      options: { timeZone: TALL.timezoneId },
    });
    await still();
    const before = await page.screenshot();
    const cut = await film(page);
    await letGo();
    const frames = await cut();
    const after = await page.screenshot();
    expect(await apart(context, before.toString('base64'), after.toString('base64'))).toBeLessThan(SEEN);
    for (const frame of frames) expect(await apart(context, frames[0] as string, frame)).toBeLessThan(SEEN);
    expect(await page.locator('vitrine-card a.action').count()).toBe(60);
    expect(await shifts()).toEqual([]);
  });

  test('a row that was moved aside stays where it is, in every frame', async () => {
    const context = await on.phone({ ...TALL, viewport: { width: 390, height: 1200 } });
    const { page, letGo, still } = await open(on.demo, context, inRow, {
      options: { timeZone: TALL.timezoneId },
    });
    const row = page.locator('vitrine-shelf ul.row');
    const moved = () => row.evaluate((it) => it.scrollLeft);
    await row.evaluate((it) => it.scrollTo({ left: 700, behavior: 'instant' }));
    await still();
    const before = await moved();
    expect(before).toBeGreaterThan(400);
    const cut = await film(page);
    await letGo();
    const frames = await cut();
    expect(await moved()).toBe(before);
    for (const frame of frames) expect(await apart(context, frames[0] as string, frame)).toBeLessThan(SEEN);
  });

  test('who has come to a link by keyboard is at the same link, and the next one follows', async () => {
    const { page, letGo } = await open(on.demo, await on.phone(), inRow);
    const focused = () =>
      page.evaluate(() => {
        let at = window.document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const card = (at?.getRootNode() as ShadowRoot | undefined)?.host;
        return `${at?.getAttribute('part')} of ${card?.getAttribute('product')}`;
      });
    await page.locator('vitrine-card[product="shirt-2"] a.action').focus();
    expect(await focused()).toBe('action of shirt-2');
    await letGo();
    expect(await focused()).toBe('action of shirt-2');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('action of shirt-3');
  });

  test('the check of its pixels sees a change', async () => {
    const { page, letGo, still } = await open(on.demo, await on.phone(TALL), everyState, {
      options: { timeZone: 'UTC' },
    });
    await still();
    const before = await page.screenshot();
    await letGo();
    const after = await page.screenshot();
    const [one, other] = [before.toString('base64'), after.toString('base64')];
    expect(await apart(page.context(), one, other)).toBeGreaterThan(SEEN);
  });

  test('a picture that is blank for a moment is seen in the film, and in no other way', async () => {
    const context = await on.phone({ ...TALL, viewport: { width: 390, height: 1200 } });
    const { page, letGo, still } = await open(on.demo, context, inRow, {
      options: { timeZone: TALL.timezoneId },
    });
    await letGo();
    await still();
    const before = await page.screenshot();
    const cut = await film(page);
    await blankFor(page, cut.next);
    const frames = await cut();
    const after = await page.screenshot();
    expect(await apart(context, before.toString('base64'), after.toString('base64'))).toBeLessThan(SEEN);
    const differences = await Promise.all(frames.map((frame) => apart(context, frames[0] as string, frame)));
    expect(Math.max(...differences)).toBeGreaterThan(SEEN);
  });

  test('where the shopper is to be asked, the link becomes the question in its place', async () => {
    const options = { attributes: { fallback: 'ask' }, timeZone: TALL.timezoneId };
    const { page, letGo, still, shifts } = await open(on.demo, await on.phone(TALL), everyState, {
      options,
    });
    const action = page.locator('vitrine-card[product="jacket"] .action').first();
    await still();
    const before = await action.boundingBox();
    expect(await action.innerText()).toBe('Shop at East · $71');
    await letGo();
    expect(await action.innerText()).toBe('See what is in stock');
    expect(await action.boundingBox()).toEqual(before);
    expect(await shifts()).toEqual([]);
  });

  test('its links get their click ids', async () => {
    const { page, letGo } = await open(on.demo, await on.phone(), (home) =>
      everyState(home, { server: home }),
    );
    const link = page.locator('vitrine-card[product="shoes"] a.action').first();
    const ids = async () => read((await link.getAttribute('href')) ?? '').ids;
    expect(await ids()).toEqual({ creator: 'maya', campaign: 'autumn', placement: 'bio', product: 'shoes' });
    await letGo();
    await expect.poll(async () => (await ids()).click).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});

describe('without script', () => {
  test('it sells, and offers nothing that only a script can do', async () => {
    const phone = await on.phone({ javaScriptEnabled: false });
    const page = await phone.newPage();
    await page.goto(`${on.demo.url}/static`);
    expect(await page.locator('.share').isVisible()).toBe(false);
    expect(await page.locator('.finder').isVisible()).toBe(false);
    const link = page.locator('vitrine-card[product="linen-shirt"] a.action').first();
    const [shop] = await Promise.all([phone.waitForEvent('page'), link.click()]);
    await shop.waitForURL(`${on.demo.shops.northwind}/products/linen-shirt**`);
    const arrived = new URL(shop.url()).searchParams.get('vt');
    expect(arrived).toBe('.maya.autumn-26.bio.linen-shirt');
  });
});

describe('for everyone', () => {
  test('axe finds nothing, before and after', async () => {
    const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    const { page, letGo } = await open(on.demo, await on.phone(), everyState, { strict: true });
    const found = async () => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
      });
    };
    expect(await found()).toEqual([]);
    await letGo();
    expect(await found()).toEqual([]);
  });
});
