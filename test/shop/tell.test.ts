// What the shop passes on: to the server's outbox and to the page's analytics, under what is allowed at that moment.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/core/attribution.ts';
import type { Entry, EntryType } from '../../src/core/ledger.ts';
import type { Told } from '../../src/ports/bridges/bridges.ts';
import type { Happened, Outbox } from '../../src/ports/outbox.ts';
import type { Card } from '../../src/shop/card.ts';
import type { Settings } from '../../src/core/settings.ts';
import { MINUTE, offer, product } from '../core/maya.ts';
import { documentOf, HAT, SCARF, SHIRT, SOCKS, world } from './window.ts';

const SERVER = 'https://ledger.example/';
const MINTED = product('minted', [offer('howl', undefined, { url: 'https://howl.me/abc' })]);

function page(document: object = { server: SERVER }) {
  const { ports, open } = world(documentOf([SHIRT, HAT, SOCKS, SCARF, MINTED], document));
  const told: { server: string; word: Parameters<Outbox>[0]; event: Happened | undefined }[] = [];
  const crossed: { names: readonly string[]; event: Told; title: string }[] = [];
  ports.outbox = async (server) => (word, event) => void told.push({ server, word, event });
  ports.bridges = async () => ({
    cross: async (names, event, view) => {
      crossed.push({ names, event, title: view.title });
      return [{ path: 'analytics', what: 'heard', fix: 'none' }];
    },
  });
  const shop = open();
  const follow = async (id = 'scarf', settings: Settings = {}) => {
    await ports.settle();
    const card = shop.card(id, settings);
    await ports.settle();
    return card;
  };
  return { ports, shop, told, crossed, follow };
}

function happen(card: Card, type: EntryType): Entry {
  const entry = card.entry(type);
  const { choice } = card.$shown.get() ?? {};
  if (!entry || !choice) throw new Error('There is no card.');
  card.tell({ type: `vitrine-${type}`, entry, choice, defaultPrevented: false });
  return entry;
}

describe('the outbox', () => {
  test('stands open before anything happens, and knows what is allowed', async () => {
    const { ports, told, follow } = page();
    ports.allowed = 'granted';
    await follow();
    expect(told.at(-1)).toMatchObject({ server: SERVER, word: 'granted', event: undefined });
  });

  test('gets what happens, in time and once each', async () => {
    const { ports, told, follow } = page();
    const card = await follow();
    const entries = [happen(card, 'shown'), happen(card, 'handoff')];
    await ports.settle();
    expect(told.flatMap(({ event }) => event?.entry ?? [])).toEqual(entries);
  });

  test('an element may name another server, and without any there is no outbox', async () => {
    const { told, follow } = page();
    await follow('scarf', { server: 'https://other.example' });
    expect(new Set(told.map(({ server }) => server))).toEqual(new Set(['https://other.example']));
    const none = page({});
    happen(await none.follow(), 'handoff');
    await none.ports.settle();
    expect(none.told).toEqual([]);
  });

  test('one that does not load harms nobody', async () => {
    const { ports, shop, follow } = page();
    ports.outbox = () => Promise.reject(new Error('blocked'));
    const card = await follow();
    happen(card, 'handoff');
    await ports.settle();
    expect(card.$shown.get()?.view.action?.href).toContain('vt=');
    expect(shop.$problems.get().filter(({ what }) => /blocked/.test(what))).toEqual([]);
  });
});

describe('a late answer and a withdrawal', () => {
  const clickOf = (card: Card) => read(card.$shown.get()?.view.action?.href ?? '').ids.click;

  test('the link, the entries and the outbox follow', async () => {
    const { ports, told, follow } = page();
    ports.allowed = 'denied';
    const card = await follow();
    expect([clickOf(card), happen(card, 'shown').click]).toEqual([undefined, undefined]);
    ports.allow('granted');
    expect(clickOf(card)).toBeDefined();
    expect(happen(card, 'handoff').click).toBe(clickOf(card));
    ports.allow('denied');
    expect([clickOf(card), happen(card, 'handoff').click]).toEqual([undefined, undefined]);
    await ports.settle();
    const words = told.map(({ word }) => word);
    expect(words.filter((word, index) => word !== words[index - 1])).toEqual(['denied', 'granted', 'denied']);
  });

  test('so does the entry of a link that has no room for the click id', async () => {
    const { ports, follow } = page();
    const card = await follow('minted');
    const { href } = card.$shown.get()?.view.action ?? {};
    expect(href).toBe('https://howl.me/abc');
    expect(happen(card, 'shown').click).toBeDefined();
    ports.allow('denied');
    expect(card.$shown.get()?.view.action?.href).toBe(href);
    expect(happen(card, 'handoff').click).toBeUndefined();
  });

  test('a card that is gone follows no more', async () => {
    const { ports, told, follow } = page();
    const card = await follow();
    card.release();
    const before = told.length;
    ports.allow('granted');
    await ports.advance(MINUTE);
    expect(told).toHaveLength(before);
  });
});

describe('analytics', () => {
  test.each<[string, object, Settings, readonly string[] | undefined]>([
    ['none', {}, {}, undefined],
    ['the document', { analytics: ['ga4', 'plausible'] }, {}, ['ga4', 'plausible']],
    ['the element', {}, { analytics: ' gtag  segment ' }, ['gtag', 'segment']],
    ['the element before the document', { analytics: ['ga4'] }, { analytics: 'gtag' }, ['gtag']],
  ])('named by %s', async (_name, document, settings, names) => {
    const { ports, crossed, follow } = page(document);
    happen(await follow('scarf', settings), 'shown');
    await ports.settle();
    expect(crossed.map((it) => it.names)).toEqual(names ? [names] : []);
  });

  test('hear the event and the card, and what they say is reported', async () => {
    const { ports, shop, crossed, follow } = page({ analytics: ['ga4'] });
    const entry = happen(await follow(), 'handoff');
    await ports.settle();
    expect(crossed).toMatchObject([{ event: { type: 'vitrine-handoff', entry }, title: 'The scarf' }]);
    expect(shop.$problems.get()).toContainEqual({ path: 'analytics', what: 'heard', fix: 'none' });
  });

  test('that do not load harm nobody', async () => {
    const { ports, follow } = page({ analytics: ['ga4'] });
    ports.bridges = () => Promise.reject(new Error('blocked'));
    happen(await follow(), 'handoff');
    await ports.settle();
  });
});
