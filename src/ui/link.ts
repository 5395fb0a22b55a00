// link: the creator's own words in, a link with the ids in it out.
import { css, html, type TemplateResult } from 'lit';
import type { ShopInput } from '../shop/shop.ts';
import { CardElement } from './card-element.ts';
import { hasFallback } from './children.ts';
import { disclosureLabel, disclosureStyles } from './disclosure.parts.ts';
import type { Attributes } from './placed.ts';
import { surroundings } from './written.ts';

/**
 * Words within a text that lead to a product.
 *
 * @tagname vitrine-link
 * @slot - The words; a plain link among them is what works without the script.
 * @fires {VitrineShownEvent} vitrine-shown - Half of the link was visible for a second.
 * @fires {VitrineFallbackEvent} vitrine-fallback - The link gives way to something in stock.
 * @fires {VitrineHandoffEvent} vitrine-handoff - The shopper taps a product's link; cancel it to keep the shopper.
 * @csspart action - The link.
 */
export class VitrineLink extends CardElement {
  static readonly tagName = 'vitrine-link';
  static override styles = [
    disclosureStyles,
    css`
      /* Holds the link, wherever the page's style for the part puts it, and the label, below the page's own layers. */
      :host {
        position: relative;
        display: inline;
        isolation: isolate !important;
      }
      :host([hidden]) {
        display: none;
      }
      a {
        color: inherit;
        text-underline-offset: 0.2em;
      }
      .root,
      p,
      .disclosure,
      .disclosure > span {
        display: inline;
      }
      .disclosure {
        --behind: Canvas;
        margin-inline-start: 0.3em;
      }
    `,
  ];
  static override properties: Attributes = {
    href: {},
  };

  // in

  /** Any address, instead of a product of the document. */
  declare href?: string;

  protected override get wants(): unknown {
    return this.product ?? this.href;
  }

  /** An address of its own needs no document, and does not wait for one. */
  protected override ownInput(): ShopInput | null {
    const own = this.isLost && this.href ? null : super.ownInput();
    return own ?? (this.#isPlain ? surroundings(this.around) : null);
  }

  /** It leads to its own address, and to no product. */
  get #isPlain(): boolean {
    return Boolean(this.href && (!this.product || this.isLost));
  }

  // seen

  protected override render(): TemplateResult {
    return this.draw() ?? (this.status === 'loading' ? html`<slot></slot>` : this.absent());
  }

  protected override draw(): TemplateResult | null {
    const { href, shown, shop } = this;
    const link = this.#isPlain ? shop?.link(href ?? '', 'offer', this.settings) : shown?.view.action;
    if (!link) return null;
    // A link cannot stand inside a link, so of the page's own one only the words are taken; a document is none.
    const words = this.querySelector('a')
      ? [...this.childNodes].map((it) => (it.nodeName === 'SCRIPT' ? '' : it.textContent))
      : hasFallback(this)
        ? html`<slot></slot>`
        : (shown?.view.title ?? this.words.say('viewAt', { retailer: new URL(link.href).host }));
    return html`<a part="action" href=${link.href} target=${link.target} rel=${link.rel}
        @click=${this.tapped} @auxclick=${this.tapped} @contextmenu=${this.tapped}>${words}</a
      >${disclosureLabel(shown?.view.disclosure ?? 'affiliate', this.words)}`;
  }

  protected override skeleton(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-link': VitrineLink;
  }
}
