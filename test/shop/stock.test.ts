// What the shop asks of its retailers, when, and how long it believes the answer.
import { describe, expect, test } from 'vitest';
import { server } from '../../src/ports/sources/server.ts';
import { MINUTE } from '../core/maya.ts';
import { EAST, NORTH, page, SRC, says, world } from './window.ts';

const stockOf = (shown: { view: { stock: string } } | null) => shown?.view.stock;

describe('asking', () => {
  test('nobody is asked before a card nears', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    shop.card('shirt');
    await ports.advance(5 * MINUTE);
    expect(ports.asked).toEqual([SRC]);
  });

  test('when the first card nears, each retailer is asked once for all the cards of the page', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    const [shirt] = [shop.card('shirt'), shop.card('socks'), shop.card('scarf')];
    shirt?.near(true);
    await ports.settle();
    const keys = encodeURI('shirt/northwind,hat/northwind,socks/northwind');
    expect(ports.asked.slice(1).map(decodeURIComponent)).toEqual([`${NORTH}?keys=${keys}`, EAST]);
    expect(stockOf(shirt?.$shown.get() ?? null)).toBe('in_stock');
  });

  test('a card of one retailer only has nobody else asked, alternatives included', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    shop.card('shirt', { only: 'northwind' }).near(true);
    await ports.settle();
    expect(ports.asked.slice(1).map(decodeURIComponent)).toEqual([
      `${NORTH}?keys=shirt/northwind,hat/northwind`,
    ]);
    // A card beside it that may show any is asked about as ever.
    shop.card('shirt').near(true);
    await ports.settle();
    expect(ports.count(EAST)).toBe(1);
  });

  test('and neither is the server', async () => {
    const { ports, open } = world();
    ports.source = async () => server;
    ports.answers['https://vitrine.example/'] = () => ({ ttl: 300, offers: {} });
    const offers = ['north', 'east'].map((it) => ({ url: `https://${it}.example/vase` }));
    const shop = open({
      document: {
        version: 1,
        creator: { id: 'maya', name: 'Maya' },
        server: 'https://vitrine.example',
        products: [{ id: 'vase', name: 'Vase', offers }],
      },
    });
    await ports.settle();
    const [north] = Object.keys(shop.$catalog.get()?.retailers ?? {});
    shop.card('vase', { only: north ?? '' }).near(true);
    await ports.settle();
    expect(ports.asked).toHaveLength(1);
    expect(decodeURIComponent(ports.asked[0] ?? '')).toContain(north);
    expect(decodeURIComponent(ports.asked[0] ?? '')).not.toContain('east');
  });

  test.each([{ partial: true }, { partial: false }])(
    'the server is asked of its documents only: %j',
    async (more) => {
      const { ports, open } = world();
      ports.source = async () => server;
      ports.answers['https://vitrine.example/'] = () => ({ ttl: 300, offers: {} });
      const products = [{ id: 'vase', name: 'Vase', offers: [{ url: 'https://elsewhere.example/vase' }] }];
      const document = {
        version: 1,
        creator: { id: 'maya', name: 'Maya' },
        server: 'https://vitrine.example',
        products,
      };
      const shop = open({ document: JSON.stringify(document), ...more });
      await ports.settle();
      shop.card('vase').near(true);
      await ports.settle();
      // What an element's attributes say is in none of them.
      expect(ports.count('https://vitrine.example/v1/stock/')).toBe(more.partial ? 0 : 1);
      expect(shop.$problems.get()).toEqual([]);
    },
  );

  test('a card that nears before the document has come is asked about as soon as it has', async () => {
    const { ports, open } = world();
    const card = open().card('shirt');
    card.near(true);
    expect(card.$shown.get()).toBe(null);
    await ports.settle();
    expect(stockOf(card.$shown.get())).toBe('in_stock');
  });

  test('a retailer none of whose offers is near is left alone', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    shop.card('socks').near(true);
    await ports.settle();
    expect([ports.count(NORTH), ports.count(EAST)]).toEqual([1, 0]);
  });

  test('what is fresh answers the next card without a question', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    shop.card('shirt').near(true);
    await ports.settle();
    const again = shop.card('shirt');
    again.near(true);
    await ports.settle();
    expect(stockOf(again.$shown.get())).toBe('in_stock');
    expect(ports.asked.length).toBe(3);
  });

  test('two documents on one page share the question and its answer', async () => {
    const { ports, shops } = page();
    const other = `${SRC}?other`;
    const [a, b] = [shops.acquire({ src: SRC }), shops.acquire({ src: other })];
    await ports.settle();
    const [first, second] = [a.card('socks'), b.card('socks')];
    first.near(true);
    await ports.settle();
    second.near(true);
    await ports.settle();
    expect(ports.asked).toEqual([SRC, other, `${NORTH}?keys=socks%2Fnorthwind`]);
    expect([first, second].map(({ $shown }) => stockOf($shown.get()))).toEqual(['in_stock', 'in_stock']);
  });
});

describe('the answer ages', () => {
  test('it holds for its ttl to the millisecond, then nothing is claimed and it is asked again', async () => {
    const { ports, open } = world();
    ports.answers[NORTH] = () => says({ 'socks/northwind': 'in_stock' }, 120);
    const shop = open();
    await ports.settle();
    const card = shop.card('socks');
    card.near(true);
    await ports.settle();
    const seen: unknown[] = [];
    card.$shown.listen((shown) => seen.push(stockOf(shown)));
    await ports.advance(120_000);
    expect(stockOf(card.$shown.get())).toBe('in_stock');
    expect(ports.count(NORTH)).toBe(1);
    await ports.advance(1);
    expect(seen).toEqual(['unknown', 'in_stock']);
    expect(ports.count(NORTH)).toBe(2);
  });

  test('a source that lets nothing be kept is not asked without a pause', async () => {
    const { ports, open } = world();
    ports.answers[NORTH] = () => says({ 'socks/northwind': 'in_stock' }, 0);
    const shop = open();
    await ports.settle();
    shop.card('socks').near(true);
    await ports.advance(5 * MINUTE);
    expect(ports.count(NORTH)).toBeGreaterThan(4);
    expect(ports.count(NORTH)).toBeLessThan(20);
  });

  test('without a ttl it holds for five minutes', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    const card = shop.card('socks');
    card.near(true);
    await ports.settle();
    card.near(false);
    await ports.advance(5 * MINUTE);
    expect(stockOf(card.$shown.get())).toBe('in_stock');
    await ports.advance(1);
    expect(stockOf(card.$shown.get())).toBe('unknown');
    expect(ports.count(NORTH)).toBe(1);
  });

  test('sold out stays sold out, with its age', async () => {
    const { ports, open } = world();
    ports.answers[NORTH] = () => says({ 'socks/northwind': 'out_of_stock' });
    const shop = open();
    await ports.settle();
    const card = shop.card('socks');
    card.near(true);
    await ports.settle();
    card.near(false);
    await ports.advance(7 * MINUTE + 1);
    expect(card.$shown.get()?.view).toMatchObject({
      state: 'sold-out',
      stock: 'out_of_stock',
      says: { term: 'soldOut' },
    });
    const { age } = card.$shown.get()?.view.says ?? {};
    expect(Math.floor(Number(age) / MINUTE)).toBe(7);
  });

  test('a card that is gone from view is not asked about', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    const card = shop.card('socks');
    card.near(true);
    await ports.settle();
    card.near(false);
    await ports.advance(30 * MINUTE);
    expect(ports.count(NORTH)).toBe(1);
    card.near(true);
    await ports.settle();
    expect(ports.count(NORTH)).toBe(2);
  });

  test('when the page comes back, what has aged meanwhile is asked again at once', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    const card = shop.card('socks');
    card.near(true);
    await ports.settle();
    await ports.wakeUp();
    expect(ports.count(NORTH)).toBe(1);
    ports.sleep(20 * MINUTE);
    ports.answers[NORTH] = () => says({ 'socks/northwind': 'limited' });
    await ports.wakeUp();
    expect(ports.count(NORTH)).toBe(2);
    expect(stockOf(card.$shown.get())).toBe('limited');
  });
});
