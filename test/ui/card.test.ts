import { expect } from '@open-wc/testing';
import type { VitrineCard } from '../../src/ui/card.ts';
import { ago, DAY, offer, product } from '../core/maya.ts';
import { NEVER } from '../mocks/ports.ts';
import { livesWell } from './life.ts';
import {
  all,
  destination,
  documentOf,
  heard,
  isDrawn,
  linkOf,
  priced,
  put,
  rest,
  SHIRT,
  SRC,
  showsChildren,
  stage,
  words,
} from './stage.ts';

const card = (attributes = 'product="shirt"') =>
  put<VitrineCard>(`<vitrine-card src="${SRC}" ${attributes}></vitrine-card>`);

it('is accessible, in every layout and while it waits', async () => {
  const ports = stage();
  for (const layout of ['vertical', 'horizontal', 'compact'])
    await expect(await card(`product="shirt" layout="${layout}"`)).to.be.accessible();
  ports.answers[`${SRC}?`] = NEVER;
  const waiting = await put(`<vitrine-card src="${SRC}?" product="shirt"></vitrine-card>`);
  await ports.advance(100);
  await expect(waiting).to.be.accessible();
});

describe('vitrine-card', () => {
  livesWell({ tag: 'vitrine-card', has: { product: 'shirt' }, says: /The shirt.*Shop at Northwind/ });

  it('says what its product is, and links to it', async () => {
    stage();
    const element = await card();
    expect(words(element)).to.match(/The shirt/);
    expect(words(element)).to.match(/\$68 as of .*Shop at Northwind/);
    expect(destination(element).to).to.equal('https://northwind.example/p');
    expect(all<HTMLImageElement>(element, 'img')[0]?.alt).to.equal('A folded shirt');
    expect(element.dataset).to.include({ stock: 'in_stock', offer: 'wanted' });
    const parts = all(element, '[part]').map((it) => it.getAttribute('part'));
    expect(parts).to.include.members(['media', 'title', 'brand', 'price', 'action']);
  });

  it('without children a skeleton holds its place', async () => {
    const ports = stage();
    ports.answers[SRC] = NEVER;
    const element = await card();
    await ports.advance(100);
    expect(all(element, '.skeleton').length).to.equal(1);
    expect(element.getBoundingClientRect().height).to.be.above(100);
  });

  it('what has been drawn keeps its place at once while another document comes', async () => {
    const ports = stage();
    const element = await card();
    ports.answers[`${SRC}?`] = NEVER;
    element.src = `${SRC}?`;
    await element.updateComplete;
    expect(all(element, '.skeleton').length).to.equal(1);
  });

  it('without a product it shows the first of its own document', async () => {
    stage();
    expect(words(await card(''))).to.contain('The shirt');
  });

  it('as wide as a whole page it is no taller than a screen, and the picture still spans it', async () => {
    stage();
    const element = await card('product="shirt" style="width: 1280px"');
    const media = all(element, '.media')[0] as HTMLElement;
    expect(element.offsetHeight).to.be.within(500, 800);
    expect(media.offsetWidth).to.equal(1278);
    element.style.width = '320px';
    expect(media.offsetHeight).to.equal(Math.round((318 * 5) / 4));
  });

  it('a product that is not there is a Problem, and the children are shown', async () => {
    stage();
    const problems = heard('vitrine-problem');
    const element = await card('product="nothing"');
    showsChildren(element);
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['product']);
    expect(element.dataset).to.not.have.any.keys('stock', 'offer');
  });

  it('another product: its outputs are of that one, or gone', async () => {
    stage(documentOf([SHIRT, product('tie', [offer('eastwind', 'limited', { stock: 'limited' })])]));
    const element = await card();
    element.product = 'tie';
    await rest();
    expect(words(element)).to.match(/The tie.*Shop at Eastwind/);
    expect(element.dataset.stock).to.equal('limited');
    element.product = 'nothing';
    await rest();
    expect(element.dataset).to.not.have.any.keys('stock', 'offer');
  });

  it('follows its attributes', async () => {
    stage(documentOf([product('shirt', [priced('northwind', '68'), priced('eastwind', '71')])]));
    const element = await card();
    element.setAttribute('campaign', 'autumn');
    element.setAttribute('placement', 'story');
    element.setAttribute('creator', 'noor');
    await rest();
    expect(destination(element).ids.slice(1)).to.deep.equal(['noor', 'autumn', 'story', 'shirt']);
    element.setAttribute('only', 'eastwind');
    await rest();
    expect(destination(element).to).to.equal('https://eastwind.example/p');
    element.setAttribute('consent', 'denied');
    await rest();
    expect(destination(element).ids[0]).to.equal('');
  });

  it('another document takes the place of the first', async () => {
    const ports = stage();
    ports.answers[`${SRC}?2`] = () =>
      documentOf([product('shirt', [offer('eastwind')], [], { name: 'Another' })]);
    const element = await card();
    element.src = `${SRC}?2`;
    await rest();
    expect(words(element)).to.match(/Another.*Shop at Eastwind/);
  });

  it('its heading is of the second level, or as it is told', async () => {
    stage();
    const element = await card();
    const level = () => all(element, '[role=heading]').map((it) => it.getAttribute('aria-level'));
    expect(level()).to.deep.equal(['2']);
    element.setAttribute('heading-level', '4');
    await rest();
    expect(level()).to.deep.equal(['4']);
  });

  it('the address of `src` counts from the page', async () => {
    const ports = stage();
    const here = new URL('maya.json', document.baseURI).href;
    ports.answers[here] = () => documentOf();
    const element = await put<VitrineCard>('<vitrine-card src="maya.json" product="shirt"></vitrine-card>');
    expect(isDrawn(element)).to.equal(true);
  });
});

describe('vitrine-card with attributes only', () => {
  const typed = (more = '', href = 'https://shop.example/mug') =>
    put<VitrineCard>(
      `<vitrine-card name="A mug" retailer="Shop &amp; Co" price="12.50" currency="EUR" href="${href}" ${more}></vitrine-card>`,
    );

  it('is accessible', async () => {
    stage();
    await expect(await typed('stock="in_stock"')).to.be.accessible();
  });

  it('says what they say, checked when the page was loaded', async () => {
    const ports = stage();
    const checked = new Date(performance.timeOrigin).toISOString();
    ports.sleep(performance.timeOrigin - ports.now());
    const problems = heard('vitrine-problem');
    const element = await typed('stock="limited"');
    expect(words(element)).to.match(
      /A mug €12\.50 as of .*Only a few left.*Shop at Shop & Co.*Ad · affiliate link/,
    );
    expect(all(element, 'time')[0]?.getAttribute('datetime')).to.equal(checked);
    expect(destination(element).to).to.equal('https://shop.example/mug');
    expect(problems).to.deep.equal([]);
    ports.sleep(DAY);
    await ports.wakeUp();
    expect(element.dataset.stock).to.equal('unknown');
  });

  it('a relative address counts from the page, and stays on it', async () => {
    stage();
    const element = await typed('', '/mug?size=1');
    expect(linkOf(element)?.href).to.match(/^https:\/\/maya\.example\/mug\?size=1&vt=/);
    expect(linkOf(element)?.target).to.equal('_self');
  });

  it('follows them', async () => {
    const ports = stage();
    ports.sleep(performance.timeOrigin - ports.now());
    const element = await typed('stock="in_stock"');
    element.setAttribute('stock', 'out_of_stock');
    element.setAttribute('name', 'A cup');
    await rest();
    expect(words(element)).to.match(/A cup.*Sold out when last checked.*View at Shop & Co/);
  });

  it('without a name, or with an address nobody may be sent to, the children are shown', async () => {
    stage();
    const problems = heard('vitrine-problem');
    showsChildren(await put('<vitrine-card href="https://shop.example/mug">Mug</vitrine-card>'));
    showsChildren(await put('<vitrine-card name="Mug" href="javascript:alert(1)">Mug</vitrine-card>'));
    expect(problems.length).to.be.above(1);
  });

  it('in a storefront, its taps are credited as those of the storefront', async () => {
    const ports = stage(
      documentOf(undefined, {
        attribution: { campaign: 'autumn', placement: 'bio' },
        retailers: {
          northwind: { name: 'Northwind', network: { type: 'awin', awinmid: '1', awinaffid: '2' } },
        },
      }),
    );
    const element = await put(`<vitrine-storefront src="${SRC}">
      <vitrine-card name="Mug" href="https://shop.example/mug"></vitrine-card>
      <vitrine-card name="Cap" href="https://northwind.example/cap" retailer="Northwind"></vitrine-card>
    </vitrine-storefront>`);
    const [mug, cap] = all(element, 'vitrine-card');
    expect(destination(mug as Element).ids.slice(1)).to.deep.equal(['maya', 'autumn', 'bio', 'mug']);
    expect(linkOf(cap as Element)?.href).to.match(/^https:\/\/www\.awin1\.com\//);
    expect(ports.asked).to.deep.equal([SRC]);
  });
});

describe('vitrine-card on a stranger’s page', () => {
  it('what the page does to its text and boxes changes nothing inside', async () => {
    stage(
      documentOf([product('shirt', [priced('northwind', '68')], [], { note: 'Washes well.', brand: 'N' })]),
    );
    const measure = (element: Element) =>
      all(element, '*').map((it) => {
        const { width, height } = it.getBoundingClientRect();
        const { color, letterSpacing, textTransform, fontSize } = getComputedStyle(it);
        // Firefox lays out in sixtieths of a pixel, and rounds by the place on the page.
        const [w, h] = [width, height].map((px) => px.toFixed(2));
        return [it.className, w, h, color, letterSpacing, textTransform, fontSize].join(' ');
      });
    const calm = await card();
    calm.style.width = '320px';
    const before = measure(calm);
    const sheet = document.createElement('style');
    sheet.textContent = `
      html { font-size: 40px } * { box-sizing: content-box !important; border: 3px solid; padding: 7px }
      div, section { color: red; font-size: 31px; letter-spacing: 5px; text-transform: uppercase; line-height: 3;
        text-align: right; white-space: pre; word-spacing: 9px; text-indent: 20px; visibility: visible }
      a, p, img { display: none !important } vitrine-card { font-weight: 900; font-style: italic }`;
    document.head.append(sheet);
    const storm = await card();
    storm.style.cssText = 'width: 320px; padding: 0; border: 0';
    const after = measure(storm);
    sheet.remove();
    expect(before.length).to.be.above(10);
    expect(after).to.deep.equal(before);
  });

  it('there is no inline style in it', async () => {
    stage();
    expect(all(await card(), '[style]')).to.deep.equal([]);
  });

  it('many cards share one document, and each has a click id of its own', async () => {
    const ports = stage();
    const one = `<vitrine-card src="${SRC}" product="shirt"></vitrine-card>`;
    const cards = all(await put(`<div>${one.repeat(5)}</div>`), 'vitrine-card');
    expect(ports.asked).to.deep.equal([SRC]);
    expect(new Set(cards.map((it) => destination(it).ids[0])).size).to.equal(5);
  });

  it('old news does not come back as new', async () => {
    stage(
      documentOf([
        product(
          'shirt',
          [priced('northwind', '68')].map((it) => ({ ...it, checkedAt: ago(40 * DAY) })),
        ),
      ]),
    );
    const element = await card();
    expect(words(element)).to.not.contain('$');
    expect(element.dataset.stock).to.equal('unknown');
  });
});
