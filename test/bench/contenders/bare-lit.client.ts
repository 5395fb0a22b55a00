// bare-lit: a Lit card that draws and does nothing else.
import { css, html, LitElement, unsafeCSS } from 'lit';
import type { Good } from '../goods.ts';
import { CARD_STYLES, PRICE } from './look.ts';

class BareCard extends LitElement {
  static override styles = css`:host { display: block } ${unsafeCSS(CARD_STYLES)}`;
  static override properties = { good: { attribute: false }, says: {} };
  declare good: Good;
  declare says: string;

  protected override render() {
    const { name, brand, note, price, url } = this.good;
    return html`<article class="card">
      <img src="/picture.svg" alt=${name} width="800" height="1000" loading="lazy" />
      <p class="brand">${brand}</p>
      <h2>${name}</h2>
      <p class="price">${PRICE.format(Number(price))}</p>
      <p class="stock">${this.says}</p>
      <p class="note">${note}</p>
      <p class="disclosure">Affiliate link</p>
      <a class="action" rel="sponsored noopener" target="_blank" href=${url}>Shop at Northwind</a>
    </article>`;
  }
}
customElements.define('bare-card', BareCard);

const goods = JSON.parse(document.querySelector('#goods')?.textContent ?? '[]') as Good[];
const cards = goods.map((good) => Object.assign(document.createElement('bare-card') as BareCard, { good }));
const list = document.querySelector('.grid');
list?.append(
  ...cards.map((card) => {
    const item = document.createElement('li');
    item.append(card);
    return item;
  }),
);
const says = (round: number) => (round % 2 ? 'Only 3 left' : '');
Object.assign(window.bench, {
  drawn: (count: number) => Boolean(cards[count - 1]?.shadowRoot?.querySelector('.card')),
  update: (round: number) => {
    for (const card of cards) card.says = says(round);
  },
  updated: (round: number) => cards.at(-1)?.shadowRoot?.querySelector('.stock')?.textContent === says(round),
});
