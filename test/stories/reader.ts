// reader: the built Storybook in Chromium. A page opened here keeps account of all that goes wrong on it.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from '../engines/chromium.ts';
import { BOOK, type Served, serve } from './serve.ts';
import { type Watchman, watchman } from './watchman.ts';

/** Shops that answer with an error in a story about just that; Chromium says so on the console. */
const BROKEN = /^https:\/\/(north|east)wind\.example\//;

export interface Opened {
  readonly page: Page;
  /** Console errors, failed requests, what no one caught, and whatever reached for a foreign host. */
  wrong(): string[];
}

export interface Reader {
  readonly url: string;
  open(path: string): Promise<Opened>;
}

export function reader(): Reader {
  let book: Served;
  let guard: Watchman;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [book, guard] = await Promise.all([serve(BOOK), watchman()]);
    // Playwright's own option would send this machine's addresses there too.
    browser = await launchChromium(`--proxy-server=${guard.address}`);
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-US',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(listen);
  });
  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([book?.close(), guard?.close()]);
  });

  return {
    get url() {
      return book.url;
    },
    async open(path) {
      guard.caught();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        const { url } = message.location();
        if (message.type() !== 'error' || BROKEN.test(url)) return;
        errors.push(`console: ${message.text()} ${url}`);
      });
      page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('crash', () => errors.push('the page crashed'));
      await page.goto(new URL(path, book.url).href);
      return { page, wrong: () => [...errors, ...guard.caught().map((it) => `foreign host: ${it}`)] };
    },
  };
}

declare global {
  // What Storybook has said on this page.
  var storyNews: { name: string; said: unknown }[];
}

/** On every page, before any script: what Storybook says of its stories is written down. */
function listen(): void {
  const NAMES = [
    'storyFinished',
    'docsRendered',
    'storyErrored',
    'storyMissing',
    'storyThrewException',
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
  ];
  interface Channel {
    on(name: string, hear: (said: unknown) => void): void;
  }
  let channel: Channel | undefined;
  globalThis.storyNews = [];
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(given: Channel) {
      channel = given;
      for (const name of NAMES) given.on(name, (said) => void globalThis.storyNews.push({ name, said }));
    },
  });
}

const ENDS = ['storyFinished', 'docsRendered', 'storyErrored', 'storyMissing', 'storyThrewException'];

/** Waits for the story or the page to be drawn and played to its end; gives what went wrong on the way. */
export async function ended(page: Page): Promise<string[]> {
  await page.waitForFunction((ends) => globalThis.storyNews?.some(({ name }) => ends.includes(name)), ENDS);
  const news = await page.evaluate(
    () => JSON.parse(JSON.stringify(globalThis.storyNews)) as typeof storyNews,
  );
  return news.flatMap(({ name, said }) => {
    if (name === 'docsRendered') return [];
    const { status } = (said ?? {}) as { status?: string };
    if (name === 'storyFinished') return status === 'success' ? [] : [`${name}: ${status}`];
    return [`${name}: ${JSON.stringify(said).slice(0, 600)}`];
  });
}
