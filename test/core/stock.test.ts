import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStockAnswer } from '../../src/core/readers/stock-answer.ts';
import { parse } from '../../src/core/document.ts';
import { STOCK_STATES, type StockState } from '../../src/core/schema.ts';
import {
  fold,
  isBuyable,
  isReady,
  isSoldOut,
  type StockAnswer,
  type StockReport,
} from '../../src/core/stock.ts';
import { ago, catalogOf, DAY, deepFrozen, HOUR, MINUTE, NOW, offer, product } from './maya.ts';

const KEY = 'shirt/northwind';
const usd = (price: string, was?: string) => ({ price, currency: 'USD', ...(was ? { was } : {}) });
const typed = (more: object) => catalogOf(product('shirt', [offer('northwind', undefined, more)]));
const answer = (report: StockReport, age = 0, more: Partial<StockAnswer> = {}): StockAnswer => ({
  source: 'json',
  receivedAt: NOW - age,
  ttl: 300,
  offers: { [KEY]: report },
  ...more,
});
const known = (answers: StockAnswer[], catalog = typed({})) => fold(answers, NOW, catalog)[KEY];

describe('what is typed', () => {
  const at = (stock: StockState, checkedAt?: string) => known([], typed({ stock, checkedAt }))?.stock;
  const selling = STOCK_STATES.filter(isBuyable);
  const gone = STOCK_STATES.filter(isSoldOut);

  it.each(selling)('%s is unknown a day after it was checked', (stock) => {
    expect(at(stock, ago(DAY - 1))).toBe(stock);
    expect(at(stock, ago(DAY))).toBe('unknown');
  });
  it.each(selling)('%s without a time is unknown at once', (stock) => {
    expect(at(stock)).toBe('unknown');
  });
  it.each(gone)('%s holds until an answer comes, however old', (stock) => {
    expect(at(stock, ago(400 * DAY))).toBe(stock);
    expect(at(stock)).toBe(stock);
  });
  it('tells its age, and a time in the future counts as now', () => {
    expect(known([], typed({ stock: 'in_stock', checkedAt: ago(HOUR) }))).toMatchObject({
      age: HOUR,
      checkedAt: ago(HOUR),
      source: 'document',
    });
    expect(known([], typed({ stock: 'in_stock', checkedAt: ago(-DAY) }))).toMatchObject({
      stock: 'in_stock',
      age: 0,
      checkedAt: ago(0),
    });
    expect(known([], typed({ checkedAt: undefined }))).toEqual({
      stock: 'unknown',
      source: 'document',
      age: null,
    });
  });
});

describe('a typed price', () => {
  const price = (more: object) => known([], typed(more))?.price;

  it('is shown for 30 days after it was checked', () => {
    expect(price({ ...usd('68.00'), checkedAt: ago(30 * DAY - 1) })).toBe('68.00');
    expect(price({ ...usd('68.00'), checkedAt: ago(30 * DAY) })).toBeUndefined();
  });
  it('is never shown without a time or a currency', () => {
    expect(price({ ...usd('68.00'), checkedAt: undefined })).toBeUndefined();
    expect(price({ price: '68.00' })).toBeUndefined();
  });
  it('takes what it was with it', () => {
    expect(known([], typed(usd('68.00', '85.00')))?.was).toBe('85.00');
    expect(known([], typed({ ...usd('68.00', '85.00'), checkedAt: ago(31 * DAY) }))?.was).toBeUndefined();
  });
});

describe('an answer', () => {
  it('replaces what is typed, and ages from its receipt', () => {
    const catalog = typed({ stock: 'out_of_stock' });
    const report = { stock: 'limited', quantity: 3, checkedAt: ago(2 * DAY) } as const;
    expect(known([answer(report, MINUTE)], catalog)).toEqual({
      stock: 'limited',
      quantity: 3,
      source: 'json',
      age: MINUTE,
      checkedAt: ago(2 * DAY),
    });
  });
  it.each(STOCK_STATES)('%s past its ttl: sold out stays with its age, all else is unknown', (stock) => {
    expect(known([answer({ stock, quantity: 3 }, 300_000)])).toMatchObject({ stock, quantity: 3 });
    const stale = known([answer({ stock, quantity: 3 }, 300_001)]);
    expect(stale?.stock).toBe(isSoldOut(stock) ? stock : 'unknown');
    expect(stale?.age).toBe(300_001);
    expect(stale).not.toHaveProperty('quantity');
  });
  it('the last received one counts, in whatever order they are given', () => {
    const first = answer({ stock: 'in_stock' }, 2 * MINUTE);
    const last = answer({ stock: 'out_of_stock' }, MINUTE);
    expect(known([first, last])?.stock).toBe('out_of_stock');
    expect(known([last, first])?.stock).toBe('out_of_stock');
  });
  it('received a little ahead of the clock counts as now; far ahead, nobody knows how old it is', () => {
    expect(known([answer({ stock: 'in_stock' }, -1000)])).toMatchObject({ stock: 'in_stock', age: 0 });
    expect(known([answer({ stock: 'in_stock' }, -HOUR)])).toMatchObject({ stock: 'unknown', age: 0 });
  });
  it('as it came over the wire counts as received now', () => {
    const stock = fold([{ offers: { [KEY]: { stock: 'limited', price: '68.00', currency: 'USD' } } }], NOW)[
      KEY
    ];
    expect(stock).toMatchObject({ stock: 'limited', price: '68.00', age: 0 });
  });
  it('stands without a catalog', () => {
    expect(fold([answer({ stock: 'preorder' })], NOW)[KEY]?.stock).toBe('preorder');
  });
});

describe('an answered price', () => {
  it('is shown until an hour past its ttl', () => {
    const report = { stock: 'in_stock', ...usd('70.00') } as const;
    expect(known([answer(report, 300_000 + HOUR)])).toMatchObject(usd('70.00'));
    expect(known([answer(report, 300_000 + HOUR + 1)])).not.toHaveProperty('price');
  });
  it('left out, leaves the typed one with the time that one was read', () => {
    const catalog = typed({ ...usd('68.00', '85.00'), checkedAt: ago(2 * DAY) });
    expect(known([answer({ stock: 'in_stock' }, MINUTE)], catalog)).toMatchObject({
      ...usd('68.00', '85.00'),
      stock: 'in_stock',
      age: MINUTE,
      checkedAt: ago(2 * DAY),
    });
    const old = typed({ ...usd('68.00'), checkedAt: ago(31 * DAY) });
    expect(known([answer({ stock: 'in_stock' })], old)?.price).toBeUndefined();
  });
  it('too old to show does not bring back the typed one, which is older', () => {
    const catalog = typed(usd('68.00'));
    expect(known([answer({ stock: 'in_stock', ...usd('70.00') }, 2 * HOUR)], catalog)?.price).toBeUndefined();
  });
  it('takes the typed "was" only in its own currency', () => {
    const catalog = typed(usd('68.00', '85.00'));
    expect(known([answer({ stock: 'in_stock', ...usd('70.00') })], catalog)?.was).toBe('85.00');
    const euros = { stock: 'in_stock', price: '70.00', currency: 'EUR' } as const;
    expect(known([answer(euros)], catalog)?.was).toBeUndefined();
  });
});

describe("Amazon's prices", () => {
  const cases: [string, object][] = [
    ['by its link', { url: 'https://www.amazon.com/dp/B1', ...usd('68.00', '85.00') }],
    ['by its account', { url: 'https://short.example/x', ...usd('68.00', '85.00') }],
  ];
  it.each(cases)('known %s are hidden, typed and answered', (_, more) => {
    const { catalog } = parse({
      version: 1,
      creator: { id: 'm', name: 'M' },
      retailers: { northwind: { network: { type: 'amazon', tag: 'maya-20' } } },
      products: [product('shirt', [offer('northwind', 'in_stock', more)])],
    });
    const bare = { price: undefined, was: undefined };
    expect(fold([], NOW, catalog ?? undefined)[KEY]).toMatchObject({ stock: 'in_stock' });
    for (const answers of [
      [],
      [answer({ stock: 'in_stock', ...usd('70.00') })],
      [answer({ stock: 'in_stock' })],
    ]) {
      const it = fold(answers, NOW, catalog ?? undefined)[KEY];
      expect({ price: it?.price, was: it?.was }).toEqual(bare);
    }
  });
  it('from its API are shown for a day', () => {
    const catalog = typed({ url: 'https://www.amazon.com/dp/B1' });
    const report = { stock: 'in_stock', ...usd('70.00') } as const;
    const from = { source: 'amazon', ttl: 172_800 };
    expect(known([answer(report, DAY - 1, from)], catalog)?.price).toBe('70.00');
    expect(known([answer(report, DAY, from)], catalog)?.price).toBeUndefined();
  });
});

describe('the states', () => {
  it('are each one of: to be had, sold out, unknown', () => {
    const sorted = STOCK_STATES.map((it) => [it, isReady(it), isBuyable(it), isSoldOut(it)].join(' '));
    expect(sorted).toEqual([
      'in_stock true true false',
      'limited true true false',
      'preorder false true false',
      'backorder false true false',
      'made_to_order false true false',
      'in_store_only false false true',
      'out_of_stock false false true',
      'discontinued false false true',
      'unknown false false false',
    ]);
  });
});

describe('readStockAnswer', () => {
  const keys = { 'NW-1': [KEY, 'other/northwind'], constructor: ['c/northwind'] };
  const read = (json: unknown) => readStockAnswer(json, { source: 'json', receivedAt: NOW, keys });

  it('tells every offer that a key means, and nothing that nobody asked', () => {
    const { answer: it, problems } = read({
      offers: {
        'NW-1': { stock: 'limited', quantity: 3 },
        toString: { stock: 'in_stock' },
        x: { stock: 'in_stock' },
      },
    });
    expect(problems).toEqual([]);
    expect(it).toEqual({
      source: 'json',
      receivedAt: NOW,
      ttl: 300,
      offers: {
        [KEY]: { stock: 'limited', quantity: 3 },
        'other/northwind': { stock: 'limited', quantity: 3 },
      },
    });
  });
  it('drops one bad report with its Problem', () => {
    const { answer: it, problems } = read({
      ttl: -1,
      offers: { 'NW-1': { stock: 'plenty' }, constructor: { stock: 'in_stock', price: 7, quantity: 2.5 } },
    });
    expect(it).toMatchObject({ ttl: 300, offers: { 'c/northwind': { stock: 'in_stock' } } });
    expect(it?.offers['c/northwind']).not.toHaveProperty('quantity');
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'offers.NW-1.stock',
      'offers.constructor.price',
      'offers.constructor.quantity',
      'ttl',
    ]);
  });
  it.each([[null], [[]], ['x'], [{}], [{ offers: [] }], [{ offers: null }]])('%j is no answer', (json) => {
    const { answer: it, problems } = read(json);
    expect(it).toBeNull();
    expect(problems).toHaveLength(1);
  });
});

describe('whatever arrives', () => {
  const catalog = catalogOf(
    product('shirt', [offer('northwind', 'in_stock', usd('68.00'))]),
    product('hat', [offer('northwind', 'out_of_stock', { checkedAt: undefined })]),
  );
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record({
      ttl: fc.oneof(fc.jsonValue(), fc.nat()),
      offers: fc.dictionary(
        fc.constantFrom(KEY, 'hat/northwind', 'x'),
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            stock: fc.oneof(fc.constantFrom(...STOCK_STATES), fc.string()),
            price: fc.jsonValue(),
          }),
        ),
      ),
    }),
  );
  const keys = { [KEY]: [KEY], 'hat/northwind': ['hat/northwind'] };

  it('every offer is in one of the nine states, and nothing stale is called stock', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(json, fc.integer({ min: -DAY, max: 3 * DAY }))), (arrived) => {
        const answers = arrived.flatMap(([it, age]) => {
          const from = { source: 'json', receivedAt: NOW - age, keys };
          return readStockAnswer(it, from).answer ?? [];
        });
        const stock = fold(answers, NOW, catalog);
        expect(deepFrozen(stock)).toBe(true);
        expect(Object.keys(stock).sort()).toEqual(Object.keys(keys).sort());
        for (const [key, { stock: state, price, currency, age }] of Object.entries(stock)) {
          expect(STOCK_STATES).toContain(state);
          if (price) expect([price, currency].every((it) => typeof it === 'string')).toBe(true);
          const last = answers
            .filter(({ offers }) => offers[key])
            .sort((a, b) => a.receivedAt - b.receivedAt)
            .at(-1);
          if (last && NOW - last.receivedAt > last.ttl * 1000) expect(isBuyable(state)).toBe(false);
          if (last) expect(age).toBe(Math.max(0, NOW - last.receivedAt));
        }
      }),
    );
  });

  it('a source that makes up a state has told nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString')), (state) => {
        const it = known([answer({ stock: state as StockState })]);
        expect(it?.stock).toBe(STOCK_STATES.includes(state as StockState) ? state : 'unknown');
      }),
    );
  });
});
