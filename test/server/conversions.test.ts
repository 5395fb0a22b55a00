import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversionOf, signature } from '../../demo/conversion.ts';
import { settle } from '../../src/core/orders.ts';
import { formatTime } from '../../src/core/time.ts';
import { POSTBACKS } from '../../src/server/conversions/postbacks.ts';
import type { KeptEntry, Storage } from '../../src/server/storage/storage.ts';
import { type Place, pglite } from './places.ts';
import { id, NOW, PLAIN_KEY, SECRET, type Stand, sign, standOn, TOKENS, tap } from './stand.ts';

let place: Place;
let storage: Storage;
let stand: Stand;
beforeAll(async () => {
  place = await pglite();
  storage = await place.open();
}, 60_000);
afterAll(() => place?.close());
beforeEach(() => {
  stand = standOn(storage, { limits: { address: 1e9 } });
});

const JSON_TYPE = { 'content-type': 'application/json' };
let orders = 0;
const orderBody = (more: object = {}) =>
  JSON.stringify({ order: `o-${++orders}`, value: '68.00', commission: '6.80', currency: 'USD', ...more });

async function kept(order: string): Promise<KeptEntry[]> {
  const list: KeptEntry[] = [];
  for await (const lot of storage.entries({ creator: 'maya' }))
    list.push(...lot.filter((it) => it.order === order));
  return list.sort((a, b) => (a.received < b.received ? -1 : 1));
}

const get = (path: string) => stand.server(new Request(`https://vitrine.example/v1/conversions/${path}`));

describe('a signed report', () => {
  const send = (body: string, signed = sign(body)) =>
    stand.report('maya/direct', body, { ...JSON_TYPE, 'vitrine-signature': signed });

  it('of the demo’s shops is taken', async () => {
    const sold = conversionOf('northwind', { creator: 'maya', click: id() }, [], new Date(NOW));
    const body = JSON.stringify(sold);
    const answer = await send(body, signature('maya', body, { key: 'shop', secret: SECRET }, new Date(NOW)));
    expect(await answer.json()).toEqual({ conversion: 'kept', proof: 'signed', ignored: [] });
    expect(await kept(sold.order)).toMatchObject([
      { type: 'conversion', retailer: 'northwind', click: sold.click, status: 'pending', network: 'direct' },
    ]);
  });

  it('is good once, and for five minutes', async () => {
    const body = orderBody();
    expect((await send(body)).status).toBe(200);
    expect((await send(body)).status).toBe(409);
    expect(
      (await standOn(storage).report('maya/direct', body, { 'vitrine-signature': sign(body) })).status,
    ).toBe(409);
    stand.later = 1000;
    expect(await (await send(body, sign(body, { at: NOW + 1000 }))).json()).toMatchObject({
      conversion: 'repeated',
    });
    for (const ms of [301_000, -301_000]) {
      stand.later = ms;
      const other = orderBody();
      expect((await send(other)).status).toBe(401);
    }
  });

  it('may be signed by any key that is valid', async () => {
    const body = orderBody();
    expect((await send(body, sign(body, { key: 'last', secret: 'the secret of last year' }))).status).toBe(
      200,
    );
    expect((await send(body, sign(body, { key: 'last' }))).status).toBe(401);
  });

  it('is refused with any byte changed, of body, signature or address', async () => {
    const body = orderBody({ click: id() });
    const signed = sign(body);
    const changed = (text: string, at: number) => {
      const code = text.charCodeAt(at);
      // Another character that can stand in a header.
      const other = code === 0x7e ? 0x21 : code + 1;
      return text.slice(0, at) + String.fromCharCode(other) + text.slice(at + 1);
    };
    const statuses = new Set<number>();
    for (let at = 0; at < body.length; at++) statuses.add((await send(changed(body, at), signed)).status);
    for (let at = 0; at < signed.length; at++) statuses.add((await send(body, changed(signed, at))).status);
    for (const bytes of [`${body} `, ` ${body}`, body.slice(1), body.slice(0, -1), ''])
      statuses.add((await send(bytes, signed)).status);
    for (const path of ['otto/direct', 'maya/impact'])
      statuses.add((await stand.report(path, body, { 'vitrine-signature': signed })).status);
    expect([...statuses]).toEqual([401]);
    expect((await send(body, signed)).status).toBe(200);
  });

  it('believes nothing that is not signed', async () => {
    const body = orderBody();
    const { order } = JSON.parse(body) as { order: string };
    await stand.report('maya/direct?retailer=eastwind&status=paid', body, {
      'vitrine-signature': sign(body),
    });
    const [one] = await kept(order);
    expect([one?.retailer, one?.status]).toEqual([undefined, 'pending']);
  });

  it('counts for the creator and network that were signed, even where another key has the same secret', async () => {
    const body = orderBody();
    const signed = sign(body, { key: 'of-all' });
    expect((await stand.report('otto/direct', body, { 'vitrine-signature': signed })).status).toBe(401);
    expect((await send(body, signed)).status).toBe(200);
  });

  it('by a shop’s one key is taken for each of its creators', async () => {
    for (const creator of ['maya', 'otto']) {
      const body = orderBody();
      const signed = sign(body, { key: 'of-all', creator });
      const answer = await stand.report(`${creator}/direct`, body, { 'vitrine-signature': signed });
      expect(await answer.json()).toMatchObject({ conversion: 'kept', proof: 'signed' });
    }
  });

  it('is judged by when its status was set, not by when it arrived', async () => {
    const order = JSON.parse(orderBody()).order as string;
    const told = (status: string, statusAt: string) => {
      const body = orderBody({ order, status, statusAt });
      return send(body);
    };
    await told('reversed', '2026-11-20T07:00:00Z');
    await told('approved', '2026-11-19T07:00:00Z');
    const { total } = await stand.tally(TOKENS.maya);
    const [last] = settle((await kept(order)).reverse());
    expect(last?.status).toBe('reversed');
    expect(total.conversions.reversed).toBeGreaterThan(0);
    expect((await send(orderBody({ order, statusAt: 'yesterday' }))).status).toBe(400);
  });

  it('by a key of one retailer tells of that retailer alone', async () => {
    const [theirs, bare] = [orderBody({ retailer: 'eastwind' }), orderBody()];
    expect((await send(theirs, sign(theirs, { key: 'bound' }))).status).toBe(403);
    expect((await send(bare, sign(bare, { key: 'bound' }))).status).toBe(200);
    expect((await kept(JSON.parse(bare).order))[0]?.retailer).toBe('northwind');
  });
});

describe('a body', () => {
  it.each([
    [
      'JSON that curl calls a form',
      '{"order":"b1","value":"68.00","currency":"USD"}',
      'application/x-www-form-urlencoded',
    ],
    ['JSON without a content type', ' {"order":"b2"}', ''],
    ['a form without a content type', 'order=b3&value=68.00&currency=USD', ''],
    ['a form that begins with a digit', '2nd=x&order=b4', ''],
    ['JSON as text', '{"order":"b5"}', 'text/plain'],
  ])('is read for what it is: %s', async (_name, body, type) => {
    const answer = await stand.report('maya/direct', body, { 'content-type': type });
    expect(await answer.json()).toMatchObject({ conversion: 'kept' });
  });

  it.each(['order 1001', 'null', '[]', '7', '"order"', '{"order":'])(
    'that is neither, %j, says what to send',
    async (body) => {
      const answer = await stand.report('maya/direct', body, { 'content-type': '' });
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { fix: string }).fix).toContain('order');
    },
  );
});

describe('proof', () => {
  it.each([
    ['the right key', `?key=${PLAIN_KEY}`, 'keyed'],
    ['no key', '', 'claimed'],
  ])('%s', async (_name, query, proof) => {
    const answer = await stand.report(`maya/impact${query}`, orderBody(), JSON_TYPE);
    expect(await answer.json()).toMatchObject({ conversion: 'kept', proof });
  });

  it.each([
    ['a misspelt key', `maya/impact?key=${PLAIN_KEY.replace('p', 'q')}`],
    ['an empty key', 'maya/impact?key='],
    ['another creator’s key', `otto/impact?key=${PLAIN_KEY}`],
    ['another network’s key', `maya/awin?key=${PLAIN_KEY}`],
    ['the name of a key that has to sign', 'maya/direct?key=shop'],
  ])('%s is refused with what to do, and nothing is kept', async (_name, path) => {
    const body = orderBody();
    const answer = await stand.report(path, body, JSON_TYPE);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      fix: expect.stringMatching(/tokens file|Vitrine-Signature/i),
    });
    expect(await kept(JSON.parse(body).order)).toEqual([]);
  });

  it('what is claimed is counted as a claim, and no money', async () => {
    const before = (await stand.tally(TOKENS.maya)).total;
    await stand.report('maya/impact', orderBody(), JSON_TYPE);
    const after = (await stand.tally(TOKENS.maya)).total;
    expect(after.conversions.claimed).toBe(before.conversions.claimed + 1);
    expect(after.value).toEqual(before.value);
  });
});

describe('a network tells', () => {
  const macros = (address: string, values: Record<string, string>) =>
    address.replace(/\{(\w+)\}|!!!(\w+)!!!|<(\w+)>|#(\w+)#/g, (_all, ...names: (string | undefined)[]) =>
      encodeURIComponent(values[names.slice(0, 4).find(Boolean) ?? ''] ?? ''),
    );

  it('Impact, by the address in the table, and again when the status changes', async () => {
    const { address = '' } = POSTBACKS.find(({ network }) => network === 'impact') ?? {};
    const click = id();
    await stand.post({ entries: [tap({ click })] });
    const values = {
      SubId1: click,
      SubId2: 'maya',
      ActionId: '7.1',
      Amount: '68.00',
      Payout: '6.80',
      Currency: 'USD',
    };
    const told = (more: object) =>
      get(`maya/impact?key=${PLAIN_KEY}&${macros(address, { ...values, ...more })}`);
    const EventDate = '2026-11-19T10:00:00-08:00';
    expect(await (await told({ Status: 'PENDING', EventDate })).json()).toMatchObject({ proof: 'keyed' });
    await told({ Status: 'APPROVED', EventDate });
    expect(await (await told({ Status: 'APPROVED', EventDate })).json()).toMatchObject({
      conversion: 'repeated',
    });
    await told({ Status: 'REVERSED', EventDate, Payout: '0' });
    expect((await kept('7.1')).map((it) => `${it.status} ${it.commission} ${it.click} ${it.at}`)).toEqual(
      ['pending 6.80', 'approved 6.80', 'reversed 0'].map((it) => `${it} ${click} 2026-11-19T18:00:00.000Z`),
    );
    const { rows } = await stand.tally(TOKENS.maya, '?by=network');
    expect(rows.find((it) => it.network === 'impact')?.conversions).toMatchObject({
      reversed: 1,
      approved: 0,
    });
  });

  it('Awin, by a form that holds JSON', async () => {
    const push = {
      transactionId: 244,
      transactionDate: '2026-11-19 18:35:28',
      transactionAmount: '33.7',
      commission: '0.67',
      transactionCurrency: 'GBP',
      clickRef: id(),
      clickRef3: 'autumn-26',
    };
    const body = new URLSearchParams({ AwinTransactionPush: JSON.stringify(push) }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await stand.report('maya/awin', body, type)).status).toBe(200);
    expect(await kept('244')).toMatchObject([
      {
        value: '33.7',
        commission: '0.67',
        currency: 'GBP',
        click: push.clickRef,
        campaign: 'autumn-26',
        at: '2026-11-19T18:35:28.000Z',
      },
    ]);
  });

  it('Button, signed over the raw body in whole cents, and again as often as it likes', async () => {
    const hook = {
      id: 'hook-1',
      event_type: 'tx-validated',
      data: { id: 'tx-1', order_total: 2000, amount: 205, order_currency: 'usd', status: 'validated' },
    };
    const body = JSON.stringify(hook);
    const header = createHmac('sha256', SECRET).update(body).digest('hex');
    const send = (text: string) => stand.report('maya/button', text, { 'x-button-signature': header });
    expect(await (await send(body)).json()).toMatchObject({ conversion: 'kept', proof: 'signed' });
    expect(await (await send(body)).json()).toMatchObject({ conversion: 'repeated' });
    expect((await send(body.replace('205', '206'))).status).toBe(401);
    expect(await kept('tx-1')).toMatchObject([
      { value: '20.00', commission: '2.05', currency: 'USD', status: 'approved' },
    ]);
  });

  it('Rakuten and FlexOffers, by the addresses in the table', async () => {
    const address = (name: string) => POSTBACKS.find(({ network }) => network === name)?.address ?? '';
    const click = id();
    const rakuten = macros(address('rakuten'), {
      u1: click,
      etransaction_id: 'r1',
      sale_amount: '-5.00',
      commissions: '-0.50',
      currency: 'USD',
    });
    expect((await get(`maya/rakuten?${rakuten}`)).status).toBe(200);
    expect(await kept('r1')).toMatchObject([{ status: 'reversed', value: '5.00', click }]);
    const flex = macros(address('flexoffers'), {
      fobs: click,
      on: 'f1',
      sa: '12.5',
      ca: '1',
      et: '11/19/2026 10:00',
    });
    expect((await get(`maya/flexoffers?${flex}`)).status).toBe(200);
    expect(await kept('f1')).toMatchObject([
      { status: 'pending', value: '12.5', at: formatTime(NOW), click },
    ]);
  });

  it('CJ and Partnerize, as their reports have it', async () => {
    const cj = {
      commissionId: 'c1',
      actionStatus: 'locked',
      saleAmountUsd: '10',
      pubCommissionAmountUsd: '1',
      currency: 'USD',
      shopperId: id(),
    };
    expect((await stand.report('maya/cj', JSON.stringify(cj))).status).toBe(200);
    expect(await kept('c1')).toMatchObject([{ status: 'approved', value: '10', click: cj.shopperId }]);
    const partnerize = {
      conversion_id: 'p1',
      conversion_status: 'rejected',
      publisher_reference: 'maya-autumn',
      currency: 'EUR',
      conversion_value: { value: '9', publisher_commission: '1' },
    };
    const answer = await stand.report('maya/partnerize', JSON.stringify(partnerize));
    expect(await answer.json()).toMatchObject({ ignored: ['click'] });
    expect(await kept('p1')).toMatchObject([{ status: 'reversed', value: '9' }]);
  });

  it('every row says where it was read', () => {
    for (const row of POSTBACKS) {
      expect(row.source).toMatch(/^https:|^docs\//);
      expect(row.note).toBeTruthy();
      expect(row.slots.length).toBeLessThanOrEqual(5);
    }
  });
});
