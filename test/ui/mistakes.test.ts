// What is written wrongly on an element is told on it, once, with what to write instead; and where nothing can be shown,
// the shopper reads a line.
import { expect, waitUntil } from '@open-wc/testing';
import type { VitrineCard } from '../../src/ui/card.ts';
import type { VitrineElement } from '../../src/ui/element.ts';
import { status } from '../mocks/ports.ts';
import { destination, documentOf, HAT, heard, put, rest, SHIRT, SRC, stage, words } from './stage.ts';

const RETAILERS = { northwind: { name: 'Northwind' }, eastwind: { name: 'Eastwind' } };
const sections = [{ type: 'products', id: 'picks', title: 'My picks', products: ['shirt'] }];
const world = () => stage(documentOf([SHIRT, HAT], { retailers: RETAILERS, sections }));
const LINE = 'This can’t be shown right now.';

const KINDS = ['storefront', 'shelf', 'card', 'link', 'alternatives', 'disclosure'];

describe('on every element', () => {
  for (const kind of KINDS)
    it(`vitrine-${kind}: a misspelt name, a value that there is not, an id that is not there`, async () => {
      world();
      const problems = heard('vitrine-problem');
      const element = await put(
        `<vitrine-${kind} src="${SRC}" campain="autumn" fallback="swop" consent="yes" heading-level="9" only="northwnd"
          class="a" id="b" data-x="c" aria-label="d" onclick="" v-cloak itemprop="e"></vitrine-${kind}>`,
      );
      // `product`: some need one besides.
      const told = problems.filter(({ problem }) => problem.path !== 'product');
      expect(new Set(told.map(({ target }) => target))).to.deep.equal(new Set([element]));
      expect(told.map(({ problem }) => `${problem.path}: ${problem.fix}`)).to.deep.equal([
        'campain: If it is to be "campaign", write that.',
        'consent: Use one of: auto, granted, denied.',
        'fallback: Write "swap", or another of: swap, ask, off.',
        'heading-level: Use one of: 1, 2, 3, 4, 5, 6.',
        'only: Write "northwind", or another of: northwind, eastwind.',
      ]);
    });

  for (const [markup, path, fix] of [
    ['<vitrine-storefront src="…" scheme="drak">', 'scheme', 'Write "dark"'],
    ['<vitrine-storefront src="…" preset="inc">', 'preset', 'Write "ink"'],
    ['<vitrine-shelf src="…" layout="wide">', 'layout', 'grid, row, list, feature'],
    ['<vitrine-shelf src="…" section="pick">', 'section', 'Write "picks"'],
    ['<vitrine-shelf src="…" products="shirt hatt">', 'products', 'Write "hat"'],
    ['<vitrine-card src="…" product="shirt" layout="grid">', 'layout', 'vertical, horizontal, compact'],
    ['<vitrine-card src="…" product="shrit">', 'product', 'Write "shirt"'],
    ['<vitrine-card from="jsonld">', 'from', 'Write "json-ld"'],
    ['<vitrine-link src="…" product="shrit">', 'product', 'Write "shirt"'],
    ['<vitrine-alternatives src="…" product="shrit">', 'product', 'Write "shirt"'],
    ['<vitrine-disclosure src="…" product="shrit">', 'product', 'Write "shirt"'],
    ['<vitrine-card src="…" product="shirt" heading-level="top">', 'heading-level', '1, 2, 3'],
  ] as const)
    it(markup, async () => {
      world();
      const problems = heard('vitrine-problem');
      const [, tag] = /<([\w-]+)/.exec(markup) ?? [];
      await put(`${markup.replace('…', SRC)}</${tag}>`);
      const told = problems.filter(({ problem }) => problem.path === path);
      expect(told.length).to.equal(1);
      expect(told[0]?.problem.fix).to.contain(fix);
    });

  it('set as a property it is told too, and what is right again is told no more', async () => {
    world();
    const problems = heard('vitrine-problem');
    const element = await put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt"></vitrine-card>`);
    for (const fallback of ['swop', 'ask', 'swop']) {
      element.fallback = fallback as 'ask';
      await rest();
    }
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['fallback']);
  });

  it('nothing is told of an element that is right', async () => {
    world();
    const problems = heard('vitrine-problem');
    await put(
      `<vitrine-storefront src="${SRC}" scheme="dark" preset="ink" only="northwind"></vitrine-storefront>`,
    );
    await put(`<vitrine-storefront src="${SRC}"><p>Mine</p><vitrine-card product="hat" layout="compact"
      heading-level="3" fallback="ask" consent="auto"></vitrine-card></vitrine-storefront>`);
    await put(`<vitrine-shelf src="${SRC}" products=" hat  shirt " layout=""></vitrine-shelf>`);
    expect(problems).to.deep.equal([]);
  });

  it('a storefront around that only sets `only`: told where the cards have their document', async () => {
    world();
    const problems = heard('vitrine-problem');
    await put(
      `<vitrine-storefront only="northwnd"><vitrine-card src="${SRC}" product="shirt"></vitrine-card></vitrine-storefront>`,
    );
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['only']);
  });
});

describe('a placeholder', () => {
  it('with a misspelt attribute, or of a kind that there is not', async () => {
    world();
    const permission = document.createElement('meta');
    Object.assign(permission, { name: 'vitrine', content: 'placeholders' });
    document.head.append(permission);
    const problems = heard('vitrine-problem');
    await put('<vitrine-disclosure></vitrine-disclosure>');
    await put(`<div data-vitrine="card" data-vitrine-src="${SRC}" data-vitrine-prodct="shirt"></div>`);
    await put('<div data-vitrine="crad"></div>');
    await rest();
    permission.remove();
    const told = problems.map(({ problem }) => problem.path).filter((it) => it.startsWith('data-'));
    expect(told).to.deep.equal(['data-vitrine-prodct', 'data-vitrine']);
  });
});

describe('no document anywhere', () => {
  for (const kind of KINDS)
    it(`vitrine-${kind}: told after a while, and a line stands there`, async () => {
      const ports = stage();
      const problems = heard('vitrine-problem');
      const element = await put<VitrineElement>(`<vitrine-${kind}></vitrine-${kind}>`);
      expect(problems).to.deep.equal([]);
      await ports.advance(1000);
      expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['src']);
      expect(words(element)).to.contain(kind === 'disclosure' ? 'may earn money' : LINE);
      expect(element.getBoundingClientRect().height).to.be.above(10);
    });

  it('a document that comes by script in the meantime is not missing', async () => {
    const ports = stage();
    const problems = heard('vitrine-problem');
    const element = await put<VitrineElement>('<vitrine-card product="shirt"></vitrine-card>');
    await ports.advance(600);
    element.document = documentOf();
    await ports.advance(1000);
    expect(problems).to.deep.equal([]);
    expect(words(element)).to.contain('The shirt');
  });

  it('of a storefront with cards it is told once, on the storefront', async () => {
    const ports = stage();
    const problems = heard('vitrine-problem');
    const element = await put(
      `<vitrine-storefront><div>${'<vitrine-card product="shirt"></vitrine-card>'.repeat(3)}</div></vitrine-storefront>`,
    );
    await ports.advance(1000);
    expect(problems.map(({ problem, target }) => [problem.path, target])).to.deep.equal([['src', element]]);
  });

  it('a storefront whose cards have documents of their own lacks none', async () => {
    const ports = world();
    const problems = heard('vitrine-problem');
    await put(
      `<vitrine-storefront preset="ink"><vitrine-card src="${SRC}" product="shirt"></vitrine-card></vitrine-storefront>`,
    );
    await ports.advance(1000);
    expect(problems).to.deep.equal([]);
  });

  it('no product where one is needed', async () => {
    const ports = world();
    const problems = heard('vitrine-problem');
    await put(`<vitrine-storefront src="${SRC}"><vitrine-card></vitrine-card></vitrine-storefront>`);
    await ports.advance(1000);
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['product']);
  });
});

describe('a document that cannot be had', () => {
  const lost = (markup: string) => {
    const ports = world();
    ports.answers[SRC] = status(404);
    return put<VitrineElement>(markup.replace('…', SRC));
  };

  for (const kind of KINDS)
    it(`vitrine-${kind} without children: a line`, async () => {
      const problems = heard('vitrine-problem');
      const element = await lost(`<vitrine-${kind} src="…" product="shirt">\n</vitrine-${kind}>`);
      expect(words(element)).to.contain(kind === 'disclosure' ? 'may earn money' : LINE);
      expect(element.getBoundingClientRect().height).to.be.above(10);
      expect(problems.find(({ problem }) => problem.path === SRC)?.problem.what).to.contain('404');
      await expect(element).to.be.accessible();
    });

  it('in the language of the page, and from the right where it is read so', async () => {
    const element = await lost('<vitrine-card src="…" product="shirt" lang="ar"></vitrine-card>');
    await waitUntil(() => words(element).includes('يتعذّر'), 'The words did not come.');
    expect(element.shadowRoot?.querySelector('.root')?.getAttribute('dir')).to.equal('rtl');
  });

  it('a card with an address of its own leads there, labelled, with the ids', async () => {
    const problems = heard('vitrine-problem');
    const element = await lost(
      '<vitrine-card src="…" product="mug" name="A mug" creator="noor" href="https://shop.example/mug"></vitrine-card>',
    );
    expect(words(element)).to.match(
      /A mug.*Shop at shop\.example.*Ad · affiliate link|A mug.*View at shop\.example.*Ad/,
    );
    expect(destination(element).to).to.equal('https://shop.example/mug');
    expect(destination(element).ids.slice(1)).to.deep.equal(['noor', '', '', 'mug']);
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal([SRC]);
  });

  it('so does one whose product is not there, in a storefront too', async () => {
    world();
    const inside = '<vitrine-card product="mug" name="A mug" href="https://shop.example/mug"></vitrine-card>';
    const element = await put(`<vitrine-storefront src="${SRC}">${inside}</vitrine-storefront>`);
    expect(destination(element).to).to.equal('https://shop.example/mug');
    expect(destination(element).ids[1]).to.equal('maya');
  });

  it('so does a link, by its words or without any', async () => {
    const link = 'src="…" product="mug" href="https://shop.example/mug"';
    const element = await lost(`<vitrine-link ${link}>my mug</vitrine-link>`);
    expect([words(element), destination(element).to]).to.deep.equal([
      'my mug Ad · affiliate link',
      'https://shop.example/mug',
    ]);
    expect(words(await lost(`<vitrine-link ${link}></vitrine-link>`))).to.contain('View at shop.example');
  });

  it('a card with nothing but an address shows whose it is, and what it lacks is told', async () => {
    const ports = stage();
    const problems = heard('vitrine-problem');
    const element = await put('<vitrine-card href="https://shop.example/mug"></vitrine-card>');
    await ports.advance(1000);
    expect(words(element)).to.match(/^shop\.example/);
    expect(destination(element).to).to.equal('https://shop.example/mug');
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['name']);
  });

  it('what the browser has kept of it is shown, and the author is told', async () => {
    const ports = world();
    const problems = heard('vitrine-problem');
    const answer = ports.answers[SRC];
    ports.answers[SRC] = (url, init) =>
      init?.cache === 'force-cache' ? answer?.(url, init) : new Response('', { status: 503 });
    const element = await put(`<vitrine-card src="${SRC}" product="shirt"></vitrine-card>`);
    expect(words(element)).to.contain('The shirt');
    expect(problems.map(({ problem }) => problem.what)).to.deep.equal(['It answered 503.']);
  });
});

describe('the console', () => {
  it('has a line for each Problem, with the first element that has it', async () => {
    world();
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => void lines.push(said.join(' '));
    try {
      const problems = heard('vitrine-problem');
      const cards = '<vitrine-card product="shirt" retailr="x"></vitrine-card>'.repeat(100);
      await put(`<vitrine-storefront src="${SRC}">${cards}</vitrine-storefront>`);
      expect(problems.length).to.equal(100);
      expect(lines).to.have.length(1);
      // What the element says of itself by then depends on how far the engine has drawn it.
      expect(lines[0]).to.match(
        /^\[vitrine\] retailr: vitrine-card does not read "retailr"\. If it is to be "retailer", write that\. <vitrine-card product="shirt" retailr="x"[^<]*>$/,
      );
    } finally {
      console.warn = warn;
    }
  });
});
