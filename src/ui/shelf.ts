// shelf: a section's id or a list of products in, a card for each out.
import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalog, Layout } from '../core/catalog.ts';
import type { Shop } from '../shop/shop.ts';
import { composes } from './children.ts';
import { VitrineElement } from './element.ts';
import { cardSkeleton, skeletonStyles } from './skeleton.ts';
import { base } from './tokens.ts';

/**
 * A row, grid or list of cards.
 *
 * @tagname vitrine-shelf
 * @slot - Cards of the page's own choosing, or what shows until there is something better.
 * @csspart title - The section's title.
 */
export class VitrineShelf extends VitrineElement {
  static readonly tagName = 'vitrine-shelf';
  static override styles = [
    base,
    skeletonStyles,
    css`
      .title {
        margin-bottom: 0.7em;
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
      .row {
        display: flex;
        overflow-x: auto;
        padding-bottom: 0.4em;
        scroll-snap-type: x mandatory;
        overscroll-behavior-x: contain;
      }
      .row li {
        flex: 0 0 min(15em, 72%);
        scroll-snap-align: start;
      }
      .list {
        grid-template-columns: 1fr;
      }
      .feature {
        grid-template-columns: 1fr;
      }
    `,
  ];

  // in

  /** The id of a section in the document. */
  @property() section?: string;
  /** Ids of products, spaces between. */
  @property() products?: string;
  /** How the cards lie; without it as the section says. */
  @property() layout?: Layout;

  protected override readonly supplies = true;

  protected override get headed(): boolean {
    const catalog = this.shop?.$catalog.get();
    return !this.composes() && Boolean(catalog && this.#section(catalog)?.title);
  }

  // follows

  protected override get wants(): unknown {
    return this.products ?? this.section;
  }

  protected override follow(shop: Shop): void {
    const catalog = shop.$catalog.get();
    if (!catalog || this.composes()) return;
    const missing = {
      products: this.#ids?.find((id) => !catalog.products[id]),
      section: this.#section(catalog) ? undefined : this.section,
    };
    for (const [path, id] of Object.entries(missing))
      if (id)
        this.tell([
          { path, what: `The document has no "${id}".`, fix: `Use ids of the document's ${path}.` },
        ]);
  }

  // seen

  protected override composes(): boolean {
    return composes(this);
  }

  protected override draw(): TemplateResult | null {
    const catalog = this.shop?.$catalog.get();
    const section = catalog && this.#section(catalog);
    if (!section) return null;
    const layout = this.layout ?? section.layout ?? 'grid';
    const lies = layout === 'list' ? 'compact' : layout === 'feature' ? 'horizontal' : 'vertical';
    return html`
      ${section.title ? html`<div class="title" part="title" role="heading" aria-level=${this.level}>${section.title}</div>` : null}
      <ul class=${layout} role="list">
        ${section.products.map((id) => html`<li><vitrine-card product=${id} layout=${lies}></vitrine-card></li>`)}
      </ul>
    `;
  }

  protected override skeleton(): TemplateResult {
    const count = this.#ids?.length ?? 4;
    return html`<ul>${Array.from({ length: count }, () => html`<li>${cardSkeleton()}</li>`)}</ul>`;
  }

  get #ids(): string[] | undefined {
    return this.products?.trim().split(/\s+/);
  }

  #section(catalog: Catalog): { title?: string; layout?: Layout; products: readonly string[] } | undefined {
    const ids = this.#ids?.filter((id) => catalog.products[id]);
    if (ids) return { products: ids };
    const sections = catalog.sections.filter((it) => it.type === 'products');
    return this.section ? sections.find(({ id }) => id === this.section) : { products: catalog.order };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-shelf': VitrineShelf;
  }
}
