import { describe, expect, it } from 'vitest';
import { choose, leadsTo } from '../../src/core/choice.ts';
import { ORDINARY } from '../../src/core/environment.ts';
import { tables } from '../../src/core/leave.ts';
import { planHandoff } from '../../src/core/plan-handoff.ts';
import type { StockState } from '../../src/core/schema.ts';
import { fold, isSoldOut, type StockAnswer } from '../../src/core/stock.ts';
import { cardView } from '../../src/core/view.ts';
import {
  ago,
  catalogOf,
  DAY,
  deepFrozen,
  HOUR,
  MINUTE,
  NOW,
  offer,
  type OfferInput,
  type ProductInput,
  product,
  visit,
} from './maya.ts';

const usd = (price: string, was?: string) => ({ price, currency: 'USD', ...(was ? { was } : {}) });
const at = { checkedAt: ago(MINUTE) };

/** The card of the first product, by the corridor's own steps. */
function card(products: ProductInput[], more: Parameters<typeof visit>[0] = {}, answers: StockAnswer[] = []) {
  const catalog = catalogOf(...products);
  const moment = visit(more);
  const stock = fold(answers, NOW, catalog);
  const id = products[0]?.id ?? '';
  const choice = choose(catalog, stock, id, moment);
  const target = leadsTo(choice);
  const retailer = target ? catalog.retailers[target.retailer] : undefined;
  const handoff = target && planHandoff({ url: target.url, choice, retailer }, tables, moment);
  const view = cardView({ catalog, choice, stock, handoff, product: id }, moment);
  if (!view) throw new Error('no card');
  expect(deepFrozen(view)).toBe(true);
  return view;
}
const shirt = (stock?: StockState, more: Partial<OfferInput> = {}, rest: Partial<ProductInput> = {}) =>
  product('shirt', [offer('northwind', stock, { ...usd('68.00'), ...more })], [], rest);
const answer = (stock: StockState, more: object = {}): StockAnswer => ({
  source: 'json',
  receivedAt: NOW - 5 * MINUTE,
  ttl: 300,
  offers: { 'shirt/northwind': { stock, ...more } },
});
const shop = (name: string, price?: object) => ({ term: 'shopAt', retailer: name, price });
const quietly = (name: string) => ({ term: 'viewAt', retailer: name });

describe("the design's table of card states, row by row", () => {
  it('in stock: price, "Shop at Northwind"', () => {
    expect(card([shirt('in_stock')])).toMatchObject({
      state: 'in-stock',
      stock: 'in_stock',
      offer: 'wanted',
      says: undefined,
      price: { amount: '68.00', currency: 'USD', ...at },
      action: { href: 'https://northwind.example/p', says: shop('Northwind'), quiet: false, how: 'web' },
      standIn: undefined,
      ask: false,
    });
  });

  it('limited: the same, "Only 3 left" when a count is known', () => {
    const action = { href: 'https://northwind.example/p', says: shop('Northwind'), quiet: false };
    const counted = card([shirt('in_stock')], {}, [answer('limited', { quantity: 3 })]);
    expect(counted).toMatchObject({
      state: 'limited',
      offer: 'wanted',
      says: { term: 'onlyLeft', count: 3 },
      action,
    });
    expect(card([shirt('limited')])).toMatchObject({ state: 'limited', says: { term: 'fewLeft' }, action });
    expect(card([shirt('in_stock')], {}, [answer('limited', { quantity: 0 })]).says).toEqual({
      term: 'fewLeft',
    });
  });

  it('sold out here, in stock at another retailer: "Sold out at Northwind", "Shop at Eastwind · $71"', () => {
    const offers = [
      offer('northwind', 'out_of_stock', usd('68.00')),
      offer('eastwind', 'in_stock', usd('71.00')),
    ];
    const price = { amount: '71.00', currency: 'USD', ...at };
    expect(card([product('shirt', offers)])).toMatchObject({
      state: 'elsewhere',
      stock: 'out_of_stock',
      offer: 'alternative',
      says: { term: 'soldOutAt', retailer: 'Northwind' },
      price,
      action: { href: 'https://eastwind.example/p', says: shop('Eastwind', price), quiet: false },
      standIn: undefined,
    });
  });

  it('sold out here, in stock in another variant: says which, and leads there', () => {
    const offers = [
      offer('northwind', 'out_of_stock', { variant: 'White / M' }),
      offer('northwind', 'in_stock', { id: 'l', variant: 'White / L', url: 'https://northwind.example/l' }),
    ];
    expect(card([product('shirt', offers)])).toMatchObject({
      state: 'elsewhere',
      offer: 'alternative',
      says: { term: 'variantInstead', variant: 'White / L', name: 'White / M' },
      action: { href: 'https://northwind.example/l', says: shop('Northwind') },
    });
  });

  it('what must be ordered elsewhere is not passed off as stock', () => {
    const offers = [offer('northwind', 'out_of_stock'), offer('eastwind', 'preorder')];
    expect(card([product('shirt', offers)]).offeredSays).toEqual({ term: 'preorder' });
  });

  it('sold out, an alternative in stock: the reason, and how many more', () => {
    const products = [
      product('shirt', [offer('northwind', 'out_of_stock', usd('68.00'))], ['hemp', 'wool', 'silk', 'jute']),
      product('hemp', [offer('eastwind', 'in_stock', usd('34.00'))], [], { relation: 'gifted' }),
      product('wool', [offer('eastwind', 'in_stock')], ['flax']),
      product('silk', [offer('eastwind', 'unknown')]),
      product('jute', [offer('eastwind', 'preorder')]),
      product('flax', [offer('eastwind', 'limited')]),
    ];
    const view = card(products);
    expect(view).toMatchObject({
      product: 'shirt',
      title: 'The shirt',
      state: 'alternative',
      stock: 'out_of_stock',
      offer: 'alternative',
      says: { term: 'soldOutAt', retailer: 'Northwind' },
      price: { amount: '68.00' },
      standIn: {
        product: 'hemp',
        title: 'The hemp',
        because: 'hemp for shirt',
        price: { amount: '34.00', currency: 'USD', ...at },
        more: { term: 'moreInStock', count: 2 },
      },
      action: { href: 'https://eastwind.example/p', says: shop('Eastwind'), quiet: false },
      disclosure: 'gifted',
      ask: false,
    });
    expect(card(products, { fallback: 'ask' }).ask).toBe(true);
    const off = card(products, { fallback: 'off' });
    expect(off).toMatchObject({ state: 'sold-out', offer: 'none', ask: false, standIn: undefined });
    expect(off.action).toMatchObject({ href: 'https://northwind.example/p', quiet: true });
  });

  it('sold out everywhere: "Sold out when last checked, 5 min ago", "View at Northwind", quietly', () => {
    expect(card([shirt('in_stock')], {}, [answer('out_of_stock')])).toMatchObject({
      state: 'sold-out',
      stock: 'out_of_stock',
      offer: 'none',
      says: { term: 'soldOut', age: 5 * MINUTE },
      action: { href: 'https://northwind.example/p', says: quietly('Northwind'), quiet: true },
    });
    expect(card([shirt('out_of_stock', { checkedAt: undefined })]).says).toEqual({
      term: 'soldOut',
      age: null,
    });
    expect(card([shirt('discontinued')])).toMatchObject({
      state: 'sold-out',
      says: { term: 'discontinued' },
    });
  });

  it('in store only: "In store only", as sold out', () => {
    expect(card([shirt('in_store_only')])).toMatchObject({
      state: 'in-store',
      stock: 'in_store_only',
      offer: 'none',
      says: { term: 'inStoreOnly' },
      action: { says: quietly('Northwind'), quiet: true },
    });
    const offers = [offer('northwind', 'in_store_only'), offer('eastwind', 'in_stock')];
    expect(card([product('shirt', offers)])).toMatchObject({
      state: 'elsewhere',
      says: { term: 'inStoreOnly' },
      action: { says: { term: 'shopAt', retailer: 'Eastwind' } },
    });
  });

  it.each([
    ['preorder', 'preorder'],
    ['backorder', 'backorder'],
    ['made_to_order', 'madeToOrder'],
  ] as const)('%s: its label, and the wanted offer', (stock, term) => {
    expect(card([shirt(stock)])).toMatchObject({
      state: 'to-order',
      stock,
      offer: 'wanted',
      says: { term },
      action: { says: shop('Northwind'), quiet: false },
    });
  });

  it('unknown: nothing claimed', () => {
    for (const view of [card([shirt()]), card([shirt('in_stock', { checkedAt: ago(2 * DAY) })])])
      expect(view).toMatchObject({
        state: 'unknown',
        stock: 'unknown',
        offer: 'wanted',
        says: undefined,
        action: { href: 'https://northwind.example/p', says: shop('Northwind'), quiet: false },
      });
  });

  it('skip: the alternative first; without one the wanted offer, quietly', () => {
    const rest = { verdict: 'skip', reason: 'It shrinks.', note: 'Pretty, though.' } as const;
    const wanted = {
      ...shirt('in_stock', {}, rest),
      alternatives: [{ product: 'hemp', because: 'It holds.' }],
    };
    const hemp = product('hemp', [offer('eastwind', 'in_stock')]);
    const told = { state: 'skip', verdict: 'skip', reason: 'It shrinks.', note: 'Pretty, though.' };
    expect(card([wanted, hemp])).toMatchObject({
      ...told,
      offer: 'alternative',
      says: undefined,
      standIn: { product: 'hemp', because: 'It holds.', more: undefined },
      action: { says: shop('Eastwind'), quiet: false },
    });
    expect(card([shirt('in_stock', {}, rest)])).toMatchObject({
      ...told,
      offer: 'wanted',
      standIn: undefined,
      action: { says: quietly('Northwind'), quiet: true },
    });
    expect(card([shirt('out_of_stock', {}, rest)])).toMatchObject({
      ...told,
      offer: 'none',
      says: { term: 'soldOut' },
      action: { quiet: true },
    });
  });

  it.each([
    ['before from', { from: ago(-DAY) }, { state: 'not-yet', says: { term: 'startsOn', date: ago(-DAY) } }],
    ['after until', { until: ago(HOUR) }, { state: 'ended', says: { term: 'ended' } }],
  ])('%s: an alternative, or no link', (_, window, told) => {
    expect(card([shirt('in_stock', {}, window)])).toMatchObject({ ...told, offer: 'none', action: null });
    const wanted = { ...shirt('in_stock', {}, window), alternatives: [{ product: 'hemp' }] };
    expect(card([wanted, product('hemp', [offer('eastwind', 'in_stock')])])).toMatchObject({
      ...told,
      offer: 'alternative',
      standIn: { product: 'hemp' },
      action: { href: 'https://eastwind.example/p', says: shop('Eastwind'), quiet: false },
    });
  });
});

describe('what only one retailer may show', () => {
  const rival = product('shirt', [offer('eastwind', 'in_stock', usd('71.00'))], ['hemp']);

  it('a product that is not sold here is not called sold out', () => {
    const hemp = product('hemp', [offer('northwind', 'in_stock')]);
    expect(card([rival, hemp], { only: 'northwind' })).toMatchObject({
      state: 'alternative',
      stock: 'unknown',
      says: undefined,
      price: undefined,
      standIn: { product: 'hemp' },
    });
  });

  it('nothing here at all: no link, nothing claimed', () => {
    const hemp = product('hemp', [offer('eastwind', 'in_stock')]);
    expect(card([rival, hemp], { only: 'northwind' })).toMatchObject({
      state: 'unknown',
      offer: 'none',
      says: undefined,
      action: null,
    });
  });
});

describe('prices', () => {
  const priceOf = (more: Partial<OfferInput>) => card([shirt('in_stock', more)]).price;

  it('come with what it was, if that was more', () => {
    expect(priceOf(usd('68.00', '85.00'))).toEqual({ amount: '68.00', currency: 'USD', was: '85.00', ...at });
    expect(priceOf(usd('100.00', '85.00'))?.was).toBeUndefined();
    expect(priceOf(usd('85.00', '85'))?.was).toBeUndefined();
  });

  it('are hidden when old, of unknown age, without currency, or of Amazon', () => {
    expect(priceOf({ checkedAt: ago(31 * DAY) })).toBeUndefined();
    expect(priceOf({ checkedAt: undefined })).toBeUndefined();
    expect(priceOf({ currency: undefined })).toBeUndefined();
    expect(priceOf({ url: 'https://www.amazon.com/dp/B1' })).toBeUndefined();
  });

  it('an old "was" is not held against a new price', () => {
    const old = shirt('in_stock', { ...usd('80.00', '99.00'), checkedAt: ago(60 * DAY) });
    const view = card([old], {}, [answer('in_stock', usd('68.00'))]);
    expect(view.price).toEqual({
      amount: '68.00',
      currency: 'USD',
      was: undefined,
      checkedAt: ago(5 * MINUTE),
    });
  });
});

describe('the link', () => {
  it.each([
    ['affiliate', 'sponsored noopener'],
    ['sponsored', 'sponsored noopener'],
    ['gifted', 'sponsored noopener'],
    ['own', 'sponsored noopener'],
    ['none', 'noopener'],
  ] as const)('of relation %s carries rel="%s"', (relation, rel) => {
    const view = card([shirt('in_stock', {}, { relation })]);
    expect(view.action?.rel).toBe(rel);
    expect(view.disclosure).toBe(relation);
  });

  it('opens anew, but in place in an in-app browser and on its own site', () => {
    const target = (more: object) => card([shirt('in_stock')], more).action?.target;
    expect(target({})).toBe('_blank');
    expect(target({ environment: { ...ORDINARY, inApp: 'instagram' } })).toBe('_self');
    expect(target({ page: 'https://www.northwind.example/blog' })).toBe('_self');
  });

  it('follows what it leads to: label and code are those of the stand-in', () => {
    const view = card([
      product('shirt', [offer('northwind', 'out_of_stock')], ['hemp'], {
        code: { value: 'OLD' },
        relation: 'none',
      }),
      product('hemp', [offer('eastwind', 'in_stock')], [], { code: { value: 'NEW' }, relation: 'sponsored' }),
    ]);
    expect(view).toMatchObject({
      code: { value: 'NEW' },
      disclosure: 'sponsored',
      action: { rel: 'sponsored noopener' },
    });
  });

  it('is no link where the gate refuses', () => {
    const catalog = catalogOf(shirt('in_stock'));
    const stock = fold([], NOW, catalog);
    const choice = choose(catalog, stock, 'shirt', visit());
    const handoff = planHandoff({ url: null, choice, retailer: undefined }, tables, visit());
    expect(cardView({ catalog, choice, stock, handoff }, visit())).toMatchObject({
      state: 'in-stock',
      action: null,
    });
    expect(cardView({ catalog, choice, stock, handoff: null }, visit())?.action).toBeNull();
  });
});

describe('every state of the wanted offer', () => {
  const ALL = [
    'in_stock',
    'limited',
    'preorder',
    'backorder',
    'made_to_order',
    'in_store_only',
    'out_of_stock',
  ];
  it.each([...ALL, 'discontinued', 'unknown'] as StockState[])(
    '%s: never invites to what is sold out',
    (stock) => {
      const { action } = card([shirt(stock)]);
      expect(action?.quiet).toBe(isSoldOut(stock));
    },
  );
});

it('a product that is not there has no card', () => {
  const catalog = catalogOf(shirt('in_stock'));
  const stock = fold([], NOW, catalog);
  for (const id of ['gone', 'constructor', '__proto__']) {
    const choice = choose(catalog, stock, id, visit());
    expect(cardView({ catalog, choice, stock, handoff: null, product: id }, visit())).toBeNull();
    expect(cardView({ catalog, choice, stock, handoff: null }, visit())).toBeNull();
  }
});
