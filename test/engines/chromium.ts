// The one way in which tests start Chromium; its pages' clocks are set as `npm run test:clock` has set this process's.
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.js';
import { AHEAD } from '../../scripts/clock/ahead.js';
import { shiftClock } from '../../scripts/clock/shift.cjs';

/** Before any page is opened in `context`: what the pages hold for the day is what the tests do. */
export async function setClock(context: BrowserContext): Promise<void> {
  if (AHEAD) await context.addInitScript(shiftClock, AHEAD);
}

/** `args`: command line options besides those that every test has. */
export async function launchChromium(...args: string[]): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...FLAGS, ...args] });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await setClock(context);
    return context;
  };
  return browser;
}
