// The browser of the end-to-end tests: Chromium, or the engine that VITRINE_ENGINE names.
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, type Page, firefox } from 'playwright-core';
import { findFirefox } from '../../scripts/engines-here.js';
import { launchChromium } from './chromium.ts';
import { webkitBrowser } from './webkit-context.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const ENGINE = (process.env['VITRINE_ENGINE'] ?? 'chromium') as Engine;

/**
 * How often a document is asked for that a `<link rel="preload" as="fetch">` has named. WebKit asks once more: seen in
 * WebKitGTK 2.50.6 on 2026-11-20, whatever the line's crossorigin, the fetch's credentials and the answer's age.
 */
export const ASKED = ENGINE === 'webkit' ? 2 : 1;

const RELAY = fileURLToPath(new URL('firefox-relay.js', import.meta.url));

/** What each engine calls itself on a phone; the shops see nothing else of it. */
const AGENTS: Readonly<Record<Engine, string>> = {
  chromium:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
  firefox: 'Mozilla/5.0 (Android 14; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
  webkit:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
};

/** A phone with nothing remembered. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  // Firefox knows no mobile layout of its own on a computer.
  ...(ENGINE === 'chromium' && { isMobile: true }),
  hasTouch: true,
  locale: 'en-US',
  userAgent: AGENTS[ENGINE],
};

export async function launch(): Promise<Browser> {
  if (ENGINE === 'chromium') return launchChromium();
  if (ENGINE === 'webkit') return webkitBrowser();
  const program = findFirefox();
  if (!program) throw new Error('There is no Firefox here. Install it, or name it in FIREFOX_PATH.');
  // The channel means: as Mozilla makes it, driven by WebDriver BiDi.
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: RELAY,
    env: { ...process.env, VITRINE_FIREFOX: program },
    // As on a phone, where a scroll bar takes no room.
    firefoxUserPrefs: { 'ui.useOverlayScrollbars': 1 },
  });
  await tapByMouse(browser);
  return browser;
}

/** By WebDriver BiDi Playwright's fingers do nothing at all: there a tap is a click of the mouse. */
async function tapByMouse(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const prototypeOf = <T extends object>(it: T): T => Object.getPrototypeOf(it) as T;
  prototypeOf(page.locator('*')).tap = function (options) {
    return this.click(options);
  };
  prototypeOf(page.touchscreen).tap = function (this: { _page: Page }, x, y) {
    return this._page.mouse.click(x, y);
  } as Page['touchscreen']['tap'];
  await page.close();
}
