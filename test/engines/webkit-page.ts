// One window of WebKit as a page of Playwright's: as much of it as the end-to-end tests use, under the same names.
import { setTimeout as wait } from 'node:timers/promises';
import type { Said } from './hearing.ts';
import { keyboardOf, mouseOf, tapOf } from './keyboard.ts';
import type { Heard, Route } from './proxy.ts';
import { DriverError, type Session } from './webdriver.ts';
import type { WebKitContext } from './webkit-context.ts';
import { WebKitLocator } from './webkit-locator.ts';

type Listener = (what: never) => unknown;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Milliseconds between two questions for what a page says that somebody listens to. */
const OFTEN = 200;

export class WebKitPage {
  private readonly heard: Said[] = [];
  private readonly listeners: [string, Listener][] = [];
  private readonly session: Session;
  readonly keyboard;
  readonly mouse;
  readonly touchscreen;
  private last = 'about:blank';
  private size: Size;
  private asking: NodeJS.Timeout | undefined;
  private readonly exposed = new Map<string, (words: string) => unknown>();

  constructor(
    private readonly own: WebKitContext,
    readonly handle: string,
  ) {
    // Commands wait for each other, and each begins in this page's window.
    const command: Session['command'] = (method, path, body) =>
      own.within(handle, (session) => session.command(method, path, body));
    const session = {
      command,
      execute: (script: string, ...args: unknown[]) => command('POST', '/execute/sync', { script, args }),
    };
    this.session = session as Session;
    this.size = own.size;
    this.keyboard = keyboardOf(this.session);
    this.mouse = mouseOf(this.session);
    this.touchscreen = { tap: tapOf(this.session) };
  }

  context = () => this.own;
  url = () => this.last;
  viewportSize = () => this.size;
  /** CSS pixels. */
  async setViewportSize(size: Size): Promise<void> {
    await this.session.command('POST', '/window/rect', { x: 0, y: 0, ...size });
    await this.until(
      () => this.run<Size>('return { width: innerWidth, height: innerHeight }'),
      ({ width, height }) => width === size.width && height === size.height,
      10_000,
      () => `The window does not become ${size.width} by ${size.height}.`,
    );
    this.size = size;
  }
  private root = () => new WebKitLocator(this, []);
  locator: WebKitLocator['locator'] = (...args) => this.root().locator(...args);
  getByText: WebKitLocator['getByText'] = (...args) => this.root().getByText(...args);
  getByRole: WebKitLocator['getByRole'] = (...args) => this.root().getByRole(...args);
  inputValue = (css: string) => this.locator(css).inputValue();

  /** The body of a function in the page. While a page is being left there is none: that is tried again. */
  async run<T>(body: string, ...args: unknown[]): Promise<T> {
    for (let turn = 0; ; turn++) {
      try {
        const value = await this.session.execute<T>(body, ...args);
        await this.listen();
        return value;
      } catch (error) {
        if (
          turn > 20 ||
          !(error instanceof DriverError) ||
          !/no such window|stale|unknown error/.test(error.code)
        )
          throw error;
        await wait(100);
      }
    }
  }
  evaluate<T, A>(task: string | ((arg: A) => T | Promise<T>), arg?: A): Promise<T> {
    return this.run<T>(`return ${typeof task === 'string' ? task : `(${task})(arguments[0])`}`, arg ?? null);
  }
  /** What a function gives stays in the page; the handle fetches it, or hands it to another function there. */
  async evaluateHandle<T>(task: () => T) {
    const name = `__vitrineKept${Math.random().toString(36).slice(2)}`;
    await this.run(`window.${name} = (${task})()`);
    return {
      jsonValue: () => this.run<T>(`return window.${name}`),
      evaluate: <R>(then: (it: T) => R) => this.run<R>(`return (${then})(window.${name})`),
    };
  }

  /** Hands what the page has said since to whom it concerns. */
  async listen(): Promise<void> {
    const script = 'return [location.href, (window.__vitrineHeard ?? []).splice(0).map((it) => ({ ...it }))]';
    const [url, said] = await this.session.execute<[string, Said[]]>(script);
    this.last = url;
    this.heard.push(...said);
    for (const it of said.filter(({ kind }) => kind === 'call')) this.exposed.get(it.type)?.(it.text);
    for (const it of said) this.tell(it.kind, it.kind === 'pageerror' ? new Error(it.text) : messageOf(it));
  }
  tell(kind: string, what: unknown): void {
    for (const [wanted, listener] of this.listeners) if (wanted === kind) listener(what as never);
  }
  /** What goes through the proxy is told by itself; what is said in the page has to be asked for. */
  on(kind: string, listener: Listener): void {
    this.listeners.push([kind, listener]);
    if (/^(console|pageerror)$/.test(kind))
      this.asking ??= setInterval(() => this.own.ask(this), OFTEN).unref();
  }
  async waitForEvent(kind: string, wanted: (what: ReturnType<typeof messageOf>) => boolean = () => true) {
    const events: ReturnType<typeof messageOf>[] = [];
    this.on(kind, (what) => events.push(what));
    const meant = () => events.find(wanted);
    // A page that is not open yet has nothing to say.
    return this.until(
      () => this.listen().then(meant, meant),
      Boolean,
      15_000,
      () => `No ${kind} came.`,
    ) as Promise<ReturnType<typeof messageOf>>;
  }

  async goto(url: string): Promise<void> {
    await this.session.command('POST', '/url', { url });
    await this.listen();
  }
  async reload(): Promise<void> {
    await this.session.command('POST', '/refresh');
    await this.listen();
  }
  bringToFront = () => this.run<void>('window.focus()');
  waitForTimeout = (ms: number) => wait(ms);
  async waitForLoadState(state: 'load' | 'networkidle' = 'load'): Promise<void> {
    await this.until(
      () => this.run('return [location.href, document.readyState]'),
      (it) => {
        const [url, ready] = it as [string, string];
        return url !== 'about:blank' && ready === 'complete';
      },
      10_000,
      () => 'The page does not finish loading.',
    );
    if (state === 'networkidle') await this.own.quiet();
  }
  async waitForURL(wanted: string): Promise<void> {
    const start = wanted.replace(/^\*\*|\*\*$/g, '');
    const fits = (url: string) => (wanted.startsWith('**') ? url.endsWith(start) : url.startsWith(start));
    await this.until(
      () => this.run<string>('return location.href'),
      fits,
      10_000,
      () => `It stays at ${this.last}.`,
    );
    await this.waitForLoadState();
  }
  route = async (wanted: string | RegExp, handler: (route: Route) => unknown) =>
    this.own.route(wanted, handler);
  addInitScript = async (script: () => unknown) => this.own.addInitScript(script);
  /** One word can be said: that is all that these tests need. */
  async exposeFunction(name: string, task: (words: string) => unknown): Promise<void> {
    this.exposed.set(name, task);
    const call = `window.__vitrineHeard.push({ kind: 'call', type: '${name}', text: String(words) })`;
    this.own.addInitScript(`() => { window.${name} = (words) => void ${call}; }`);
  }
  request(kind: string, heard: Heard, status: number): void {
    this.tell(
      kind,
      kind === 'response' ? { url: heard.url, status: () => status, request: () => heard } : heard,
    );
  }

  /** Asks until the answer is right; rejects with `why` after `ms` milliseconds. */
  async until<T>(
    question: () => Promise<T>,
    right: (it: T) => boolean,
    ms: number,
    why: () => string,
  ): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
      const answer = await question();
      if (right(answer)) return answer;
      if (Date.now() > end) throw new Error(why());
      await wait(50);
    }
  }
  /** Asks no more. */
  end(): void {
    clearInterval(this.asking);
  }
  async close(): Promise<void> {
    this.end();
    await this.session.command('DELETE', '/window');
  }
}

const messageOf = ({ type, text }: Said) => ({ type: () => type, text: () => text });
