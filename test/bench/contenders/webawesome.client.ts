// webawesome: its card and button, with the same words in them.
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Good } from '../goods.ts';
import { PRICE } from './look.ts';

const goods = JSON.parse(document.querySelector('#goods')?.textContent ?? '[]') as Good[];
const list = document.querySelector('.grid') as Element;
list.innerHTML = goods
  .map(
    ({ name, brand, note, price, url }) => `<li><wa-card with-media with-footer>
  <img slot="media" src="/picture.svg" alt="${name}" width="800" height="1000" loading="lazy">
  <p class="brand">${brand}</p><h2>${name}</h2><p class="price">${PRICE.format(Number(price))}</p>
  <p class="stock"></p><p class="note">${note}</p><p class="disclosure">Affiliate link</p>
  <wa-button slot="footer" href="${url}" target="_blank" rel="sponsored noopener">Shop at Northwind</wa-button>
</wa-card></li>`,
  )
  .join('');
const stocks = [...list.querySelectorAll('.stock')];
Object.assign(window.bench, {
  drawn: (count: number) =>
    Boolean(list.children[count - 1]?.querySelector('wa-button')?.shadowRoot?.querySelector('a')),
  update: (round: number) => {
    for (const it of stocks) it.textContent = round % 2 ? 'Only 3 left' : '';
  },
});
