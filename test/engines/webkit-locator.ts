// Locators for WebKit: as much of Playwright's as the end-to-end tests use, under the same names.
import { find, type Matcher, matcher, type Step } from './find.ts';
import type { WebKitPage } from './webkit-page.ts';

interface RoleOptions {
  readonly name?: string | RegExp;
  readonly exact?: boolean;
  readonly level?: number;
}

interface WaitOptions {
  readonly state?: 'visible' | 'attached' | 'detached' | 'hidden';
  readonly timeout?: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Run in the page: seen by a person, as Playwright judges it. */
function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** Run in the page: what stands at that point, through shadow roots, is this or in this. */
function isHit(element: Element, [x, y]: readonly [number, number]): boolean {
  let hit = document.elementFromPoint(x, y);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (
    let at: Node | null = hit;
    at;
    at = (at as Element).assignedSlot ?? at.parentNode ?? (at as ShadowRoot).host
  )
    if (at === element) return true;
  return false;
}

export class WebKitLocator {
  constructor(
    private readonly own: WebKitPage,
    readonly steps: readonly Step[],
  ) {}

  page = () => this.own;
  private with = (...steps: Step[]) => new WebKitLocator(this.own, [...this.steps, ...steps]);

  locator(css: string, { hasText }: { hasText?: string | RegExp } = {}) {
    const found = this.with({ by: 'css', css });
    return hasText === undefined ? found : found.with({ by: 'hasText', match: matcher(hasText) });
  }
  getByText = (text: string | RegExp, { exact = false } = {}) =>
    this.with({ by: 'text', match: matcher(text, exact) });
  getByRole(role: string, { name, exact = false, level }: RoleOptions = {}) {
    const match: Matcher | null = name === undefined ? null : matcher(name, exact);
    return this.with({ by: 'role', role, name: match, level: level ?? null });
  }
  and = (other: WebKitLocator) => this.with({ by: 'and', steps: other.steps });
  first = () => this.nth(0);
  last = () => this.nth(-1);
  nth = (index: number) => this.with({ by: 'at', index });

  /** What a function of the page makes of all that is there now. */
  evaluateAll<T, A>(task: (all: Element[], arg: A) => T, arg?: A): Promise<T> {
    return this.own.run<T>(
      `return (${task})((${find})(arguments[0]), arguments[1])`,
      this.steps,
      arg ?? null,
    );
  }
  count = () => this.evaluateAll((all) => all.length);
  async all(): Promise<WebKitLocator[]> {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }
  allTextContents = () => this.evaluateAll((all) => all.map((it) => it.textContent ?? ''));

  /** Waits for the one that is meant; more than one is a mistake of the test. */
  private async one<T, A>(task: (one: Element, arg: A) => T, arg?: A): Promise<T> {
    await this.waitFor({ state: 'attached' });
    return this.own.run<T>(
      `return (${task})((${find})(arguments[0])[0], arguments[1])`,
      this.steps,
      arg ?? null,
    );
  }
  evaluate = this.one;
  getAttribute = (name: string) => this.one((it, wanted) => it.getAttribute(wanted), name);
  textContent = () => this.one((it) => it.textContent);
  inputValue = () => this.one((it) => (it as HTMLInputElement).value);
  isVisible = () => this.own.run<boolean>(`return (${find})(arguments[0]).some(${isSeen})`, this.steps);
  boundingBox = () =>
    this.one((it): Box => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return { x, y, width, height };
    });
  scrollIntoViewIfNeeded = () =>
    this.one((it) => {
      const { top, bottom } = it.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) it.scrollIntoView({ block: 'center', behavior: 'instant' });
    });

  async waitFor({ state = 'visible', timeout = 10_000 }: WaitOptions = {}): Promise<void> {
    const [count, seen] = await this.own.until(
      () =>
        this.own.run<[number, number]>(
          `const all = (${find})(arguments[0]); return [all.length, all.filter(${isSeen}).length]`,
          this.steps,
        ),
      ([count, seen]) => {
        if (state === 'detached') return count === 0;
        if (state === 'hidden') return seen === 0;
        return state === 'visible' ? seen > 0 : count > 0;
      },
      timeout,
      () => `Nothing is ${state} for ${JSON.stringify(this.steps)}.`,
    );
    if (/visible|attached/.test(state) && count > 1)
      throw new Error(
        `${count} elements (${seen} visible) for ${JSON.stringify(this.steps)}: which is meant?`,
      );
  }

  /** Of words that run over two lines, the first. */
  private firstBox = () =>
    this.one((it): Box => {
      const { x, y, width, height } = it.getClientRects()[0] ?? it.getBoundingClientRect();
      return { x, y, width, height };
    });
  /** The middle of what can be seen, once it can and rests there. */
  private async middle(): Promise<[number, number]> {
    await this.waitFor();
    await this.scrollIntoViewIfNeeded();
    let box = await this.firstBox();
    await this.own.until(
      async () => {
        const before = box;
        box = await this.firstBox();
        return JSON.stringify(before) === JSON.stringify(box);
      },
      Boolean,
      10_000,
      () => `It does not come to rest: ${JSON.stringify(this.steps)}.`,
    );
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
  async tap(): Promise<void> {
    await this.own.touchscreen.tap(...(await this.middle()));
  }
  /** The mouse presses where nothing else takes it. */
  async click(): Promise<void> {
    const at = await this.middle();
    await this.own.until(
      () => this.one(isHit, at),
      Boolean,
      10_000,
      () => `Something else lies over ${JSON.stringify(this.steps)}.`,
    );
    await this.own.mouse.click(...at);
  }
}
