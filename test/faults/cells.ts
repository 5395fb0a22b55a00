// What can go wrong around a tap, one cell each. A cell does one round; the grid repeats it and counts.
import type { Page } from 'playwright-core';
import type { Ledger } from './ledger.ts';
import { PLAIN } from './pages.ts';
import { ready, type Shopper } from './shopper.ts';

export interface Round {
  readonly shopper: Shopper;
  readonly ledger: Ledger;
  /** The creator's page, with this round's consent. */
  readonly url: string;
}

export interface Cell {
  readonly name: string;
  /** Why taps are lost here without consent, where they are. */
  readonly without?: string;
  /** The round, up to where the shopper has come back and everything had its time. */
  run(round: Round): Promise<void>;
}

export const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Waits until the ledger has every tap, or `ms` have gone. */
async function settled({ ledger, shopper }: Round, ms: number): Promise<void> {
  const until = Date.now() + ms;
  while (Date.now() < until && shopper.taps.some((id) => !ledger.taken.has(id))) await pause(50);
}

/** The shopper opens the page again, and stays for a while. */
async function back(round: Round): Promise<void> {
  const { shopper, url } = round;
  await shopper.open(url);
  // Without consent nothing was left on the device that could still come.
  await settled(round, url.includes('denied') ? 2000 : 12_000);
}

const well = (ledger: Ledger) => {
  ledger.manner = 'takes';
  ledger.network = 'fast';
};

const killed = (ms: number): Cell => ({
  name: `a slow network, the browser killed ${ms} ms after the tap`,
  without: 'the browser dies before the request is through',
  async run(round) {
    const { shopper, ledger, url } = round;
    const page = await shopper.open(url);
    ledger.network = 'slow';
    await shopper.tap(page);
    if (ms > 0) await pause(ms);
    await shopper.kill();
    well(ledger);
    await shopper.start();
    await back(round);
  },
});

/** While it lasts the tap is made and the browser closed; then all is well again. */
const until = (
  name: string,
  without: string,
  begin: (ledger: Ledger) => void,
  end: (ledger: Ledger) => void,
): Cell => ({
  name,
  without,
  async run(round) {
    const { shopper, ledger, url } = round;
    const page = await shopper.open(url);
    begin(ledger);
    await shopper.tap(page);
    await pause(1500);
    await shopper.quit();
    end(ledger);
    await shopper.start();
    await back(round);
  },
});

export const CELLS: readonly Cell[] = [
  {
    name: 'the tap leaves the page at once',
    async run(round) {
      const page = await round.shopper.open(round.url);
      await round.shopper.tap(page);
      await page.waitForURL(/shop\/shirt/);
      await page.goto(new URL('/next', round.url).href);
      await settled(round, 1500);
      await back(round);
    },
  },
  {
    name: 'the tab is closed after the tap',
    async run(round) {
      const page = await round.shopper.open(round.url);
      await round.shopper.tap(page);
      await page.close();
      await settled(round, 1500);
      await back(round);
    },
  },
  killed(0),
  killed(50),
  killed(500),
  until(
    'no network for the tap; back at the next visit',
    'what is in memory goes with the page',
    (ledger) => {
      ledger.network = 'gone';
    },
    well,
  ),
  until(
    'the server answers 500 for the tap; well at the next visit',
    'what is in memory goes with the page',
    (ledger) => {
      ledger.manner = 'fails';
    },
    well,
  ),
  until(
    'the server hangs; well at the next visit',
    'what is in memory goes with the page',
    (ledger) => {
      ledger.manner = 'hangs';
    },
    well,
  ),
  {
    name: 'a slow network, the browser closed 200 ms after the tap',
    without: 'the browser is closed before the bytes are through',
    async run(round) {
      const { shopper, ledger, url } = round;
      const page = await shopper.open(url);
      ledger.network = 'slow';
      await shopper.tap(page);
      await pause(200);
      await shopper.quit();
      well(ledger);
      await shopper.start();
      await back(round);
    },
  },
  {
    name: 'no network for the tap, back while the page is open',
    async run(round) {
      const { shopper, ledger, url } = round;
      const page = await shopper.open(url, stays);
      ledger.network = 'gone';
      await shopper.tap(page);
      await pause(500);
      well(ledger);
      await settled(round, 20_000);
    },
  },
  {
    name: "a slow network, and the page has used up the browser's keepalive quota",
    without: 'only a plain request is left, and it ends with the page',
    async run(round) {
      const page = await round.shopper.open(round.url);
      await page.evaluate(() => {
        for (let i = 0; i < 2; i++)
          fetch('/sink', { method: 'POST', body: 'x'.repeat(32_700), keepalive: true }).catch(() => {});
      });
      await pause(200);
      round.ledger.network = 'slow';
      await round.shopper.tap(page);
      await page.waitForURL(/shop\/shirt/);
      await settled(round, 2500);
      well(round.ledger);
      await back(round);
    },
  },
  {
    name: 'storage that throws',
    async run(round) {
      const page = await round.shopper.open(round.url, async (it) => {
        await it.addInitScript(() => {
          Object.defineProperty(globalThis, 'indexedDB', {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        });
      });
      await round.shopper.tap(page);
      await page.waitForURL(/shop\/shirt/);
      await settled(round, 3000);
    },
  },
  {
    name: 'back out of the back-forward cache, and another tap',
    async run(round) {
      const page = await round.shopper.open(round.url);
      await page.evaluate(() => {
        addEventListener('pageshow', (event) => {
          document.title = event.persisted ? 'kept' : 'new';
        });
      });
      await round.shopper.tap(page);
      await page.waitForURL(/shop\/shirt/);
      await page.goBack({ waitUntil: 'commit' });
      const isKept = await page
        .waitForFunction(() => document.title === 'kept', undefined, { timeout: 5000 })
        .catch(() => null);
      // A headless shell, as the packaged browser is one, keeps no page.
      if (!isKept) {
        console.warn('The back-forward cache is NOT TRIED: this browser keeps no pages. Install Chromium.');
        await ready(page);
      }
      await round.shopper.tap(page, 'hat');
      await page.waitForURL(/shop\/hat/);
      await settled(round, 3000);
      await back(round);
    },
  },
  fiveTabs('five tabs, and a server that comes back', (url) => url),
  fiveTabs('five tabs without Web Locks, and a server that comes back', (url) =>
    url.replace('localhost', PLAIN),
  ),
];

/** The page keeps its shopper: a tap puts the product into the page's own cart. */
export async function stays(page: Page): Promise<void> {
  await page.addInitScript(() =>
    document.addEventListener('vitrine-handoff', (event) => event.preventDefault()),
  );
}

function fiveTabs(name: string, at: (url: string) => string): Cell {
  return {
    name,
    without: 'one of the tabs is closed while the server fails',
    async run(round) {
      const { shopper, ledger, url } = round;
      ledger.manner = 'fails';
      const tabs: Page[] = [];
      for (let i = 0; i < 5; i++) tabs.push(await shopper.open(at(url), stays));
      for (const tab of tabs) {
        await tab.bringToFront();
        for (const product of ['shirt', 'hat']) await shopper.tap(tab, product);
      }
      // One that dies leaves its taps to the others.
      await tabs[0]?.close();
      well(ledger);
      await settled(round, 50_000);
      await pause(1000);
    },
  };
}
