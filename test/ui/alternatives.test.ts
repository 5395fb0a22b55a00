import { expect, waitUntil } from '@open-wc/testing';
import type { VitrineAlternatives } from '../../src/ui/alternatives.ts';
import { ago, MINUTE, offer, product } from '../core/maya.ts';
import { livesWell } from './life.ts';
import { all, documentOf, heard, PICTURE, priced, put, rest, SRC, stage, words } from './stage.ts';

const gone = offer('northwind', 'out_of_stock', { checkedAt: ago(5 * MINUTE) });
const image = { src: PICTURE, alt: 'A hat on a hook' };
const products = [
  product('shirt', [gone], ['hat', 'scarf', 'tie']),
  product('hat', [{ ...priced('eastwind', '20.00'), url: 'https://eastwind.example/hat' }], [], { image }),
  product('scarf', [offer('eastwind', 'limited', { url: 'https://eastwind.example/scarf' })]),
  product('tie', [offer('northwind', 'out_of_stock')]),
];
const list = (attributes = 'product="shirt"') =>
  put<VitrineAlternatives>(`<vitrine-alternatives src="${SRC}" ${attributes}></vitrine-alternatives>`);
const links = (element: Element) => all<HTMLAnchorElement>(element, 'a');
const vt = (link?: HTMLAnchorElement) => (new URL(link?.href ?? '').searchParams.get('vt') ?? '').split('.');

it('is accessible, with rows and without', async () => {
  stage(documentOf(products));
  await expect(await list()).to.be.accessible();
  await expect(await list('product="tie"')).to.be.accessible();
});

describe('vitrine-alternatives', () => {
  livesWell({
    tag: 'vitrine-alternatives',
    has: { product: 'shirt' },
    says: /The shirt.*Also in stock.*The hat/,
  });

  it('lists what is in stock: picture, name, reason, price, stock with its age, and a link each', async () => {
    stage(documentOf(products));
    const element = await list();
    expect(words(element)).to.match(
      /^The shirt · Sold out at Northwind In stock instead The hat “ ?hat for shirt ?” \$20 as of .* In stock · checked 1 min\. ago Shop at Eastwind Ad · affiliate link The scarf “ ?scarf for shirt ?” Only a few left .*Shop at Eastwind Ad/,
    );
    expect(words(element)).to.not.contain('tie');
    expect(all(element, 'img').map((it) => it.getAttribute('alt'))).to.deep.equal(['']);
    expect(links(element).map((it) => it.getAttribute('aria-label'))).to.deep.equal([
      'The hat, Shop at Eastwind',
      'The scarf, Shop at Eastwind',
    ]);
    expect(links(element)[0]).to.include({ rel: 'sponsored noopener', target: '_blank' });
  });

  it('each link carries its own product and a click id of its own', async () => {
    stage(documentOf(products, { attribution: { campaign: 'autumn', placement: 'bio' } }));
    const ids = links(await list()).map(vt);
    expect(ids.map((it) => it.slice(1))).to.deep.equal([
      ['maya', 'autumn', 'bio', 'hat'],
      ['maya', 'autumn', 'bio', 'scarf'],
    ]);
    expect(new Set(ids.map(([click]) => click)).size).to.equal(2);
    for (const [click] of ids) expect(click).to.match(/^\w{26}$/);
  });

  it('without consent there is no click id', async () => {
    stage(documentOf(products)).allowed = 'denied';
    expect(links(await list()).map((it) => vt(it)[0])).to.deep.equal(['', '']);
  });

  it('a tap tells which one was taken, with the ids that leave; the next has ids of its own', async () => {
    stage(documentOf(products));
    const element = await list();
    const events = heard('vitrine-handoff');
    const [, scarf] = links(element);
    const [click] = vt(scarf);
    const href = scarf?.href;
    element.addEventListener('vitrine-handoff', (event) => event.preventDefault());
    scarf?.click();
    expect(scarf?.href).to.equal(href);
    expect(events.length).to.equal(1);
    expect(events[0]).to.include({ product: 'shirt' });
    expect(events[0]?.choice.offered).to.include({ product: 'scarf', offer: 'eastwind' });
    expect(events[0]?.handoff.href).to.equal(href);
    expect(events[0]?.ids).to.deep.equal({ click, creator: 'maya', product: 'scarf' });
    expect(events[0]?.entry).to.include({
      type: 'handoff',
      product: 'shirt',
      offered: 'scarf',
      click,
      because: 'alternatives: limited',
    });
    await rest();
    expect(vt(links(element)[1])[0])
      .to.match(/^\w{26}$/)
      .and.not.equal(click);
  });

  it('is no card: it says neither that it was shown nor that it gave way', async () => {
    stage(documentOf(products));
    const events = [...heard('vitrine-fallback'), ...heard('vitrine-shown')];
    await list();
    await new Promise((go) => setTimeout(go, 1200));
    expect(events.length).to.equal(0);
  });

  it('other offers of the same product come first', async () => {
    stage(
      documentOf([
        product('shirt', [gone, { ...priced('eastwind', '71.00'), variant: 'Blue' }], ['hat']),
        ...products.slice(1),
      ]),
    );
    expect(words(await list())).to.match(
      /instead The shirt Blue \$71.*In stock.*Shop at Eastwind Ad.*The hat/,
    );
  });

  it('says so when there is nothing', async () => {
    stage(documentOf(products));
    const element = await list('product="tie"');
    expect(words(element)).to.match(/^The tie .*Nothing else is known to be in stock\.$/);
    expect(links(element).length).to.equal(0);
  });

  it('one height, whatever is in stock', async () => {
    stage(documentOf(products));
    const full = await list();
    const none = await list('product="tie"');
    expect(full.offsetHeight).to.be.above(0).and.equal(none.offsetHeight);
    full.style.width = '300px';
    expect(full.offsetHeight).to.equal(none.offsetHeight);
    expect(full.scrollWidth).to.be.at.most(300);
  });

  it('the stock flows into it, also where the product’s own card would stay as it is', async () => {
    const url = 'https://eastwind.example/stock';
    const eastwind = { name: 'Eastwind', stock: { source: 'json', url } };
    const ports = stage(documentOf(products, { retailers: { northwind: { name: 'Northwind' }, eastwind } }));
    const says = (scarf: string) => () => ({
      ttl: 60,
      offers: { 'hat/eastwind': { stock: 'in_stock' }, 'scarf/eastwind': { stock: scarf } },
    });
    ports.answers[url] = says('out_of_stock');
    const element = await list();
    await waitUntil(() => links(element).length === 1);
    expect(words(element)).to.contain('The hat').and.not.contain('scarf');
    ports.answers[url] = says('in_stock');
    await ports.advance(MINUTE + 1);
    expect(links(element).length).to.equal(2);
    expect(words(element)).to.match(/The scarf.*In stock · checked this minute/);
  });

  it('there is no inline style in it', async () => {
    stage(documentOf(products));
    expect(all(await list(), '[style]').length).to.equal(0);
  });
});
