import { expect } from '@open-wc/testing';
import type { VitrineLink } from '../../src/ui/link.ts';
import { offer, product } from '../core/maya.ts';
import { NEVER } from '../mocks/ports.ts';
import { livesWell } from './life.ts';
import { all, destination, documentOf, HAT, heard, linkOf, put, rest, SRC, stage, words } from './stage.ts';

const link = (attributes: string, inside = 'the shirt I live in') =>
  put<VitrineLink>(`<vitrine-link ${attributes}>${inside}</vitrine-link>`);

it('is accessible', async () => {
  stage();
  await expect(await link(`src="${SRC}" product="shirt"`)).to.be.accessible();
  await expect(await link('href="https://shop.example/mug"')).to.be.accessible();
});

describe('vitrine-link', () => {
  livesWell({ tag: 'vitrine-link', has: { product: 'shirt' }, says: /Ad · affiliate link/ });

  it('the creator’s words lead to the product, and are labelled', async () => {
    stage();
    const element = await link(`src="${SRC}" product="shirt" campaign="letter"`);
    expect(words(element)).to.equal('the shirt I live in Ad · affiliate link');
    expect(destination(element).to).to.equal('https://northwind.example/p');
    expect(destination(element).ids.slice(1)).to.deep.equal(['maya', 'letter', '', 'shirt']);
    expect(linkOf(element)).to.include({ rel: 'sponsored noopener', target: '_blank' });
    expect(element.dataset).to.include({ stock: 'in_stock', offer: 'wanted' });
  });

  it('of the page’s own link only the words are taken', async () => {
    stage();
    const element = await link(
      `src="${SRC}" product="shirt"`,
      '<a href="https://northwind.example/p">my <b>shirt</b></a>',
    );
    expect(words(element)).to.match(/^my shirt Ad/);
    expect(all(element, 'a').filter((it) => it.checkVisibility()).length).to.equal(1);
  });

  it('a document beside the page’s own link is no word of it', async () => {
    stage();
    const document = `<script type="application/json">${JSON.stringify(documentOf())}</script>`;
    const element = await link(
      'product="shirt"',
      `${document}my <a href="https://northwind.example/p">shirt</a>`,
    );
    expect(words(element)).to.match(/^my shirt Ad/);
  });

  it('sold out, it leads to what is in stock', async () => {
    stage(documentOf([product('shirt', [offer('northwind', 'out_of_stock')], ['hat']), HAT]));
    const element = await link(`src="${SRC}" product="shirt"`);
    expect(destination(element).to).to.equal('https://eastwind.example/p');
    expect(element.dataset).to.include({ stock: 'out_of_stock', offer: 'alternative' });
  });

  it('where nothing may be linked to, the words stay', async () => {
    stage(
      documentOf([product('shirt', [offer('northwind', 'in_stock')], [], { until: '2020-01-01T00:00:00Z' })]),
    );
    const element = await link(`src="${SRC}" product="shirt"`);
    expect(words(element)).to.equal('the shirt I live in');
  });

  it('a tap is told, and the next has its own click id', async () => {
    stage();
    const element = await link(`src="${SRC}" product="shirt"`);
    const events = heard('vitrine-handoff');
    const [click] = destination(element).ids;
    element.addEventListener('click', (event) => event.preventDefault());
    linkOf(element)?.click();
    await rest();
    expect(events.map(({ entry }) => entry.click)).to.deep.equal([click]);
    expect(destination(element).ids[0])
      .to.match(/^\w{26}$/)
      .and.not.equal(click);
  });
});

describe('vitrine-link with an address', () => {
  it('needs no document', async () => {
    const ports = stage();
    const problems = heard('vitrine-problem');
    const element = await link(
      'href="https://shop.example/mug?a=1" creator="noor" placement="letter"',
      'a mug',
    );
    expect(words(element)).to.equal('a mug Ad · affiliate link');
    expect(linkOf(element)?.href).to.match(/^https:\/\/shop\.example\/mug\?a=1&vt=\w{26}\.noor\.\.letter\.$/);
    expect([ports.asked, problems]).to.deep.equal([[], []]);
  });

  it('in a storefront it is credited as the storefront is, and does not wait for it', async () => {
    const ports = stage(documentOf(undefined, { attribution: { campaign: 'paper' } }));
    const inside = '<vitrine-link href="https://shop.example/mug">a mug</vitrine-link>';
    const element = await put(`<vitrine-storefront src="${SRC}">${inside}</vitrine-storefront>`);
    expect(destination(element).ids.slice(1, 3)).to.deep.equal(['maya', 'paper']);
    ports.answers[`${SRC}?`] = NEVER;
    const waiting = await put(
      `<vitrine-storefront src="${SRC}?" creator="noor">${inside}</vitrine-storefront>`,
    );
    expect(destination(waiting).ids[1]).to.equal('noor');
  });

  it('the next tap has its own click id', async () => {
    stage();
    const element = await link('href="https://shop.example/mug"');
    const [click] = destination(element).ids;
    element.addEventListener('click', (event) => event.preventDefault());
    linkOf(element)?.click();
    expect(destination(element).ids[0]).to.equal(click);
    await rest();
    expect(destination(element).ids[0])
      .to.match(/^\w{26}$/)
      .and.not.equal(click);
  });

  it('an address nobody may be sent to leaves the words, with a Problem', async () => {
    stage();
    const problems = heard('vitrine-problem');
    const element = await link('href="javascript:alert(1)"', 'a mug');
    expect(words(element)).to.equal('a mug');
    expect(problems.map(({ problem }) => problem.path)).to.deep.equal(['href']);
  });

  it('follows its address', async () => {
    stage();
    const element = await link('href="https://shop.example/mug"');
    element.href = 'https://shop.example/cup';
    await rest();
    expect(destination(element).to).to.equal('https://shop.example/cup');
  });
});
