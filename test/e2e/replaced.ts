// Pages whose built-ins have been replaced: each stands in a frame, and so has built-ins of its own. What comes of it
// is read from the page around them, whose own are as the browser made them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { readText, send, sendJson, sendScript } from '../../demo/answer.ts';
import { type Origin, open } from '../../demo/origin.ts';
import { sendStranger } from '../../demo/strangers.ts';
import { launch } from '../engines/launch.ts';
import { isBuilt } from './built.ts';

const DOCUMENT = {
  version: 1,
  creator: { id: 'maya', name: 'Maya' },
  retailers: {
    amazon: { name: 'Amazon', network: { type: 'amazon', tag: 'maya-20' } },
    nord: { name: 'Nord', network: { type: 'awin', awinmid: '1001', awinaffid: '2002' } },
  },
  products: [
    {
      id: 'book',
      name: 'Book',
      offers: [{ retailer: 'amazon', url: 'https://www.amazon.com/dp/B000000000' }],
    },
    { id: 'coat', name: 'Coat', offers: [{ retailer: 'nord', url: 'https://nord.example/p' }] },
  ],
};
const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
const PAYS = [
  new RegExp(`^https://www\\.amazon\\.com/dp/B000000000\\?tag=maya-20&ascsubtag=${ULID}$`),
  new RegExp(
    `^https://www\\.awin1\\.com/cread\\.php\\?awinmid=1001&awinaffid=2002&ued=https%3A%2F%2Fnord\\.example%2Fp&clickref=${ULID}&`,
  ),
];
const CHILDREN =
  '<a href="https://www.amazon.com/dp/B000000000?tag=maya-20">Book</a><a href="https://www.awin1.com/cread.php?awinmid=1001&awinaffid=2002&ued=https%3A%2F%2Fnord.example%2Fp">Coat</a>';

/** A page, and what its own scripts do: before ours has come, right after it, or once everything has been drawn. */
export interface Replacing {
  readonly name: string;
  readonly when: 'before' | 'after' | 'drawn';
  /** What it runs, or the addresses of what it loads. */
  readonly code?: string;
  readonly files?: readonly string[];
  /** `vitrine.js` unless it is another. */
  readonly script?: string;
  /** A page of its own, with `SERVER` where the server's address belongs. */
  readonly html?: string;
}

export interface Found {
  readonly name: string;
  /** Where the cards lead that have been drawn and are seen. */
  readonly links: readonly string[];
  /** Where the children lead that are seen. */
  readonly children: readonly string[];
  /** What our script has thrown, and nobody has caught. */
  readonly errors: readonly string[];
  /** The bodies that were posted to the server. */
  readonly posted: readonly unknown[];
  /** What stands in `<input name="vt">`. */
  readonly field: string | null;
}

/** Both links with the creator's accounts and a click id of their own. */
export const pays = ({ links }: Found): boolean =>
  links.length === PAYS.length && PAYS.every((pattern, nth) => pattern.test(links[nth] ?? ''));
/** Nothing of ours, and the page's own links in its place. */
export const stands = ({ links, children }: Found): boolean => links.length === 0 && children.length === 2;
/** Every body is a list of entries, each with a ULID. */
export const counts = ({ posted }: Found): boolean =>
  posted.every((body) => {
    const { entries } = body as { entries?: unknown };
    return Array.isArray(entries) && entries.every(({ id }) => new RegExp(`^${ULID}$`).test(id));
  });

function pageOf(
  { code = '', files = [], script = 'vitrine.js', when, html }: Replacing,
  nth: string,
): string {
  const scripts = (how: string) =>
    files.map((src) => `<script ${how} src="${src}"></script>`).join('') +
    (code && `<script ${how}>${code}</script>`);
  const how = script.includes('iife') ? '' : 'type="module"';
  const head = {
    before: `${scripts('')}<script ${how} src="/${script}"></script>`,
    after: `<script ${how} src="/${script}"></script>${scripts(how)}`,
    drawn: `<script ${how} src="/${script}"></script>`,
  }[when];
  const page =
    html ??
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><vitrine-storefront src="/document.json" server="SERVER" consent="granted">${CHILDREN}</vitrine-storefront></body></html>`;
  return page
    .replaceAll('SERVER', `/to/${nth}`)
    .replace('<head>', '<head><script>parent.hear(window)</script>');
}

/** Runs in the page around the frames. */
const AROUND = `
const all = (node, selector) => node ? [...(node.nodeType === 9 ? Document : node.nodeType === 11 ? DocumentFragment : Element).prototype.querySelectorAll.call(node, selector)] : [];
const rootOf = (node) => Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(node);
const deep = (node, selector) => [...all(node, selector), ...all(node, '*').map(rootOf).filter(Boolean).flatMap((it) => deep(it, selector))];
const hrefOf = (node) => Element.prototype.getAttribute.call(node, 'href');
const isSeen = (node) => Element.prototype.getClientRects.call(node).length > 0;
const listen = (target, name, heard) => EventTarget.prototype.addEventListener.call(target, name, heard);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const heard = new Map();
window.hear = (inner) => {
  const errors = [];
  heard.set(inner, errors);
  const add = (said) => String(said).includes('/vitrine') && errors.push(String(said));
  listen(inner, 'error', ({ message, filename, error }) => add(message + ' ' + filename + ' ' + error?.stack));
  listen(inner, 'unhandledrejection', ({ reason }) => add('rejected: ' + reason + ' ' + reason?.stack));
};
const actions = (inner) => deep(inner.document, 'a[part~=action]').filter(isSeen);
async function load(frame, address) {
  const loaded = new Promise((done) => (frame.onload = done));
  frame.src = address;
  await loaded;
}
async function until(is, patience) {
  for (const end = performance.now() + patience; !is() && performance.now() < end; ) await wait(25);
}
async function visit({ nth, name, when, code, steps, patience }) {
  const frame = document.createElement('iframe');
  [frame.width, frame.height] = [400, 700];
  document.body.append(frame);
  const errors = [];
  for (const query of steps) {
    await load(frame, '/page/' + nth + query);
    errors.push(heard.get(frame.contentWindow));
  }
  const inner = frame.contentWindow;
  const field = () => all(inner.document, 'input[name=vt]')[0]?.value ?? null;
  await until(() => actions(inner).length > 1 || field(), patience);
  // Whoever replaces what has been drawn does so from within the frame.
  if (when === 'drawn') inner.eval(code);
  listen(inner.document, 'click', (event) => event.preventDefault());
  for (const link of actions(inner)) HTMLElement.prototype.click.call(link);
  await wait(50);
  return { nth, frame, inner, found: () => ({
    name, field: field(), errors: errors.flat(),
    links: actions(inner).map(hrefOf),
    children: all(inner.document, 'vitrine-storefront > a').filter(isSeen).map(hrefOf),
  }) };
}
let open = [];
window.visitAll = async (cases) => void (open = await Promise.all(cases.map(visit)));
window.look = () => open.map(({ nth, found }) => ({ nth, ...found() }));
window.leave = () => open.splice(0).forEach(({ frame }) => frame.remove());
`;

interface Around {
  visitAll(cases: readonly object[]): Promise<void>;
  look(): (Found & { nth: string })[];
  leave(): void;
}

export interface Stage {
  readonly page: Page;
  /** Visits all of them side by side, taps what can be tapped, and tells what is to be seen. */
  visit(cases: readonly Replacing[], options?: Visiting): Promise<Found[]>;
}

interface Visiting {
  /** Milliseconds until what has not been drawn counts as given up; what was found holds at any moment. */
  readonly patience?: number;
  /** How many taps the server hears of in each. */
  readonly posts?: number;
  /** What the frame's address ends with, one after another. */
  readonly steps?: readonly string[];
}

const TOGETHER = 30;

export function replacedStage(): Stage {
  let browser: Browser;
  let origin: Origin;
  let page: Page;
  let count = 0;
  const visited = new Map<string, Replacing>();
  const posted = new Map<string, unknown[]>();

  beforeAll(async () => {
    isBuilt();
    [browser, origin] = await Promise.all([
      launch(),
      open(0, async (request, response, { pathname }) => {
        const [, nth = ''] = /^\/(?:page|to)\/(\d+)/.exec(pathname) ?? [];
        const replacing = visited.get(nth);
        if (pathname.startsWith('/page/') && replacing)
          return send(response, 200, 'text/html; charset=utf-8', pageOf(replacing, nth));
        if (pathname.startsWith('/to/') && request.method === 'POST') {
          const body = await readText(request);
          posted.set(nth, [...(posted.get(nth) ?? []), JSON.parse(body)]);
          return sendJson(response, { accepted: 1, refused: [], conflicts: [] });
        }
        if (/^\/(document|doc2|maya)\.json$/.test(pathname)) return sendJson(response, DOCUMENT);
        if (await sendScript(response, pathname)) return;
        if (await sendStranger(response, pathname)) return;
        send(response, 200, 'text/html; charset=utf-8', `<!doctype html><script>${AROUND}</script><body>`);
      }),
    ]);
    page = await (await browser.newContext()).newPage();
    await page.goto(origin.url);
  });
  afterAll(async () => {
    await browser?.close();
    await origin?.close();
  });

  async function batch(cases: readonly Replacing[], { patience = 900, posts = 0, steps = [''] }: Visiting) {
    const numbered = cases.map((it) => ({ ...it, nth: String(++count), patience, steps }));
    for (const it of numbered) visited.set(it.nth, it);
    await page.evaluate((all) => (window as unknown as Around).visitAll(all), numbered);
    const look = async (): Promise<Found[]> => {
      const seen = await page.evaluate(() => (window as unknown as Around).look());
      return seen.map(({ nth, ...it }) => ({ ...it, posted: posted.get(nth) ?? [] }));
    };
    let found = await look();
    const taps = ({ posted: bodies }: Found) =>
      bodies.flatMap((it) => (it as { entries?: unknown[] }).entries ?? []).length;
    for (const end = performance.now() + 8000; performance.now() < end; found = await look())
      if (found.every((it) => taps(it) >= posts)) break;
      else await new Promise((done) => setTimeout(done, 100));
    await page.evaluate(() => (window as unknown as Around).leave());
    return found;
  }

  return {
    get page() {
      return page;
    },
    async visit(cases, options = {}) {
      const found: Found[] = [];
      for (let from = 0; from < cases.length; from += TOGETHER)
        found.push(...(await batch(cases.slice(from, from + TOGETHER), options)));
      return found;
    },
  };
}
