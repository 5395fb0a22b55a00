// `<div data-vitrine="…">`, where a page builder strips unknown tags.
import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import { documentOf, heard, HAT, put, rest, SHIRT, SRC, stage, words } from './stage.ts';

const permission = Object.assign(document.createElement('meta'), {
  name: 'vitrine',
  content: 'placeholders',
});
before(() => document.head.append(permission));
after(() => permission.remove());

const PLAIN = '<a href="https://northwind.example/plain">The plain link</a>';

async function placed(markup: string): Promise<HTMLElement> {
  const place = fixtureSync<HTMLElement>(markup);
  await waitUntil(() => place.querySelector('vitrine-card, vitrine-shelf, vitrine-storefront, vitrine-link'));
  await rest();
  return place;
}

const CARD = `<div data-vitrine="card" data-vitrine-product="shirt" data-vitrine-src="${SRC}" data-vitrine-heading-level="4">${PLAIN}</div>`;

it('is accessible', async () => {
  stage();
  await expect(await placed(CARD)).to.be.accessible();
});

describe('a place for an element', () => {
  it('gets the element, its attributes and its own children as what it falls back to', async () => {
    const ports = stage();
    const place = await placed(CARD);
    const [card] = place.children;
    expect([place.children.length, card?.localName]).to.deep.equal([1, 'vitrine-card']);
    expect(
      card
        ?.getAttributeNames()
        .filter((it) => !it.startsWith('data-'))
        .toSorted(),
    ).to.deep.equal(['heading-level', 'layout', 'product', 'src']);
    expect(words(place)).to.match(/The shirt.*Shop at Northwind/);
    expect(card?.shadowRoot?.querySelector('[aria-level="4"]')).to.not.equal(null);
    expect(card?.querySelector('a')?.textContent).to.equal('The plain link');
    expect(ports.count(SRC)).to.equal(1);
  });

  it('shows those children where the document cannot be had', async () => {
    stage().answers[SRC] = () => new Response('', { status: 404 });
    expect(words(await placed(CARD))).to.equal('The plain link');
  });

  it('holds places of its own: a shelf in a storefront, with a document that stands in it', async () => {
    const ports = stage();
    const document = JSON.stringify(documentOf([SHIRT, HAT]));
    const place = await placed(
      `<div data-vitrine="storefront"><script type="application/json">${document}</script>
        <section><div data-vitrine="shelf" data-vitrine-products="hat"></div></section></div>`,
    );
    expect(place.querySelectorAll('vitrine-storefront > section > div > vitrine-shelf').length).to.equal(1);
    expect(words(place))
      .to.match(/The hat.*Shop at Eastwind/)
      .and.not.contain('shirt');
    expect(ports.asked).to.deep.equal([]);
  });

  it('may get its name later', async () => {
    stage();
    const place = fixtureSync<HTMLElement>(
      `<span data-vitrine-src="${SRC}" data-vitrine-product="hat">The hat</span>`,
    );
    await rest();
    expect(place.children.length).to.equal(0);
    place.setAttribute('data-vitrine', 'link');
    await waitUntil(() => place.querySelector('vitrine-link'));
    await rest();
    expect(words(place)).to.match(/^The hat Ad/);
  });

  it('is filled once, however often the page changes', async () => {
    stage();
    const place = await placed(CARD);
    for (let turn = 0; turn < 3; turn++) {
      place.parentElement?.append(document.createElement('p'));
      await rest();
    }
    expect(place.querySelectorAll('vitrine-card').length).to.equal(1);
    const parent = place.parentElement;
    place.remove();
    await rest();
    parent?.append(place);
    await rest();
    expect(place.querySelectorAll('vitrine-card').length).to.equal(1);
    expect(words(place)).to.match(/The shirt/);
  });

  it('takes over nothing that the element does not know: no handler, no style', async () => {
    stage();
    const place = await placed(
      `<div data-vitrine="card" data-vitrine-src="${SRC}" data-vitrine-onclick="window.struck = 1" data-vitrine-style="color: red"
        data-vitrine-id="x" data-vitrine-is="y"></div>`,
    );
    const [card] = place.children;
    expect(card?.getAttributeNames().filter((it) => /^(onclick|style|id|is)$/.test(it))).to.deep.equal([]);
  });

  for (const kind of ['', 'nothing', 'Card', 'card x', 'card>b', '../card'])
    it(`"${kind}" is none of ours: it is left alone and nothing is thrown`, async () => {
      const problems = heard('vitrine-problem');
      stage();
      await put('<vitrine-disclosure></vitrine-disclosure>');
      const place = fixtureSync<HTMLElement>(`<div data-vitrine="${kind}">${PLAIN}</div>`);
      await rest();
      expect(place.innerHTML).to.equal(PLAIN);
      expect(problems).to.deep.equal([]);
    });
});

describe('what a stranger writes into the page', () => {
  const STRANGER = `<div data-vitrine="card" data-vitrine-product="shirt" data-vitrine-src="${SRC}">${PLAIN}</div>`;

  describe('where the page’s head does not allow places', () => {
    beforeEach(() => permission.remove());
    afterEach(() => document.head.append(permission));

    for (const [kind, markup] of [
      ['a place', STRANGER],
      ['a place that brings a permission', `<meta name="vitrine" content="placeholders">${STRANGER}`],
      [
        'a place in what looks like a head',
        `<head><meta name="vitrine" content="placeholders"></head>${STRANGER}`,
      ],
      [
        'a place behind a form that is called head',
        `<form name="head"><meta name="vitrine" content="placeholders"></form>${STRANGER}`,
      ],
      ['a place in a place', `<div data-vitrine="storefront" data-vitrine-src="${SRC}">${STRANGER}</div>`],
    ] as const)
      it(`${kind} stays what it is, and nothing is asked for`, async () => {
        const ports = stage();
        const around = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
        await rest();
        expect(around.querySelector('vitrine-card, vitrine-storefront')).to.equal(null);
        expect(ports.asked).to.deep.equal([]);
      });

    it('is filled once the head allows it', async () => {
      stage();
      const place = fixtureSync<HTMLElement>(STRANGER);
      await rest();
      expect(place.querySelector('vitrine-card')).to.equal(null);
      document.head.append(permission);
      await waitUntil(() => place.querySelector('vitrine-card'));
    });
  });

  it('may deny for itself, and may not allow', async () => {
    stage();
    for (const [written, taken] of [
      ['granted', null],
      ['auto', null],
      ['denied', 'denied'],
    ]) {
      const place = await placed(STRANGER.replace('<div', `<div data-vitrine-consent="${written}"`));
      expect(place.querySelector('vitrine-card')?.getAttribute('consent')).to.equal(taken);
    }
  });
});
