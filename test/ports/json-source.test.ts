import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/core/stock.ts';
import { json } from '../../src/ports/sources/json.ts';
import type { Asked } from '../../src/ports/sources/source.ts';
import { catalogOf, MINUTE, NOW, offer, product } from '../core/maya.ts';
import { holdTimers, passing } from '../held-timers.ts';
import { type Answering, type Endpoint, endpoint, says, silence, trickle } from './answering.ts';

holdTimers();
let shop: Endpoint;
beforeEach(async () => {
  shop = await endpoint();
});
afterEach(() => shop.close());

const asked = (offerKey: string, sku?: string): Asked => ({
  offer: offerKey,
  url: 'https://a.example/p',
  sku,
});
/** Milliseconds; only where a test lets them pass. */
const DEADLINE = 80;
const ask = (list: Asked[], { path = '/stock?keys={keys}' } = {}) =>
  json.ask(
    { settings: { source: 'json', url: shop.url + path }, asked: list },
    { fetch, now: () => NOW, deadline: DEADLINE },
  );
const shirt = [asked('shirt/northwind', 'NW-1')];
const answers = (offers: object, more: object = {}) => says(JSON.stringify({ ...more, offers }));
const keysOf = (path: string | undefined) =>
  (path ?? '')
    .replace(/^.*keys=/, '')
    .split(',')
    .map(decodeURIComponent);

describe('a question', () => {
  it('names each offer by its sku, else by product/offer, once', async () => {
    await ask([
      ...shirt,
      asked('shirt/outlet', 'NW-1'),
      asked('hat/northwind'),
      asked('bag/northwind', 'a,b & {keys} $&'),
    ]);
    expect(shop.asked).toHaveLength(1);
    expect(keysOf(shop.asked[0])).toEqual(['NW-1', 'hat/northwind', 'a,b & {keys} $&']);
    expect(shop.requests[0]?.headers.cookie).toBeUndefined();
  });

  it('without {keys} fetches the address as it stands, once, however many are asked', async () => {
    shop.answering = answers({ 'p150/northwind': { stock: 'in_stock' } });
    const list = Array.from({ length: 250 }, (_, n) => asked(`p${n}/northwind`));
    const { answers: got } = await ask(list, { path: '/all.json' });
    expect(shop.asked).toEqual(['/all.json']);
    expect(got[0]?.offers).toEqual({ 'p150/northwind': { stock: 'in_stock' } });
  });

  it('splits what would make too long an address, and puts the answers together', async () => {
    shop.answering = ({ url }, response) => {
      const offers = Object.fromEntries(keysOf(url).map((key) => [key, { stock: 'in_stock' }]));
      response.end(JSON.stringify({ offers }));
    };
    const list = Array.from({ length: 250 }, (_, n) => asked(`p${n}/northwind`));
    const { answers: got, failed } = await ask(list);
    expect(shop.asked).toHaveLength(3);
    expect(Math.max(...shop.asked.map((path) => path.length))).toBeLessThan(8000);
    expect(got.flatMap(({ offers }) => Object.keys(offers))).toHaveLength(250);
    expect(failed).toBe(false);
  });

  it.each(['__proto__', 'constructor', '\ud800'])('a sku %j is a key like any other', async (sku) => {
    shop.answering = answers({ constructor: { stock: 'limited' } });
    const { answers: got, failed } = await ask([asked('p/northwind', sku)]);
    expect(failed).toBe(false);
    expect(shop.asked).toHaveLength(1);
    if (sku === 'constructor') expect(got[0]?.offers).toEqual({ 'p/northwind': { stock: 'limited' } });
  });

  it('without an address asks nobody', async () => {
    let calls = 0;
    const spy: typeof fetch = (...request) => {
      calls++;
      return fetch(...request);
    };
    const answered = await json.ask(
      { settings: { source: 'json' }, asked: shirt },
      { fetch: spy, now: () => NOW },
    );
    expect(answered).toMatchObject({ answers: [], failed: false, problems: [{ path: 'stock.json' }] });
    expect(calls).toBe(0);
  });
});

describe('an answer', () => {
  it('is the stock of every offer the key means, with its time and ttl', async () => {
    shop.answering = answers(
      { 'NW-1': { stock: 'limited', quantity: 3 }, other: { stock: 'in_stock' } },
      { ttl: 60 },
    );
    const report = { stock: 'limited', quantity: 3 };
    expect(await ask([...shirt, asked('shirt/outlet', 'NW-1')])).toEqual({
      answers: [
        {
          source: 'json',
          receivedAt: NOW,
          ttl: 60,
          offers: { 'shirt/northwind': report, 'shirt/outlet': report },
        },
      ],
      problems: [],
      failed: false,
    });
  });

  it('with one bad report keeps the others and says where', async () => {
    shop.answering = answers({ 'NW-1': { stock: 'lots' }, 'hat/northwind': { stock: 'preorder' } });
    const { answers: got, problems, failed } = await ask([...shirt, asked('hat/northwind')]);
    expect(got[0]?.offers).toEqual({ 'hat/northwind': { stock: 'preorder' } });
    expect(problems.map(({ path }) => path)).toEqual([`${shop.url}/stock?keys={keys} offers.NW-1.stock`]);
    expect(failed).toBe(false);
  });
});

describe('what is no answer', () => {
  const cases: [string, Answering, boolean][] = [
    ['404', says('{}', { status: 404 }), false],
    ['403', says('{}', { status: 403 }), false],
    ['429', says('{}', { status: 429 }), false],
    ['500', says('{}', { status: 500 }), true],
    ['a hang', silence, true],
    ['a trickle', trickle, true],
    ['a page with status 200', says('<!doctype html><h1>Shop</h1>', { type: 'text/html' }), true],
    ['another shape', says('{"offers": []}'), true],
    ['a list', says('[]'), true],
    ['null', says('null'), true],
    ['nothing', says(''), true],
    ['a broken connection', (request) => void request.socket.destroy(), true],
  ];

  it.each(cases)(
    '%s: nothing is claimed, one Problem, and asking again may help or not',
    async (_, answering, again) => {
      shop.answering = answering;
      const {
        answers: got,
        problems,
        failed,
      } = await passing(ask(shirt), answering === silence || answering === trickle ? DEADLINE : 0);
      expect(got).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.path).toContain(shop.url);
      expect(problems[0]?.what && problems[0].fix).not.toBe('');
      expect(failed).toBe(again);
      const catalog = catalogOf(product('shirt', [offer('northwind')]));
      expect(fold(got, NOW, catalog)['shirt/northwind']?.stock).toBe('unknown');
    },
  );

  it('in one part of a long question loses that part alone', async () => {
    shop.answering = ({ url }, response) => {
      if (keysOf(url).includes('p0/northwind')) response.writeHead(500).end();
      else response.end(JSON.stringify({ offers: { 'p249/northwind': { stock: 'in_stock' } } }));
    };
    const list = Array.from({ length: 250 }, (_, n) => asked(`p${n}/northwind`));
    const { answers: got, problems, failed } = await ask(list);
    expect(fold(got, NOW + MINUTE)['p249/northwind']?.stock).toBe('in_stock');
    expect([problems.length, failed]).toEqual([1, true]);
  });
});
