// Firefox and WebKit for the element tests, as @web/test-runner starts a browser.
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { keyboardOf, mouseOf } from './keyboard.ts';
import { startWebKit, type WebKit } from './webkit.ts';

/** Puppeteer drives Firefox by WebDriver BiDi; the launcher made for Chrome asks nothing else of it. */
export const firefoxLauncher = (executablePath: string): BrowserLauncher =>
  chromeLauncher({
    puppeteer: puppeteer as never,
    launchOptions: { browser: 'firefox', executablePath },
  }) as BrowserLauncher;

/** The size that every test page begins with, as in the other engines. */
const VIEWPORT = { width: 800, height: 600 };

/**
 * One window of WebKit, in which the test pages stand one after another. To @web/test-runner-commands it is one of
 * Playwright's, whose names for keys, mouse and size of the window it keeps.
 */
export function webkitLauncher(): BrowserLauncher & { getPage(): unknown } {
  let webkit: WebKit | undefined;
  const pages = new Map<string, string>();
  const here = () => {
    if (!webkit) throw new Error('WebKit has not started.');
    return webkit.session;
  };
  const resize = ({ width, height }: typeof VIEWPORT) =>
    here().command('POST', '/window/rect', { x: 0, y: 0, width, height });
  return {
    name: 'WebKit',
    type: 'playwright',
    async startSession(id, url) {
      webkit ??= await startWebKit();
      pages.set(id, url);
      await resize(VIEWPORT);
      await here().command('POST', '/url', { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: () => here().command<string>('GET', '/url'),
    async stopSession(id) {
      pages.delete(id);
      // Whatever is still running there ends.
      await here().command('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is not started for debugging.')),
    stop: async () => webkit?.close(),
    getPage: () => ({ keyboard: keyboardOf(here()), mouse: mouseOf(here()), setViewportSize: resize }),
  };
}
