// What a visitor has done in one root is done again in another that was drawn from the same document.
import { expect } from '@open-wc/testing';
import { remember } from '../../src/ui/remember.ts';
import type { VitrineShelf } from '../../src/ui/shelf.ts';
import type { VitrineStorefront } from '../../src/ui/storefront.ts';
import { all, documentOf, HAT, linkOf, put, SHIRT, SRC, stage } from './stage.ts';

const ids = ['shirt', 'hat', 'one', 'two', 'three', 'four', 'five'];
const whole = documentOf([SHIRT, HAT, ...ids.slice(2).map((id) => ({ ...SHIRT, id }))], {
  sections: [{ type: 'products', title: 'Picks', layout: 'row', products: ids }],
});
const storefront = () => put<VitrineStorefront>(`<vitrine-storefront src="${SRC}"></vitrine-storefront>`);
const rootOf = (element: Element) => element.shadowRoot as ShadowRoot;
const rowIn = (element: Element) => all(element, 'ul.row')[0] as HTMLElement;
const hatIn = (element: Element) => all(element, 'vitrine-card[product=hat]')[0] as Element;
/** Restoring waits for each element on the way to have been drawn. */
const restored = () => new Promise((go) => setTimeout(go));

function deepest(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

beforeEach(() => void stage(whole));

it('nothing, where nothing was done', async () => {
  expect(remember(rootOf(await storefront()))).to.equal(null);
});

it('a row that was moved, not smoothly but at once', async () => {
  const [before, now] = [await storefront(), await storefront()];
  rowIn(before).scrollTo({ left: 300, behavior: 'instant' });
  const moved = rowIn(before).scrollLeft;
  expect(moved).to.be.above(100);
  remember(rootOf(before))?.(rootOf(now));
  await restored();
  expect(rowIn(now).scrollLeft).to.equal(moved);
});

it('the focus, without the page moving', async () => {
  const [before, now] = [await storefront(), await storefront()];
  linkOf(hatIn(before))?.focus({ preventScroll: true });
  const again = remember(rootOf(before));
  before.remove();
  const { scrollY } = window;
  again?.(rootOf(now));
  await restored();
  expect(deepest()).to.equal(linkOf(hatIn(now)));
  expect(window.scrollY).to.equal(scrollY);
});

it('not at another product that stands there now', async () => {
  const shelf = (products: string) =>
    put<VitrineShelf>(`<vitrine-shelf src="${SRC}" products="${products}"></vitrine-shelf>`);
  const before = await shelf('shirt hat');
  linkOf(hatIn(before))?.focus();
  for (const products of ['shirt one', 'shirt', 'hat shirt']) {
    remember(rootOf(before))?.(rootOf(await shelf(products)));
    await restored();
    expect(deepest(), products).to.equal(linkOf(hatIn(before)));
  }
});

it('nor where there is no such place, and nothing is thrown', async () => {
  const before = await storefront();
  linkOf(hatIn(before))?.focus();
  const other = document.body.appendChild(document.createElement('div'));
  other.attachShadow({ mode: 'open' }).innerHTML = '<a></a>'.repeat(9);
  remember(rootOf(before))?.(rootOf(other));
  await restored();
  expect(deepest()).to.equal(linkOf(hatIn(before)));
  other.remove();
});
