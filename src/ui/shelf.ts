// shelf: a section's id or a list of products in, a card for each out.
import { css, html, type TemplateResult } from 'lit';
import type { Catalog, Layout } from '../core/catalog.ts';
import { LAYOUTS } from '../core/schema.ts';
import { composes } from './children.ts';
import { VitrineElement } from './element.ts';
import type { Attributes } from './placed.ts';
import { cardSkeleton, skeletonStyles } from './skeleton.ts';
import { base } from './tokens.ts';

/** The parts of a card that keep their names on the way out; its title is the `card-title` of what holds it. */
export const CARD_PARTS =
  'media,brand,price,now,was,time,stock,words,note,instead,instead-title,eyebrow,code,action,more';
/** Cards that a person sees at once. */
const FIRST = 4;
/** More cards than this are painted when they near the viewport; the first are there at once, the others by and by. */
const MANY = 24;
/** So many at a time: fewer cost a layout of the whole list each, more make the page wait. */
const TURN = 96;

/** The retailer sells the product, or what may stand in for it: the card of any other would lead nowhere. */
function isAt({ products }: Catalog, only: string, id: string): boolean {
  const reach = new Set([id]);
  for (const it of reach) for (const { product } of products[it]?.alternatives ?? []) reach.add(product);
  return [...reach].some((it) => products[it]?.offers.some(({ retailer }) => retailer === only));
}

/**
 * A row, grid or list of cards.
 *
 * @tagname vitrine-shelf
 * @slot - Cards of the page's own choosing, or what shows until there is something better.
 * @fires {VitrineShownEvent} vitrine-shown - Half of a card inside was visible for a second.
 * @fires {VitrineFallbackEvent} vitrine-fallback - A card inside gives way to something in stock.
 * @fires {VitrineHandoffEvent} vitrine-handoff - The shopper taps a card inside; cancel it to keep the shopper.
 * @csspart title - The section's title.
 * @csspart head - The title and the buttons.
 * @csspart list - The list of cards.
 * @csspart turn - The buttons that turn a row's pages.
 * @csspart card-title - The title of a card inside; a card's other parts keep their names.
 */
export class VitrineShelf extends VitrineElement {
  static readonly tagName = 'vitrine-shelf';
  static override styles = [
    base,
    skeletonStyles,
    css`
      .head {
        display: flex;
        gap: 1em;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 0.9em;
      }
      .head:not(:has(*)) {
        display: none;
      }
      .turns {
        display: flex;
        gap: 0.5em;
        margin-inline-start: auto;
      }
      .turns button {
        width: 44px;
        height: 44px;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 50%;
        background: var(--surface);
        color: var(--ink);
        font: 500 1.25em/1 inherit;
        cursor: pointer;
      }
      .turns button:dir(rtl) {
        transform: scaleX(-1);
      }
      .title {
        font-size: 1.25em;
        font-weight: 650;
        line-height: 1.2;
        letter-spacing: -0.01em;
        text-wrap: balance;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(15em, 44%), 1fr));
        gap: 1em;
      }
      li {
        display: grid;
        min-width: 0;
      }
      .many li {
        content-visibility: auto;
        contain-intrinsic-size: auto 26em;
      }
      .many li:empty {
        min-height: 26em;
      }
      .row {
        display: flex;
        margin-inline: -0.5em;
        padding-inline: 0.5em;
        scroll-padding-inline: 0.5em;
        overflow-x: auto;
        scroll-behavior: smooth;
        padding-bottom: 0.4em;
        scroll-snap-type: x mandatory;
        overscroll-behavior-x: contain;
      }
      .row li {
        flex: 0 0 min(15em, 72%);
        scroll-snap-align: start;
      }
      .list,
      .feature {
        grid-template-columns: repeat(auto-fill, minmax(min(26em, 100%), 1fr));
      }
      .feature {
        grid-template-columns: 1fr;
      }
      @media (prefers-reduced-motion: reduce) {
        .row {
          scroll-behavior: auto;
        }
      }
    `,
  ];
  static override properties: Attributes = {
    section: {},
    products: {},
    layout: { is: LAYOUTS },
    eager: { type: Boolean },
  };

  // in

  /** The id of a section in the document. */
  declare section?: string;
  /** Ids of products, spaces between. */
  declare products?: string;
  /** How the cards lie; without it as the section says. */
  declare layout?: 'grid' | 'row' | 'list' | 'feature';
  /** The first cards are what a person sees first: their pictures are fetched at once. */
  eager = false;

  protected override readonly supplies = true;

  protected override get headed(): boolean {
    const catalog = this.shop?.$catalog.get();
    return !this.composes() && Boolean(catalog && this.#section(catalog)?.title);
  }

  // follows

  protected override get wants(): unknown {
    return this.products ?? this.section;
  }

  protected override get isOdd(): boolean {
    const products = this.shop?.$catalog.get()?.products;
    return super.isOdd || Boolean(products && this.#ids?.some((id) => !products[id]));
  }

  // derive

  /** How many cards have had their turn. */
  #drawn = MANY;

  protected override updated(): void {
    if (this.whole || this.#drawn >= this.#count) return;
    this.ports?.nextTask().then(() => {
      this.#drawn += TURN;
      this.requestUpdate();
    });
  }

  #count = 0;

  // seen

  protected override composes(): boolean {
    return composes(this);
  }

  protected override draw(): TemplateResult | null {
    const catalog = this.shop?.$catalog.get();
    const section = catalog && this.#section(catalog);
    // A title over nothing says less than nothing.
    if (!section?.products.length) return null;
    const layout = this.layout ?? section.layout ?? 'grid';
    this.#count = section.products.length;
    const lies = layout === 'list' ? 'compact' : layout === 'feature' ? 'horizontal' : 'vertical';
    return html`
      <div class="head" part="head">
        ${section.title ? html`<div class="title" part="title" role="heading" aria-level=${this.level}>${section.title}</div>` : null}
        ${layout === 'row' ? this.#turns() : null}
      </div>
      <ul class=${section.products.length > MANY ? `${layout} many` : layout} part="list" role="list">
        ${section.products.map((id, index) =>
          index >= this.#drawn && !this.whole
            ? html`<li></li>`
            : html`<li><vitrine-card product=${id} layout=${lies} exportparts="title:card-title,${CARD_PARTS}" ?eager=${this.eager && index < FIRST}></vitrine-card></li>`,
        )}
      </ul>
    `;
  }

  #turns(): TemplateResult {
    const turn = (side: 1 | -1) => () => {
      const list = this.renderRoot.querySelector('ul');
      const ahead = getComputedStyle(this).direction === 'rtl' ? -side : side;
      list?.scrollBy({ left: ahead * list.clientWidth * 0.85 });
    };
    return html`<div class="turns">
      <button part="turn" aria-label=${this.words.say('previous')} @click=${turn(-1)}>‹</button>
      <button part="turn" aria-label=${this.words.say('next')} @click=${turn(1)}>›</button>
    </div>`;
  }

  protected override skeleton(): TemplateResult {
    const ids = this.#ids ?? [1, 2, 3, 4];
    return html`<ul>${ids.map(() => html`<li>${cardSkeleton()}</li>`)}</ul>`;
  }

  get #ids(): string[] | undefined {
    return this.products?.trim().split(/\s+/);
  }

  #section(catalog: Catalog): { title?: string; layout?: Layout; products: readonly string[] } | undefined {
    const ids = this.#ids?.filter((id) => catalog.products[id]);
    const sections = catalog.sections.filter((it) => it.type === 'products');
    const named =
      ids || !this.section
        ? { products: ids ?? catalog.order }
        : sections.find(({ id }) => id === this.section);
    const { only } = this.settings;
    return named && only
      ? { ...named, products: named.products.filter((id) => isAt(catalog, only, id)) }
      : named;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-shelf': VitrineShelf;
  }
}
