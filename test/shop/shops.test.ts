// One shop per document, kept for as long as an element needs it; nothing is left behind.
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../core/maya.ts';
import { NEVER, status } from '../mocks/ports.ts';
import { documentOf, page, SHIRT, SRC, world } from './window.ts';

describe('one shop per document', () => {
  test('one fetch however many elements name it', async () => {
    const { ports, shops } = page();
    const held = [1, 2, 3].map(() => shops.acquire({ src: SRC }));
    for (const shop of held) for (const id of ['shirt', 'hat', 'shirt']) shop.card(id);
    await ports.settle();
    expect(new Set(held).size).toBe(1);
    expect(ports.asked).toEqual([SRC]);
  });

  test('the same words are the same document, and so is the same object', () => {
    const { shops } = page();
    const object = documentOf([SHIRT]);
    const text = JSON.stringify(object);
    expect(shops.acquire({ document: text })).toBe(shops.acquire({ document: `${text}` }));
    expect(shops.acquire({ document: object })).toBe(shops.acquire({ document: object }));
    expect(shops.acquire({ document: text, partial: true })).not.toBe(shops.acquire({ document: text }));
  });

  test('it outlives a move, and is let go when nobody came back', async () => {
    const { ports, shops } = page();
    const shop = shops.acquire({ src: SRC });
    await ports.settle();
    shops.release(shop);
    await ports.advance(500);
    expect(shops.acquire({ src: SRC })).toBe(shop);
    await ports.advance(5000);
    expect(shops.acquire({ src: SRC })).toBe(shop);
    shops.release(shop);
    shops.release(shop);
    await ports.advance(5000);
    expect(shops.acquire({ src: SRC })).not.toBe(shop);
    expect(ports.asked).toEqual([SRC, SRC]);
  });
});

describe('nothing is left behind', () => {
  test('no timer and no listener', async () => {
    const { ports, shops } = page();
    const shop = shops.acquire({ src: SRC });
    await ports.settle();
    const cards = ['shirt', 'hat'].map((id) => shop.card(id));
    for (const card of cards) card.near(true);
    await ports.advance(12 * MINUTE);
    expect([ports.timers, ports.listeners]).toEqual([1, 3]);
    for (const card of cards) card.release();
    expect([ports.timers, ports.listeners]).toEqual([0, 1]);
    shops.release(shop);
    await ports.advance(1000);
    expect([ports.timers, ports.listeners]).toEqual([0, 0]);
    const asked = ports.asked.length;
    await ports.advance(60 * MINUTE);
    expect(ports.asked.length).toBe(asked);
  });

  test('a document that is still on its way is called off', async () => {
    const { ports, open } = world();
    let signal: AbortSignal | null | undefined;
    ports.answers[SRC] = (_url, init) => {
      signal = init?.signal;
      return new Promise((_, reject) => signal?.addEventListener('abort', reject));
    };
    const shop = open();
    shop.dispose();
    await ports.settle();
    expect(signal?.aborted).toBe(true);
    expect(shop.$problems.get()).toEqual([]);
  });
});

describe('the document', () => {
  test('is loading, then ready', async () => {
    const { ports, open } = world();
    const shop = open();
    expect(shop.$status.get()).toBe('loading');
    await ports.settle();
    expect(shop.$status.get()).toBe('ready');
    expect(shop.$catalog.get()?.creator?.id).toBe('maya');
  });

  test.each([
    ['not there', status(404), /404/],
    ['no JSON', () => new Response('<p>'), /not JSON/],
    ['another version', () => ({ version: 7 }), /7/],
    ['a list', () => [], /list/],
  ] as const)('%s: it failed, with a Problem that is told once', async (_name, answer, what) => {
    const { ports, open } = world();
    ports.answers[SRC] = answer;
    const shop = open();
    const card = shop.card('shirt');
    await ports.settle();
    expect(shop.$status.get()).toBe('failed');
    expect(card.$shown.get()).toBe(null);
    expect(card.entry('shown')).toBe(null);
    expect(shop.link('https://a.example', 'plain')).toBe(null);
    const told = shop.takeProblems();
    expect(told.map((it) => it.what).join()).toMatch(what);
    expect(shop.takeProblems()).toEqual([]);
    expect(shop.$problems.get()).toEqual(told);
  });

  test('that hangs is loading still', async () => {
    const { ports, open } = world();
    ports.answers[SRC] = NEVER;
    const shop = open();
    await ports.advance(MINUTE);
    expect(shop.$status.get()).toBe('loading');
    shop.dispose();
  });
});
