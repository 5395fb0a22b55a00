// Vitrine installed into an empty folder, and used as the README says: pasted, from a script of Node's, in a Vite app.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import { launchChromium } from '../engines/chromium.ts';
import { add, npm, packInto } from './install.ts';

const HOME = 'https://page.example';
const MAYA = readFileSync(join(ROOT, 'demo/frameworks/maya.json'), 'utf8');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** The README's snippets in a language, in their order. */
const snippets = (language: string): string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map((found) => found[1] ?? '');

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-installed-'));
  browser = await launchChromium();
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await add(folder, await packInto(join(folder, 'packed')));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const node = (code: string) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });

/** Opens a page; what it asks `https://example.com` for comes from the installed dist. */
async function open(html: string, from = join(folder, 'node_modules/vitrine/dist')) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (it) => /error|warning/.test(it.type()) && complaints.push(it.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { 'access-control-allow-origin': '*' };
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/maya.json') return route.fulfill({ headers, json: JSON.parse(MAYA) });
    const file = join(from, pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404, headers, body: '' });
    const contentType = extname(file) === '.js' ? 'text/javascript' : 'text/css';
    return route.fulfill({ headers, contentType, body: readFileSync(file) });
  });
  await page.goto(`${HOME}/`);
  return { page, complaints };
}

const titles = (page: Page, count: number) =>
  expect.poll(() => page.locator('vitrine-card [part~="title"]').count()).toBe(count);
const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

describe('installed', () => {
  test('it brings what the embed needs and no more', () => {
    const all = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(all).toEqual([
      '@floating-ui',
      '@lit',
      '@lit-labs',
      '@shoelace-style',
      '@types',
      'lit',
      'lit-element',
      'lit-html',
      'nanostores',
      'valibot',
      'vitrine',
    ]);
  });

  test('a script of Node reads a document and stamps a link', () => {
    const { stdout, stderr } = node(`
      import { parse, stamp } from 'vitrine/core';
      const { catalog, problems } = parse(${MAYA});
      const { url } = stamp(catalog.products['sun-hat'].offers[0].url, { creator: catalog.creator.id, product: 'sun-hat' });
      console.log(JSON.stringify({ problems, url }));`);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      problems: [],
      url: 'https://northwind.example/sun-hat?vt=.maya...sun-hat',
    });
  });

  test('the snippet of the README draws the storefront', async () => {
    const { page, complaints } = await open(pageOf(snippets('html')[0] ?? ''));
    await titles(page, 2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('and so does the one file with its hash', async () => {
    const [first = '', one = ''] = snippets('html');
    expect(one).toContain('integrity="sha384-');
    const body = first.replace(/<script.*<\/script>\n/, one);
    expect(body).not.toBe(first);
    const { page, complaints } = await open(pageOf(body));
    await titles(page, 2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a Vite app bundles it', async () => {
    const app = join(folder, 'app');
    cpSync(join(ROOT, 'demo/frameworks/maya.json'), join(app, 'public/maya.json'));
    writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
    const card = '<vitrine-card src="maya.json" product="sun-hat"></vitrine-card>';
    writeFileSync(join(app, 'index.html'), pageOf(`${card}<script type="module" src="/main.js"></script>`));
    writeFileSync(join(app, 'main.js'), "import 'vitrine/define';\n");
    await add(app, 'vite@8.3.8', join(folder, 'packed', readdirSync(join(folder, 'packed'))[0] ?? ''));
    const { code, output } = await npm(app, 'exec', '--', 'vite', 'build');
    expect(code, output).toBe(0);
    const { page, complaints } = await open(
      readFileSync(join(app, 'dist/index.html'), 'utf8'),
      join(app, 'dist'),
    );
    await titles(page, 1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
