// What is said when the stock changes under the shopper's eyes: once, for all, and never of the first load.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { MINUTE, offer, product } from '../core/maya.ts';
import { all, documentOf, put, rest, SRC, stage } from './stage.ts';

const url = 'https://northwind.example/stock';
const ids = ['shirt', 'coat', 'cup'];
const document_ = documentOf(
  [
    ...ids.map((id) => product(id, [offer('northwind', 'in_stock')], ['hat'])),
    product('hat', [offer('eastwind', 'in_stock')]),
  ],
  {
    retailers: {
      northwind: { name: 'Northwind', stock: { source: 'json', url } },
      eastwind: { name: 'Eastwind' },
    },
  },
);
const say = (stock: string) => () => ({
  ttl: 60,
  offers: Object.fromEntries(ids.map((id) => [`${id}/northwind`, { stock }])),
});
const region = (element: Element) => element.shadowRoot?.querySelector('.news') as HTMLElement;
const swapped = (element: Element) =>
  all(element, 'vitrine-card').filter((it) => it.dataset.offer === 'alternative').length;

/** Every storefront's cards are near at once. */
const cards = ids.map((id) => `<vitrine-card product="${id}"></vitrine-card>`).join('');

for (const [kind, inside] of Object.entries({ whole: '', composed: cards }))
  describe(`the news of a ${kind} storefront`, () => {
    const storefront = async (stock: string) => {
      const ports = stage(document_);
      ports.answers[url] = say(stock);
      const element = await put(`<vitrine-storefront src="${SRC}">${inside}</vitrine-storefront>`);
      await waitUntil(() => ports.count(url) > 0);
      await rest();
      return { ports, element };
    };

    it('are a status that stands there, empty and unseen, from the first', async () => {
      const { element } = await storefront('in_stock');
      await expect(element).to.be.accessible();
      expect(all(element, '.news').length).to.equal(1);
      expect(region(element).getAttribute('role')).to.equal('status');
      expect(region(element).textContent).to.equal('');
      expect(getComputedStyle(region(element)).display).to.not.equal('none');
      expect(getComputedStyle(region(element)).clipPath).to.equal('inset(50%)');
    });

    it('never tell of the first load', async () => {
      const { element } = await storefront('out_of_stock');
      expect(swapped(element)).to.equal(3);
      await aTimeout(1100);
      expect(region(element).textContent).to.equal('');
    });

    it('are one sentence for all that changed later, and each time anew', async () => {
      const { ports, element } = await storefront('in_stock');
      const said: (string | null)[] = [];
      const watch = new MutationObserver(() => said.push(region(element).textContent));
      watch.observe(region(element), { childList: true, characterData: true, subtree: true });
      for (const stock of ['out_of_stock', 'in_stock', 'out_of_stock']) {
        ports.answers[url] = say(stock);
        await ports.advance(MINUTE + 1);
        await ports.advance(1100);
      }
      watch.disconnect();
      expect(swapped(element)).to.equal(3);
      const sentence = '3 swapped for what is in stock';
      expect(said).to.deep.equal([sentence, '', sentence]);
    });
  });
