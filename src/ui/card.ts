// card: a product id in, the best buyable offer out.
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ShopInput } from '../shop/shop.ts';
import { cardBody } from './card.parts.ts';
import { cardStyles } from './card.styles.ts';
import { CardElement } from './card-element.ts';
import { cardSkeleton, skeletonStyles } from './skeleton.ts';
import { base } from './tokens.ts';
import { written } from './written.ts';

/**
 * One product: what it is, whether it can be had, and the link that leads there.
 *
 * @tagname vitrine-card
 * @slot - What shows before the script runs, without it, and when the document cannot be had: plain links.
 * @fires {VitrineShownEvent} vitrine-shown - Half of the card was visible for a second.
 * @fires {VitrineFallbackEvent} vitrine-fallback - The card gives way to something in stock.
 * @fires {VitrineHandoffEvent} vitrine-handoff - The shopper taps; cancel it to keep the shopper.
 * @fires {VitrineProblemEvent} vitrine-problem - Something the creator can mend.
 * @csspart media - The picture.
 * @csspart title - The product's name.
 * @csspart brand - The product's brand.
 * @csspart price - The price and what it was.
 * @csspart stock - What is said of the stock.
 * @csspart note - The creator's words.
 * @csspart action - The link.
 */
export class VitrineCard extends CardElement {
  static readonly tagName = 'vitrine-card';
  static override styles = [base, skeletonStyles, cardStyles];

  // in

  /** How the card lies. */
  @property({ reflect: true }) layout: 'vertical' | 'horizontal' | 'compact' = 'vertical';
  /** The product's name, for a card without a document. */
  @property() name?: string;
  /** The address of its picture. */
  @property() image?: string;
  /** The address of the product page. */
  @property() href?: string;
  /** The retailer's name. */
  @property() retailer?: string;
  /** The price, a decimal string. */
  @property() price?: string;
  /** Its currency, ISO 4217. */
  @property() currency?: string;
  /** What is known of the stock, as checked when the page was loaded. */
  @property() stock?: string;
  /** Why the link stands here; it chooses the advertising label. */
  @property() relation?: string;
  /** The picture is fetched at once: a person sees this card first. */
  @property({ type: Boolean }) eager = false;
  /** The page's own Product, which its JSON-LD describes, instead of a document. */
  @property() from?: 'json-ld';

  // follows

  protected override ownInput(): ShopInput | null {
    if (this.from) return { from: this.from };
    return super.ownInput() ?? (this.href && !this.product ? written(this, this.around) : null);
  }

  /** A card that names no product shows the document's first: with attributes only, it is the one they describe. */
  protected override productOf(order: readonly string[]): string | undefined {
    return this.product ?? (this.ownInput() ? order[0] : undefined);
  }

  // seen

  protected override draw(): TemplateResult | null {
    if (!this.shown) return null;
    const { view } = this.shown;
    return html`<article class="card ${this.layout} ${view.state} ${view.mayGiveWay ? 'gives-way' : ''}">
      ${cardBody(view, this.words, this.level, this.tapped, this.eager)}
    </article>`;
  }

  protected override skeleton(): TemplateResult {
    return cardSkeleton();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-card': VitrineCard;
  }
}
