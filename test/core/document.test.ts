import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/document.ts';
import { deepFrozen, maya } from './maya.ts';

const lean = (more: object = {}) => ({ version: 1, creator: { id: 'maya', name: 'Maya' }, ...more });
const words = (json: unknown) => parse(json).problems.map(({ path, what }) => `${path}: ${what}`);
const sound = (json: unknown) => {
  const parsed = parse(json);
  expect(deepFrozen(parsed)).toBe(true);
  for (const { path, what, fix } of parsed.problems) {
    expect(typeof path).toBe('string');
    expect(what.trim()).not.toBe('');
    expect(fix.trim()).not.toBe('');
  }
  return parsed;
};

describe('a whole document', () => {
  it('is read without a Problem, from text and from data alike', () => {
    const fromData = parse(maya);
    expect(fromData.problems).toEqual([]);
    expect(parse(JSON.stringify(maya))).toEqual(fromData);
  });

  it('is copied: the page may go on changing its own object', () => {
    const mine = { ...lean(), handoff: { deep: { er: [1] } } };
    const { catalog } = parse(mine);
    mine.handoff.deep.er.push(2);
    expect(catalog?.handoff).toEqual({ deep: { er: [1] } });
    expect(Object.isFrozen(mine.handoff.deep)).toBe(false);
  });
});

describe('what is no document', () => {
  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['blanks', '  \n'],
    ['no JSON', '{"version": 1,'],
    ['a page', '<!doctype html>'],
    ['null', null],
    ['null as text', 'null'],
    ['a list', []],
    ['a list as text', '[{"version":1}]'],
    ['a number', 7],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a Map', new Map([['version', 1]])],
  ])('%s gives no catalog and one Problem', (_, json) => {
    const { catalog, problems } = sound(json);
    expect(catalog).toBeNull();
    expect(problems).toHaveLength(1);
  });

  it('a value that turns on its reader is a Problem', () => {
    const circular: Record<string, unknown> = lean();
    circular.self = circular;
    const thrower = {
      toJSON() {
        // oxlint-disable-next-line no-throw-literal -- a stranger's object throws what it likes
        throw null;
      },
    };
    for (const json of [circular, thrower]) {
      expect(sound(json).catalog).toBeNull();
    }
  });

  it.each([[undefined], [0], [2], ['2'], [null], [[1]]])('version %j is not known', (version) => {
    const { catalog, problems } = sound({ ...lean(), version });
    expect(catalog).toBeNull();
    expect(problems[0]?.what).toMatch(/version/i);
  });

  it('counts bytes, not letters: over 2 MB is refused', () => {
    const fits = lean({ disclosure: { text: 'a'.repeat(1_999_000) } });
    expect(sound(fits).catalog).not.toBeNull();
    const wide = lean({ disclosure: { text: 'é'.repeat(1_000_000) } });
    expect(JSON.stringify(wide).length).toBeLessThan(2_000_000);
    for (const json of [wide, JSON.stringify(wide)]) {
      const { catalog, problems } = sound(json);
      expect(catalog).toBeNull();
      expect(problems.map(({ what }) => what)).toEqual(['The document is over 2 MB.']);
    }
  });
});

describe('what is half right', () => {
  it.each([[undefined], [null], ['maya'], [{ id: 'no dots.', name: 'M' }]])(
    'creator %j: the products are still shown, and one Problem says so',
    (creator) => {
      const { catalog, problems } = sound({ ...maya, creator });
      expect(catalog?.creator).toBeNull();
      expect(catalog?.order).toHaveLength(2);
      expect(problems.filter(({ path }) => path.startsWith('creator'))).toHaveLength(1);
    },
  );

  it.each([[{ id: 'maya' }], [{ id: 'maya', name: 7 }]])('creator %j is credited by the id', (creator) => {
    const { catalog, problems } = sound({ ...maya, creator });
    expect(catalog?.creator).toEqual({ id: 'maya', name: 'maya' });
    expect(problems.filter(({ path }) => path.startsWith('creator'))).toHaveLength(1);
  });

  it('a version in quotes is version 1, with its Problem', () => {
    const { catalog, problems } = sound({ ...maya, version: '1' });
    expect(catalog?.order).toHaveLength(2);
    expect(problems).toEqual([expect.objectContaining({ path: 'version' })]);
  });

  it.each(['northwind.example/shirt', 'www.northwind.example'])(
    'an address without https (%s) is no page of this site',
    (url) => {
      const { problems } = parse(lean({ products: [{ name: 'P', offers: [{ url }] }] }), {
        base: 'https://maya.example/',
      });
      expect(problems[0]).toMatchObject({
        path: 'products.0.offers.0.url',
        fix: 'Write https:// before it.',
      });
    },
  );

  it("a missing creator is fine in an element's own attributes", () => {
    expect(parse({ version: 1 }, { partial: true }).problems).toEqual([]);
    expect(parse({ version: 1 }).problems).toHaveLength(1);
  });

  it('takes null for "left out"', () => {
    const { catalog, problems } = sound(lean({ lang: null, products: null, theme: { accent: null } }));
    expect(problems).toEqual([]);
    expect(catalog).not.toHaveProperty('lang');
  });

  it('drops what is wrong with its Problem and keeps the rest', () => {
    const { catalog, problems } = sound({
      ...maya,
      lang: 'the english',
      country: 'usa',
      server: 'javascript:alert(1)',
      theme: { accent: 'red', scheme: 'auto', preset: 'neon' },
      analytics: ['ga4', 7],
      attribution: { campaign: 'a.b', placement: 'bio' },
      retailers: { northwind: { network: { type: 'unheard-of' } }, 'not an id': {}, eastwind: 'x' },
      sections: [{ type: 'carousel' }, { title: 'no type' }, 'x', { type: 'text', text: 'Kept.' }],
    });
    expect(problems.map(({ path }) => path).sort()).toEqual(
      [
        'analytics.1',
        'attribution.campaign',
        'country',
        'lang',
        'retailers.eastwind',
        'retailers.northwind.network.type',
        'retailers.not an id',
        'sections.0.type',
        'sections.1.type',
        'sections.2.type',
        'server',
        'theme.accent',
        'theme.preset',
      ].sort(),
    );
    expect(catalog).toMatchObject({
      theme: { scheme: 'auto' },
      analytics: ['ga4'],
      attribution: { placement: 'bio' },
      sections: [{ type: 'text', text: 'Kept.' }],
    });
    expect(catalog).not.toHaveProperty('server');
    expect(catalog?.order).toEqual(['linen-shirt', 'hemp-shirt']);
  });

  it('drops one bad product, offer or picture alone', () => {
    const good = { name: 'Good', offers: [{ url: 'https://a.example/' }] };
    const { catalog, problems } = sound(
      lean({
        products: [
          good,
          null,
          { offers: good.offers },
          { name: 'No offers' },
          { name: 'Bad offer', offers: [{ url: 'ftp://a.example/' }, ...good.offers] },
          { name: 'Only bad', offers: [{ url: 'https://u:p@a.example/' }, { url: '' }, 'x'] },
          { ...good, name: 'Bad picture', image: { src: 'javascript:1', alt: 'x' }, note: 7 },
        ],
      }),
    );
    expect(catalog?.order).toEqual(['good', 'bad-offer', 'bad-picture']);
    expect(catalog?.products['bad-picture']).not.toHaveProperty('image');
    expect(problems.map(({ path }) => path)).toEqual([
      'products.1',
      'products.2.name',
      'products.3.offers',
      'products.4.offers.0.url',
      'products.5.offers.0.url',
      'products.5.offers.1.url',
      'products.5.offers.2',
      'products.6.image.src',
      'products.6.note',
      'products.only-bad.offers',
    ]);
  });

  it('reads relative addresses only where it knows relative to what', () => {
    const json = lean({ products: [{ name: 'P', image: { src: 'p.jpg' }, offers: [{ url: '/p' }] }] });
    expect(parse(json).catalog?.order).toEqual([]);
    const { catalog } = parse(json, { base: 'https://shop.example/docs/maya.json' });
    expect(catalog?.products.p).toMatchObject({
      image: { src: 'https://shop.example/docs/p.jpg' },
      offers: [{ url: 'https://shop.example/p' }],
    });
  });

  it('lets a blank address be no address, even where it knows relative to what', () => {
    const json = lean({ products: [{ name: 'P', offers: [{ url: ' ' }] }] });
    expect(parse(json, { base: 'https://shop.example/' }).catalog?.order).toEqual([]);
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['attributon', { attributon: { campaign: 'autumn' } }, 'attribution'],
    ['retailer', { retailer: { a: { name: 'A' } } }, 'retailers'],
    ['Products', { Products: [] }, 'products'],
    ['them', { them: { accent: '#123456' } }, 'theme'],
    ['secitons', { secitons: [] }, 'sections'],
    ['products.0.nmae', { products: [{ nmae: 'Hat', offers: [{ url: 'https://a.example/' }] }] }, 'name'],
    [
      'products.0.offers.0.checked_at',
      {
        products: [
          { name: 'Hat', offers: [{ url: 'https://a.example/', checked_at: '2026-11-20T08:00:00Z' }] },
        ],
      },
      'checkedAt',
    ],
    ['creator.ID', { creator: { ID: 'maya', name: 'Maya' } }, 'id'],
  ])('%s is told, with what was meant', (path, more, meant) => {
    const { problems } = sound(lean(more));
    expect(problems[0]).toEqual({
      path,
      what: `"${path.split('.').at(-1)}" is not read.`,
      fix: `If it is to be "${meant}", write that.`,
    });
  });

  it('hides nothing else that is wrong', () => {
    const { problems } = sound({ version: 1, creator: { id: 'maya', profile: [] } });
    expect(problems.map(({ path }) => path)).toEqual(['creator.profile', 'creator']);
  });

  it('what is like nothing that is missing is let be', () => {
    const more = {
      $schema: 'https://vitrine.example/storefront.schema.json',
      comment: 'mine',
      theme: {},
      themes: [],
      retailers: { e: { network: { type: 'ebay', campid: '1', mkcid: '1' } } },
      products: [
        {
          name: 'Hat',
          ids: [1],
          season: 'autumn',
          _note: 'switched off',
          offers: [{ url: 'https://a.example/', _id: 'x', sk: 'x', cost: '3' }],
        },
      ],
    };
    expect(words(lean(more))).toEqual([]);
  });

  it('a hundred thousand names that nobody knows are no long work', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`them${index}`, 1]));
    expect(sound(lean(many)).problems.length).toBeLessThan(100);
  });
});

describe('names that JavaScript keeps for itself', () => {
  it('a "__proto__" key changes no prototype and is a Problem', () => {
    const text = `{"__proto__": {"polluted": 1}, "version": 1, "creator": {"id": "m", "name": "M"},
      "retailers": {"__proto__": {"name": "x"}, "northwind": {"network": {"type": "impact", "__proto__": "x"}}},
      "handoff": {"__proto__": {"polluted": 1}}}`;
    const { catalog } = sound(text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((catalog as unknown as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(catalog?.retailers ?? {})).toEqual(['northwind']);
    expect(words(text).join()).toMatch(/retailers\.__proto__.*handoff\.__proto__/);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    '"%s" is an id like any other',
    (id) => {
      const offers = [{ id, retailer: id, url: 'https://a.example/' }];
      const alternatives = [{ product: 'toString' }];
      const { catalog, problems } = sound(
        lean({
          products: [{ id, name: 'P', offers, alternatives: id === 'toString' ? [] : alternatives }],
          sections: [{ type: 'products', products: [id, 'valueOf'] }],
        }),
      );
      expect(catalog?.order).toEqual([id]);
      expect(catalog?.products[id]?.offers[0]).toMatchObject({ id, retailer: id });
      expect(catalog?.retailers[id]?.id).toBe(id);
      expect(catalog?.sections).toMatchObject([{ products: [id] }]);
      expect(problems.map(({ what }) => what)).toContain('There is no product "valueOf".');
      expect(catalog?.products.valueOf).toBeUndefined();
    },
  );
});

describe('too much of it', () => {
  it('is cut after 2,000 products with one Problem', () => {
    const products = Array.from({ length: 2003 }, (_, n) => ({
      id: `p${n}`,
      name: 'P',
      offers: [{ url: 'https://a.example/' }],
    }));
    const { catalog, problems } = sound(lean({ products }));
    expect(catalog?.order).toHaveLength(2000);
    expect(problems.map(({ path }) => path)).toEqual(['products']);
  });

  it('a nest deeper than the stack is read or refused, never thrown', () => {
    const nest = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
    const deep = (value: string) => `{"version":1,"creator":{"id":"m","name":"M"},"handoff":{"a":${value}}}`;
    expect(parse(deep(nest('[', ']', 400_000))).catalog).not.toBeNull();
    expect(parse(nest('[', ']', 400_000)).catalog).toBeNull();
    let data: unknown = 1;
    for (let depth = 0; depth < 200_000; depth++) data = { data };
    expect(parse(lean({ handoff: { data } })).catalog).toBeNull();
  });
});

describe('whatever arrives', () => {
  it('parse gives frozen data and whole Problems for any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void sound(json)));
    fc.assert(fc.property(fc.json(), (text) => void sound(text)));
    fc.assert(fc.property(fc.string(), (text) => void sound(text)));
  });

  it('and for anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => void sound(value),
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(maya)), fc.anything()), (rest) => {
        sound({ ...rest, version: 1 });
      }),
    );
  });

  it('one thing changed in a good document leaves the products that it does not touch', () => {
    const paths = leaves(maya);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const changed = structuredClone(maya) as unknown;
        put(changed, path, value);
        const { catalog } = sound(changed);
        if (path[0] === 'version') return;
        expect(catalog).not.toBeNull();
        if (path[0] !== 'products') expect(catalog?.order).toEqual(['linen-shirt', 'hemp-shirt']);
        else if (path[1] === 0) expect(Object.keys(catalog?.products ?? {}).length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});

type Path = (string | number)[];

/** The path to every value below the first level of lists and records. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function put(into: unknown, path: Path, value: unknown): void {
  const last = path.at(-1) as string;
  const at = path.slice(0, -1).reduce((it, key) => (it as Record<string, unknown>)[key], into);
  (at as Record<string, unknown>)[last] = value;
}

it.each([
  ['http://localhost:4174/products/hat', 'localhost'],
  ['https://www.shop.example:8443/hat', 'shop.example'],
  ['http://[::1]:3000/hat', '[::1]'],
])('a shop that only a link names is not called by its port: %s', (url, name) => {
  const document = { version: 1, products: [{ name: 'Hat', offers: [{ url }] }] };
  const { catalog } = parse(document, { base: url, partial: true });
  expect(Object.values(catalog?.retailers ?? {}).map((it) => it.name)).toEqual([name]);
});
