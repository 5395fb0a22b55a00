// How a card leaves a phone's browser: the plain link first, the plan once its piece has come, what a document says.
import { describe, expect, test } from 'vitest';
import type { Clues } from '../../src/core/environment.ts';
import { server as fromServer } from '../../src/ports/sources/server.ts';
import { documentOf, HAT, NORTH, SCARF, SHIRT, SOCKS, says, world } from './window.ts';
// Fetched beforehand, so that "come to rest" does not depend on how long a piece takes to load.
import '../../src/shop/phone.ts';

const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/23D127 Instagram 450.0.0.27.74 (iPhone17,2; iOS 26_3; en_US; en; scale=3.00; 1320x2868; IABMV/1; 895010607) Safari/604.1';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1';
const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

function socks(userAgent: string, { document = {}, ...clues }: Partial<Clues> & { document?: object } = {}) {
  const { ports, open } = world();
  ports.clues = () => ({ userAgent, ...clues });
  const shop = open({ document: documentOf([SHIRT, HAT, SOCKS, SCARF], document) });
  const card = shop.card('socks');
  return { ports, shop, card, plan: () => card.$shown.get()?.handoff };
}

describe('in an in-app browser', () => {
  test('the plain link stands at once, and the way out as soon as its piece has come', async () => {
    const { ports, card, plan } = socks(INSTAGRAM);
    const first = plan();
    expect(first).toMatchObject({ how: 'web', target: '_blank' });
    await ports.settle();
    expect(plan()).toMatchObject({ how: 'escape', method: 'instagram-extbrowser', target: '_self' });
    expect(plan()?.copy).toBe(first?.href);
    expect(card.$shown.get()?.view.action).toMatchObject({
      href: plan()?.href,
      how: 'escape',
      target: '_self',
    });
    expect(card.entry('handoff')).toMatchObject({ how: 'escape' });
  });

  test('a link that is no card is never a way out, but stays in place', async () => {
    const { ports, shop } = socks(INSTAGRAM);
    await ports.settle();
    expect(shop.link('https://northwind.example/p', 'offer')).toMatchObject({ target: '_self' });
    expect(shop.link('https://northwind.example/p', 'offer')?.href).toMatch(/^https:/);
  });

  test('the document switches a method off, and is told what it got wrong', async () => {
    const handoff = { methods: { 'instagram-extbrowser': false, nobody: true } };
    const { ports, shop, plan } = socks(INSTAGRAM, { document: { handoff } });
    await ports.settle();
    expect(plan()).toMatchObject({ how: 'web', target: '_self' });
    expect(shop.$problems.get().map(({ path }) => path)).toEqual(['handoff.methods.nobody']);
  });

  test('what has failed is not tried again by any card of the page', async () => {
    const { ports, shop, plan } = socks(INSTAGRAM);
    await ports.settle();
    shop.gaveUp('instagram-extbrowser');
    expect(plan()).toMatchObject({ how: 'web', target: '_self' });
    expect(shop.card('scarf').$shown.get()?.handoff?.how).toBe('web');
  });

  test('what has led out after all is tried again', async () => {
    const { ports, shop, plan } = socks(INSTAGRAM);
    await ports.settle();
    shop.gaveUp('instagram-extbrowser');
    shop.gaveUp('instagram-extbrowser', false);
    expect(plan()?.how).toBe('escape');
  });

  const dead = { rates: { 'instagram-extbrowser': { 'instagram ios 450': [1, 40] } } };

  test('what the ledger has seen fail is no link, where the document tells so', async () => {
    const { ports, plan } = socks(INSTAGRAM, { document: { handoff: dead } });
    await ports.settle();
    expect(plan()).toMatchObject({ how: 'web', target: '_self' });
    expect(plan()?.trail).toContainEqual({
      rule: 'instagram-extbrowser',
      verdict: 'pass',
      because: 'leads-nowhere',
    });
  });

  test('the server tells it with the stock, and every card is planned anew', async () => {
    const server = 'https://server.example';
    const { ports, shop, card } = socks(INSTAGRAM, { document: { server } });
    const scarf = shop.card('scarf');
    await ports.settle();
    expect(scarf.$shown.get()?.handoff?.how).toBe('escape');
    ports.source = async () => fromServer;
    ports.answers[`${server}/v1/stock/maya`] = () => ({ ...says({}), handoff: dead });
    scarf.near(true);
    await ports.settle();
    expect([scarf, card].map((it) => it.$shown.get()?.handoff?.how)).toEqual(['web', 'web']);
    expect(shop.$problems.get()).toEqual([]);
  });

  test('a shop has no say in it', async () => {
    const { ports, card, plan } = socks(INSTAGRAM);
    ports.answers[NORTH] = () => ({ ...says({ 'socks/northwind': 'limited' }), handoff: dead });
    await ports.settle();
    card.near(true);
    await ports.settle();
    expect(card.$shown.get()?.choice.wanted?.stock).toBe('limited');
    expect(plan()?.how).toBe('escape');
  });
});

describe('elsewhere', () => {
  test('the app that has the page opens behind the link', async () => {
    const westwind = { name: 'Westwind', app: { ios: true, paths: ['/*'] } };
    const document = { retailers: { westwind } };
    const { ports, shop } = socks(IPHONE, { document });
    const scarf = shop.card('scarf');
    await ports.settle();
    expect(scarf.$shown.get()?.handoff).toMatchObject({ how: 'universal-link', target: '_blank' });
  });

  test('a desktop asks for nothing and keeps the plain link; a touch screen is looked at', async () => {
    const plain = socks(DESKTOP);
    await plain.ports.settle();
    expect(plain.plan()).toMatchObject({ how: 'web', target: '_blank', trail: [{ rule: 'web' }] });
    const touched = socks(DESKTOP, { maxTouchPoints: 10, clientPlatform: 'Android' });
    await touched.ports.settle();
    expect(touched.plan()?.trail[0]?.rule).toBe('app');
  });
});
