// element: what every Vitrine element shares: how it is dressed and drawn, and that its children are seen until it is.
import { html, nothing, type PropertyValues, supportsAdoptingStyleSheets, type TemplateResult } from 'lit';
import { hasFallback } from './children.ts';
import { page, PlacedElement } from './placed.ts';
import { remember } from './remember.ts';
import { type Theme, themeCss } from './theme.ts';
import { Words } from './words.ts';

/** Milliseconds between two looks whether a finger is still on what is to be drawn anew. */
const HELD = 99;
/** Milliseconds until something holds the place of what has not come: a document asked for beside the script is there sooner. */
const PATIENCE = 100;
/** The browser's own, whatever the page puts in its place later. */
const createElement = globalThis.document?.createElement;
/** The languages whose tables of numbers the browser has read: for the first number it takes longer than for a dozen cards. */
const warmed = new Set<string>();

/**
 * What every element shares; those that hold others supply them with a document and with what they leave out.
 *
 * @fires {VitrineProblemEvent} vitrine-problem - Something the creator or the page can mend.
 * @cssprop [--vitrine-accent=light-dark(#38513f, #a9c4b0)] - The one accent: actions, chosen tags, what has the focus.
 * @cssprop --vitrine-on-accent - Text on the accent; without it black or white, whichever reads.
 * @cssprop [--vitrine-ink=light-dark(#1c1b19, #f2efe9)] - Text.
 * @cssprop [--vitrine-muted=light-dark(#66625b, #a9a49b)] - Quieter text.
 * @cssprop [--vitrine-line=light-dark(#e6e2da, #3a3835)] - Borders.
 * @cssprop [--vitrine-surface=light-dark(#fff, #201f1d)] - What cards and fields lie on.
 * @cssprop [--vitrine-wash=light-dark(#f5f2ec, #2a2826)] - What pictures lie on.
 * @cssprop [--vitrine-ground=transparent] - What a storefront lies on.
 * @cssprop [--vitrine-notice=light-dark(#8a3b12, #f0b08c)] - What is said of the stock.
 * @cssprop [--vitrine-radius=14px] - Corners, 0 to 32 px.
 * @cssprop [--vitrine-font=inherit] - The font family; without it the page's.
 * @cssprop [--vitrine-font-size=16px] - The size that all others follow, 99 px at most.
 * @cssprop [--vitrine-disclosure-font-size=1em] - The advertising label's size, 12 to 18 px.
 */
export abstract class VitrineElement extends PlacedElement {
  protected readonly words = new Words(this, () => this.settings.lang || this.shop?.$catalog.get()?.lang);
  /** Finished HTML is in the root: it stays until there is something to draw in its place. */
  #finished = false;
  #broken = false;
  /** The last drawing had a root. */
  #isRooted = false;
  /** Nothing has stood in its place yet, so that a moment more of nothing moves nothing twice. */
  #isPatient = true;
  #waits = false;
  #sheet: CSSStyleSheet | null = null;
  /** What is in the sheet. */
  #dressed = '';

  // seen

  /** What the element says when all is well; null when there is nothing, and the children are shown. */
  protected abstract draw(): TemplateResult | null;
  /** What holds the place until then. */
  protected abstract skeleton(): TemplateResult;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#finished = Boolean(this.shadowRoot?.hasChildNodes());
    return super.createRenderRoot();
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    super.shouldUpdate(changed);
    this.#dress();
    if (this.#broken) return false;
    return !this.#finished || this.#mayTakeOver();
  }

  /** The page has been read, there is something to draw, and the words for it have come. */
  #mayTakeOver(): boolean {
    if (!this.#prepare() || this.status !== 'ready' || page.readyState === 'loading') return false;
    if (!this.matches(':active')) return true;
    // What is emptied between finger down and finger up hears no tap.
    this.ports?.later(() => this.requestUpdate(), HELD);
    return false;
  }

  protected override update(changed: PropertyValues): void {
    let again: ReturnType<typeof remember> = null;
    if (this.#finished) {
      again = remember(this.renderRoot as ShadowRoot);
      this.whole = true;
      this.renderRoot.replaceChildren();
      this.renderOptions.renderBefore = null;
      this.#finished = false;
    }
    this.#isRooted = false;
    super.update(changed);
    again?.(this.renderRoot as ShadowRoot);
    // A page may have replaced what writes attributes, and then no link leads anywhere.
    if (this.#isRooted && !this.renderRoot.querySelector('.root'))
      throw new Error('Another script has replaced what it is drawn with.');
  }

  /** The shopper still gets the links that the page's author wrote. */
  protected override showChildren(): void {
    this.#broken = true;
    this.shadowRoot?.replaceChildren(createElement.call(document, 'slot'));
  }

  /** Asks for the words, and has the browser read its tables of numbers beside the document. False while words may still come. */
  #prepare(): boolean {
    const lang = this.words.lang();
    if (!warmed.has(lang)) {
      warmed.add(lang);
      this.ports
        ?.nextTask()
        .then(() => this.words.number(0))
        .catch(() => {});
    }
    return this.words.prepare();
  }

  /** How the element is to look; what surrounds it has dressed for its own document already. */
  protected get theme(): Theme {
    return (this.ownsShop && this.shop?.$catalog.get()?.theme) || {};
  }

  #dress(): void {
    const text = themeCss(this.theme);
    const { shadowRoot } = this;
    if (text === this.#dressed || !shadowRoot || !supportsAdoptingStyleSheets) return;
    this.#dressed = text;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(text);
  }

  /** Whether there is something to draw. */
  protected get status(): 'loading' | 'ready' | 'failed' {
    return this.shop?.$status.get() ?? 'failed';
  }

  /** The children are the page's own composition of elements. */
  protected composes(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const { status } = this;
    if (status === 'loading') this.#prepare();
    if (status === 'ready') this.#isPatient = false;
    if (page.readyState === 'loading' || this.composes()) return html`<slot></slot>`;
    if (status === 'ready') return this.#root(this.draw());
    if (status === 'failed') return this.absent();
    return !hasFallback(this) && this.#holdsPlace() ? this.#root(this.skeleton()) : html`<slot></slot>`;
  }

  /** Nothing can be had: the children are shown, and without any a line, so that nobody looks at nothing. */
  protected absent(): TemplateResult {
    this.look();
    const isSaid = (this.shop || this.isLate) && !this.isInner && !hasFallback(this);
    // Named, or blank children would count as something to show.
    return isSaid ? html`<slot name="absent">${this.#root(this.excuse())}</slot>` : html`<slot></slot>`;
  }

  protected excuse(): TemplateResult {
    return html`<p>${this.words.say('absent')}</p>`;
  }

  #holdsPlace(): boolean {
    // Only a document may be there in a moment.
    if (!this.#isPatient || this.shop?.$status.get() !== 'loading') return true;
    if (!this.#waits)
      this.ports?.later(() => {
        this.#isPatient = false;
        if (this.status === 'loading') this.requestUpdate();
      }, PATIENCE);
    this.#waits = true;
    return false;
  }

  #root(content: TemplateResult | null): TemplateResult {
    if (!content) return this.absent();
    this.#isRooted = true;
    return html`<div class="root ${page.compatMode}" lang=${this.words.spoken} dir=${this.words.dir() || nothing}>${content}</div>`;
  }
}
