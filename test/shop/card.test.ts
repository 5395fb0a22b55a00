// One card's slice: derived when what it depends on has changed, and only then; the tap and the ids in its link.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/core/attribution.ts';
import type { Settings } from '../../src/core/settings.ts';
import { DAY, MINUTE, NOW, offer, product } from '../core/maya.ts';
import { documentOf, EAST, NORTH, says, SHIRT, SOCKS, SCARF, HAT, world } from './window.ts';

const idsIn = (shown: { view: { action: { href: string } | null } } | null) =>
  read(shown?.view.action?.href ?? '').ids;

async function card(
  { settings, document, address }: { settings?: Settings; document?: object; address?: string } = {},
  id = 'socks',
) {
  const { ports, open } = world(documentOf([SHIRT, HAT, SOCKS, SCARF], document));
  if (address) ports.address = address;
  const shop = open();
  await ports.settle();
  return { ports, shop, card: shop.card(id, settings) };
}

describe('its own slice', () => {
  test('news of others is no news to it; news of an alternative is', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    const heard: Record<string, unknown[]> = {};
    const cards = ['shirt', 'hat', 'socks', 'scarf'].map((id) => {
      const it = shop.card(id);
      it.$shown.listen((shown) => (heard[id] ??= []).push(shown?.view.offer));
      return it;
    });
    ports.answers[NORTH] = () => says({ 'shirt/northwind': 'out_of_stock' });
    ports.answers[EAST] = () => says({ 'shirt/eastwind': 'out_of_stock' });
    cards[0]?.near(true);
    await ports.settle();
    expect(Object.keys(heard)).toEqual(['shirt']);
    expect(heard.shirt?.at(-1)).toBe('none');
    ports.answers[NORTH] = () => says({ 'shirt/northwind': 'out_of_stock', 'hat/northwind': 'in_stock' });
    await ports.advance(5 * MINUTE + 1);
    expect(heard.shirt?.at(-1)).toBe('alternative');
    expect(heard.hat).toEqual(['wanted']);
    expect(heard.socks ?? heard.scarf).toBe(undefined);
  });

  test('an answer that says the same again is no news', async () => {
    const { ports, shop, card: socks } = await card();
    let told = 0;
    socks.near(true);
    await ports.settle();
    socks.$shown.listen(() => told++);
    shop.card('shirt').near(true);
    await ports.advance(4 * MINUTE);
    expect(told).toBe(0);
  });

  test('what is not its own does not even make it think', async () => {
    const { ports, open } = world();
    const shop = open();
    await ports.settle();
    const cards = {
      granted: shop.card('shirt', { consent: 'granted' }),
      denied: shop.card('socks', { consent: 'denied' }),
    };
    // Whoever derives a card asks what the visitor allows.
    const derived: unknown[] = [];
    const { consent } = ports;
    ports.consent = (setting) => {
      derived.push(setting);
      return consent(setting);
    };
    const before = shop.$stock.get();
    ports.answers[NORTH] = () => says({ 'shirt/northwind': 'out_of_stock' });
    ports.answers[EAST] = () => says({ 'shirt/eastwind': 'limited' });
    cards.granted.near(true);
    await ports.settle();
    expect(shop.$stock.get()['shirt/northwind']).not.toBe(before['shirt/northwind']);
    expect(shop.$stock.get()['socks/northwind']).toBe(before['socks/northwind']);
    expect(new Set(derived)).toEqual(new Set(['granted']));
  });

  test('time alone is news where it changes what holds', async () => {
    const until = new Date(NOW + 90_000).toISOString();
    const { ports, open } = world(
      documentOf([product('socks', [offer('westwind', 'in_stock')], [], { until })]),
    );
    const shop = open();
    await ports.settle();
    const socks = shop.card('socks');
    expect(socks.$shown.get()?.view.state).toBe('in-stock');
    await ports.advance(2 * MINUTE);
    expect(socks.$shown.get()?.view.state).toBe('ended');
    expect(socks.$shown.get()?.view.action).toBe(null);
  });

  test('typed stock is no more believed after a day', async () => {
    const { ports, open } = world(documentOf([product('socks', [offer('westwind', 'in_stock')])]));
    const shop = open();
    await ports.settle();
    const socks = shop.card('socks');
    expect(socks.$shown.get()?.view.state).toBe('in-stock');
    ports.sleep(DAY);
    await ports.wakeUp();
    expect(socks.$shown.get()?.view.state).toBe('unknown');
  });

  test('of a product that is not there it shows nothing, whatever comes', async () => {
    const { ports, card: none } = await card({}, 'no-such');
    none.near(true);
    none.tapped();
    await ports.advance(MINUTE);
    expect(none.$shown.get()).toBe(null);
    expect(none.entry('shown')).toBe(null);
  });
});

describe('the tap', () => {
  test('the link has its click id before, and another one after', async () => {
    const { card: socks } = await card();
    const first = idsIn(socks.$shown.get());
    expect(first).toMatchObject({ creator: 'maya', product: 'socks' });
    expect(first.click).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(socks.entry('handoff')).toMatchObject({ type: 'handoff', click: first.click, how: 'web' });
    socks.tapped();
    const second = idsIn(socks.$shown.get());
    expect(second.click).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(second).not.toEqual(first);
    expect({ ...second, click: first.click }).toEqual(first);
  });

  test('no two cards share a click id', async () => {
    const { shop, card: socks } = await card();
    expect(idsIn(shop.card('socks').$shown.get()).click).not.toBe(idsIn(socks.$shown.get()).click);
  });

  test('the ids carry the product that the link leads to, the entry the one that was wanted', async () => {
    const sold = product('shirt', [offer('westwind', 'out_of_stock')], ['hat']);
    const { ports, open } = world(documentOf([sold, product('hat', [offer('westwind', 'in_stock')])]));
    const shop = open();
    await ports.settle();
    const shirt = shop.card('shirt');
    expect(idsIn(shirt.$shown.get()).product).toBe('hat');
    expect(shirt.entry('fallback')).toMatchObject({
      product: 'shirt',
      offered: 'hat',
      stock: 'out_of_stock',
    });
  });
});

describe('consent', () => {
  test.each([
    ['denied', undefined, false],
    ['none', undefined, true],
    ['granted', undefined, true],
    ['none', 'denied', false],
    ['none', 'granted', true],
  ] as const)('the page says %s, the element %s: click id %s', async (allowed, consent, has) => {
    const { ports, shop } = await card();
    ports.allowed = allowed;
    const socks = shop.card('socks', { consent });
    expect('click' in idsIn(socks.$shown.get())).toBe(has);
    expect('click' in (socks.entry('handoff') ?? {})).toBe(has);
    expect(idsIn(socks.$shown.get())).toMatchObject({ creator: 'maya', product: 'socks' });
  });
});

describe('whom the tap is credited to', () => {
  const attribution = { campaign: 'paper', placement: 'bio' };
  const address = 'https://maya.example/?vitrine-campaign=query&vitrine-placement=story#vitrine-campaign=no';

  test('the attribute, before the address, before the document', async () => {
    const settings = { campaign: 'attribute', placement: 'shelf' };
    const of = async (of: Parameters<typeof card>[0]) => idsIn((await card(of)).card.$shown.get());
    expect(await of({ settings, address, document: { attribution } })).toMatchObject({
      campaign: 'attribute',
      placement: 'shelf',
    });
    expect(await of({ address, document: { attribution } })).toMatchObject({
      campaign: 'query',
      placement: 'story',
    });
    expect(await of({ document: { attribution } })).toMatchObject(attribution);
    expect(await of({})).not.toHaveProperty('campaign');
  });

  test('each on its own', async () => {
    const settings = { placement: 'shelf' };
    const { card: socks } = await card({
      settings,
      address: 'https://maya.example/?a=b?c&vitrine-campaign=query',
      document: { attribution },
    });
    expect(idsIn(socks.$shown.get())).toMatchObject({ campaign: 'query', placement: 'shelf' });
  });

  test('an address that holds no id counts for nothing', async () => {
    const { card: socks } = await card({
      address: 'https://maya.example/?vitrine-campaign=%3Cscript%3E',
      document: { attribution },
    });
    expect(idsIn(socks.$shown.get())).toMatchObject({ campaign: 'paper' });
  });

  test('an attribute names another creator', async () => {
    const { card: socks } = await card({ settings: { creator: 'noor' } });
    expect(idsIn(socks.$shown.get())).toMatchObject({ creator: 'noor' });
  });
});

describe('the ledger', () => {
  // A network with one slot: the click id where a server keeps the ledger, words a person can read where none does.
  const products = [
    product('socks', [offer('amazon', 'in_stock', { url: 'https://www.amazon.com/dp/B000000001' })]),
  ];
  const network = { type: 'amazon', tag: 'maya-20' };
  const document = (server?: string) =>
    documentOf(products, { server, retailers: { amazon: { name: 'Amazon', network } } });
  const click = async (server?: string, settings?: Settings) => {
    const { ports, open } = world(document(server));
    const shop = open();
    await ports.settle();
    const { href } = shop.card('socks', settings).$shown.get()?.view.action ?? { href: '' };
    return read(href, { network: { type: 'amazon', tag: 'maya-20' } }).ids.click;
  };

  test('is kept where the document or the element names a server', async () => {
    expect(await click()).toBe(undefined);
    expect(await click('https://vitrine.example/')).toMatch(/^\w{26}$/);
    expect(await click(undefined, { server: 'https://vitrine.example/' })).toMatch(/^\w{26}$/);
    expect(await click('https://vitrine.example/', { consent: 'denied' })).toBe(undefined);
  });
});

describe('a link that is no card', () => {
  test('to an offer is stamped, with a click id of its own each time', async () => {
    const { shop } = await card();
    const ids = [1, 2].map(() => read(shop.link('https://a.example/p', 'offer')?.href ?? '').ids);
    expect(ids[0]).toMatchObject({ creator: 'maya' });
    expect(ids[0]?.click).not.toBe(ids[1]?.click);
  });

  test('that is plain stays as it is', async () => {
    const { shop } = await card();
    expect(shop.link('https://a.example/p', 'plain')).toMatchObject({
      href: 'https://a.example/p',
      rel: 'noopener',
      pays: false,
    });
  });

  test('that the gate refuses is none, with a Problem', async () => {
    const { shop } = await card();
    expect(shop.link('javascript:alert(1)', 'offer')).toBe(null);
    expect(shop.$problems.get()).toMatchObject([{ path: 'href' }]);
  });
});
