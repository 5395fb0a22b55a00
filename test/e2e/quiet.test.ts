// No page of the demo has anything to complain of: no error, no warning, no breach of its policy.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';

const it = stage({ server: true });

/** What a page complains of from now on. */
async function complaints(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (/error|warning|assert/.test(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('breach', (words: string) => heard.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { breach(words: string): void }).breach(`${violatedDirective}: ${blockedURI}`),
    );
  });
  return heard;
}

const pages: Record<string, () => string> = {
  'the index': () => `${it.demo.url}/`,
  'the storefront': () => `${it.demo.url}/storefront`,
  'the storefront without a script': () => `${it.demo.url}/bare`,
  'the blog post': () => `${it.demo.url}/card`,
  'the numbers': () => `${it.demo.url}/numbers`,
  'a profile': () => `${it.demo.url}/elsewhere/instagram`,
  Northwind: () => `${it.demo.shops.northwind}/`,
  'Northwind’s shelf': () => `${it.demo.shops.northwind}/shelf`,
  'Northwind’s own page with a card': () => `${it.demo.shops.northwind}/picks/linen-shirt`,
  'Northwind’s product': () => `${it.demo.shops.northwind}/products/linen-shirt`,
  Eastwind: () => `${it.demo.shops.eastwind}/`,
  'Eastwind’s shelf': () => `${it.demo.shops.eastwind}/shelf`,
  'Eastwind’s product': () => `${it.demo.shops.eastwind}/products/enamel-mug`,
  'the network': () => `${it.demo.network}/`,
};

test('no page complains', async () => {
  const phone = await it.phone();
  const all = Object.entries(pages).map(async ([name, url]): Promise<[string, string[]]> => {
    const page = await phone.newPage();
    const heard = await complaints(page);
    await page.goto(url());
    // To the end, so that whatever waits for its turn has had it.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    return [name, heard];
  });
  const heard = Object.fromEntries(await Promise.all(all));
  expect(heard).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, []])));
});

test('an error and a breach of the policy would have been heard', async () => {
  const page = await (await it.phone()).newPage();
  const heard = await complaints(page);
  await page.goto(`${it.demo.url}/storefront`);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    setTimeout(() => {
      throw new Error('Planted.');
    });
  });
  await expect
    .poll(() => heard)
    .toEqual(expect.arrayContaining(['style-src-attr: inline', 'uncaught: Planted.']));
});
