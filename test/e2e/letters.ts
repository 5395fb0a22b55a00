// Arabic letters for pages that are compared as pictures: not every machine has a font of them, and empty boxes are
// all alike.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';

const FILE = new URL(
  '../../node_modules/@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  import.meta.url,
);

export const LETTERS = '/letters.woff2';

/** The family `Letters`, which has Arabic and nothing else. */
export const lettersCss = `@font-face {
  font-family: Letters; font-weight: 100 900; src: url(${LETTERS}) format('woff2'); unicode-range: U+0600-06FF
}`;

export const letters = (): Promise<Buffer> => readFile(FILE);

export async function sendLetters(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'font/woff2' }).end(await letters());
}

/** How many of the page's fonts have come and are drawn with. */
export const lettersIn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
