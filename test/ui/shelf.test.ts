import { expect, waitUntil } from '@open-wc/testing';
import type { VitrineShelf } from '../../src/ui/shelf.ts';
import { livesWell } from './life.ts';
import { NEVER } from '../mocks/ports.ts';
import { all, documentOf, HAT, heard, put, rest, SHIRT, SRC, showsChildren, stage, words } from './stage.ts';

const sections = [
  { type: 'products', id: 'picks', title: 'Picks', layout: 'list', products: ['shirt'] },
  { type: 'products', id: 'hats', products: ['hat'] },
];
const shelf = (attributes: string, inside = '') =>
  put<VitrineShelf>(`<vitrine-shelf src="${SRC}" ${attributes}>${inside}</vitrine-shelf>`);
const shown = (element: Element) => all(element, 'vitrine-card').map((it) => it.getAttribute('product'));
const levels = (element: Element) =>
  all(element, '[role=heading]').map((it) => Number(it.getAttribute('aria-level')));

it('is accessible, in every layout', async () => {
  stage(documentOf([SHIRT, HAT], { sections }));
  for (const layout of ['grid', 'row', 'list', 'feature'])
    await expect(await shelf(`section="picks" layout="${layout}"`)).to.be.accessible();
});

describe('vitrine-shelf', () => {
  livesWell({ tag: 'vitrine-shelf', has: { products: 'hat shirt' }, says: /The hat.*The shirt/ });

  it('a section: its title, its products, its layout', async () => {
    stage(documentOf([SHIRT, HAT], { sections }));
    const element = await shelf('section="picks"');
    expect(words(element)).to.match(/^Picks.*The shirt/);
    expect(shown(element)).to.deep.equal(['shirt']);
    expect(all(element, 'ul')[0]?.className).to.equal('list');
    expect(levels(element)).to.deep.equal([2, 3]);
  });

  it('many cards: the first at once, the others by and by, in places that are held', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ ...SHIRT, id: `shirt-${index}` }));
    stage(documentOf(many));
    const element = await shelf('products="none"');
    const counts: number[] = [];
    new MutationObserver(() => counts.push(shown(element).length)).observe(element.renderRoot, {
      childList: true,
      subtree: true,
    });
    element.removeAttribute('products');
    await waitUntil(() => shown(element).length === 150, 'Cards are missing.');
    expect(counts.find((count) => count > 0)).to.equal(24);
    expect(all(element, 'li').length).to.equal(150);
    expect(shown(element)).to.deep.equal(many.map(({ id }) => id));
  });

  it('a list of products, in the order that is written', async () => {
    stage();
    const problems = heard('vitrine-problem');
    const element = await shelf('products=" hat  shirt "');
    expect(shown(element)).to.deep.equal(['hat', 'shirt']);
    expect(levels(element)).to.deep.equal([2, 2]);
    expect(problems).to.deep.equal([]);
  });

  it('kept to one retailer: what it neither sells nor stands in for is left out', async () => {
    stage(documentOf([SHIRT, HAT], { sections }));
    expect(shown(await shelf('only="northwind"'))).to.deep.equal(['shirt']);
    // Eastwind does not sell the shirt, but the hat may stand in for it.
    expect(shown(await shelf('only="eastwind"'))).to.deep.equal(['shirt', 'hat']);
    expect(shown(await shelf('products="hat shirt" only="northwind"'))).to.deep.equal(['shirt']);
  });

  it('neither: all there is', async () => {
    stage();
    expect(shown(await shelf(''))).to.deep.equal(['shirt', 'hat']);
  });

  it('follows its attributes', async () => {
    stage(documentOf([SHIRT, HAT], { sections }));
    const element = await shelf('section="picks"');
    element.section = 'hats';
    await rest();
    expect(shown(element)).to.deep.equal(['hat']);
    expect(levels(element)).to.deep.equal([2]);
    element.products = 'shirt hat';
    element.layout = 'row';
    await rest();
    expect(shown(element)).to.deep.equal(['shirt', 'hat']);
    expect(all(element, 'ul')[0]?.className).to.equal('row');
  });

  it('a section that is not there is a Problem, and the children are shown', async () => {
    stage(documentOf([SHIRT, HAT], { sections }));
    const problems = heard('vitrine-problem');
    const element = await shelf('section="nothing"', '<a href="/plain">Plain</a>');
    showsChildren(element);
    expect(words(element)).to.equal('Plain');
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['section']);
  });

  it('a product that is not there is left out, with a Problem', async () => {
    stage();
    const problems = heard('vitrine-problem');
    expect(shown(await shelf('products="hat nothing"'))).to.deep.equal(['hat']);
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['products']);
  });

  it('while it waits, as many places are held as products are named', async () => {
    const ports = stage();
    ports.answers[SRC] = NEVER;
    const waiting = document.createElement('vitrine-shelf');
    Object.assign(waiting, { src: SRC, products: 'a b c' });
    document.body.append(waiting);
    await ports.advance(50);
    expect(all(waiting, '.skeleton').length, 'a document that comes at once').to.equal(0);
    await ports.advance(50);
    expect(all(waiting, '.skeleton').length).to.equal(3);
    await expect(waiting).to.be.accessible();
    waiting.remove();
  });

  it('with cards of the page’s own it draws only a slot, and supplies them', async () => {
    stage();
    const element = await shelf('campaign="autumn"', '<vitrine-card product="hat"></vitrine-card>');
    showsChildren(element);
    expect(words(element))
      .to.match(/The hat/)
      .and.not.contain('The shirt');
    expect(all<HTMLAnchorElement>(element, 'a')[0]?.href).to.contain('autumn');
    expect(levels(element)).to.deep.equal([2]);
  });
});
