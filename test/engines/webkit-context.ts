// WebKit as a browser of Playwright's: every phone is a browser of its own, with nothing remembered.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Heard, type Proxy, type Route, startProxy } from './proxy.ts';
import type { Session } from './webdriver.ts';
import { startWebKit, type WebKit } from './webkit.ts';
import { type Size, WebKitPage } from './webkit-page.ts';

/** Playwright's patterns: `**` is anything, `*` anything but a slash. */
function pattern(wanted: string | RegExp): (url: URL) => boolean {
  if (wanted instanceof RegExp) return ({ href }) => wanted.test(href);
  const source = wanted
    .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
  const whole = new RegExp(`^${source}$`);
  return ({ href }) => whole.test(href);
}

export class WebKitContext {
  private last: Promise<unknown> = Promise.resolve();
  private opening: Promise<unknown> = Promise.resolve();
  private current = '';
  private readonly known = new Map<string, WebKitPage>();
  private waiting = 0;
  readonly size: Size;

  constructor(
    private readonly webkit: WebKit,
    private readonly proxy: Proxy,
    { viewport }: BrowserContextOptions,
  ) {
    this.size = viewport ?? { width: 390, height: 844 };
    proxy.listeners.add((kind, heard, status) => {
      for (const page of this.known.values()) page.request(kind, heard, status);
    });
  }

  /** Runs a command in a window, when all before it are done. */
  within<T>(handle: string, task: (session: Session) => Promise<T>): Promise<T> {
    this.waiting++;
    const turn = this.last.then(async () => {
      if (handle !== this.current) await this.webkit.session.command('POST', '/window', { handle });
      this.current = handle;
      return task(this.webkit.session);
    });
    this.last = turn.catch(() => {}).finally(() => this.waiting--);
    return turn;
  }
  /** Hears what a page says, where that takes no window's focus and nobody's turn. */
  ask(page: WebKitPage): void {
    if (page.handle === this.current && this.waiting === 0) page.listen().catch(() => {});
  }

  private async handles(): Promise<string[]> {
    const asked = this.last.then(() => this.webkit.session.command<string[]>('GET', '/window/handles'));
    this.last = asked.catch(() => {});
    return asked;
  }
  private async adopt(handle: string): Promise<WebKitPage> {
    const page = new WebKitPage(this, handle);
    this.known.set(handle, page);
    await this.within(handle, (session) =>
      session.command('POST', '/window/rect', { x: 0, y: 0, ...this.size }),
    );
    return page;
  }

  /** One after another, or two would take the window that WebKit begins with. */
  newPage(): Promise<WebKitPage> {
    const opened = this.opening.then(() => this.open());
    this.opening = opened.catch(() => {});
    return opened;
  }
  private async open(): Promise<WebKitPage> {
    const [first] = await this.handles();
    if (first && this.known.size === 0) return this.adopt(first);
    const opening = this.last.then(() =>
      this.webkit.session.command<{ handle: string }>('POST', '/window/new', { type: 'window' }),
    );
    this.last = opening.catch(() => {});
    return this.adopt((await opening).handle);
  }
  pages = () => [...this.known.values()];

  /** The next window that the page opens, or the next request. */
  async waitForEvent(kind: 'page', wanted?: undefined): Promise<WebKitPage>;
  async waitForEvent(kind: 'request', wanted: (heard: Heard) => boolean): Promise<Heard>;
  async waitForEvent(kind: 'page' | 'request', wanted: (heard: Heard) => boolean = () => true) {
    let met: Heard | undefined;
    this.proxy.listeners.add((what, heard) => {
      if (what === 'request' && wanted(heard)) met ??= heard;
    });
    for (let turn = 0; turn < 200; turn++) {
      if (kind === 'request' && met) return met;
      const fresh = kind === 'page' && (await this.handles()).find((it) => !this.known.has(it));
      if (fresh) return this.adopt(fresh);
      await wait(50);
    }
    throw new Error(`No ${kind} came.`);
  }

  route(wanted: string | RegExp, handler: (route: Route) => unknown): void {
    this.proxy.routes.push({ matches: pattern(wanted), handler });
  }
  /** Half a second without a request. */
  async quiet(): Promise<void> {
    for (let still = 0; still < 10; still = this.proxy.open > 0 ? 0 : still + 1) await wait(50);
  }
  async addInitScript(script: string | ((arg: never) => unknown), arg?: unknown): Promise<void> {
    this.proxy.scripts.push(`(${script})(${JSON.stringify(arg)})`);
  }
  setDefaultTimeout = () => {};
  async close(): Promise<void> {
    for (const page of this.pages()) page.end();
    await this.webkit.close();
    this.proxy.close();
  }
}

/** Every context is a WebKit of its own, so that this one starts nothing by itself. */
export function webkitBrowser(): Browser {
  const contexts = new Set<WebKitContext>();
  const browser = {
    async newContext(options: BrowserContextOptions = {}): Promise<WebKitContext> {
      const proxy = await startProxy();
      const args = options.timezoneId ? [`--time-zone=${options.timezoneId}`] : [];
      const { userAgent = '' } = options;
      // WebKitGTK refuses a name with brackets, which apps do not heed: the page and the servers are told it here.
      const refused = /[[\]{}]/.test(userAgent);
      if (refused) {
        proxy.userAgent = userAgent;
        proxy.scripts.push(
          `Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => ${JSON.stringify(userAgent)} })`,
        );
      }
      const webkit = await startWebKit({ userAgent: refused ? '' : userAgent, proxy: proxy.address, args });
      const context = new WebKitContext(webkit, proxy, options);
      contexts.add(context);
      return context;
    },
    async newPage(options?: BrowserContextOptions): Promise<WebKitPage> {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.close = () => context.close();
      return page;
    },
    async close() {
      await Promise.all([...contexts].map((it) => it.close()));
    },
  };
  return browser as unknown as Browser;
}
