// measures: what is measured on one contender's page, each in a browser context of its own, so that nothing is warm.
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Processor slowed to a quarter, as on a phone of the middle sort. */
const THROTTLE = 4;
/** Slow 4G as browsers' tools have it: round trips of 562.5 ms, 1.44 Mbit/s down. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

export async function open(browser: Browser, address: string, slow = false): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  if (slow) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench?.painted !== undefined, null, {
    timeout: 120_000,
    polling: 100,
  });
  return { page, cdp, close: () => context.close() };
}

/** Milliseconds until every card has been painted, and the first six; what blocked meanwhile, and the shift. */
export async function load(browser: Browser, address: string, slow = false) {
  const { page, close } = await open(browser, address, slow);
  await page.waitForTimeout(500);
  const { painted = 0, first = 0, blocked, shifted } = await page.evaluate(() => ({ ...window.bench }));
  await close();
  return { painted, first, blocked, shifted };
}

/** Milliseconds from the moment that another stock is known until every card says so on the screen. */
export async function update(browser: Browser, address: string): Promise<number> {
  const { page, close } = await open(browser, address);
  await page.waitForTimeout(1500);
  const took: number[] = [];
  for (let round = 1; round <= 3; round++) {
    took.push(
      await page.evaluate(async (round) => {
        const { bench } = window;
        const called = performance.now();
        const began = Number((await bench.update?.(round)) ?? called);
        do await bench.frame();
        while (bench.updated && !bench.updated(round));
        return performance.now() - began;
      }, round),
    );
    await page.waitForTimeout(300);
  }
  await close();
  return took.sort((a, b) => a - b)[1] ?? 0;
}

/** Bytes that the page's scripts and elements hold once all is swept. */
export async function heap(browser: Browser, address: string): Promise<number> {
  const { page, cdp, close } = await open(browser, address);
  await page.waitForTimeout(1000);
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  await close();
  return usedSize + embedderHeapUsedSize;
}

/** Milliseconds from a click on the first card's link until the browser sets off. */
export async function click(browser: Browser, address: string, link: string): Promise<number> {
  const { page, close } = await open(browser, address);
  await page.waitForTimeout(1000);
  const place = page.locator(link).first();
  // In the same tab, so that the page that comes can say when its navigation began.
  await place.evaluate((it) => {
    it.setAttribute('target', '_self');
    addEventListener('click', ({ timeStamp }) => console.debug(performance.timeOrigin + timeStamp), {
      capture: true,
      once: true,
    });
  });
  const clicked = page.waitForEvent('console', (it) => it.type() === 'debug');
  await page.route('https://northwind.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Shop</title>' }),
  );
  await place.click();
  await page.waitForURL('https://northwind.example/**');
  const began = await page.evaluate(() => performance.timeOrigin);
  const at = Number((await clicked).text());
  await close();
  return began - at;
}
