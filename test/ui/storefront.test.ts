import { expect } from '@open-wc/testing';
import type { VitrineStorefront } from '../../src/ui/storefront.ts';
import { offer, product } from '../core/maya.ts';
import { NEVER } from '../mocks/ports.ts';
import { livesWell } from './life.ts';
import {
  all,
  destination,
  documentOf,
  HAT,
  heard,
  isDrawn,
  PICTURE,
  put,
  rest,
  SHIRT,
  SRC,
  showsChildren,
  stage,
  words,
} from './stage.ts';

const whole = () =>
  documentOf([SHIRT, HAT], {
    creator: {
      id: 'maya',
      name: 'Maya Okafor',
      bio: 'Linen, mostly.',
      avatar: PICTURE,
      profiles: [{ label: 'Instagram', url: 'https://www.instagram.com/maya' }],
    },
    disclosure: { text: 'I buy what I show.' },
    sections: [
      { type: 'products', id: 'picks', title: 'Picks', products: ['shirt'] },
      { type: 'products', products: ['hat'] },
      {
        type: 'links',
        title: 'Elsewhere',
        links: [
          { label: 'Letters', url: 'https://letters.example/' },
          { label: 'A book', url: 'https://www.amazon.com/dp/B000000001?tag=maya-20' },
        ],
      },
      { type: 'text', title: 'About', text: 'Thank you for reading.' },
    ],
  });
const storefront = (inside = '', more = '') =>
  put<VitrineStorefront>(`<vitrine-storefront src="${SRC}" ${more}>${inside}</vitrine-storefront>`);

const headings = (element: Element) =>
  all(element, '[role=heading]').map((it) => `${it.getAttribute('aria-level')} ${words(it)}`);

it('is accessible, whole and while it waits', async () => {
  const ports = stage(whole());
  await expect(await storefront()).to.be.accessible();
  ports.answers[`${SRC}?`] = NEVER;
  const waiting = await put(`<vitrine-storefront src="${SRC}?"></vitrine-storefront>`);
  await ports.advance(100);
  await expect(waiting).to.be.accessible();
});

it('finished HTML takes the scheme that the page sets before the document comes', async () => {
  const ports = stage(whole());
  ports.answers[SRC] = NEVER;
  const place = (await put('<vitrine-storefront></vitrine-storefront>')).parentElement as HTMLElement;
  place.setHTMLUnsafe(
    `<vitrine-storefront src="${SRC}"><template shadowrootmode="open"><p>Finished before</p></template></vitrine-storefront>`,
  );
  const element = place.firstElementChild as VitrineStorefront;
  element.scheme = 'dark';
  await rest();
  expect(words(element)).to.contain('Finished before');
  expect(getComputedStyle(element).colorScheme).to.equal('dark');
});

describe('vitrine-storefront', () => {
  it('is not drawn once more when it need not have waited', async () => {
    const ports = stage(whole());
    const element = await storefront();
    let asked = 0;
    element.requestUpdate = () => void asked++;
    await ports.advance(200);
    expect(asked).to.equal(0);
  });

  livesWell({ tag: 'vitrine-storefront', has: {}, says: /Maya Okafor.*The shirt.*The hat.*may earn money/ });

  it('shows the creator and every section, in their order', async () => {
    stage(whole());
    const element = await storefront();
    expect(words(element)).to.match(
      /Maya Okafor Linen, mostly\. Instagram.*Picks.*The shirt.*The hat.*Elsewhere.*Letters.*A book.*About.*Thank you for reading\..*Maya Okafor may earn money.*I buy what I show\./,
    );
    expect(headings(element)).to.deep.equal([
      '2 Maya Okafor',
      '3 Picks',
      '4 The shirt',
      '3 The hat',
      '3 Elsewhere',
      '3 About',
    ]);
  });

  it('headings follow its own', async () => {
    stage(whole());
    const element = await storefront();
    element.setAttribute('heading-level', '1');
    await rest();
    expect(headings(element).slice(0, 3)).to.deep.equal(['1 Maya Okafor', '2 Picks', '3 The shirt']);
  });

  it('a text that has no title has no heading', async () => {
    stage(documentOf([SHIRT], { sections: [{ type: 'text', text: 'Hello.' }] }));
    const element = await storefront();
    expect(words(element)).to.contain('Hello.');
    expect(headings(element)).to.deep.equal(['2 Maya Okafor']);
  });

  it('a profile is a plain link, a network’s is stamped, sponsored and labelled', async () => {
    stage(whole());
    const [profile, letters, book] = all<HTMLAnchorElement>(
      await storefront('', 'creator="noor"'),
      'nav a, .links a',
    );
    expect(profile).to.include({ href: 'https://www.instagram.com/maya', rel: 'noopener', target: '_blank' });
    expect(letters).to.include({ href: 'https://letters.example/', rel: 'noopener' });
    expect(book?.rel).to.equal('sponsored noopener');
    expect(book?.href).to.contain('noor').and.contain('tag=maya-20');
    expect(words(book as Element)).to.match(/A book.*Ad · affiliate link/);
  });

  it('one document and one shop for all of it', async () => {
    const ports = stage(whole());
    const element = await storefront();
    expect(ports.asked).to.deep.equal([SRC]);
    element.remove();
    await ports.advance(5000);
    expect([ports.timers, ports.listeners]).to.deep.equal([0, 0]);
  });

  it('without a creator the products are there all the same', async () => {
    stage({ version: 1, products: [SHIRT, HAT] });
    const element = await storefront();
    expect(words(element)).to.match(/The shirt.*The hat.*The author may earn money/);
    expect(headings(element)).to.deep.equal(['2 The shirt', '2 The hat']);
  });
});

describe('composition', () => {
  const cards =
    '<p>My words</p><vitrine-card product="hat"></vitrine-card><vitrine-card product="shirt"></vitrine-card>';

  it('with elements of its own it draws only a slot, and supplies them', async () => {
    const ports = stage(whole());
    const element = await storefront(cards);
    showsChildren(element);
    expect(words(element))
      .to.match(/^My words .*The hat.*The shirt/)
      .and.not.contain('Picks');
    expect(headings(element)).to.deep.equal(['2 The hat', '2 The shirt']);
    expect(ports.asked).to.deep.equal([SRC]);
    await expect(element).to.be.accessible();
  });

  it('what it says of itself holds inside; what they say themselves comes first', async () => {
    const twice = product(
      'tie',
      [offer('northwind', 'out_of_stock'), offer('eastwind', 'in_stock')],
      ['hat'],
    );
    stage(documentOf([twice, HAT], { attribution: { campaign: 'paper' } }));
    const element = await storefront(
      `<vitrine-card product="tie"></vitrine-card>
       <vitrine-shelf products="tie" placement="shelf"></vitrine-shelf>
       <vitrine-card product="tie" campaign="own" fallback="swap" creator="ada"></vitrine-card>`,
      'creator="noor" placement="top" fallback="off"',
    );
    const [first, shelved, own] = all(element, 'vitrine-card');
    expect(destination(first as Element)).to.deep.include({ to: 'https://northwind.example/p' });
    expect(destination(first as Element).ids.slice(1)).to.deep.equal(['noor', 'paper', 'top', 'tie']);
    expect(destination(shelved as Element).ids.slice(1)).to.deep.equal(['noor', 'paper', 'shelf', 'tie']);
    expect(destination(own as Element)).to.deep.include({ to: 'https://eastwind.example/p' });
    expect(destination(own as Element).ids.slice(1)).to.deep.equal(['ada', 'own', 'top', 'tie']);
    element.setAttribute('only', 'eastwind');
    element.setAttribute('creator', 'ida');
    await rest();
    expect(destination(first as Element).to).to.equal('https://eastwind.example/p');
    expect(destination(shelved as Element).ids[1]).to.equal('ida');
    expect(destination(own as Element).ids[1]).to.equal('ada');
  });

  it('the language of the words and the numbers holds inside', async () => {
    stage(whole());
    const element = await storefront('<vitrine-card product="shirt"></vitrine-card>', 'lang="de"');
    expect(words(element)).to.match(/68\s\$/);
    element.lang = 'en-GB';
    await rest();
    expect(words(element)).to.match(/US\$68/);
    expect(element.getAttribute('lang')).to.equal('en-GB');
  });

  it('a card with a document of its own keeps it', async () => {
    const ports = stage(whole());
    ports.answers[`${SRC}?own`] = () => documentOf([product('mug', [offer('eastwind')])]);
    const element = await storefront(`<vitrine-card src="${SRC}?own"></vitrine-card>${cards}`);
    expect(words(element)).to.match(/The mug.*My words.*The hat/);
  });

  it('moved to another storefront, a card follows that one', async () => {
    const ports = stage(whole());
    ports.answers[`${SRC}?other`] = () =>
      documentOf([product('hat', [offer('northwind')], [], { name: 'Bonnet' })]);
    const first = await storefront(
      '<vitrine-card product="hat"></vitrine-card><vitrine-card product="shirt"></vitrine-card>',
    );
    const second = await put(
      `<vitrine-storefront src="${SRC}?other"><vitrine-disclosure></vitrine-disclosure></vitrine-storefront>`,
    );
    const [card] = all(first, 'vitrine-card');
    expect(words(card as Element)).to.contain('The hat');
    second.append(card as Element);
    await rest();
    expect(words(card as Element)).to.contain('Bonnet');
  });

  it('when the document cannot be had, the links in the cards are what is shown', async () => {
    const problems = heard('vitrine-problem');
    const ports = stage(whole());
    Reflect.deleteProperty(ports.answers, SRC);
    const element = await storefront(
      '<vitrine-card product="hat"><a href="https://eastwind.example/p">Hat</a></vitrine-card>',
    );
    expect(words(element)).to.equal('Hat');
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal([SRC]);
  });

  it('plain children are what is shown until it is ready, not composition', async () => {
    stage(whole());
    const element = await storefront('<ul><li><a href="https://eastwind.example/p">Hat</a></li></ul>');
    expect(isDrawn(element)).to.equal(true);
  });
});

describe('parts', () => {
  it('of the cards and shelves inside reach the page through the storefront', async () => {
    stage();
    const style = document.createElement('style');
    style.textContent = `vitrine-storefront::part(action) { letter-spacing: 7px }
      vitrine-storefront::part(card-title) { letter-spacing: 6px }`;
    document.head.append(style);
    const element = await put<VitrineStorefront>(`<vitrine-storefront src="${SRC}"></vitrine-storefront>`);
    const spacing = (selector: string) => {
      const [found] = all(element, `vitrine-card ${selector}`).concat(all(element, selector));
      return found && getComputedStyle(found).letterSpacing;
    };
    expect(spacing('.card [part~=action]')).to.equal('7px');
    expect(spacing('.card > .title')).to.equal('6px');
    style.remove();
  });
});
