// A shopper with a browser of their own, whose process can be killed and started again on the same profile.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.js';
import { setClock } from '../engines/chromium.ts';
import { PLAIN } from './pages.ts';

export interface Shopper {
  /** Opens the page with everything in place: cards drawn, pieces loaded, the outbox open. */
  open(url: string, setUp?: (page: Page) => Promise<void>): Promise<Page>;
  /** The ids of the taps of which the page told. */
  readonly taps: string[];
  /** Taps the card: done when the browser has answered the tap and the page has told of it. */
  tap(page: Page, product?: string): Promise<void>;
  context(): BrowserContext;
  /** The process ends without any farewell. */
  kill(): Promise<void>;
  /** The browser is closed as people close it. */
  quit(): Promise<void>;
  /** The same profile again. */
  start(): Promise<void>;
  leave(): Promise<void>;
}

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Everything is in place: cards drawn, pieces loaded, the outbox open. */
export async function ready(page: Page): Promise<void> {
  await page.locator('vitrine-card a[part=action]').first().waitFor();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /vitrine-outbox/.test(name)),
  );
  await pause(300);
}

async function addressOf(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  for (let i = 0; i < 300; i++) {
    if (existsSync(file)) {
      const [port] = readFileSync(file, 'utf8').split('\n');
      if (port) return `http://127.0.0.1:${port}`;
    }
    if (child.exitCode !== null) throw new Error(`The browser ended with ${child.exitCode}.`);
    await pause(50);
  }
  throw new Error('The browser did not open its port.');
}

export async function newShopper(): Promise<Shopper> {
  const path = await findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'vitrine-faults-'));
  const taps: string[] = [];
  let heard: () => void = () => {};
  let child: ChildProcess | null = null;
  let browser: Browser | null = null;

  async function gone(): Promise<void> {
    const ended = child && new Promise((go) => child?.once('exit', go));
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    }
    child = null;
    browser = null;
  }

  const shopper: Shopper = {
    taps,
    context: () => browser?.contexts()[0] as BrowserContext,
    async start() {
      rmSync(join(profile, 'DevToolsActivePort'), { force: true });
      const own = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--headless=new'];
      const plain = `--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`;
      child = spawn(path, [...FLAGS, ...own, plain, 'about:blank'], { detached: true, stdio: 'ignore' });
      browser = await chromium.connectOverCDP(await addressOf(profile, child));
      await setClock(shopper.context());
      await shopper.context().exposeBinding('heardOf', (_source, id: string) => {
        taps.push(id);
        heard();
      });
      await shopper.context().addInitScript(() => {
        let id = '';
        document.addEventListener('vitrine-handoff', (event) => {
          id = event.entry.id;
        });
        // The tap is done when the click has gone all the way up.
        addEventListener('click', () => (globalThis as unknown as { heardOf(id: string): void }).heardOf(id));
      });
    },
    async open(url, setUp) {
      const page = await shopper.context().newPage();
      await setUp?.(page);
      await page.goto(url);
      await ready(page);
      return page;
    },
    async tap(page, product = 'shirt') {
      const told = new Promise<void>((go) => {
        heard = go;
      });
      const link = page.locator(`vitrine-card[product=${product}] a[part=action]`);
      await Promise.all([told, link.click({ timeout: 5000 })]);
    },
    kill: gone,
    async quit() {
      const session = await browser?.newBrowserCDPSession();
      const ended = child && new Promise((go) => child?.once('exit', go));
      await session?.send('Browser.close').catch(() => {});
      await Promise.race([ended, pause(5000)]);
      await gone();
    },
    async leave() {
      await gone();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await shopper.start();
  return shopper;
}
