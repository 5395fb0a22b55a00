// A page that has replaced built-ins: nothing is decided there before the steps have been tried.
import { expect, test } from 'vitest';
import { SRC, world } from './window.ts';

function open(more: object = {}) {
  const { ports } = world();
  const replaced = { is: true };
  const strange = Object.assign(Object.create(ports), { native: () => !replaced.is, ...more });
  return { ports, replaced, strange };
}

async function shown(ports: ReturnType<typeof open>['strange'], settle: () => Promise<void>) {
  const { createShop } = await import('../../src/shop/shop.ts');
  const shop = createShop({ src: SRC }, ports);
  // The piece that tries the steps is imported meanwhile.
  await import('../../src/core/sound.ts');
  await settle();
  await settle();
  return shop;
}

test('where the steps come to the right links, all is as anywhere', async () => {
  const { ports, strange } = open();
  const shop = await shown(strange, ports.settle);
  expect(shop.$status.get()).toBe('ready');
  expect(shop.card('socks').$shown.get()?.view.action?.href).toBeDefined();
  expect(shop.$problems.get()).toEqual([]);
});

test('where they do not, the children stay and the page is told', async () => {
  const { ports, strange } = open({ id: () => 'undefined' });
  const shop = await shown(strange, ports.settle);
  expect(shop.$status.get()).toBe('failed');
  expect(shop.$problems.get()).toMatchObject([{ path: 'page', fix: expect.stringContaining('without it') }]);
});

test('a library that comes late and answers wrongly changes no card, and no tap is told', async () => {
  let id = 0;
  const { ports, strange, replaced } = open({
    id: () => (replaced.is ? 'undefined' : String(++id).padStart(26, '0')),
  });
  replaced.is = false;
  const shop = await shown(strange, ports.settle);
  const card = shop.card('socks');
  const before = card.$shown.get();
  expect(before?.view.action?.href).toMatch(/^https:/);
  replaced.is = true;
  card.tapped();
  expect(card.$shown.get()).toBe(before);
  expect(card.entry('handoff')).toBeNull();
  await ports.settle();
  await ports.settle();
  expect(card.$shown.get()).toBe(before);
});

test('links that are no cards come back once a late library has been found to do no harm', async () => {
  const { ports, strange, replaced } = open();
  replaced.is = false;
  const shop = await shown(strange, ports.settle);
  let drawn: string | undefined;
  shop.$status.subscribe(() => {
    drawn = shop.link('https://maya.example/shop', 'plain')?.href;
  });
  replaced.is = true;
  drawn = shop.link('https://maya.example/shop', 'plain')?.href;
  expect(drawn).toBeUndefined();
  await ports.settle();
  await ports.settle();
  expect(drawn).toBe('https://maya.example/shop');
});
