import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives } from '../../src/core/alternatives.ts';
import type { Catalog } from '../../src/core/catalog.ts';
import { choose, leadsTo } from '../../src/core/choice.ts';
import { STOCK_STATES, type StockState } from '../../src/core/schema.ts';
import { isBuyable, isReady, isSoldOut, offerKey, type StockByOffer } from '../../src/core/stock.ts';
import {
  ago,
  catalogOf,
  DAY,
  deepFrozen,
  offer,
  type ProductInput,
  product,
  typedStock,
  visit,
} from './maya.ts';

const pick = (products: ProductInput[], more: Parameters<typeof visit>[0] = {}, id = 'shirt') => {
  const catalog = catalogOf(...products);
  const choice = choose(catalog, typedStock(catalog), id, visit(more));
  const { wanted, offered, trail } = choice;
  return {
    choice,
    wanted: wanted && `${wanted.product}/${wanted.offer}`,
    offered: offered && `${offered.product}/${offered.offer}`,
    trail: trail.map(({ rule, verdict, because }) => `${rule} ${verdict} ${because}`),
  };
};

describe('the rules, in their order', () => {
  it.each(STOCK_STATES.filter((it) => !isSoldOut(it)))('a wanted offer that is %s is taken', (stock) => {
    const { offered, trail } = pick([
      product('shirt', [offer('northwind', stock), offer('eastwind', 'in_stock')]),
    ]);
    expect(offered).toBe('shirt/northwind');
    expect(trail).toEqual([`wanted take ${stock}`]);
  });

  it('an offer tells all that the next step needs', () => {
    const { choice } = pick([product('shirt', [offer('northwind', 'in_stock', { sku: 'S', variant: 'M' })])]);
    expect(choice.offered).toEqual({
      product: 'shirt',
      offer: 'northwind',
      retailer: 'northwind',
      url: 'https://northwind.example/p',
      sku: 'S',
      variant: 'M',
      stock: 'in_stock',
    });
    expect(deepFrozen(choice)).toBe(true);
  });

  it.each(STOCK_STATES.filter(isSoldOut))('%s: another variant at the same retailer comes first', (stock) => {
    const { offered, trail } = pick([
      product('shirt', [
        offer('northwind', stock),
        offer('eastwind', 'in_stock'),
        offer('northwind', 'in_stock', { id: 'northwind-L' }),
      ]),
    ]);
    expect(offered).toBe('shirt/northwind-L');
    expect(trail).toEqual([`wanted pass ${stock}`, 'variant take in_stock']);
  });

  it('then another retailer, what can be sent today before what must be ordered', () => {
    const { offered, trail } = pick([
      product('shirt', [
        offer('northwind', 'out_of_stock'),
        offer('eastwind', 'preorder'),
        offer('westwind', 'limited'),
      ]),
    ]);
    expect(offered).toBe('shirt/westwind');
    expect(trail).toEqual([
      'wanted pass out_of_stock',
      'variant pass none-in-stock',
      'retailer take limited',
    ]);
  });

  it("then the creator's alternatives in their order, then theirs", () => {
    const sold = [offer('northwind', 'out_of_stock')];
    const products = (hemp: StockState, wool: StockState, silk: StockState) => [
      product('shirt', sold, ['hemp', 'wool']),
      product('hemp', [offer('northwind', hemp)], ['silk']),
      product('wool', [offer('northwind', wool)]),
      product('silk', [offer('northwind', silk)], ['shirt']),
    ];
    expect(pick(products('in_stock', 'in_stock', 'in_stock')).offered).toBe('hemp/northwind');
    expect(pick(products('preorder', 'in_stock', 'in_stock')).offered).toBe('wool/northwind');
    expect(pick(products('preorder', 'unknown', 'in_stock')).offered).toBe('hemp/northwind');
    const far = pick(products('out_of_stock', 'unknown', 'in_stock'));
    expect(far.offered).toBe('silk/northwind');
    expect(far.trail.slice(-2)).toEqual([
      'alternatives pass none-in-stock',
      'their-alternatives take in_stock',
    ]);
    const none = pick(products('out_of_stock', 'unknown', 'discontinued'));
    expect(none.offered).toBeNull();
    expect(none.trail.at(-1)).toBe('none stop none-in-stock');
    expect(leadsTo(none.choice)?.offer).toBe('northwind');
  });

  it('unknown is neither stock nor sold out: it stays wanted, and stands in for nothing', () => {
    const { offered } = pick([
      product('shirt', [offer('northwind', 'out_of_stock'), offer('eastwind', 'unknown')], ['hemp']),
      product('hemp', [offer('northwind')]),
    ]);
    expect(offered).toBeNull();
  });

  it.each(['toString', '__proto__', 'gone', ''])(
    'a product "%s" that is not there is an answer too',
    (id) => {
      const { wanted, offered, trail } = pick([product('shirt', [offer('northwind')])], {}, id);
      expect([wanted, offered, trail]).toEqual([null, null, ['product stop no-such-product']]);
    },
  );
});

describe('what the creator ruled out', () => {
  const hemp = product('hemp', [offer('northwind', 'in_stock')]);
  const blind = product('hemp', [offer('northwind')]);
  const skip = { verdict: 'skip' } as const;
  const shirt = (more: Partial<ProductInput>, stock: StockState = 'in_stock') =>
    product('shirt', [offer('northwind', stock)], ['hemp'], more);

  it('skip: the alternative first, even of unknown stock; else the wanted offer', () => {
    expect(pick([shirt(skip), hemp]).offered).toBe('hemp/northwind');
    expect(pick([shirt(skip), hemp]).trail).toEqual(['verdict stop skip', 'alternatives take in_stock']);
    expect(pick([shirt(skip), blind]).offered).toBe('hemp/northwind');
    const sold = product('hemp', [offer('northwind', 'out_of_stock')]);
    expect(pick([shirt(skip), sold]).offered).toBe('shirt/northwind');
    expect(pick([shirt(skip, 'out_of_stock'), sold]).offered).toBeNull();
  });

  it.each([
    ['not-yet', { from: ago(-DAY) }],
    ['ended', { until: ago(0) }],
  ])('%s: an alternative, or no link', (word, window) => {
    const swapped = pick([shirt(window), blind]);
    expect(swapped.offered).toBe('hemp/northwind');
    expect(swapped.trail[0]).toBe(`window stop ${word}`);
    const alone = pick([product('shirt', [offer('northwind', 'in_stock')], [], window)]);
    expect(alone.offered).toBeNull();
    expect(leadsTo(alone.choice)).toBeNull();
  });

  it('the window is open at its first moment and shut at its last', () => {
    expect(pick([shirt({ from: ago(0), until: ago(-1) })]).offered).toBe('shirt/northwind');
  });

  it('an alternative that is skipped or outside its window is passed over, but its own are tried', () => {
    const barred = [skip, { from: ago(-DAY) }, { until: ago(DAY) }];
    for (const more of barred) {
      const { offered } = pick([
        shirt({}, 'out_of_stock'),
        product('hemp', [offer('northwind', 'in_stock')], ['wool'], more),
        product('wool', [offer('northwind', 'in_stock')]),
      ]);
      expect(offered).toBe('wool/northwind');
    }
  });
});

describe('the page decides', () => {
  const rivals = [
    product('shirt', [offer('eastwind', 'in_stock'), offer('northwind', 'out_of_stock')], ['hemp', 'wool']),
    product('hemp', [offer('eastwind', 'in_stock')], []),
    product('wool', [offer('eastwind', 'in_stock'), offer('northwind', 'in_stock')]),
  ];

  it('only: the first offer there is the wanted one, and no rival is offered', () => {
    const { wanted, offered } = pick(rivals, { only: 'northwind' });
    expect([wanted, offered]).toEqual(['shirt/northwind', 'wool/northwind']);
    expect(pick(rivals, { only: 'westwind' })).toMatchObject({ wanted: null, offered: null });
  });

  it('off: only labelled, and the link goes to the wanted offer', () => {
    const { offered, trail, choice } = pick(rivals, { fallback: 'off', only: 'northwind' });
    expect(offered).toBeNull();
    expect(trail).toEqual(['wanted pass out_of_stock', 'none stop off']);
    expect(leadsTo(choice)?.offer).toBe('northwind');
  });

  it('off: what is skipped stays itself, and outside its window there is no link', () => {
    const shirt = (more: Partial<ProductInput>) => [
      product('shirt', [offer('northwind', 'in_stock')], ['hemp'], more),
      product('hemp', [offer('northwind', 'in_stock')]),
    ];
    expect(pick(shirt({ verdict: 'skip' }), { fallback: 'off' }).offered).toBe('shirt/northwind');
    const ended = pick(shirt({ until: ago(1) }), { fallback: 'off' });
    expect([ended.offered, leadsTo(ended.choice)]).toEqual([null, null]);
  });

  it('ask offers the same as swap', () => {
    const asked = pick(rivals, { fallback: 'ask', only: 'northwind' });
    expect(asked.offered).toBe('wool/northwind');
  });
});

describe('whatever the storefront', () => {
  const RETAILERS = ['northwind', 'eastwind', 'westwind'];
  const IDS = ['a', 'b', 'c', 'd', 'e'];
  const anyProduct = (id: string) =>
    fc
      .record({
        offers: fc.array(fc.tuple(fc.constantFrom(...RETAILERS), fc.constantFrom(...STOCK_STATES)), {
          minLength: 1,
          maxLength: 3,
        }),
        to: fc.uniqueArray(fc.constantFrom(...IDS.filter((it) => it !== id)), { maxLength: 3 }),
        more: fc.constantFrom<Partial<ProductInput>>(
          {},
          {},
          {},
          { verdict: 'skip' },
          { from: ago(-DAY) },
          { until: ago(DAY) },
        ),
      })
      .map(({ offers, to, more }) =>
        product(
          id,
          offers.map(([retailer, stock], n) => offer(retailer, stock, { id: `${retailer}-${n}` })),
          to,
          more,
        ),
      );
  const storefront = fc.tuple(...IDS.map(anyProduct)).map((products) => catalogOf(...products));
  const moment = fc.record({
    only: fc.option(fc.constantFrom(...RETAILERS), { nil: undefined }),
    fallback: fc.constantFrom('swap' as const, 'ask' as const),
  });

  /** By brute force: the stock of all that may be offered in place of the first product. */
  function reachable(catalog: Catalog, stock: StockByOffer, only: string | undefined): StockState[] {
    const barred = (id: string) => {
      const { verdict, from, until } = catalog.products[id] ?? {};
      return verdict === 'skip' || from !== undefined || until !== undefined;
    };
    const shut = (id: string) => barred(id) && catalog.products[id]?.verdict !== 'skip';
    const seen = new Set(['a']);
    for (const id of seen)
      for (const { product: to } of catalog.products[id]?.alternatives ?? []) seen.add(to);
    return [...seen]
      .filter((id) => (id === 'a' ? !shut(id) : !barred(id)))
      .flatMap((id) => catalog.products[id]?.offers.map((it) => ({ id, it })) ?? [])
      .filter(({ it }) => only === undefined || it.retailer === only)
      .map(({ id, it }) => stock[offerKey(id, it.id)]?.stock ?? 'unknown');
  }

  it('nothing sold out is offered while something reachable can be had, and never a rival', () => {
    fc.assert(
      fc.property(storefront, moment, (catalog, { only, fallback }) => {
        const stock = typedStock(catalog);
        const choice = choose(catalog, stock, 'a', visit({ only, fallback }));
        const { wanted, offered, trail } = choice;
        const states = reachable(catalog, stock, only);
        expect(offered !== null && isSoldOut(offered.stock)).toBe(false);
        if (states.some(isBuyable)) {
          expect(offered).not.toBeNull();
          const target = leadsTo(choice);
          expect(target && isSoldOut(target.stock)).toBe(false);
        }
        for (const it of [wanted, offered]) if (only && it) expect(it.retailer).toBe(only);
        expect(trail.at(-1)?.verdict).toBe(offered ? 'take' : 'stop');
        expect(deepFrozen(choice)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the same question has the same answer, and off never swaps', () => {
    fc.assert(
      fc.property(storefront, moment, (catalog, more) => {
        const stock = typedStock(catalog);
        expect(choose(catalog, stock, 'a', visit(more))).toEqual(choose(catalog, stock, 'a', visit(more)));
        const off = choose(catalog, stock, 'a', visit({ ...more, fallback: 'off' }));
        if (off.offered) expect(off.offered).toEqual(off.wanted);
      }),
    );
  });

  it('the alternatives are each once, never the product itself, never sold out, nearest first', () => {
    fc.assert(
      fc.property(storefront, moment, (catalog, more) => {
        const list = alternatives(catalog, typedStock(catalog), 'a', visit(more));
        const ids = list.map((it) => it.product);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('a');
        expect(list.filter((it) => isSoldOut(it.stock))).toEqual([]);
        const depths = list.map(({ depth }) => depth);
        expect(depths).toEqual([...depths].sort());
      }),
    );
  });

  it('what can be sent today comes before what must be ordered, within a rule', () => {
    fc.assert(
      fc.property(storefront, moment, (catalog, more) => {
        const stock = typedStock(catalog);
        const { offered, trail } = choose(catalog, stock, 'a', visit(more));
        if (trail.at(-1)?.rule !== 'alternatives' || !offered || isReady(offered.stock)) return;
        const near = alternatives(catalog, stock, 'a', visit(more)).filter(({ depth }) => depth === 1);
        expect(near.some((it) => isReady(it.stock))).toBe(false);
      }),
    );
  });
});
