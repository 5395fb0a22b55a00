// card: a product id in, the best buyable offer out.
import { html, nothing, type TemplateResult } from 'lit';
import type { CardView } from '../core/view.ts';
import type { ShopInput } from '../shop/shop.ts';
import { unloaded } from '../shop/unloaded.ts';
import { cardBody, type Copied } from './card.parts.ts';
import { cardStyles } from './card.styles.ts';
import { CardElement } from './card-element.ts';
import { hasFallback } from './children.ts';
import type { Attributes } from './placed.ts';
import { cardSkeleton, skeletonStyles } from './skeleton.ts';
import { base } from './tokens.ts';
import type { Words } from './words.ts';
import { written } from './written.ts';

/**
 * One product: what it is, whether it can be had, and the link that leads there.
 *
 * @tagname vitrine-card
 * @slot - What shows before the script runs, without it, and when the document cannot be had: plain links.
 * @fires {VitrineShownEvent} vitrine-shown - Half of the card was visible for a second.
 * @fires {VitrineFallbackEvent} vitrine-fallback - The card gives way to something in stock.
 * @fires {VitrineHandoffEvent} vitrine-handoff - The shopper taps; cancel it to keep the shopper.
 * @csspart media - The picture.
 * @csspart title - The product's name.
 * @csspart brand - The product's brand.
 * @csspart price - The price and what it was.
 * @csspart stock - What is said of the stock.
 * @csspart note - The creator's words.
 * @csspart now - The amount.
 * @csspart was - What it was before.
 * @csspart time - When the price was read.
 * @csspart words - Where the creator's words stand.
 * @csspart instead - What is in stock instead.
 * @csspart eyebrow - The words above its name.
 * @csspart instead-title - Its name.
 * @csspart code - The discount code; a tap copies it.
 * @csspart action - The link, or the button that opens what is in stock.
 * @csspart more - The button that opens what else is in stock.
 * @csspart panel - The panel it opens.
 * @cssprop [--vitrine-card-surface=var(--vitrine-surface)] - The card's background.
 * @cssprop [--vitrine-card-line=var(--vitrine-line)] - The card's border.
 * @cssprop [--vitrine-card-radius=var(--vitrine-radius)] - The card's corners, 0 to 32 px.
 * @cssprop [--vitrine-card-ratio=4 / 5] - The picture's width to its height.
 */
export class VitrineCard extends CardElement {
  static readonly tagName = 'vitrine-card';
  static override styles = [base, skeletonStyles, cardStyles];
  static override properties: Attributes = {
    layout: { reflect: true, is: ['vertical', 'horizontal', 'compact'] },
    name: {},
    image: {},
    href: {},
    retailer: {},
    price: {},
    currency: {},
    stock: {},
    relation: {},
    eager: { type: Boolean },
    from: { is: ['json-ld'] },
    panel: { state: true },
    copied: { state: true },
  };

  // in

  /** How the card lies. */
  layout: 'vertical' | 'horizontal' | 'compact' = 'vertical';
  /** The product's name, for a card without a document. */
  declare name?: string;
  /** The address of its picture. */
  declare image?: string;
  /** The address of the product page. */
  declare href?: string;
  /** The retailer's name; with `from`, what the page's own shop is called. */
  declare retailer?: string;
  /** The price, a decimal string. */
  declare price?: string;
  /** Its currency, ISO 4217. */
  declare currency?: string;
  /** What is known of the stock, as checked when the page was loaded. */
  declare stock?:
    | 'in_stock'
    | 'limited'
    | 'preorder'
    | 'backorder'
    | 'made_to_order'
    | 'in_store_only'
    | 'out_of_stock'
    | 'discontinued'
    | 'unknown';
  /** Why the link stands here; it chooses the advertising label. */
  declare relation?: 'affiliate' | 'sponsored' | 'gifted' | 'own' | 'none';
  /** The picture is fetched at once: a person sees this card first. */
  eager = false;
  /** The page's own Product, which its JSON-LD describes, instead of a document. */
  declare from?: 'json-ld';

  /**
   * Draws the panel while it is open; false where none can be: the link leads straight to what is in stock.
   * @internal
   */
  panel: ((view: CardView, words: Words) => TemplateResult) | null | false = 'popover' in this && null;
  private copied: Copied = null;

  /** The panel inside follows the same shop. */
  protected override readonly supplies = true;

  // follows

  protected override unfollow(): void {
    super.unfollow();
    this.panel &&= null;
    this.copied = null;
  }

  protected override ownInput(): ShopInput | null {
    const { href, from, product, retailer } = this;
    const own = from ? { from, retailer } : super.ownInput();
    const isAll = this.isLost ? !hasFallback(this) : !own && !product;
    return href && isAll ? written(this, this.around) : own;
  }

  protected override get isOdd(): boolean {
    return super.isOdd || Boolean(this.href && !this.name && !this.product);
  }

  /** A card that names no product shows the document's first: with attributes only, it is the one they describe. */
  protected override productOf(order: readonly string[]): string | undefined {
    return this.product ?? (this.ownInput() ? order[0] : undefined);
  }

  // seen

  protected override draw(): TemplateResult | null {
    // Nothing of it can be had where the page allows: the children have more to say.
    if (!this.shown?.choice.wanted && !this.shown?.choice.offered) return null;
    const { words, tapped, panel, copied } = this;
    const { view } = this.shown;
    const open = panel === false ? null : this.#open;
    const hands = { tapped, open, isOpen: Boolean(panel), copy: this.#copy, copied };
    return html`<article class="card ${this.layout} ${view.state} ${view.mayGiveWay ? 'gives-way' : ''}">
        ${cardBody(view, words, this.level, hands, this.eager)}
      </article>
      ${panel ? panel(view, words) : nothing}`;
  }

  protected override skeleton(): TemplateResult {
    return cardSkeleton();
  }

  // heard

  readonly #open = ({ currentTarget }: Event): void => {
    import('./panel.ts')
      .then(({ openPanel }) => openPanel(this, currentTarget as HTMLButtonElement, html))
      .catch(() => {
        this.panel = false;
        this.tell([unloaded('alternatives')]);
      });
  };

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.shown?.view.code?.value ?? '');
      this.copied = 'copied';
    } catch {
      this.copied = 'refused';
      await this.updateComplete;
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('.code b') as Element);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-card': VitrineCard;
  }
}
