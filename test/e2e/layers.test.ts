// What the page lays over our elements lies over them; and where it leaves a card too little room, the label is seen or
// there is no link. In a drawn page, and in finished HTML without a script.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderElement } from '../../src/static/index.ts';
import { ENGINE } from '../engines/launch.ts';
import { stage } from './stage.ts';
import { DOCUMENT, openStranger, pageOf } from './stranger.ts';

const it = stage();

type Made = readonly [tag: string, attributes: Record<string, string>];
const card = (product: string, layout: string): Made => ['vitrine-card', { product, layout }];
const LAYOUTS = ['vertical', 'horizontal', 'compact'] as const;

const WAYS = {
  drawn: ([tag, attributes]: Made) => {
    const given = Object.entries({ ...attributes, src: '/maya.json' });
    return `<${tag}${given.map(([name, value]) => ` ${name}="${value}"`).join('')}>Words</${tag}>`;
  },
  finished: ([tag, attributes]: Made) =>
    renderElement(DOCUMENT, tag, attributes, { now: Date.now(), inline: false }),
};
const ways = Object.entries(WAYS);

/** A page that is as high as all that is in it. */
async function open(html: string, drawn: boolean): Promise<Page> {
  const page = await (await it.phone({ deviceScaleFactor: 1 })).newPage();
  await openStranger(page, drawn ? pageOf(html) : pageOf(html, ''));
  if (drawn) {
    const waiting = 'vitrine-card, vitrine-alternatives, vitrine-link, vitrine-disclosure';
    const still = (all: Element[]) => all.filter((it) => !it.shadowRoot?.querySelector('.disclosure')).length;
    await expect.poll(() => page.locator(waiting).evaluateAll(still)).toBe(0);
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 390, height });
  return page;
}

const EVERY: readonly Made[] = [
  card('shirt', 'vertical'),
  card('swapped', 'horizontal'),
  card('gone', 'compact'),
  ['vitrine-shelf', { products: 'shirt limited', layout: 'row' }],
  ['vitrine-alternatives', { product: 'swapped' }],
  ['vitrine-link', { product: 'shirt' }],
  ['vitrine-disclosure', {}],
  ['vitrine-storefront', {}],
];

const ALL =
  'box-sizing: border-box; width: 100%; height: 100vh; max-width: none; max-height: none; margin: 0;';
const layer = (style: string, tag = 'div') =>
  `<${tag} id="layer" style="${ALL} padding: 0; border: 0; background: #fff; ${style}"><button>Yes</button></${tag.split(' ')[0]}>`;

/** Before the cards in the page, or after them: at the same level, what comes later lies above. */
const LAYERS: Record<string, readonly [where: 'before' | 'after', html: string]> = {
  'a fixed banner, z-index 1': ['before', layer('position: fixed; inset: 0; z-index: 1')],
  'a fixed banner after the cards, z-index auto': ['after', layer('position: fixed; inset: 0')],
  'a fixed banner after the cards, z-index 0': ['after', layer('position: fixed; inset: 0; z-index: 0')],
  'a header that sticks': ['before', layer('position: sticky; top: 0; margin-bottom: -100vh; z-index: 1')],
  'a menu laid over': ['before', layer('position: absolute; inset: 0; z-index: 10')],
  'a layer a little transparent': ['after', layer('position: fixed; inset: 0; opacity: 0.999')],
  'a dialog that is not modal': ['after', layer('position: fixed; inset: 0', 'dialog open')],
  'a modal dialog': ['before', layer('', 'dialog class="modal"')],
  'a popover': ['before', layer('inset: 0', 'div popover')],
  'what a consent platform lays over all': [
    'after',
    `<aside style="position: fixed; inset: 0; z-index: 2">${layer('position: absolute; z-index: 1')}</aside>`,
  ],
};

/*
 * Not as pictures in WebKitGTK: it paints the bar of whatever scrolls over what lies over it, a plain <div>'s too, and
 * one picture of a long page may take it a minute. (2.50.6, seen in November 2026.)
 */
test.each(ways)('%s, it lies under what the page lays over it', async (way, make) => {
  const page = await open(
    `<style>body { margin: 0 } main { padding: 0 1em }</style><main>${EVERY.map(make).join('')}</main>`,
    way === 'drawn',
  );
  const main = page.locator('main');
  for (const [name, [where, html]] of Object.entries(LAYERS)) {
    await main.evaluate(
      (it, [at, text]) => {
        it.insertAdjacentHTML(at === 'before' ? 'beforebegin' : 'afterend', text as string);
        document.querySelector<HTMLElement>('[popover]')?.showPopover();
        document.querySelector<HTMLDialogElement>('.modal')?.showModal();
      },
      [where, html],
    );
    const hits = await page.evaluate(() => {
      const over = new Set<string>();
      const { bottom = 0, right = 0 } = document.querySelector('#layer')?.getBoundingClientRect() ?? {};
      for (let y = 1; y < bottom; y += 16)
        for (let x = 1; x < right; x += 24) {
          const hit = document.elementFromPoint(x, y);
          over.add(hit?.closest('#layer') ? 'the layer' : `${hit?.localName} at ${x} ${y}`);
        }
      return [...over].slice(0, 3);
    });
    expect.soft(hits, name).toEqual(['the layer']);
    if (ENGINE !== 'webkit') {
      const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('#layer').boundingBox()) ?? {};
      const clip = { x, y, width, height: Math.floor(height) - 1 };
      const covered = await page.screenshot({ clip });
      await main.evaluate((it) => it.style.setProperty('opacity', '0'));
      const alone = await page.screenshot({ clip });
      expect.soft(covered.equals(alone), `${name}: nothing shines through`).toBe(true);
    }
    // A finger's press, which waits until nothing else takes it.
    await page.locator('#layer button').click();
    await main.evaluate((it) => it.style.removeProperty('opacity'));
    await page.evaluate(() =>
      (document.querySelector('aside') ?? document.querySelector('#layer'))?.remove(),
    );
  }
});

const HEIGHTS = [8, 16, 22, 30, 45, 60, 120, 180];
const TOO_LOW: Record<string, (height: number) => { host?: string; around?: string }> = {
  'of the host': (px) => ({ host: `height: ${px}px; overflow: hidden` }),
  'of the host at most': (px) => ({ host: `max-height: ${px}px; overflow: clip` }),
  'of what is around': (px) => ({ around: `height: ${px}px; overflow: hidden` }),
  'of a grid around': (px) => ({
    around: `display: grid; grid: ${px}px / 1fr; height: ${px}px; overflow: hidden`,
  }),
  'of what is around and what is in it': (px) => ({
    around: `height: ${px}px; overflow: hidden`,
    host: 'height: 100%',
  }),
  'of what is cut out': (px) => ({ around: `height: 300px; clip-path: inset(0 0 ${300 - px}px 0)` }),
};
const LOW: readonly Made[] = [
  ...LAYOUTS.map((layout) => card('shirt', layout)),
  card('swapped', 'vertical'),
  ['vitrine-alternatives', { product: 'swapped' }],
];

/** Of each link that a finger finds: can the label to it be read? */
const labelsOfLinks = (page: Page) =>
  page.evaluate(() => {
    const deepest = (x: number, y: number): Element | null => {
      let hit: Element | null = null;
      for (let root: Document | ShadowRoot | null = document; root; root = hit?.shadowRoot ?? null) {
        const inner: Element | null = root.elementFromPoint(x, y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      return hit;
    };
    const links = new Map<Element, string>();
    for (let y = 0; y < innerHeight; y += 2)
      for (const x of [20, 140, 340]) {
        const link = deepest(x, y)?.closest('a');
        const label = link?.closest('.card, li')?.querySelector('.disclosure');
        const words = label?.querySelector('span span');
        if (!link || links.has(link) || !words) continue;
        const { left, top, bottom } = words.getBoundingClientRect();
        const isSeen = [top + 2, bottom - 2].every((line) => label?.contains(deepest(left + 4, line)));
        const place = link.getRootNode() as ShadowRoot;
        links.set(link, isSeen ? 'seen' : `unseen: ${place.host.closest('div')?.dataset['is']}`);
      }
    return [...links.values()];
  });

describe.each(ways)('%s, with too little height', (way, make) => {
  test.each(Object.entries(TOO_LOW))('%s: the label is seen, or there is no link', async (_, tooLow) => {
    const styles: string[] = [];
    const blocks = LOW.flatMap((made, index) =>
      HEIGHTS.map((height) => {
        const { host = '', around = '' } = tooLow(height);
        const name = `low-${index}-${height}`;
        styles.push(`.${name} { ${around} } .${name} > * { ${host} }`);
        return `<div class="${name}" data-is="${made[0]} ${Object.values(made[1]).join(' ')}, ${height} px">${make(made)}</div><p>.</p>`;
      }),
    );
    const page = await open(`<style>${styles.join('')}</style>${blocks.join('')}`, way === 'drawn');
    const said = await labelsOfLinks(page);
    expect(said.filter((it) => it !== 'seen')).toEqual([]);
    expect(said.length, 'there are links to try').toBeGreaterThan(10);
  });
});
