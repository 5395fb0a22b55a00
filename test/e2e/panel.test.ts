// What is in stock, opened from a card on a stranger's phone: under a strict policy, and where a piece of it is missing.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { HOME, openStranger, pageOf, SCHEME } from './stranger.ts';

const it = stage();

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types vitrine',
].join('; ');
const CARD =
  '<vitrine-card src="/maya.json" product="swapped" fallback="ask"><a href="/">Plain</a></vitrine-card>';

/** A page with one card that asks; `without` these pieces. */
async function asking(...without: string[]): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await it.phone({ reducedMotion: 'reduce' })).newPage();
  const { complaints } = await openStranger(page, pageOf(CARD), STRICT);
  for (const piece of without) await page.route(`${HOME}/${piece}`, (route) => route.abort());
  return { page, complaints };
}

const button = (page: Page) => page.getByRole('button', { name: 'The swapped, See what is in stock' });
const panel = (page: Page) => page.getByRole('dialog');

test('it opens from the bottom edge under a strict policy, its links pay, and a tap beside it closes it', async () => {
  const { page, complaints } = await asking();
  await button(page).tap();
  const link = panel(page).getByRole('link', { name: 'The hat, Shop at Eastwind' });
  await link.waitFor();
  // Where the motion cannot be switched off, it comes to rest there.
  const bottom = async () => {
    const { y, height } = (await panel(page).locator('.root').boundingBox()) ?? { y: 0, height: 0 };
    return Math.round(y + height);
  };
  await expect.poll(bottom).toBe(page.viewportSize()?.height);
  const ids = new URL((await link.getAttribute('href')) ?? '').searchParams.get('vt');
  expect(ids).toMatch(/^[0-9A-Z]{26}\.maya\.\.\.hat$/);
  await page.touchscreen.tap(195, 40);
  await panel(page).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('nothing of it is fetched before it is wanted', async () => {
  const page = await (await it.phone()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openStranger(page, pageOf(CARD), STRICT);
  await button(page).waitFor();
  expect(asked.filter((path) => /panel|rows/.test(path))).toEqual([]);
  await button(page).tap();
  await panel(page).waitFor();
  expect(asked.filter((path) => /panel|rows/.test(path))).toEqual(['/vitrine-panel.js', '/vitrine-rows.js']);
});

test.each(['vitrine-panel.js', 'vitrine-rows.js'])(
  'without %s the button becomes the link to what is in stock',
  async (piece) => {
    const { page, complaints } = await asking(piece);
    await button(page).tap();
    const link = page.getByRole('link', { name: 'The hat, Shop at Eastwind' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain(`${SCHEME}://eastwind.example/p`);
    expect(await panel(page).count()).toBe(0);
    expect(complaints.join()).toContain('Serve all files of Vitrine side by side');
  },
);
