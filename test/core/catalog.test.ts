import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/document.ts';
import { callsOf } from './calls-of.ts';
import { maya } from './maya.ts';

const url = 'https://shop.example/p';
const lean = (more: object) => ({ version: 1, creator: { id: 'maya', name: 'Maya' }, ...more });
const read = (more: object) => {
  const { catalog, problems } = parse(lean(more));
  if (!catalog) throw new Error('no catalog');
  return { catalog, what: problems.map(({ path, what }) => `${path}: ${what}`) };
};
const named = (...names: string[]) => names.map((name) => ({ name, offers: [{ url }] }));

describe('defaults', () => {
  it('are filled in for all that may be left out', () => {
    const { catalog } = read({ products: named('Linen Shirt, été') });
    expect(catalog).toEqual({
      creator: { id: 'maya', name: 'Maya' },
      attribution: {},
      retailers: { 'shop-example': { id: 'shop-example', name: 'shop.example', passVt: false } },
      products: {
        'linen-shirt-ete': {
          id: 'linen-shirt-ete',
          name: 'Linen Shirt, été',
          relation: 'affiliate',
          offers: [{ id: 'shop-example', retailer: 'shop-example', url, network: 'direct', page: url }],
          alternatives: [],
        },
      },
      order: ['linen-shirt-ete'],
      sections: [{ type: 'products', id: 'products', layout: 'grid', products: ['linen-shirt-ete'] }],
    });
  });

  it('an offer without a retailer belongs to the one its host names', () => {
    const { catalog } = read({
      retailers: { northwind: { name: 'Northwind' } },
      products: [
        {
          name: 'P',
          offers: [
            { url: 'https://www.northwind.example/p' },
            { url: 'https://goto.northwind.example/c/1/2/3?u=https%3A%2F%2Fnorthwind.example%2Fp' },
            { url: 'https://www.eastwind.example/p' },
          ],
        },
      ],
    });
    expect(catalog.products.p?.offers.map(({ id, retailer }) => [id, retailer])).toEqual([
      ['northwind', 'northwind'],
      ['northwind-2', 'northwind'],
      ['eastwind-example', 'eastwind-example'],
    ]);
    expect(catalog.retailers['eastwind-example']?.name).toBe('eastwind.example');
  });

  it('a document whose sections are all wrong still shows its products', () => {
    const { catalog } = read({ products: named('A'), sections: [{ type: 'carousel' }] });
    expect(catalog.sections).toMatchObject([{ type: 'products', products: ['a'] }]);
  });
});

describe('ids', () => {
  it('made from names are unique, and leave the written ones alone', () => {
    const { catalog, what } = read({
      products: [...named('Shirt', 'Shirt', '衬衫', 'Shirt'), { id: 'shirt-2', ...named('Other')[0] }],
    });
    expect(catalog.order).toEqual(['shirt', 'shirt-3', 'product-3', 'shirt-4', 'shirt-2']);
    expect(what).toEqual([]);
  });

  it('made for thousands of the same long name still fit 64 characters', () => {
    const { catalog } = read({ products: named(...Array<string>(1500).fill('long '.repeat(20))) });
    expect(new Set(catalog.order).size).toBe(1500);
    expect(catalog.order.filter((id) => !/^[\w-]{1,64}$/.test(id))).toEqual([]);
  });

  it('written twice keep the first, with a Problem', () => {
    const offers = [
      { id: 'a', url },
      { id: 'a', url: `${url}/2` },
    ];
    const { catalog, what } = read({
      products: [
        { id: 'x', name: 'First', offers },
        { id: 'x', name: 'Second', offers: [{ url }] },
      ],
    });
    expect(catalog.products.x).toMatchObject({ name: 'First', offers: [{ id: 'a', url }] });
    expect(catalog.products.x?.offers).toHaveLength(1);
    expect(what).toEqual([
      'products.x.offers.a: Two offers have the id "a"; only the first is kept.',
      'products.x: Two products have the id "x"; only the first is kept.',
    ]);
  });

  it('of sections are unique: the second of two gets another, and made ones give way to written ones', () => {
    const { catalog, what } = read({
      products: named('A'),
      sections: [
        { type: 'products', title: 'Picks', products: ['a'] },
        { type: 'products', id: 'picks', products: ['a', 'a', 'gone'] },
        { type: 'products', id: 'picks', products: [] },
      ],
    });
    expect(catalog.sections).toMatchObject([
      { id: 'picks-2', products: ['a'] },
      { id: 'picks', products: ['a'] },
      { id: 'picks-3', products: [] },
    ]);
    expect(what).toEqual([
      'sections.1.products: There is no product "gone".',
      'sections.2.id: Two sections have the id "picks".',
    ]);
  });

  it('of thousands of offers at one retailer are made with as many looks at the taken ones', () => {
    const looks = (count: number) => {
      const offers = Array.from({ length: count }, () => ({ url }));
      return callsOf(Set.prototype, 'has', () => {
        const { catalog } = read({ products: [{ name: 'P', offers }] });
        expect(new Set(catalog.products.p?.offers.map(({ id }) => id)).size).toBe(count);
      });
    };
    expect(looks(2000)).toBeLessThanOrEqual(4 * looks(500));
    expect(looks(500)).toBeGreaterThanOrEqual(500);
  });
});

describe('alternatives', () => {
  const chain = (edges: Record<string, string[]>) => ({
    products: Object.entries(edges).map(([id, to]) => ({
      id,
      name: id,
      offers: [{ url }],
      alternatives: to.map((product) => ({ product })),
    })),
  });

  it('that lead nowhere or to themselves are dropped with a Problem', () => {
    const { catalog, what } = read(chain({ a: ['a', 'gone', 'b'], b: [] }));
    expect(catalog.products.a?.alternatives).toEqual([{ product: 'b' }]);
    expect(what).toEqual([
      'products.a.alternatives: A product cannot stand in for itself.',
      'products.a.alternatives: There is no product "gone".',
    ]);
  });

  it('in a circle are a Problem, and both edges stay', () => {
    const { catalog, what } = read(chain({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }));
    expect(what).toEqual([
      'products.a.alternatives: These stand in for each other in a circle: a → b → c → a.',
    ]);
    expect(catalog.products.a?.alternatives).toHaveLength(1);
    expect(catalog.products.c?.alternatives).toHaveLength(1);
  });

  it('that meet again without a circle are none', () => {
    expect(read(chain({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).what).toEqual([]);
  });

  it('in a circle of two thousand are told by its beginning', () => {
    const ids = Array.from({ length: 2000 }, (_, n) => `p${n}`);
    const { what } = read(chain(Object.fromEntries(ids.map((id, n) => [id, [`p${(n + 1) % 2000}`]]))));
    expect(what).toEqual([
      'products.p0.alternatives: These stand in for each other in a circle: p0 → p1 → p2 → p3 → p4 → p5 → … → p0.',
    ]);
  });
});

describe('the label', () => {
  it.each([
    ['a recognised network link', { url: 'https://www.amazon.com/dp/B1?tag=maya-20' }, {}],
    ['an account with a network', { url, retailer: 'shop' }, { shop: { network: { type: 'cj' } } }],
  ])('of %s is never "none"', (_, offer, retailers) => {
    const { catalog, what } = read({
      retailers,
      products: [{ id: 'p', name: 'P', relation: 'none', offers: [offer] }],
    });
    expect(catalog.products.p?.relation).toBe('affiliate');
    expect(what[0]).toMatch(/products\.p\.relation/);
  });

  it('of a plain link may be "none", and what the creator says stays', () => {
    const one = (relation: string) =>
      read({ products: [{ id: 'p', name: 'P', relation, offers: [{ url }] }] }).catalog.products.p?.relation;
    expect(['none', 'gifted', 'sponsored', 'own'].map(one)).toEqual(['none', 'gifted', 'sponsored', 'own']);
  });
});

describe('a typed price', () => {
  const problemsOf = (offer: object) =>
    read({ products: [{ id: 'p', name: 'P', offers: [{ url, ...offer }] }] }).what;

  it.each([
    ['without its currency', { price: '1', checkedAt: '2026-11-20T08:00:00Z' }, /currency: .*not shown/],
    ['without its time', { price: '1', currency: 'USD' }, /checkedAt: .*not shown/],
    ['as a number', { price: 1 }, /price: 1 cannot be used/],
    ['with a sign', { price: '$68' }, /price/],
    [
      'below what it was not',
      { price: '9', was: '8.00', currency: 'USD', checkedAt: '2026-11-20T08:00:00Z' },
      /was: The old price 8.00 is not above 9/,
    ],
  ])('%s is a Problem', (_, offer, what) => {
    expect(problemsOf(offer)).toHaveLength(1);
    expect(problemsOf(offer)[0]).toMatch(what);
  });
});

it('the example of the design comes out as it went in', () => {
  const { catalog, problems } = parse(maya);
  expect(problems).toEqual([]);
  expect(catalog?.products['linen-shirt']).toMatchObject(maya.products[0] as object);
  expect(catalog?.retailers.northwind).toEqual({ id: 'northwind', ...maya.retailers.northwind });
  expect(catalog?.sections).toEqual(maya.sections);
});
