// A source that fails: the card claims nothing, says so once to who can mend it, and leads somewhere throughout.
import { describe, expect, test, vi } from 'vitest';
import { MINUTE } from '../core/maya.ts';
import { holdTimers } from '../held-timers.ts';
import { DEADLINE } from '../../src/ports/fetch.ts';
import { type Answer, NEVER, page as webPage, status, UNREACHABLE } from '../mocks/ports.ts';
import { NORTH, page, SRC, says, world } from './window.ts';

holdTimers();

const failing: [string, Answer, RegExp][] = [
  ['an error', status(500), /500/],
  ['no answer at all', UNREACHABLE, /cannot be reached/],
  ['a hang', NEVER, /did not answer within/],
  ['a web page with status 200', webPage, /web page instead of JSON/],
  ['a wrong shape', () => ({ stock: 'plenty' }), /offers/i],
  ['something that is not JSON', () => new Response('soon'), /not JSON/],
];

async function near(answer: Answer) {
  const { ports, open } = world();
  ports.answers[NORTH] = answer;
  const shop = open();
  await ports.settle();
  const card = shop.card('socks');
  const shown: unknown[] = [];
  card.$shown.subscribe((it) => shown.push(it?.view.action?.href, it?.view.stock));
  card.near(true);
  await ports.settle();
  return { ports, shop, card, shown };
}

/** As long as a hanging question takes. */
const patience = () => vi.advanceTimersByTimeAsync(DEADLINE);

describe.each(failing)('%s', (_name, answer, what) => {
  test('is one Problem, unknown stock and a link that stays', async () => {
    const { ports, shop, card, shown } = await near(answer);
    await patience();
    await ports.advance(1000);
    await patience();
    await ports.settle();
    const said = shop.$problems.get();
    expect(said.length).toBe(1);
    expect(`${said[0]?.path} ${said[0]?.what}`).toMatch(what);
    expect(said[0]?.path).toContain(NORTH);
    expect(said[0]?.fix).toMatch(/\w/);
    expect(card.$shown.get()?.view).toMatchObject({ state: 'unknown', stock: 'unknown', offer: 'wanted' });
    expect(new Set(shown)).toEqual(new Set(['unknown', card.$shown.get()?.view.action?.href]));
  });
});

describe('asking again', () => {
  test.each([
    [0, 300],
    [0.5, 450],
    [0.999, 599.7],
  ])('once, after a while that chance %s makes %s ms', async (chance, wait) => {
    const { ports, open } = world();
    ports.chance = chance;
    ports.answers[NORTH] = status(503);
    const shop = open();
    await ports.settle();
    shop.card('socks').near(true);
    await ports.advance(wait - 0.5);
    expect(ports.count(NORTH)).toBe(1);
    await ports.advance(1);
    expect(ports.count(NORTH)).toBe(2);
    await ports.advance(10_000);
    expect(ports.count(NORTH)).toBe(2);
  });

  test('the second answer serves', async () => {
    const { ports, shop, card } = await near(status(502));
    ports.answers[NORTH] = () => says({ 'socks/northwind': 'limited' });
    await ports.advance(1000);
    expect(card.$shown.get()?.view.stock).toBe('limited');
    expect(shop.$problems.get()).toEqual([]);
  });

  test('not where the source refuses (4xx)', async () => {
    const { ports, shop } = await near(status(404));
    await ports.advance(4 * MINUTE);
    expect(ports.count(NORTH)).toBe(1);
    expect(shop.$problems.get().map(({ what }) => what)).toEqual(['It answered 404.']);
  });

  test('after three failures the source is left alone for a minute, and it is said since when', async () => {
    const { ports, shop, card } = await near(status(500));
    const again = async () => {
      await ports.advance(16_000);
      card.near(false);
      card.near(true);
      await ports.advance(1000);
    };
    await ports.advance(1000);
    await again();
    await again();
    const resting = shop.$problems.get().find(({ what }) => what.includes('left alone'));
    const since = new Date(ports.now() - 1000).toISOString();
    expect(resting).toMatchObject({ path: 'stock.json' });
    expect(resting?.what).toContain(since);
    const asked = ports.count(NORTH);
    await again();
    await again();
    expect(ports.count(NORTH)).toBe(asked);
    ports.answers[NORTH] = () => says({ 'socks/northwind': 'in_stock' });
    await ports.advance(2 * MINUTE);
    expect(ports.count(NORTH)).toBe(asked + 1);
    expect(card.$shown.get()?.view.stock).toBe('in_stock');
  });

  test('a source that cannot be asked from here is one Problem', async () => {
    const { ports, open } = world({
      version: 1,
      creator: { id: 'maya', name: 'Maya' },
      retailers: { northwind: { stock: { source: 'magento', url: 'https://north.example' } } },
      products: [
        {
          id: 'socks',
          name: 'Socks',
          offers: [{ retailer: 'northwind', url: 'https://north.example/socks' }],
        },
      ],
    });
    const shop = open();
    await ports.settle();
    const card = shop.card('socks');
    card.near(true);
    await ports.advance(3 * MINUTE);
    expect(shop.$problems.get()).toMatchObject([{ path: 'stock.magento' }]);
    expect(card.$shown.get()?.view.action?.href).toContain('north.example');
  });
});

describe('nobody waits any more', () => {
  test('a second try is not made for a shop that is gone', async () => {
    const { ports, shops } = page();
    ports.answers[NORTH] = status(500);
    const shop = shops.acquire({ src: SRC });
    await ports.settle();
    shop.card('socks').near(true);
    await ports.settle();
    shop.dispose();
    await ports.advance(10 * MINUTE);
    expect(ports.count(NORTH)).toBe(1);
    expect(shop.$problems.get()).toEqual([]);
  });

  test('nor is the first for one that went before it could be asked', async () => {
    const { ports, shops } = page();
    const shop = shops.acquire({ src: SRC });
    await ports.settle();
    shop.card('socks').near(true);
    shop.dispose();
    await ports.advance(10 * MINUTE);
    expect(ports.count(NORTH)).toBe(0);
  });
});
