import { describe, expect, test } from 'vitest';
import { problemsOf, renderElement } from '../../src/static/index.ts';
import { maya, NOW } from '../core/maya.ts';
import { links, paged, parsed } from './parsed.ts';

const moment = { now: NOW };
const drawn = (tag: string, attributes = {}, more = {}) =>
  parsed(paged(renderElement(maya, tag, attributes, { ...moment, ...more })));
const rooted = (found: ReturnType<typeof drawn>) => found.filter(({ hosts }) => hosts.length > 0);

type Shirt = Extract<(typeof maya.products)[number], { id: string }>;
const checkedAt = new Date(NOW).toISOString();

/** The shirt's card, as the shop says it stands. */
const card = (stock: string, product: object = {}, attributes = {}) => {
  const [, ...others] = maya.products;
  const shirt = maya.products[0] as Shirt;
  const products = [{ ...shirt, offers: [{ ...shirt.offers[0], stock }], ...product }, ...others];
  const html = renderElement(
    { ...maya, products },
    'vitrine-card',
    { product: 'linen-shirt', ...attributes },
    moment,
  );
  return rooted(parsed(paged(html)));
};
const named = (found: ReturnType<typeof drawn>, name: string) =>
  found.find(({ attributes }) => attributes['class']?.split(' ').includes(name));

describe('a card', () => {
  test.each([
    ['in_stock', 'in-stock', 'Shop at Northwind Supply'],
    ['limited', 'limited', 'Only a few left'],
    ['preorder', 'to-order', 'Preorder'],
    ['out_of_stock', 'sold-out', 'Sold out'],
    ['in_store_only', 'in-store', 'In store only'],
    ['unknown', 'unknown', 'Shop at Northwind Supply'],
  ])('of %s', (stock, state, says) => {
    const found = card(stock, { alternatives: [] });
    expect(named(found, 'card')?.attributes['class']).toContain(` ${state} `);
    expect(named(found, 'card')?.text).toContain(says);
    expect(links(found).length).toBe(1);
    expect(named(found, 'disclosure')?.text).toContain('Ad');
  });

  test('that gives way says for what, and leads there', () => {
    const [hemp] = maya.products.filter(({ id }) => id === 'hemp-shirt');
    expect(hemp).toBeUndefined();
    const found = card('out_of_stock', { verdict: 'skip' });
    expect(named(found, 'card')?.text).toContain('Same cut, half the price');
    expect(links(found)[0]?.attributes['href']).toMatch(/^https:\/\/eastwind\.example\/hemp-shirt\?vt=/);
  });

  test('that would ask leads on: only a script can ask', () => {
    const offers = [
      {
        id: 'a',
        url: 'https://a.example/1',
        stock: 'out_of_stock',
        checkedAt,
      },
      {
        id: 'b',
        url: 'https://b.example/1',
        stock: 'in_stock',
        checkedAt,
      },
    ];
    const found = card('', { offers }, { fallback: 'ask' });
    expect(links(found).map(({ attributes }) => attributes['href'])).toEqual([
      expect.stringContaining('https://b.example/1'),
    ]);
  });

  test('before its time has no link', () => {
    const found = card('in_stock', { from: '2027-01-01T00:00:00Z', alternatives: [] });
    expect(named(found, 'card')?.text).toContain('From Jan 1');
    expect(links(found)).toEqual([]);
  });

  test('without a product is the first one; of none there is, stays empty', () => {
    expect(named(drawn('vitrine-card'), 'title')?.text).toBe('Linen shirt');
    expect(named(drawn('vitrine-card', { product: 'gone' }), 'title')).toBeUndefined();
  });
});

describe('the other elements', () => {
  test('a shelf holds its products, and headings stand in their order', () => {
    const found = drawn('vitrine-shelf', { section: 'picks', 'heading-level': 3 });
    const levels = found.flatMap(({ attributes }) => attributes['aria-level'] ?? []);
    expect(levels).toEqual(['3', '4']);
  });

  test('however many there are, all of them are there', () => {
    const products = Array.from({ length: 60 }, (_, n) => ({
      name: `P ${n}`,
      offers: [{ url: `https://a.example/${n}` }],
    }));
    const found = parsed(
      paged(renderElement({ ...maya, products, sections: [] }, 'vitrine-shelf', {}, moment)),
    );
    expect(links(found, 'root').length).toBe(60);
    expect(links(found, 'light').length).toBe(60);
  });

  test('a link says its words once where it is seen, and once where it is not', () => {
    const html = renderElement(
      maya,
      'vitrine-link',
      { product: 'linen-shirt' },
      { ...moment, words: 'this <b>' },
    );
    const all = links(parsed(paged(html)));
    expect(all.map(({ text }) => text)).toEqual(['this <b>', 'this <b>']);
    expect(all[0]?.attributes['href']).toBe(all[1]?.attributes['href']);
  });

  test('alternatives are rows', () => {
    const found = rooted(drawn('vitrine-alternatives', { product: 'linen-shirt' }));
    expect(named(found, 'head')?.text).toContain('Linen shirt');
    expect(named(found, 'close')).toBeUndefined();
  });

  test('a disclosure is of one product, or of all', () => {
    expect(rooted(drawn('vitrine-disclosure')).some(({ text }) => /may earn money/.test(text))).toBe(true);
    const one = rooted(drawn('vitrine-disclosure', { product: 'linen-shirt' }));
    expect(named(one, 'disclosure')?.text).toBe('Ad · affiliate link');
  });
});

describe('what stands around it', () => {
  const script = (found: ReturnType<typeof drawn>) =>
    found.some(({ attributes }) => attributes['type'] === 'application/json');

  test('the document is inside, unless it has an address', () => {
    expect(script(drawn('vitrine-card'))).toBe(true);
    expect(script(drawn('vitrine-card', { src: '/maya.json' }))).toBe(false);
    expect(script(drawn('vitrine-card', {}, { inline: false }))).toBe(false);
  });

  test('styles are in each root, or linked in each', () => {
    expect(drawn('vitrine-storefront').some(({ name }) => name === 'link')).toBe(false);
    const linked = drawn('vitrine-storefront', {}, { styles: '/a&b.css' });
    expect(linked.some(({ name }) => name === 'style')).toBe(false);
    expect(
      linked.filter(({ name, attributes }) => name === 'link' && attributes['href'] === '/a&b.css').length,
    ).toBe(3);
  });

  test('an unknown element and an impossible attribute are the caller’s mistake', () => {
    expect(() => renderElement(maya, 'vitrine-vase', {}, moment)).toThrow(/There is no <vitrine-vase>/);
    expect(() => renderElement(maya, 'vitrine-card', { 'a b': 1 }, moment)).toThrow(/name of an attribute/);
  });

  test('a document that is none leaves the element, and its problems are told', () => {
    expect(renderElement('{', 'vitrine-card', { product: '"' }, moment)).toBe(
      '<vitrine-card product="&quot;"></vitrine-card>',
    );
    expect(problemsOf('{', moment)).toHaveLength(1);
    expect(problemsOf(maya, moment)).toEqual([]);
  });

  test('leaves no page behind in Node', () => {
    drawn('vitrine-storefront');
    expect(globalThis).not.toHaveProperty('document');
    expect(globalThis).not.toHaveProperty('HTMLElement');
    expect(globalThis).not.toHaveProperty('window');
  });
});
