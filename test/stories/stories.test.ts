// Every story and every page of the book, opened in Chromium: nothing on the console, nothing that axe objects to, no
// request to a foreign host, and what a story does on its own done to the end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { ended, reader } from './reader.ts';
import { BOOK } from './serve.ts';

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

const { entries } = JSON.parse(readFileSync(join(BOOK, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const ROOTS = { story: '#storybook-root', docs: '#storybook-docs' };

const it = reader();

test.each(Object.values(entries).map(({ id, type }) => [id, type] as const))('%s', async (id, type) => {
  const { page, wrong } = await it.open(`/iframe.html?id=${id}&viewMode=${type}&globals=play:on`);
  const failed = await ended(page);
  await page.waitForLoadState('networkidle');
  // Judged at rest: while a page of many cards is still being drawn, Storybook's boxes around them scroll for a moment.
  await expect.poll(() => violations(page, ROOTS[type], type === 'docs'), { timeout: 15_000 }).toEqual([]);
  expect([...failed, ...wrong()]).toEqual([]);
});

test('what a story does by itself waits for a press: who reads finds nothing typed', async () => {
  const { page } = await it.open('/?path=/story/elements-storefront--whole');
  const canvas = page.frameLocator('#storybook-preview-iframe');
  await canvas.locator('input[part=search]').waitFor();
  const typed = await canvas.locator(':root').evaluateHandle(() => {
    const values: string[] = [];
    document.addEventListener('input', (event) => {
      values.push((event.composedPath()[0] as HTMLInputElement).value);
    });
    return values;
  });
  const finished = () =>
    canvas
      .locator(':root')
      .evaluate(() => globalThis.storyNews.filter(({ name }) => name === 'storyFinished').length);
  await expect.poll(finished).toBe(1);
  expect(await typed.jsonValue()).toEqual([]);

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => typed.jsonValue()).toEqual(['p', 'pa', 'pan', '']);
});

test('what is wrong on a page is noticed', async () => {
  const { page, wrong } = await it.open('/iframe.html?id=no-such-story&viewMode=story');
  expect(await ended(page)).not.toEqual([]);
  await page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<img src="https://foreign.example/a.png">');
    await fetch('https://foreign.example/').catch(() => console.error('refused'));
  });
  await expect.poll(wrong).toEqual(expect.arrayContaining([expect.stringContaining('refused')]));
  expect(await violations(page, 'body')).toEqual([expect.stringContaining('image-alt')]);
});
