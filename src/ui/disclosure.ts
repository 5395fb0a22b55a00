// disclosure: a product's id, or none for the whole storefront, in; the advertising label out.
import { html, type TemplateResult } from 'lit';
import { disclosureLabel, disclosureSentence, disclosureStyles } from './disclosure.parts.ts';
import { VitrineElement } from './element.ts';
import type { Attributes } from './placed.ts';
import { base } from './tokens.ts';

/**
 * The advertising label where the page wants it besides; every card carries its own.
 *
 * @tagname vitrine-disclosure
 * @slot - What shows until there is something better.
 */
export class VitrineDisclosure extends VitrineElement {
  static readonly tagName = 'vitrine-disclosure';
  static override styles = [base, disclosureStyles];
  static override properties: Attributes = {
    product: {},
  };

  // in

  /** The id of a product; without it the sentence for the whole storefront. */
  declare product?: string;

  // seen

  protected override draw(): TemplateResult | null {
    const catalog = this.shop?.$catalog.get();
    if (!catalog) return null;
    const product = this.product ? catalog.products[this.product] : undefined;
    if (this.product && !product) this.look();
    return product
      ? html`${disclosureLabel(product.relation, this.words)}`
      : disclosureSentence(catalog, this.words);
  }

  /** True of every page with links that pay. */
  protected override excuse(): TemplateResult {
    return disclosureSentence({ products: {}, sections: [] }, this.words);
  }

  protected override skeleton(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-disclosure': VitrineDisclosure;
  }
}
