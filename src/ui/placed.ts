// placed: where an element stands. Its attributes and its surroundings in; the shop and the settings that hold for it out.
import { LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { attempt } from '../core/attempt.ts';
import type { Catalog } from '../core/catalog.ts';
import { gate } from '../core/gate.ts';
import type { Problem } from '../core/problem.ts';
import { FALLBACKS, type Settings } from '../core/settings.ts';
import type { Shop, ShopInput } from '../shop/shop.ts';
import type { Shops } from '../shop/shops.ts';
import { unloaded } from '../shop/unloaded.ts';
import { hasFallback, inlineDocument } from './children.ts';
import { VitrineProblemEvent } from './events.ts';
import { mistakes } from './mistakes.ts';
import { nearest } from './scope.ts';
import { writeJson } from '../core/json.ts';

/** Where finished HTML is made there is no page; the one it will stand in has a doctype and is read to its end. */
export const page = globalThis.document ?? { compatMode: 'CSS1Compat' };

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

/** `is`: the values that there are. */
export type Attributes = Record<string, PropertyDeclaration & { readonly is?: readonly unknown[] }>;

/** Attributes of every element and marks of frameworks: whatever they are, they are no slip of an author's. */
const USUAL = /^(class|tab|data|aria)|[^a-z-]|^.?.?-/;

/** What names its document itself or is supplied by what surrounds it, and follows the shop of that document. */
export abstract class PlacedElement extends LitElement {
  static override properties: Attributes = {
    src: {},
    document: { attribute: false },
    creator: {},
    campaign: {},
    placement: {},
    server: {},
    consent: { is: ['auto', 'granted', 'denied'] },
    fallback: { is: FALLBACKS },
    only: {},
    lang: { reflect: true, useDefault: true },
    analytics: {},
    headingLevel: { type: Number, attribute: 'heading-level', is: [1, 2, 3, 4, 5, 6] },
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

  protected shop: Shop | null = null;
  /** The shop is that of the element's own document. */
  protected ownsShop = false;
  /** It supplies a shop and settings to what stands inside it. */
  protected readonly supplies: boolean = false;
  /** It stands where finished HTML stood, through which the visitor may have scrolled: nothing of it is drawn later. */
  protected whole = false;
  readonly #dependents = new Set<PlacedElement>();
  #supplier: PlacedElement | null = null;
  #settled: readonly unknown[] = [];
  #settings = NONE;
  #allowed: unknown;
  #unfollow = () => {};
  /** One of ours drew it: nobody wrote it. */
  protected isInner = false;
  /** Whatever the page names by script, it has had its time. */
  protected isLate = false;
  readonly #told = new Set<string>();

  constructor() {
    super();
    this.attempt(() => {
      // oxlint-disable-next-line wc/no-constructor-attributes -- the property's default, which is not reflected
      this.lang = '';
    });
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
    return writeJson(all) === writeJson(this.#settings) ? this.#settings : all;
  }

  protected get level(): number {
    return this.headingLevel || this.#supplier?.innerLevel || 2;
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
    this.attempt(() => {
      // First of all: whoever cannot be drawn leaves it to the children of what surrounds it.
      this.#supplier = nearest(this, (node) => node instanceof PlacedElement && node.supplies);
      super.connectedCallback();
      this.whole ||= Boolean(this.#supplier?.whole);
      if (this.#supplier) this.#supplier.#dependents.add(this);
      this.isInner = (this.getRootNode() as ShadowRoot).host instanceof PlacedElement;
      this.#settle();
      if (page.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#read);
    });
  }

  override disconnectedCallback(): void {
    this.attempt(() => {
      super.disconnectedCallback();
      document.removeEventListener('DOMContentLoaded', this.#read);
      if (this.#supplier) this.#supplier.#dependents.delete(this);
      this.#supplier = null;
      this.#leaveShop();
    });
  }

  override attributeChangedCallback(...change: Parameters<LitElement['attributeChangedCallback']>): void {
    this.attempt(() => super.attributeChangedCallback(...change));
  }

  protected override scheduleUpdate(): void {
    this.attempt(() => super.scheduleUpdate());
  }

  /** Whatever goes wrong in the element's life is ours: nothing of it is thrown into the page, which is told of it. */
  protected attempt(task: () => void): void {
    attempt(
      task,
      attempt((error) => {
        this.#fall();
        this.tell([
          { path: this.localName, what: String(error), fix: 'Please report this to the makers of Vitrine.' },
        ]);
      }),
    )();
  }

  /** What has no children of its own leaves it to those of what surrounds it. */
  #fall(): void {
    this.showChildren();
    if (this.#supplier && !hasFallback(this)) this.#supplier.#fall();
  }

  /** From now on nothing else is seen of the element. */
  protected abstract showChildren(): void;

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
    const named = [own?.from, own?.retailer, own?.src, own?.document, around, this.#settings, this.wants];
    if (this.shop && named.every((it, index) => it === this.#settled[index])) return;
    this.#leaveShop();
    this.#settled = named;
    this.ownsShop = own !== null;
    this.shop = own ? (this.#shops?.acquire(own) ?? null) : around;
    if (this.shop) this.#follow(this.shop);
    for (const dependent of this.#dependents) dependent.#settle();
    this.requestUpdate();
  }

  /** The page has been read to its end: now the children are all there. */
  readonly #read = (): void =>
    this.attempt(() => {
      this.#settle();
      this.requestUpdate();
    });

  #follow(shop: Shop): void {
    const stops = [
      shop.$status.listen(() =>
        this.attempt(() => {
          this.follow(shop);
          this.requestUpdate();
          for (const dependent of this.#dependents) dependent.#settle();
        }),
      ),
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
    this.follow(shop);
  }

  #leaveShop(): void {
    this.#unfollow();
    this.#unfollow = () => {};
    if (this.shop && this.ownsShop) this.#shops?.release(this.shop);
    this.shop = null;
  }

  /** Begins to follow the element's slice of the shop; called again when the document has come. */
  protected follow(_shop: Shop): void {}
  /** Lets go of the slice. */
  protected unfollow(): void {}

  /** Whatever is set from outside may name another document, other ids or another level. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const { elementProperties } = this.constructor as typeof LitElement;
    if ([...changed.keys()].some((name) => !elementProperties.get(name)?.state)) {
      this.#settle();
      this.#relevel();
    }
    if (page.readyState !== 'loading' && !this.isInner && this.isOdd) this.look();
    return true;
  }

  /** The headings inside stand one below the element's own. */
  #relevel(): void {
    for (const dependent of this.#dependents) {
      dependent.requestUpdate();
      dependent.#relevel();
    }
  }

  // what is written wrongly

  /** Something may be written wrongly. What that is, and what was meant, is found out by a piece of its own. */
  protected get isOdd(): boolean {
    const { elementProperties, observedAttributes } = this.constructor as typeof LitElement;
    const { only } = this.settings;
    const catalog = this.shop?.$catalog.get();
    return (
      Boolean(only && catalog && !catalog.retailers[only]) ||
      this.getAttributeNames().some(
        (it) => !(observedAttributes.includes(it) || it in this || USUAL.test(it)),
      ) ||
      [...(elementProperties as Map<keyof this, Attributes[string]>)].some(
        ([name, { is }]) => is && !is.includes(this[name] ?? is[0]),
      )
    );
  }

  /** Has all that may be wrong with the element found out and told. */
  protected look(): void {
    if (this.isInner) return;
    mistakes()
      .then(({ mistakesOf }) => mistakesOf(this as never))
      .catch(() => this.tell([unloaded('mistakes')]));
  }

  get #shops(): Shops | null {
    return (this.constructor as typeof PlacedElement).shops;
  }

  /** The world; none where the elements are only drawn. */
  protected get ports(): Shops['ports'] | undefined {
    return this.#shops?.ports;
  }

  /** In a microtask: whoever imports the elements and listens in the next line hears of those that stand there already. */
  protected tell(problems: readonly Problem[]): void {
    queueMicrotask(
      attempt(() => {
        for (const problem of problems) {
          const text = writeJson(problem);
          if (!this.#told.has(text)) this.dispatchEvent(new VitrineProblemEvent(problem));
          this.#told.add(text);
        }
      }),
    );
  }
}
