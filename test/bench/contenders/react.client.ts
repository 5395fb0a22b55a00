// react: the same card as a React component, memoised as one would.
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Good } from '../goods.ts';
import { PRICE } from './look.ts';

const Card = memo(({ good: { name, brand, note, price, url }, says }: { good: Good; says: string }) =>
  h(
    'article',
    { className: 'card' },
    h('img', { src: '/picture.svg', alt: name, width: 800, height: 1000, loading: 'lazy' }),
    h('p', { className: 'brand' }, brand),
    h('h2', null, name),
    h('p', { className: 'price' }, PRICE.format(Number(price))),
    h('p', { className: 'stock' }, says),
    h('p', { className: 'note' }, note),
    h('p', { className: 'disclosure' }, 'Affiliate link'),
    h(
      'a',
      { className: 'action', rel: 'sponsored noopener', target: '_blank', href: url },
      'Shop at Northwind',
    ),
  ),
);

const goods = JSON.parse(document.querySelector('#goods')?.textContent ?? '[]') as Good[];
const says = (round: number) => (round % 2 ? 'Only 3 left' : '');

function List() {
  const [round, setRound] = useState(0);
  window.bench.update = setRound;
  return goods.map((good) => h('li', { key: good.id }, h(Card, { good, says: says(round) })));
}

createRoot(document.querySelector('.grid') as Element).render(h(List));
const last = () => document.querySelector('li:last-child .stock');
Object.assign(window.bench, {
  drawn: (count: number) => document.querySelectorAll('.grid > li').length >= count,
  updated: (round: number) => last()?.textContent === says(round),
});
