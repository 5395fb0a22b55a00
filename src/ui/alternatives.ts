// alternatives: a product's id in, all that is in stock instead of it out.
import { css, html, type TemplateResult } from 'lit';
import type { Shop } from '../shop/shop.ts';
import { unloaded } from '../shop/unloaded.ts';
import { CardElement } from './card-element.ts';
import { priceOf } from './card.parts.ts';
import { disclosureLabel, disclosureStyles } from './disclosure.parts.ts';
import { picture } from './picture.ts';
import type { Attributes } from './placed.ts';
import type * as Piece from './rows.ts';
import { base } from './tokens.ts';

/** What the rows are drawn with is handed to them: a piece of its own would bring a second Lit. */
const drawing: Piece.Drawing = { html, picture, priceOf, disclosureLabel };

/**
 * What is in stock instead of a product: other shops, other variants, and what the creator would take.
 *
 * @tagname vitrine-alternatives
 * @slot - What shows before the script runs, without it, and when the document cannot be had: plain links.
 * @fires {VitrineHandoffEvent} vitrine-handoff - The shopper taps one of them; cancel it to keep the shopper.
 * @csspart title - The heading.
 * @csspart row - One thing that can be had.
 * @csspart media - Its picture.
 * @csspart price - Its price.
 * @csspart stock - What is known of its stock.
 * @csspart note - The creator's words.
 * @csspart action - The link.
 * @csspart close - The button that closes the panel.
 */
export class VitrineAlternatives extends CardElement {
  static readonly tagName = 'vitrine-alternatives';
  static override styles = [
    base,
    disclosureStyles,
    // Of one height whatever is in stock, so that no answer moves the page.
    css`
      :host(:not([popover])) .root {
        height: 17em;
      }
    `,
  ];
  static override properties: Attributes = {
    rows: { state: true },
  };

  declare private rows?: typeof Piece | null;

  /** The card says for itself when it was seen and when it gave way. */
  protected override readonly reports = false;
  /**
   * Ends when the rows can be drawn, or cannot.
   * @internal
   */
  loading?: Promise<void>;

  // follows

  protected override follow(shop: Shop): void {
    super.follow(shop);
    this.loading = import('./rows.ts').then(
      (rows) => {
        this.rows = rows;
      },
      () => {
        this.rows = null;
        this.tell([unloaded('alternatives')]);
      },
    );
  }

  /** Until the piece that draws the rows has come, nothing is ready. */
  protected override get status(): 'loading' | 'ready' | 'failed' {
    if (this.rows === null) return 'failed';
    return this.rows || !this.shop ? super.status : 'loading';
  }

  // seen

  protected override draw(): TemplateResult | null {
    const { shown, shop, rows, words, level, tapped } = this;
    if (!shown || !shop || !rows) return null;
    const { choicesInstead, drawRows } = rows;
    const others = this.instead(choicesInstead);
    const root = this.renderRoot as ShadowRoot | undefined;
    const close = this.popover === null ? null : () => this.hidePopover();
    return drawRows(
      { root, card: shown.view, others, stock: shop.$stock.get(), words, level, tapped, close },
      drawing,
    );
  }

  protected override skeleton(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-alternatives': VitrineAlternatives;
  }
}
