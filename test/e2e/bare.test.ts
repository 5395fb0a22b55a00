// Imported without a bundler that replaces anything: by an import map, over lib/ and the packages as they are published,
// and by a plain Rollup.
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { Page } from 'playwright-core';
import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/run.js';
import { stage } from './stage.ts';
import { DOCUMENT, HOME, pageOf } from './stranger.ts';

const it = stage();
const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));

type Exports = string | { readonly [condition: string]: Exports };
/** What a browser takes of an entry: no development build, and nothing of Node's. */
const plain = (target: Exports): string =>
  typeof target === 'string'
    ? target
    : plain(target['browser'] ?? target['import'] ?? target['default'] ?? '');

/** An import map as a person would write it: every entry of every package that is needed. */
function importMap(): Record<string, string> {
  const imports: Record<string, string> = {};
  const seen = new Set<string>();
  const add = (name: string, manifest: ReturnType<typeof manifestOf>, at: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [entry, target] of Object.entries((manifest.exports ?? { '.': manifest.main }) as Exports))
      imports[join(name, entry)] = join(at, plain(target as Exports));
    for (const needed of Object.keys(manifest.dependencies ?? {}))
      if (existsSync(join(ROOT, 'node_modules', needed)))
        add(needed, manifestOf(needed), `/node_modules/${needed}`);
  };
  add('vitrine', JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')), '/');
  return imports;
}

const CARD = `<vitrine-card src="/maya.json" product="swapped"><a href="/">Plain</a></vitrine-card>`;

/** Opens a page whose files are those of the package and of what it needs; `made` is one more. */
async function open(head: string, made = ''): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await it.phone()).newPage();
  const complaints: string[] = [];
  page.on('console', (said) => /error|warning/.test(said.type()) && complaints.push(said.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageOf(CARD, head) });
    if (pathname === '/maya.json') return route.fulfill({ json: DOCUMENT });
    if (pathname === '/picture.svg')
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      });
    const body = pathname === '/made.js' ? made : readFileSync(realpathSync(join(ROOT, pathname)));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${HOME}/`);
  return { page, complaints };
}

/** The card is drawn, its later pieces come, and the page is left without a name that is not its own. */
async function works({ page, complaints }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await page.locator('vitrine-card[data-offer=alternative] [part=title]').waitFor();
  expect(await page.evaluate(() => 'process' in globalThis)).toBe(false);
  expect(complaints).toEqual([]);
}

test.each([
  ['vitrine/define', "import 'vitrine/define';"],
  [
    'every entry for a browser, beside each other',
    "import 'vitrine/define'; import 'vitrine/core'; import 'vitrine/landing'; import { browserPorts, createShop } from 'vitrine'; createShop({ document: {} }, browserPorts());",
  ],
])('by an import map: %s', async (_, code) => {
  const map = JSON.stringify({ imports: importMap() });
  await works(await open(`<script type="importmap">${map}</script><script type="module">${code}</script>`));
});

test('by Rollup, with nothing but the resolving of packages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bare-'));
  try {
    const input = join(folder, 'main.js');
    writeFileSync(input, `import ${JSON.stringify(join(ROOT, 'lib/define.js'))};`);
    const bundle = await rollup({ input, plugins: [nodeResolve()] });
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    await works(await open('<script type="module" src="/made.js"></script>', output[0].code));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
