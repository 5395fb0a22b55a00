// What the ledger has seen of the ways out, handed to pages with the document and with the stock answer.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tries } from '../../src/core/method-rates.ts';
import type { StorefrontDocument } from '../../src/core/schema.ts';
import { maya, NOW, testServer } from './maya.ts';
import { type Place, pglite } from './places.ts';
import { id, standOn, tap } from './stand.ts';
import type { Storage } from '../../src/server/storage/storage.ts';

const document = (more: Partial<StorefrontDocument> = {}) =>
  maya({
    products: [{ id: 'shirt', name: 'Shirt', offers: [{ id: 'shop', url: 'https://shop.example/p' }] }],
    ...more,
  });
const row = (left: number, stayed: number, more: Partial<Tries> = {}): Tries => ({
  creator: 'maya',
  method: 'intent-meta',
  inApp: 'instagram',
  inAppVersion: '450',
  os: 'android',
  left,
  stayed,
  ...more,
});

/** A server whose ledger has counted this; `asks` is since when it was asked. */
function counting(answer: () => Promise<readonly Tries[]>, more: Partial<StorefrontDocument> = {}) {
  const asks: number[] = [];
  const storage = {
    tries(since: number) {
      asks.push(since);
      return answer();
    },
  } as unknown as Storage;
  const it = testServer(document(more), { storage });
  const json = async (path: string) => {
    const response = await it.ask(path);
    return { etag: response.headers.get('etag'), body: (await response.json()) as Record<string, unknown> };
  };
  return {
    it,
    asks,
    stock: async () => (await json('/v1/stock/maya?offers=shirt/shop')).body['handoff'],
    page: () => json('/s/maya.json'),
  };
}

const rates = { 'intent-meta': { 'instagram android': [2, 50], 'instagram android 450': [2, 50] } };

describe('the rates', () => {
  it('come with the stock answer and with the document, whose ETag is another then', async () => {
    const known = counting(async () => [row(2, 48)]);
    const none = counting(async () => []);
    expect(await known.stock()).toEqual({ rates });
    expect(await none.stock()).toBe(undefined);
    const [withThem, without] = [await known.page(), await none.page()];
    expect(withThem.body).toEqual({ ...without.body, handoff: { rates } });
    expect(without.body).toEqual(document());
    expect(withThem.etag).toMatch(/^"[^"]+"$/);
    expect(withThem.etag).not.toBe(without.etag);
    expect(await known.page()).toEqual(withThem);
    const again = await known.it.ask('/s/maya.json', { headers: { 'if-none-match': withThem.etag ?? '' } });
    expect(again.status).toBe(304);
  });

  it('leave what the document says of the ways out, and its own rates, alone', async () => {
    const methods = { methods: { 'intent-meta': true } };
    expect((await counting(async () => [row(2, 48)], { handoff: methods }).page()).body['handoff']).toEqual({
      ...methods,
      rates,
    });
    const own = { rates: { 'intent-meta': { 'instagram android': [50, 50] } } };
    expect((await counting(async () => [row(2, 48)], { handoff: own }).page()).body['handoff']).toEqual(own);
  });

  it('stay few, however many names somebody makes up', async () => {
    const made = Array.from({ length: 500 }, (_, nth) => row(0, 20 + nth, { method: `made-up-${nth}` }));
    const { stock } = counting(async () => [...made, row(2, 48)]);
    const { rates: told } = (await stock()) as { rates: object };
    expect(Object.keys(told)).toHaveLength(11);
    expect(told).toMatchObject(rates);
  });

  it('are asked of the ledger now and then, for two weeks back', async () => {
    const { it, asks, stock, page } = counting(async () => [row(2, 48)]);
    await Promise.all([stock(), page(), stock()]);
    await stock();
    expect(asks).toEqual([NOW - 14 * 864e5]);
    it.now += 5 * 60_000;
    await stock();
    expect(asks).toHaveLength(2);
  });

  it('are none where the ledger cannot tell, and nobody waits for it again and again', async () => {
    const broken = counting(() => Promise.reject(new Error('The database is away.')));
    expect(await broken.stock()).toBe(undefined);
    expect(await broken.stock()).toBe(undefined);
    expect((await broken.page()).body).toEqual(document());
    expect(broken.asks).toHaveLength(1);
    expect(broken.it.said).toHaveLength(1);
    const own = testServer(document(), { storage: {} as Storage });
    expect(await (await own.ask('/s/maya.json')).json()).toEqual(document());
  });
});

describe('from the tap to the next page', () => {
  let place: Place;
  let storage: Storage;
  beforeEach(async () => {
    place = await pglite();
    storage = await place.open();
  }, 60_000);
  afterEach(async () => {
    await storage.close();
    await place.close();
  });

  it('what twenty shoppers met is told to the twenty-first; old entries and new words are taken as before', async () => {
    const stand = standOn(storage);
    const way = (more: object = {}) =>
      tap({
        type: 'outcome',
        how: 'escape',
        outcome: 'stayed',
        method: 'instagram-extbrowser',
        inApp: 'instagram',
        inAppVersion: '455',
        os: 'ios',
        click: id(),
        ...more,
      });
    const entries = [
      ...Array.from({ length: 20 }, () => way()),
      tap({ type: 'outcome', outcome: 'left', because: 'way: intent-meta' }),
      // Of an app, a version and a system that this server does not understand: taken all the same.
      way({ method: 'a b', inApp: 7, inAppVersion: '4.5', os: 'Pear OS' }),
    ];
    const answer = await stand.post({ entries });
    expect(await answer.json()).toEqual({ accepted: 22, refused: [], conflicts: [] });
    const of = async (creator: string) => {
      const url = `https://vitrine.example/v1/stock/${creator}?offers=linen-shirt/northwind`;
      return ((await (await stand.server(new Request(url))).json()) as { handoff?: unknown }).handoff;
    };
    // Made ready by the first question, however slow the machine is.
    await expect
      .poll(() => of('maya'))
      .toEqual({
        rates: { 'instagram-extbrowser': { 'instagram ios': [0, 20], 'instagram ios 455': [0, 20] } },
      });
    // In another creator's name they count for five: too few to speak of.
    expect(await of('otto')).toBe(undefined);
    expect(JSON.stringify(await all(storage))).not.toContain('Pear OS');
  }, 60_000);
});

async function all(storage: Storage) {
  const list: unknown[] = [];
  for await (const lot of storage.entries({ creator: 'maya' })) list.push(...lot);
  return list;
}
