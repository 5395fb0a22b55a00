// strict-page: a real page in a frame, under a strict CSP and Trusted Types, with the script tag's build. The markup is
// parsed out here, as a server's HTML would have been; in there nothing but Vitrine's own policy may make any.
import { cluesOf } from './settings.ts';

/** What the page in the frame offers: the script is loaded when it says so. */
type StrictWindow = Window & typeof globalThis & { begin(): Promise<unknown> };

class StrictPage extends HTMLElement {
  readonly #violations: string[] = [];

  connectedCallback(): void {
    const frame = document.createElement('iframe');
    frame.title = 'The story on a page with a strict policy';
    frame.src = new URL('strict/page.html', document.baseURI).href;
    frame.addEventListener('load', () => void this.#furnish(frame), { once: true });
    const verdict = document.createElement('p');
    verdict.className = 'verdict';
    this.replaceChildren(frame, verdict);
    this.#judge();
  }

  async #furnish(frame: HTMLIFrameElement): Promise<void> {
    const page = frame.contentWindow as StrictWindow;
    page.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      this.#violations.push(`${violatedDirective} ${blockedURI}`);
      this.#judge();
    });
    const { rules = '', markup = '', app = '' } = this.dataset;
    pretend(page, app);
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(rules);
    page.document.adoptedStyleSheets = [sheet];
    const parsed = document.createElement('template');
    parsed.innerHTML = markup;
    page.document.body.append(page.document.adoptNode(parsed.content));
    new ResizeObserver(() => {
      frame.style.height = `${page.document.documentElement.scrollHeight}px`;
    }).observe(page.document.body);
    await page.begin();
    this.dataset.state = 'ready';
  }

  #judge(): void {
    const count = this.#violations.length;
    const said = count ? `${count} violations: ${this.#violations.join(', ')}` : 'No violation';
    (this.querySelector('.verdict') as HTMLElement).textContent =
      `Under a strict CSP and Trusted Types. ${said}.`;
  }
}

/** Lets the page believe that it stands in that app's browser, before any script of ours asks. */
function pretend(page: StrictWindow, app: string): void {
  const { telegram, ...clues } = cluesOf(app) ?? {};
  if (app) Object.defineProperty(page.navigator, 'userAgentData', { get: () => undefined });
  for (const [name, value] of Object.entries(clues))
    Object.defineProperty(page.navigator, name, { get: () => value });
  if (telegram) Object.assign(page, { TelegramWebviewProxy: {} });
}

/** Called, not imported for its effect: the package says that files beside its entries have none. */
export function defineStrictPage(): void {
  if (!customElements.get('vitrine-strict-page')) customElements.define('vitrine-strict-page', StrictPage);
}
