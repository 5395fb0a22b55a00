// Two shops of any make, each on an origin of its own, with the built landing script and nothing else of ours.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { readText, send, sendScript } from '../../demo/answer.ts';
import { type Origin, open } from '../../demo/origin.ts';
import type { Ids } from '../../src/core/index.ts';
import type { LandOptions } from '../../src/landing/index.ts';

export const TAP = '01JD4ZW3GQ8W2K5T7R9XABCDE';
export const MAYA = `${TAP}1.maya.autumn-26.bio.shirt`;
export const MAYA_LATER = `${TAP}2.maya.autumn-26.story.hat`;
export const OTTO = `${TAP}3.otto...lamp`;
export const KEY = 'vitrine-landing';
const DAY = 86_400_000;

/** As strict as docs/retailer.md says that a shop may be; the page's own lines are let in by their nonce. */
const POLICY =
  "default-src 'none'; script-src 'self' 'nonce-own'; connect-src 'self'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

export const TAG = '<script type="module" data-vitrine-landing src="/vitrine-landing.js"></script>';
export const own = (code: string, type = 'module'): string =>
  `<script type="${type}" nonce="own">${code}</script>`;
/** What a shop writes that wants it otherwise than the tag has it. */
export const landing = (options: LandOptions): string =>
  own(`import { land } from '/vitrine-landing.js'; land(${JSON.stringify(options)});`);

/** Hears the event before any module runs. */
const HEAR = own(
  `window.heard = []; document.addEventListener('vitrine-landing', (event) => heard.push(event.ids));`,
  'text/javascript',
);

export interface Retailers {
  /** Their addresses, without a slash at the end. */
  readonly urls: readonly [string, string];
  /** What was sent to either of them by other ways than looking at a page: path and body. */
  readonly posted: { path: string; body: string }[];
}

/** A page's markup is in its address, so that each test says what its shop has pasted. */
export function retailers(): Retailers {
  const origins: Origin[] = [];
  const posted: { path: string; body: string }[] = [];
  beforeAll(async () => {
    for (let nth = 0; nth < 2; nth++)
      origins.push(
        await open(0, async (request, response, url) => {
          if (await sendScript(response, url.pathname)) return;
          if (request.method === 'POST') posted.push({ path: url.pathname, body: await readText(request) });
          const markup = decodeURIComponent(/(?<=~).*/.exec(url.pathname)?.[0] ?? '');
          const page = `<!doctype html><title>A shop</title><meta charset="utf-8">${HEAR}${markup}`;
          send(response, 200, 'text/html; charset=utf-8', page, { 'content-security-policy': POLICY });
        }),
      );
  });
  afterAll(async () => void (await Promise.all(origins.map((origin) => origin.close()))));
  return {
    get urls() {
      return [origins[0]?.url ?? '', origins[1]?.url ?? ''] as const;
    },
    posted,
  };
}

/** The address of the page with this markup. */
export const pageOf = (shop: string, markup: string, query = ''): string =>
  `${shop}/~${encodeURIComponent(markup)}${query && `?${query}`}`;

/** What the script in the page answers. */
export const attribution = (page: Page): Promise<Ids | null> =>
  page.evaluate("import('/vitrine-landing.js').then((it) => it.getAttribution())");

export const heard = (page: Page): Promise<(Ids | null)[]> => page.evaluate('window.heard');

/** Every byte that the shop's site holds on the device. */
export async function onDevice(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  const rest = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
  return [...cookies.map(({ name }) => name), ...rest].join('').replaceAll('{}', '');
}

/** Moves the phone's clock on, for the pages that it opens from here on. */
export const daysLater = (phone: BrowserContext, days: number): Promise<void> =>
  phone.clock.setFixedTime(Date.now() + days * DAY);
