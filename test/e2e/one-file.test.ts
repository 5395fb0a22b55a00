// dist/vitrine.iife.js: a classic script, wherever it stands, with everything in it and one hash for all of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { DOCUMENT, HOME, openStranger, pageOf, SCRIPT, STATES } from './stranger.ts';

const it = stage();

const FILE = fileURLToPath(new URL('../../dist/vitrine.iife.js', import.meta.url));
const HASH = `sha384-${createHash('sha384').update(readFileSync(FILE)).digest('base64')}`;
const POLICY = [
  "default-src 'none'",
  `script-src '${HASH}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types vitrine',
].join('; ');
const tag = (how = '') => `<script ${how} src="/vitrine.iife.js" integrity="${HASH}" crossorigin></script>`;
const STOREFRONT =
  '<vitrine-storefront src="/maya.json"><a href="https://northwind.example/plain">The plain link</a></vitrine-storefront>';

const drawn = (page: Page, count = STATES.length) =>
  expect
    .poll(() => page.locator('vitrine-card[data-offer] [part="title"]').count(), { timeout: 10_000 })
    .toBe(count);

async function open(body: string, head: string) {
  const page = await (await it.phone({ reducedMotion: 'reduce' })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { complaints } = await openStranger(page, pageOf(body, head), POLICY);
  return { page, asked, complaints };
}

test.each([
  ['in the head, where it blocks', STOREFRONT, tag()],
  ['in the head, deferred', STOREFRONT, tag('defer')],
  ['in the head, whenever it comes', STOREFRONT, tag('async')],
  ['before the element', tag() + STOREFRONT, ''],
  ['after the element', STOREFRONT + tag(), ''],
  ['in the middle of the element', STOREFRONT.replace('<a', `${tag()}<a`), ''],
  ['twice', STOREFRONT + tag(), tag()],
])('%s', async (_where, body, head) => {
  const { page, complaints } = await open(body, head);
  await drawn(page);
  expect(complaints).toEqual([]);
});

test('nothing more is fetched for the panel, for another language, or for what asks for stock', async () => {
  const document = {
    ...DOCUMENT,
    retailers: { eastwind: { name: 'Eastwind', stock: { source: 'json', url: `${HOME}/stock.json` } } },
  };
  const inside = `<script type="application/json">${JSON.stringify(document)}</script>`;
  const card = `<vitrine-card product="swapped" fallback="ask" lang="de">${inside}</vitrine-card>`;
  const { page, asked } = await open(card, tag());
  await page.getByRole('button', { name: 'The swapped, Lieferbares ansehen' }).tap();
  await page.getByRole('dialog').getByRole('link', { name: 'The hat' }).waitFor();
  await expect.poll(() => asked).toContain('/stock.json');
  expect(asked.filter((path) => path.endsWith('.js'))).toEqual(['/vitrine.iife.js']);
});

test('beside the module it does no harm', async () => {
  const page = await (await it.phone()).newPage();
  const { complaints } = await openStranger(page, pageOf(STOREFRONT, tag() + SCRIPT));
  await drawn(page);
  expect(complaints).toEqual([]);
});

test('it leaves no global behind but those that tell copies apart', async () => {
  const page = await (await it.phone()).newPage();
  await openStranger(page, pageOf(STOREFRONT, tag()));
  await drawn(page);
  const left = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name) && !/^\d+$/.test(name));
  });
  expect(left.filter((name) => !/^(lit|reactiveElement|nanostores)/.test(name))).toEqual([]);
});
