// Pages sleep, clocks lie and connections break; what is shown is right again as soon as the page is.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/core/time.ts';
import { NEVER, UNREACHABLE } from '../mocks/ports.ts';
import { NORTH, says, type World, world } from './window.ts';

async function nearCard({ ports, open }: World) {
  const shop = open();
  await ports.settle();
  const card = shop.card('socks');
  card.near(true);
  await ports.settle();
  return { shop, stock: () => card.$shown.get()?.view.stock };
}

describe('a tab that slept for an hour', () => {
  test('believes nothing it heard before, until it has heard anew', async () => {
    const it = world();
    const { stock } = await nearCard(it);
    expect(stock()).toBe('in_stock');
    it.ports.answers[NORTH] = NEVER;
    it.ports.sleep(HOUR);
    await it.ports.wakeUp();
    expect(stock()).toBe('unknown');
  });

  test('still says what was sold out, and how long ago', async () => {
    const it = world();
    it.ports.answers[NORTH] = () => says({ 'socks/northwind': 'out_of_stock' });
    const { shop, stock } = await nearCard(it);
    it.ports.answers[NORTH] = NEVER;
    it.ports.sleep(HOUR);
    await it.ports.wakeUp();
    expect(stock()).toBe('out_of_stock');
    expect(shop.$stock.get()['socks/northwind']?.age).toBe(HOUR);
  });
});

describe('a connection that breaks and comes back', () => {
  test('the source is asked again when the page is online again, though it had been given up for now', async () => {
    const it = world();
    it.ports.answers[NORTH] = UNREACHABLE;
    const { stock, shop } = await nearCard(it);
    await it.ports.advance(1000);
    expect(stock()).toBe('unknown');
    expect(shop.$problems.get().map(({ path }) => path)).toContainEqual(expect.stringContaining(NORTH));
    it.ports.answers[NORTH] = () => says({ 'socks/northwind': 'in_stock' });
    it.ports.sleep(20_000);
    await it.ports.wakeUp();
    expect(stock()).toBe('in_stock');
  });
});

describe('a device whose clock is wrong by a day', () => {
  test.each([
    ['behind', DAY],
    ['ahead', -DAY],
  ])('%s: an answer is as old as its receipt, whatever the shop writes', async (_how, wrong) => {
    const it = world();
    const checkedAt = new Date(it.ports.now() + wrong).toISOString();
    it.ports.answers[NORTH] = () => ({
      ttl: 60,
      offers: { 'socks/northwind': { stock: 'in_stock', checkedAt } },
    });
    const { shop, stock } = await nearCard(it);
    expect(stock()).toBe('in_stock');
    const known = shop.$stock.get()['socks/northwind'];
    expect(known?.age).toBe(0);
    expect(Date.parse(known?.checkedAt ?? '')).toBeLessThanOrEqual(it.ports.now());
    it.ports.answers[NORTH] = NEVER;
    await it.ports.advance(60_001);
    expect(stock()).toBe('unknown');
  });

  test('and put right while the page is open, all is asked anew', async () => {
    const it = world();
    const { stock } = await nearCard(it);
    it.ports.sleep(DAY);
    await it.ports.wakeUp();
    expect(it.ports.count(NORTH)).toBe(2);
    expect(stock()).toBe('in_stock');
  });

  test('and put back, an answer does not live a day longer', async () => {
    const it = world();
    const { stock } = await nearCard(it);
    it.ports.sleep(-DAY);
    it.ports.answers[NORTH] = () => says({ 'socks/northwind': 'out_of_stock' });
    await it.ports.wakeUp();
    await it.ports.advance(6 * 60_000);
    expect(stock()).toBe('out_of_stock');
  });
});
