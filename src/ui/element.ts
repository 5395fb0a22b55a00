// element: what every Vitrine element shares. Attributes and surroundings in; a shop to follow, or the children, out.
import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import type { Catalog } from '../core/catalog.ts';
import { gate } from '../core/gate.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import type { Shop, ShopInput } from '../shop/shop.ts';
import type { Shops } from '../shop/shops.ts';
import { hasFallback, inlineDocument } from './children.ts';
import { VitrineProblemEvent } from './events.ts';
import { nearest } from './scope.ts';
import { type Theme, themeCss } from './theme.ts';
import { Words } from './words.ts';

/** Where finished HTML is made there is no page; the one it will stand in has a doctype and is read to its end. */
const page = globalThis.document ?? { compatMode: 'CSS1Compat' };
/** Milliseconds between two looks whether a finger is still on what is to be drawn anew. */
const HELD = 99;
/** Milliseconds until something holds the place of what has not come: a document asked for beside the script is there sooner. */
const PATIENCE = 100;

/** The attributes that say what holds for the element and for what stands inside it. */
export const SETTINGS = [
  'creator',
  'campaign',
  'placement',
  'server',
  'consent',
  'fallback',
  'only',
  'lang',
  'analytics',
] as const;
const NONE: Settings = {};

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
export abstract class VitrineElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    document: { attribute: false },
    creator: {},
    campaign: {},
    placement: {},
    server: {},
    consent: {},
    fallback: {},
    only: {},
    lang: { reflect: true, useDefault: true },
    analytics: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Handed over by `vitrine/define` or the script; whoever registers the classes sets it. */
  static shops: Shops | null = null;

  // in

  /** The address of the storefront document. */
  declare src?: string;
  /** The storefront document itself. */
  declare document?: unknown;
  /** The creator's id, instead of the document's. */
  declare creator?: string;
  /** The campaign that taps are credited to. */
  declare campaign?: string;
  /** The place that taps are credited to. */
  declare placement?: string;
  /** The address of a Vitrine server. */
  declare server?: string;
  /**
   * What the visitor has allowed: `auto` listens to the page's consent platform.
   * @default 'auto'
   */
  declare consent?: 'auto' | 'granted' | 'denied';
  /**
   * What a sold-out card does: give way, ask, or only say so.
   * @default 'swap'
   */
  declare fallback?: 'swap' | 'ask' | 'off';
  /** The one retailer whose offers may be shown. */
  declare only?: string;
  /** The language of the words; without it the document's, then the page's. */
  declare lang: string;
  /** Analytics bridges by name, spaces between. */
  declare analytics?: string;
  /**
   * The level of the element's highest heading.
   * @default 2
   */
  declare headingLevel?: number;

  protected readonly words = new Words(this, () => this.settings.lang || this.shop?.$catalog.get()?.lang);
  protected shop: Shop | null = null;
  /** Storefronts and shelves supply a shop and settings to what stands inside them. */
  protected readonly supplies: boolean = false;
  readonly #dependents = new Set<VitrineElement>();
  #supplier: VitrineElement | null = null;
  #settled: readonly unknown[] = [];
  #settings = NONE;
  #allowed: unknown;
  #ownsShop = false;
  #unfollow = () => {};
  /** Finished HTML is in the root: it stays until there is something to draw in its place. */
  #finished = false;
  /** It stands where finished HTML stood, which may have been read to its end: nothing of it is drawn later. */
  protected whole = false;
  #broken = false;
  /** The document is long in coming; undefined before it was waited for. */
  #long?: boolean;
  #sheet: CSSStyleSheet | null = null;

  constructor() {
    super();
    // oxlint-disable-next-line wc/no-constructor-attributes -- the property's default, which is not reflected
    this.lang = '';
  }

  // what surrounds it

  /** The settings that hold here: the element's own, then those of what surrounds it. */
  protected get settings(): Settings {
    return this.#settings;
  }

  /** Settings that say the same stay the same object: a thousand cards of one shelf share its own. */
  #gather(): Settings {
    const around = this.#supplier?.settings ?? NONE;
    const own = SETTINGS.filter((name) => this[name]);
    if (own.length === 0) return around;
    const all = { ...around, ...Object.fromEntries(own.map((name) => [name, this[name]])) };
    return JSON.stringify(all) === JSON.stringify(this.#settings) ? this.#settings : all;
  }

  protected get level(): number {
    return this.headingLevel ?? this.#supplier?.innerLevel ?? 2;
  }

  /** The element draws a heading of its own, above what stands inside it. */
  protected get headed(): boolean {
    return true;
  }

  protected get innerLevel(): number {
    return Math.min(6, this.level + (this.headed ? 1 : 0));
  }

  /** The document of what surrounds the element, once it has come. */
  protected get around(): Catalog | null {
    return this.#supplier?.shop?.$catalog.get() ?? null;
  }

  // life

  override connectedCallback(): void {
    super.connectedCallback();
    this.#supplier = nearest(this, (node) => node instanceof VitrineElement && node.supplies);
    this.whole ||= Boolean(this.#supplier?.whole);
    if (this.#supplier) this.#supplier.#dependents.add(this);
    this.#settle();
    if (page.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#read);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#read);
    if (this.#supplier) this.#supplier.#dependents.delete(this);
    this.#supplier = null;
    this.#leaveShop();
  }

  // follows

  /** The document that the element names itself; null when it is left to what surrounds it. */
  protected ownInput(): ShopInput | null {
    if (this.document !== undefined) return { document: this.document };
    // What is no address at all is asked for all the same: that it cannot be had is a Problem like any other.
    if (this.src) return { src: gate(this.src, document.baseURI)?.href ?? this.src };
    const text = inlineDocument(this);
    return text === undefined ? null : { document: text };
  }

  /** What the element follows in its shop, besides the settings. */
  protected get wants(): unknown {
    return null;
  }

  /** Finds the shop anew when what names it has changed, and follows it. */
  #settle(): void {
    if (!this.isConnected) return;
    const own = this.ownInput();
    const around = own ? null : (this.#supplier?.shop ?? null);
    this.#settings = this.#gather();
    const named = [own?.from, own?.src, own?.document, around, this.#settings, this.wants];
    if (this.shop && named.every((it, index) => it === this.#settled[index])) return;
    this.#leaveShop();
    this.#settled = named;
    this.#ownsShop = own !== null;
    this.shop = own ? (VitrineElement.shops?.acquire(own) ?? null) : around;
    if (this.shop) this.#follow(this.shop);
    for (const dependent of this.#dependents) dependent.#settle();
    this.requestUpdate();
  }

  /** The page has been read to its end: now the children are all there. */
  readonly #read = (): void => {
    this.#settle();
    this.requestUpdate();
  };

  #follow(shop: Shop): void {
    const stops = [
      shop.$status.listen(() => {
        this.#dress();
        this.follow(shop);
        this.requestUpdate();
        for (const dependent of this.#dependents) dependent.#settle();
      }),
      shop.$problems.subscribe(() => this.tell(shop.takeProblems())),
      // Links that are no cards have a click id too.
      this.ports?.onConsent(this.settings.consent, (word) => {
        if (word !== this.#allowed) this.requestUpdate();
        this.#allowed = word;
      }),
    ];
    this.#unfollow = () => {
      for (const stop of stops) stop?.();
      this.unfollow();
    };
    this.#dress();
    this.follow(shop);
    // The first number takes the browser longer than a dozen cards: it reads its tables for it, here beside the document.
    if (this.status === 'loading') this.ports?.turn().then(() => this.words.number(0));
  }

  /** How the element is to look; what surrounds it has dressed for its own document already. */
  protected get theme(): Theme {
    return (this.#ownsShop && this.shop?.$catalog.get()?.theme) || {};
  }

  #dress(): void {
    const text = themeCss(this.theme);
    const { shadowRoot } = this;
    if (!shadowRoot || (!text && !this.#sheet)) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(text);
  }

  #leaveShop(): void {
    this.#unfollow();
    this.#unfollow = () => {};
    if (this.shop && this.#ownsShop) VitrineElement.shops?.release(this.shop);
    this.shop = null;
  }

  /** Begins to follow the element's slice of the shop; called again when the document has come. */
  protected follow(_shop: Shop): void {}
  /** Lets go of the slice. */
  protected unfollow(): void {}

  /** The world; none where the elements are only drawn. */
  protected get ports(): Shops['ports'] | undefined {
    return VitrineElement.shops?.ports;
  }

  /** In a microtask: whoever imports the elements and listens in the next line hears of those that stand there already. */
  protected tell(problems: readonly Problem[]): void {
    queueMicrotask(() => {
      for (const problem of problems) this.dispatchEvent(new VitrineProblemEvent(problem));
    });
  }

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
    const { elementProperties } = this.constructor as typeof LitElement;
    // Whatever is set from outside may name another document or other ids.
    if ([...changed.keys()].some((name) => !elementProperties.get(name)?.state)) {
      this.#settle();
      this.#relevel();
      this.#dress();
    }
    if (this.#broken) return false;
    return !this.#finished || this.#mayTakeOver();
  }

  /** The page has been read, there is something to draw, and the words for it have come. */
  #mayTakeOver(): boolean {
    if (!this.words.prepare() || this.status !== 'ready' || page.readyState === 'loading') return false;
    if (!this.matches(':active')) return true;
    // What is emptied between finger down and finger up hears no tap.
    this.ports?.later(() => this.requestUpdate(), HELD);
    return false;
  }

  /** The headings inside stand one below the element's own. */
  #relevel(): void {
    for (const dependent of this.#dependents) {
      dependent.requestUpdate();
      dependent.#relevel();
    }
  }

  protected override update(changed: PropertyValues): void {
    if (this.#finished) {
      this.whole = true;
      this.renderRoot.replaceChildren();
      this.renderOptions.renderBefore = null;
      this.#finished = false;
    }
    try {
      super.update(changed);
    } catch (error) {
      // Whatever went wrong is ours; the shopper still gets the links that the page's author wrote.
      this.#broken = true;
      this.renderRoot.replaceChildren(document.createElement('slot'));
      this.tell([
        { path: this.localName, what: String(error), fix: 'Please report this to the makers of Vitrine.' },
      ]);
    }
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
    if (status === 'loading') this.words.prepare();
    if (page.readyState === 'loading' || this.composes()) return html`<slot></slot>`;
    if (status === 'ready') return this.#root(this.draw());
    if (status === 'loading' && !hasFallback(this) && this.#isLong()) return this.#root(this.skeleton());
    return html`<slot></slot>`;
  }

  #isLong(): boolean {
    this.#long ??= !this.ports?.later(() => {
      this.#long = true;
      this.requestUpdate();
    }, PATIENCE);
    return this.#long;
  }

  #root(content: TemplateResult | null): TemplateResult {
    if (!content) return html`<slot></slot>`;
    return html`<div class="root ${page.compatMode}" lang=${this.words.spoken} dir=${this.words.dir() || nothing}>${content}</div>`;
  }
}
