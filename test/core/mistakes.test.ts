import { describe, expect, test } from 'vitest';
import { type Found, meantBy, mistakes, noElement, noTag } from '../../src/core/mistakes.ts';

const COMMON = ['src', 'creator', 'campaign', 'placement', 'server', 'consent', 'fallback', 'only', 'lang'];
const ALL = [...COMMON, 'analytics', 'heading-level'];
const CARD = [...ALL, 'product', 'layout', 'name', 'image', 'href', 'retailer', 'price', 'currency', 'stock'];
const SHELF = [...ALL, 'section', 'products', 'layout', 'eager'];
const STOREFRONT = [...ALL, 'scheme', 'preset'];

const found = (more: Partial<Found>): Found => ({
  tag: 'vitrine-card',
  reads: [...CARD, 'relation', 'eager', 'from'],
  elsewhere: { 'vitrine-card': CARD, 'vitrine-shelf': SHELF, 'vitrine-storefront': STOREFRONT },
  unread: [],
  values: [],
  ids: [],
  lacks: [],
  ...more,
});

describe('a name that is nearly one of ours', () => {
  test.each([
    ['layuot', 'layout'],
    ['alyout', 'layout'],
    ['layotu', 'layout'],
    ['prodct', 'product'],
    ['product-id', 'product'],
    ['productid', 'product'],
    ['retailler', 'retailer'],
    ['headinglevel', 'heading-level'],
    ['heading-levl', 'heading-level'],
    ['falback', 'fallback'],
    ['consnet', 'consent'],
    ['campain', 'campaign'],
    ['placment', 'placement'],
    ['anlaytics', 'analytics'],
    ['creater', 'creator'],
    ['onyl', 'only'],
    ['scr', 'src'],
    ['srrc', 'src'],
    ['curency', 'currency'],
    ['imgae', 'image'],
    ['hre', 'href'],
  ])('%s is %s', (written, meant) => {
    const [problem, ...more] = mistakes(found({ unread: [written] }));
    expect(more).toEqual([]);
    expect(problem).toEqual({
      path: written,
      what: `vitrine-card does not read "${written}".`,
      fix: `If it is to be "${meant}", write that.`,
    });
  });

  test('on a placeholder too, as it is written there', () => {
    const [problem] = mistakes(found({ unread: ['data-vitrine-prodct', 'data-vitrine-onclick'] }));
    expect(problem).toMatchObject({
      path: 'data-vitrine-prodct',
      fix: expect.stringContaining('"data-vitrine-product"'),
    });
  });

  test('or one of another element', () => {
    const shelf = { tag: 'vitrine-shelf', reads: SHELF };
    expect(mistakes(found({ ...shelf, unread: ['preset'] }))[0]?.fix).toBe(
      'It belongs on vitrine-storefront.',
    );
    expect(mistakes(found({ ...shelf, unread: ['product'] }))[0]?.fix).toContain('"products"');
  });
});

describe('whatever is somebody else’s is let be', () => {
  const HTML =
    `id class style slot dir hidden title role tabindex part exportparts is nonce popover inert itemprop
    itemid itemref itemscope itemtype accesskey autocapitalize autocorrect autofocus contenteditable draggable
    enterkeyhint inputmode spellcheck translate virtualkeyboardpolicy writingsuggestions anchor form action method
    content property prefix resource about typeof vocab datatype inlist rel rev target type value width height align
    loading decoding fetchpriority sizes srcset media as async defer key ref xmlns name href image`.split(
      /\s+/,
    );
  const MARKS =
    `v-if v-for v-model v-layout :layout @click #default v-bind:product x-data x-on:click x-product
    _ngcontent-abc-c12 _nghost-xyz ng-version ng-if ng-product hx-get hx-target wire:model wire:id client:load
    client:only defer-hydration data-layuot data-prodct data-product aria-label aria-level onclick
    onvitrine-handoff on:click bind:product use:action (click) [product] *ngIf data-v-7ba5bd90 data-astro-cid-x
    s-scope svelte-1x2y needs-hydration ssr uid q:id`.split(/\s+/);

  test.each([...HTML, ...MARKS])('%s', (name) => {
    for (const [tag, reads] of [
      ['vitrine-storefront', STOREFRONT],
      ['vitrine-shelf', SHELF],
      ['vitrine-card', CARD],
    ] as const)
      if (!reads.includes(name)) expect(mistakes(found({ tag, reads, unread: [name] }))).toEqual([]);
  });
});

test('a value that there is not: what there is, and what was meant', () => {
  const values = [
    { name: 'layout', value: 'wide', known: ['vertical', 'horizontal', 'compact'] },
    { name: 'fallback', value: 'swop', known: ['swap', 'ask', 'off'] },
    { name: 'from', value: 'jsonld', known: ['json-ld'] },
  ];
  expect(mistakes(found({ values }))).toEqual([
    {
      path: 'layout',
      what: '"wide" cannot be used here.',
      fix: 'Use one of: vertical, horizontal, compact.',
    },
    {
      path: 'fallback',
      what: '"swop" cannot be used here.',
      fix: 'Write "swap", or another of: swap, ask, off.',
    },
    { path: 'from', what: '"jsonld" cannot be used here.', fix: 'Write "json-ld".' },
  ]);
});

test('an id that the document lacks: what was meant, and what becomes of it', () => {
  const many = Array.from({ length: 12 }, (_, index) => `product-${index}`);
  const ids = [
    { name: 'only', id: 'northwnd', known: ['northwind', 'eastwind'] },
    { name: 'products', id: 'hat', known: many },
    { name: 'section', id: 'picks', known: [] },
  ];
  expect(mistakes(found({ ids }))).toEqual([
    {
      path: 'only',
      what: 'The document has no retailer "northwnd", so that nothing may be offered here.',
      fix: 'Write "northwind", or another of: northwind, eastwind.',
    },
    {
      path: 'products',
      what: 'The document has no product "hat".',
      fix: `Use one of: ${many.slice(0, 8).join(', ')}, ….`,
    },
    { path: 'section', what: 'The document has no section "picks".', fix: 'Take it away: there is none.' },
  ]);
});

test('what is missing: how it is written', () => {
  expect(mistakes(found({ lacks: ['src'] }))[0]).toMatchObject({
    path: 'src',
    what: 'vitrine-card has no document: neither it nor an element around it names one.',
    fix: expect.stringContaining('src="…"'),
  });
  expect(mistakes(found({ lacks: ['src'], unread: ['document'] })).map(({ fix }) => fix)).toEqual([
    'Write the address in "document" as src="…".',
  ]);
  expect(mistakes(found({ lacks: ['product'] }))[0]).toMatchObject({
    path: 'product',
    fix: expect.stringContaining('product="…"'),
  });
  expect(mistakes(found({ lacks: ['name'] }))[0]).toMatchObject({ path: 'name' });
});

test('a placeholder’s kind is told only where it is nearly one of ours', () => {
  const kinds = ['storefront', 'shelf', 'card', 'link', 'alternatives', 'disclosure'];
  expect(noElement('crad', kinds)[0]?.fix).toBe('Write data-vitrine="card".');
  expect(noElement('storefornt', kinds)[0]?.fix).toBe('Write data-vitrine="storefront".');
  for (const kind of ['', 'nothing', 'card>b', '../card', 'theme'])
    expect(noElement(kind, kinds)).toEqual([]);
});

describe('a tag that begins as ours do and is none of them', () => {
  const tags = ['storefront', 'shelf', 'card', 'link', 'alternatives', 'disclosure'].map(
    (it) => `vitrine-${it}`,
  );
  test.each([
    ['crad', 'card'],
    ['cards', 'card'],
    ['card2', 'card'],
    ['car', 'card'],
    ['store-front', 'storefront'],
    ['storefornt', 'storefront'],
    ['shelve', 'shelf'],
    ['lnik', 'link'],
    ['links', 'link'],
    ['alternative', 'alternatives'],
    ['altrenatives', 'alternatives'],
    ['disclosures', 'disclosure'],
    ['discloser', 'disclosure'],
    ['store', 'storefront'],
    ['alt', 'alternatives'],
  ])('vitrine-%s is vitrine-%s', (written, meant) => {
    expect(noTag(`vitrine-${written}`, tags)).toEqual({
      path: `vitrine-${written}`,
      what: 'Vitrine has no element of that name.',
      fix: `Write "vitrine-${meant}", or another of: ${tags.join(', ')}.`,
    });
  });

  test.each(['product', '', 'a'.repeat(500)])('vitrine-%s is like none: all are named', (written) => {
    expect(noTag(`vitrine-${written}`, tags).fix).toBe(`Use one of: ${tags.join(', ')}.`);
  });
});

test('what was meant is the nearest of several', () => {
  expect(meantBy('produc', ['products', 'product'])).toBe('product');
});
