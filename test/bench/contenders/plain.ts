// plain: what a server would have made. Everything else is measured against it.
import { PRICE, STYLES } from './look.ts';
import type { Contender } from './contender.ts';
import { goods } from '../goods.ts';

export const plain: Contender = {
  name: 'plain HTML',
  head: () => `<style>${STYLES}</style>`,
  body: (count) =>
    `<ul class="grid">${goods(count)
      .map(
        ({ name, brand, note, price, url }) => `<li><article class="card">
  <img src="/picture.svg" alt="${name}" width="800" height="1000" loading="lazy">
  <p class="brand">${brand}</p><h2>${name}</h2><p class="price">${PRICE.format(Number(price))}</p>
  <p class="stock"></p><p class="note">${note}</p>
  <p class="disclosure">Affiliate link</p><a class="action" rel="sponsored noopener" target="_blank" href="${url}">Shop at Northwind</a>
</article></li>`,
      )
      .join('')}</ul>
<script>bench.update = (round) => { for (const it of document.querySelectorAll('.stock')) it.textContent = round % 2 ? 'Only 3 left' : '' }
bench.drawn = (count) => document.querySelectorAll('.action').length >= count && document.readyState !== 'loading'</script>`,
  link: '.action',
};
