// The stage of one file of tests: the demo on free ports, a browser, and phones that are put away after each test.
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Demo, startDemo } from '../../demo/server.ts';
import { launch, PHONE } from '../engines/launch.ts';
import { isBuilt } from './built.ts';

export interface Stage {
  readonly demo: Demo;
  /** A phone of its own, with nothing remembered. */
  phone(more?: BrowserContextOptions): Promise<BrowserContext>;
}

/** `server`: with Vitrine's server, as `npm start` has it; it takes seconds to stand, so that only those ask for it who need it. */
export function stage({ server = false } = {}): Stage {
  let demo: Demo;
  let browser: Browser;
  const phones: BrowserContext[] = [];

  beforeAll(async () => {
    isBuilt();
    [demo, browser] = await Promise.all([startDemo({ port: 0, server }), launch()]);
    await demo.stands;
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  return {
    get demo() {
      return demo;
    },
    async phone(more = {}) {
      const phone = await browser.newContext({ ...PHONE, timezoneId: noon(new Date()), ...more });
      // Whatever does not come is missing, not late.
      phone.setDefaultTimeout(10_000);
      phones.push(phone);
      return phone;
    },
  };
}

/** A time zone in which it is about midday, so that no test runs across midnight: a price of yesterday is worded longer. */
function noon(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  // Etc/GMT+3 is three hours behind. Firefox knows Etc/GMT by the name of UTC alone.
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
