// Every example app: its types, what they refuse, its build, and a walk through it in a browser.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import { launchChromium } from '../engines/chromium.ts';
import { type Apps, copyApps, npm } from './install.ts';

const HOME = 'https://app.example';
const KINDS: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let apps: Apps;
let browser: Browser;

beforeAll(async () => {
  [apps, browser] = await Promise.all([copyApps(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  apps?.remove();
});

/** Where an app writes its card, and the ways in which it does. */
const APPS: Record<string, { files: string[]; ways: string[]; checks: boolean }> = {
  react: { files: ['Elements.tsx', 'Components.tsx'], ways: ['', 'components'], checks: true },
  preact: { files: ['App.tsx'], ways: [''], checks: true },
  vue: { files: ['App.vue'], ways: [''], checks: true },
  svelte: { files: ['App.svelte'], ways: [''], checks: true },
  solid: { files: ['App.tsx'], ways: [''], checks: true },
  // Its templates take every attribute of an element they do not know; see docs/frameworks.md.
  angular: { files: ['app.ts'], ways: [''], checks: false },
};

test('every app is walked through', () => {
  const folders = readdirSync(join(ROOT, 'demo/frameworks'), { withFileTypes: true });
  expect(folders.filter((it) => it.isDirectory()).map(({ name }) => name)).toEqual(
    Object.keys(APPS).toSorted(),
  );
});

describe.each(Object.entries(APPS))('%s', (name, { files, ways, checks }) => {
  let app: string;

  beforeAll(async () => {
    app = await apps.install(name);
  });

  test('its types are right', async () => {
    const { code, output } = await npm(app, 'run', 'types');
    expect(code, output).toBe(0);
  });

  test.each(files)('a wrong value in %s is refused, as far as the framework looks', async (file) => {
    const path = join(app, 'src', file);
    const right = readFileSync(path, 'utf8');
    expect(right).toContain('fallback="ask"');
    writeFileSync(path, right.replace('fallback="ask"', 'fallback="swop"'));
    const { code, output } = await npm(app, 'run', 'types');
    writeFileSync(path, right);
    expect(code === 0).toBe(!checks);
    if (checks) expect(output).toContain('swop');
  });

  test('it builds', async () => {
    const { code, output } = await npm(app, 'run', 'build');
    expect(code, output).toBe(0);
  });

  describe.each(ways)('in the browser, ?%s', (way) => {
    const open = async (search = way): Promise<{ page: Page; errors: string[] }> => {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.route('**/*', (route) => {
        const { origin, pathname } = new URL(route.request().url());
        if (origin !== HOME) return route.abort();
        const file = pathname === '/' ? '/index.html' : pathname;
        return route.fulfill({
          contentType: KINDS[extname(file)] ?? 'application/octet-stream',
          body: readFileSync(join(app, 'dist', file)),
        });
      });
      await page.goto(`${HOME}/?${search}`);
      return { page, errors };
    };
    const card = (page: Page) => page.locator('vitrine-card');
    const title = (page: Page) => card(page).locator('[part~="title"]');
    const said = (page: Page, text: string) =>
      expect.poll(() => page.locator('output').textContent()).toBe(text);

    test('the object reaches its property, and a changed attribute another product', async () => {
      const { page, errors } = await open();
      await expect.poll(() => title(page).textContent()).toContain('Linen shirt');
      expect(await title(page).getAttribute('aria-level')).toBe('3');
      expect(
        await card(page).evaluate((it: HTMLElement & { document?: unknown }) => typeof it.document),
      ).toBe('object');
      expect(await card(page).getAttribute('document')).toBe(null);
      await page.locator('#other').click();
      await expect.poll(() => title(page).textContent()).toContain('Sun hat');
      expect(errors).toEqual([]);
      await page.close();
    });

    test('a tap is heard with what it carries, and kept on the page', async () => {
      const { page, errors } = await open();
      await card(page).locator('a[part~="action"]').click();
      await said(page, 'linen-shirt at northwind-example');
      expect(page.url()).toBe(`${HOME}/?${way}`);
      expect(page.context().pages()).toHaveLength(1);
      expect(errors).toEqual([]);
      await page.close();
    });

    test('what stands inside is there, and is what shows where the document is none', async () => {
      const { page } = await open();
      await title(page).waitFor();
      const link = card(page).getByRole('link', { name: 'The plain link' });
      expect(await link.count()).toBe(0);
      expect(await card(page).locator('> a').textContent()).toBe('The plain link');
      const broken = await open(`${way}&broken`);
      await card(broken.page).getByRole('link', { name: 'The plain link' }).waitFor();
      await Promise.all([page.close(), broken.page.close()]);
    });

    test('taken away and put back it is the same card, and is heard again', async () => {
      const { page, errors } = await open();
      await title(page).waitFor();
      for (const count of [0, 1, 0, 1]) {
        await page.locator('#mount').click();
        await expect.poll(() => card(page).count()).toBe(count);
      }
      await expect.poll(() => title(page).textContent()).toContain('Linen shirt');
      await card(page).locator('a[part~="action"]').click();
      await said(page, 'linen-shirt at northwind-example');
      expect(errors).toEqual([]);
      await page.close();
    });
  });
});
