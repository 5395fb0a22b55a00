// The developer's path of docs/developer.md, walked: find the card's story, change its accent and layout, copy the HTML,
// paste it into an empty page, and see the same.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { reader } from './reader.ts';
import { serve } from './serve.ts';

const it = reader();
const putAway: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(putAway.map((put) => put())));

/** What a person sees of the card: its size, its layout, its accent, its words, and where it leads but for the click. */
async function seen(page: Page | FrameLocator) {
  const article = page.locator('vitrine-card article').first();
  const action = page.locator('vitrine-card a[part=action]').first();
  const box = await article.boundingBox();
  const href = (await action.getAttribute('href')) ?? '';
  return {
    size: box && [box.width, box.height],
    layout: await article.getAttribute('class'),
    accent: await action.evaluate((it) => getComputedStyle(it).backgroundColor),
    font: await article.evaluate((it) => getComputedStyle(it).fontFamily),
    words: (await article.innerText()).replace(/\s+/g, ' '),
    leads: href.replaceAll(/01[0-9A-HJKMNP-TV-Z]{24}/g, 'CLICK'),
  };
}

/** An empty page on another site, with that in its body. */
async function pasted(html: string) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-pasted-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Empty</title>\n<link rel="icon" href="data:,"></head>\n<body>\n${html}</body>\n</html>\n`,
  );
  const site = await serve(folder);
  putAway.push(
    () => site.close(),
    async () => rmSync(folder, { recursive: true }),
  );
  return it.open(`${site.url}/`);
}

test('the card’s story, changed, copied and pasted, looks the same on an empty page', async () => {
  const { page, wrong } = await it.open('/');
  await page
    .getByRole('searchbox')
    .or(page.getByPlaceholder('Find components'))
    .first()
    .fill('card horizontal');
  await page
    .getByRole('option', { name: /Horizontal/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Vertical', exact: true }).first().click();
  await page.waitForURL(/elements-card--vertical/);
  const canvas = page.frameLocator('#storybook-preview-iframe');
  await canvas.locator('vitrine-card article').waitFor();

  await page.getByRole('tab', { name: /Controls/ }).click();
  await page.locator('#control-layout').selectOption('horizontal');
  await page.locator('[id="control---vitrine-accent"]').click();
  await page.locator('[id="control---vitrine-accent"]').fill('#b3261e');
  await expect.poll(async () => (await seen(canvas)).accent).toBe('rgb(179, 38, 30)');

  await page.getByRole('tab', { name: 'HTML to paste' }).click();
  const shown = await page.locator('.vt-code').innerText();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied.').waitFor();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  expect(html.trim()).toBe(shown.trim());
  expect(html).toContain('--vitrine-accent: #b3261e;');
  expect(html).toContain('layout="horizontal"');

  const { page: empty, wrong: amiss } = await pasted(html);
  await empty.locator('vitrine-card article').waitFor();
  expect(await seen(empty)).toEqual(await seen(canvas));
  expect([...wrong(), ...amiss()]).toEqual([]);
});

test('the why panel explains the card in front, and follows the toolbar', async () => {
  const { page } = await it.open('/?path=/story/elements-card--vertical');
  await page.getByRole('tab', { name: 'Why' }).click();
  const step = (name: string) => page.locator(`[data-step=${name}]`);
  await expect.poll(() => step('choice').innerText()).toMatch(/wanted\s+take\s+in_stock/);
  expect(await step('stock').innerText()).toMatch(/linen-shirt\/northwind\s+in_stock\s+document/);
  expect(await step('link').innerText()).toMatch(/subId2\s+maya/);
  expect(await step('handoff').innerText()).toMatch(/web\s+take\s+ordinary-browser/);

  await page.getByRole('button', { name: /^Stock/ }).click();
  await page.getByText('Northwind: sold out').click();
  await expect.poll(() => step('choice').innerText()).toMatch(/wanted\s+pass\s+out_of_stock/);
  expect(await step('stock').innerText()).toMatch(/out_of_stock\s+json/);
});

test('the why panel looks at the card that is pointed at', async () => {
  const { page } = await it.open('/?path=/story/elements-shelf--list');
  await page.getByRole('tab', { name: 'Why' }).click();
  const select = page.locator('.vt-panel select');
  await expect.poll(() => select.locator('option').count()).toBeGreaterThan(4);
  const canvas = page.frameLocator('#storybook-preview-iframe');
  await canvas.locator('vitrine-card').nth(1).hover();
  await expect.poll(() => select.locator('option:checked').innerText()).toMatch(/^Ridge|shoe|trail/i);
});
