// Every row of the design's table of card states: what the shopper reads, and where the link goes.
import { expect } from '@open-wc/testing';
import { offer, type ProductInput, product } from '../core/maya.ts';
import { all, destination, linkOf, priced, words } from './stage.ts';
import { card, type Row, rows } from './states.ts';

for (const row of rows)
  describe(row.state, () => {
    it('is accessible', async () => {
      await expect(await card(row)).to.be.accessible();
    });

    it('reads and leads as in the design', async () => {
      const element = await card(row);
      expect(words(element)).to.match(row.says);
      if (row.never) expect(words(element)).to.not.match(row.never);
      expect(element.dataset.offer).to.equal(row.offers ?? 'wanted');
      expect(element.dataset.stock).to.equal(stockOf(row));
      const links = all<HTMLAnchorElement>(element, 'a');
      expect(links.length).to.equal(row.to ? 1 : 0);
      if (!row.to) return;
      expect(destination(element).to).to.equal(row.to);
      expect(linkOf(element)).to.include({ rel: 'sponsored noopener', target: '_blank' });
      expect(linkOf(element)?.classList.contains('quiet')).to.equal(row.quiet ?? false);
    });
  });

/** The wanted offer's, whatever is offered in its place. */
function stockOf({ products, stock }: Row): string {
  return stock ?? products[0]?.offers[0]?.stock ?? 'unknown';
}

describe('what stands on the link', () => {
  const shirt = (more: Partial<ProductInput>) => ({
    products: [product('shirt', [offer('northwind', 'in_stock')], [], more)],
  });

  for (const [relation, label] of Object.entries({
    affiliate: 'Ad · affiliate link',
    sponsored: 'Ad · sponsored',
    gifted: 'Ad · gifted',
    own: 'Ad · my own product',
  } as const))
    it(`${relation}: it is labelled and sponsored`, async () => {
      const element = await card(shirt({ relation: relation as 'own' }));
      expect(words(element)).to.contain(label);
      expect(linkOf(element)?.rel).to.equal('sponsored noopener');
    });

  it('none: neither', async () => {
    const element = await card(shirt({ relation: 'none' }));
    expect(words(element)).to.not.contain('Ad');
    expect(linkOf(element)?.rel).to.equal('noopener');
    expect(destination(element).ids[1]).to.equal('maya');
  });

  it('on the page’s own site it stays in the window', async () => {
    const own = offer('northwind', 'in_stock', { url: 'https://maya.example/shirt' });
    const element = await card({ products: [product('shirt', [own])] });
    expect(linkOf(element)?.target).to.equal('_self');
  });

  it('a code and the old price are told', async () => {
    const was = { ...priced('northwind', '68.00'), was: '85.00' };
    const code = { value: 'MAYA10', says: '10% off' };
    const element = await card({
      products: [product('shirt', [was], [], { code, note: 'Washes well.' })],
    });
    await expect(element).to.be.accessible();
    expect(words(element))
      .to.match(/\$68.*\$85/)
      .and.match(/MAYA10.*10% off/)
      .and.contain('Washes well.');
  });

  it('a name of many words, or in another script, breaks nothing', async () => {
    for (const name of [
      'Überlanghandgewebtesleinenhemdausdemallgäu '.repeat(6),
      'قميص كتان',
      '👕',
      '<b>Bold</b>',
    ]) {
      const element = await card(shirt({ name }));
      element.style.width = '160px';
      expect(words(element)).to.contain(name.trim());
      expect(element.scrollWidth).to.be.at.most(160);
      element.remove();
    }
  });
});
