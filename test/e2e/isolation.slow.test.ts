// The inside of a card is the same to the pixel, whatever style sheet the page has.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lettersCss, lettersIn } from './letters.ts';
import { stage } from './stage.ts';
import { openStranger, pageOf, SCRIPT } from './stranger.ts';

const it = stage();
// Without the fonts that some fetch: a test asks for nothing from outside, and the family stays the page's anyway.
const sheet = (path: string) =>
  readFileSync(createRequire(import.meta.url).resolve(path), 'utf8').replace(/@import url\([^)]*\);?/g, '');
const every = (rules: string) => `*, *::before, *::after { ${rules.replaceAll(';', ' !important;')} }`;

const SHEETS: Record<string, string> = {
  bootstrap: sheet('bootstrap/dist/css/bootstrap.css'),
  bulma: sheet('bulma/css/bulma.css'),
  'normalize.css': sheet('normalize.css/normalize.css'),
  uikit: sheet('uikit/dist/css/uikit.css'),
  'semantic-ui-css': sheet('semantic-ui-css/semantic.css'),
  'a size for everything': every('box-sizing: content-box; font-size: 40px;'),
  'nothing left': every('all: unset;'),
  'everything as the browser has it': every('all: revert;'),
  'everything initial': every('all: initial;'),
  'another root size': 'html { font-size: 5px; line-height: 3 } body { zoom: 1; letter-spacing: 4px }',
  'every way to set text': every(
    `letter-spacing: 9px; word-spacing: 20px; line-height: 3; text-transform: uppercase; text-align: right;
     text-indent: 50px; white-space: pre; color: red; font-weight: 900; font-style: italic; font-variant: small-caps;
     text-shadow: 2px 2px red; hyphens: auto; tab-size: 20; word-break: break-all; overflow-wrap: anywhere;
     font-stretch: condensed; font-feature-settings: "smcp"; font-kerning: none; text-decoration: line-through;
     -webkit-text-stroke: 2px red; -webkit-text-fill-color: lime; text-wrap: nowrap; text-align-last: right;
     text-emphasis: dot; list-style: square inside; quotes: "«" "»"; line-break: anywhere; text-combine-upright: all;`,
  ),
  'what else is inherited': every(
    `image-rendering: pixelated; cursor: wait; border-collapse: collapse; visibility: hidden; pointer-events: none;
     accent-color: red; caret-color: red; fill: red; stroke: red; widows: 9; orphans: 9; empty-cells: hide;`,
  ),
  'written downwards': every('writing-mode: vertical-rl; text-orientation: upright;'),
  'a flex box': every(
    'display: flex; align-items: center; justify-content: center; gap: 30px; flex-wrap: wrap;',
  ),
  'a column of a flex box': every('display: flex; flex-direction: column; align-items: flex-end; flex: 1;'),
  'a grid': every('display: grid; place-items: center; grid-template-columns: 1fr; gap: 20px;'),
  inline: every('display: inline; vertical-align: super;'),
  'a table': every('display: table; border-spacing: 20px; caption-side: bottom;'),
  columns: every('column-count: 3; column-gap: 10px; column-rule: 3px solid red;'),
  'frames and distances': every(
    'padding: 7px; border: 5px dotted red; margin: 11px; outline: 3px solid red;',
  ),
  'no containers': every('container: none; container-type: normal; contain: none;'),
  'the same names': every(
    `--accent: red; --on-accent: red; --accent-text: red; --ink: red; --muted: red; --line: red; --surface: red;
     --wash: red; --notice: red; --ground: red; --radius: 50px; --behind: red; --solid: red; --grey: 1; --dark: 1;
     --white: 1; --up: 1; --down: 1;`,
  ),
  'classes and parts of other makers': `.card, .root, .title, .price, .media, .action, .disclosure, .over, .foot, .brand, .note, .stock
    { color: red !important; padding: 40px !important; font-size: 3em !important; display: inline !important }`,
  'all elements by name': `article, div, p, span, small, a, img, s, time, b, i, section, header, nav, ul, li, button
    { color: red !important; padding: 40px !important; font-size: 3em !important; border: 9px solid red !important }`,
};

const CARDS = [
  'product="shirt"',
  'product="swapped"',
  'product="skip" layout="horizontal"',
  'product="limited" layout="compact"',
  'product="gone" lang="ar"',
  'product="hat"',
];
const WIDTH = 300;
const FAMILY = 'Letters, Georgia, serif';
const HEAD = `${SCRIPT}<style>${lettersCss} vitrine-card { font-family: ${FAMILY} }</style>`;
const HOSTS = CARDS.map((it) => `<vitrine-card src="/maya.json" ${it}></vitrine-card>`).join('');

/** Puts each card's inside at the same place of the screen, whatever the page does to its outside. */
async function place(page: Page): Promise<void> {
  await page.evaluate(
    ([width, family]) => {
      for (const host of document.querySelectorAll<HTMLElement>('vitrine-card')) {
        const root = host.shadowRoot?.querySelector('.root') as HTMLElement;
        const set = (name: string, value: string) => host.style.setProperty(name, value, 'important');
        set('position', 'absolute');
        // Its round corners show what is behind it, which is not its inside.
        set('background', '#fff');
        set('z-index', '1');
        for (const [name, value] of Object.entries({
          left: '0px',
          top: '0px',
          width: `${width}px`,
          height: 'auto',
        }))
          set(name, value);
        set('font-family', family);
        set('color-scheme', 'light');
        const outside = root.getBoundingClientRect();
        set('width', `${2 * width - outside.width}px`);
        const { left, top } = root.getBoundingClientRect();
        set('left', `${20 - left}px`);
        set('top', `${20 - top}px`);
      }
    },
    [WIDTH, FAMILY] as const,
  );
}

/** A picture of each card's inside, as a hash: what differs in one pixel differs. */
async function pictures(page: Page): Promise<string[]> {
  const hashes: string[] = [];
  for (const index of CARDS.keys()) {
    const box = await page.evaluate((shown) => {
      const hosts = [...document.querySelectorAll<HTMLElement>('vitrine-card')];
      for (const [at, host] of hosts.entries())
        host.style.setProperty('opacity', at === shown ? '1' : '0', 'important');
      const root = hosts[shown]?.shadowRoot?.querySelector('.root') as HTMLElement;
      const { left: x, top: y, width, height } = root.getBoundingClientRect();
      return { x, y, width, height };
    }, index);
    const picture = await page.screenshot({ clip: box, animations: 'disabled' });
    hashes.push(`${box.width}×${box.height} ${createHash('sha1').update(picture).digest('hex')}`);
  }
  return hashes;
}

async function open(html = pageOf(HOSTS, HEAD)): Promise<Page> {
  const page = await (
    await it.phone({ viewport: { width: 400, height: 1400 }, reducedMotion: 'reduce' })
  ).newPage();
  // Ages are said in minutes.
  await page.clock.setFixedTime(new Date());
  await openStranger(page, html);
  await expect.poll(() => page.locator('vitrine-card[data-offer] [part="title"]').count()).toBe(CARDS.length);
  await page.getByText('نفد').first().waitFor();
  expect(await lettersIn(page)).toBe(1);
  await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('vitrine-card')].map(({ shadowRoot }) => shadowRoot);
    for (const img of roots.flatMap((root) => [...(root?.querySelectorAll('img') ?? [])])) {
      img.loading = 'eager';
      await img.decode();
    }
  });
  return page;
}

test('the inside of a card stays as it is under every sheet', async () => {
  const page = await open();
  await place(page);
  const before = await pictures(page);
  expect(await pictures(page), 'two pictures of the same are the same').toEqual(before);
  for (const [name, css] of Object.entries(SHEETS)) {
    const tag = await page.addStyleTag({ content: css });
    await place(page);
    expect.soft(await pictures(page), name).toEqual(before);
    await tag.evaluate((it) => (it as Element).remove());
  }
}, 120_000);

test('a difference would have been seen', async () => {
  const page = await open();
  await place(page);
  const before = await pictures(page);
  await page.addStyleTag({ content: 'vitrine-card { --vitrine-ink: #1c1b1a; }' });
  const after = await pictures(page);
  expect(after.filter((it, index) => it !== before[index]).length).toBe(CARDS.length);
});

test('an old page without a doctype is no different', async () => {
  const [strict, old] = [await open(), await open(pageOf(HOSTS, HEAD).replace('<!doctype html>', ''))];
  expect(await old.evaluate(() => document.compatMode)).toBe('BackCompat');
  // Where the host has no height, a share of it must not become one of the screen's.
  const heights = (page: Page) =>
    page
      .locator('vitrine-card .root')
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
  expect(await heights(old)).toEqual(await heights(strict));
  await Promise.all([place(strict), place(old)]);
  expect(await pictures(old)).toEqual(await pictures(strict));
});
