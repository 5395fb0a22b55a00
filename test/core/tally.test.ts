import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/ledger.ts';
import { type By, tally } from '../../src/core/tally.ts';
import { DAY, formatTime } from '../../src/core/time.ts';
import { deepFrozen, NOW } from './maya.ts';

let minted = 0;
const id = () => `01JD3W5K7M9N1P3Q5R7S${String(++minted).padStart(6, '0')}`;
const entry = (type: Entry['type'], more: Partial<Entry> = {}): Entry => ({
  id: id(),
  type,
  at: formatTime(NOW),
  creator: 'maya',
  product: 'shirt',
  network: 'impact',
  ...more,
});
const tap = (more: Partial<Entry> = {}) => entry('handoff', { click: id(), how: 'web', ...more });
const order = (click: string | undefined, more: Partial<Entry> = {}) =>
  entry('conversion', {
    ...(click ? { click } : {}),
    order: id(),
    status: 'approved',
    value: '68.00',
    commission: '6.80',
    currency: 'USD',
    proof: 'signed',
    received: formatTime(NOW),
    ...more,
  });
const total = (entries: readonly Entry[], now = NOW) => tally(entries, { now }).total;

describe('the numbers', () => {
  it('of nothing are nought', () => {
    const { total: none, rows } = tally([], { now: NOW, by: 'product' });
    expect(none).toMatchObject({ shown: 0, taps: 0, value: {}, commission: {} });
    expect(rows).toEqual([]);
  });

  it('count what was shown and tapped', () => {
    expect(total([entry('shown'), entry('shown'), tap(), entry('fallback')])).toMatchObject({
      shown: 2,
      taps: 1,
    });
  });

  it('tell who got out of the in-app browser, one outcome a tap', () => {
    const taps = ['intent', 'intent', 'escape', 'web', 'copy'].map((how) => tap({ how: how as 'web' }));
    const came = (index: number, outcome: 'left' | 'stayed') =>
      entry('outcome', { click: taps[index]?.click ?? '', how: taps[index]?.how ?? 'web', outcome });
    const outcomes = [
      came(0, 'stayed'),
      came(1, 'stayed'),
      came(1, 'left'),
      came(2, 'left'),
      came(3, 'left'),
      came(4, 'left'),
    ];
    expect(total([...taps, ...outcomes])).toMatchObject({ left: 4, stayed: 1, trapped: 1, escaped: 2 });
  });

  it('tell what was sold out, and rescued', () => {
    const met = (because: string, stock: Entry['stock'] = 'out_of_stock') =>
      tap({ stock, because } as Partial<Entry>);
    const taps = [
      met('alternatives: in_stock'),
      met('retailer: limited'),
      met('none: none-in-stock'),
      met('wanted: in_stock', 'in_stock'),
    ];
    expect(total(taps)).toMatchObject({ soldOut: 3, rescued: 2 });
  });

  it('tell what a tap earns, and how many ended in an order', () => {
    const taps = [tap(), tap(), tap()];
    const sold = [order(taps[0]?.click), order(taps[1]?.click, { commission: '0.005', currency: 'EUR' })];
    expect(total([...taps, ...sold])).toMatchObject({
      earningsPerTap: { EUR: '0.0017', USD: '2.2667' },
      conversionRate: '0.6667',
    });
    expect(total(sold)).toMatchObject({ earningsPerTap: {}, conversionRate: null });
  });

  it('are frozen', () => {
    expect(deepFrozen(tally([tap()], { now: NOW, by: 'product' }))).toBe(true);
  });
});

describe('orders', () => {
  it('count by their latest status', () => {
    const { click } = tap();
    const told = (status: Entry['status'], days: number) =>
      order(click, { order: 'A1', status: status as 'paid', received: formatTime(NOW + days * DAY) });
    const { conversions, value } = total([told('paid', 9), told('pending', 0), told('approved', 5)]);
    expect(conversions).toEqual({ pending: 0, approved: 0, paid: 1, reversed: 0, claimed: 0 });
    expect(value).toEqual({ USD: '68.00' });
  });

  it('that were taken back are no money', () => {
    expect(total([order(undefined, { status: 'reversed' })])).toMatchObject({
      conversions: { reversed: 1 },
      value: {},
      commission: {},
    });
  });

  it('that are only claimed are shown and no money, and give way to a proof', () => {
    const claimed = order(undefined, { order: 'A1', proof: 'claimed', received: formatTime(NOW + DAY) });
    expect(total([claimed])).toMatchObject({ conversions: { claimed: 1, approved: 0 }, value: {} });
    expect(total([claimed, order(undefined, { order: 'A1' })])).toMatchObject({
      conversions: { claimed: 0, approved: 1 },
      value: { USD: '68.00' },
    });
  });

  it('add up to the last place, each currency by itself', () => {
    const amounts = ['0.10', '0.20', '999999999999999.70'].map((value) => order(undefined, { value }));
    const other = order(undefined, { value: '12', commission: '0.005', currency: 'EUR' });
    const { value, commission } = total([...amounts, other]);
    expect(value).toEqual({ EUR: '12.00', USD: '1000000000000000.00' });
    expect(commission).toEqual({ EUR: '0.005', USD: '20.40' });
  });
});

describe('why not', () => {
  const why = (entries: readonly Entry[], now = NOW, campaigns = {}) => {
    const { whyNot } = tally(entries, { now, campaigns }).total;
    return Object.entries(whyNot).flatMap(([reason, count]) => Array(count).fill(reason) as string[]);
  };
  const later = NOW + 31 * DAY;

  it('an order needs no reason', () => {
    const it = tap();
    expect(why([it, order(it.click)])).toEqual([]);
    expect(why([it, order(it.click, { status: 'pending' })])).toEqual([]);
  });

  it('a claim is no order', () => {
    const it = tap();
    expect(why([it, order(it.click, { proof: 'claimed' })])).toEqual(['pending']);
  });

  const once = tap();
  const stayed = entry('outcome', { click: once.click ?? '', outcome: 'stayed', how: 'intent' });
  it.each<[string, readonly Entry[], number]>([
    ['reversed', [once, order(once.click, { status: 'reversed' }), stayed], NOW],
    ['stayed', [once, stayed], NOW],
    ['soldOut', [tap({ stock: 'out_of_stock', because: 'none: none-in-stock' })], NOW],
    ['noId', [entry('handoff', { how: 'web' })], NOW],
    ['noId', [tap({ network: 'howl' })], NOW],
    ['outside', [tap({ campaign: 'autumn' })], NOW],
    ['pending', [tap()], NOW],
    ['silent', [tap()], later],
  ])('%s', (reason, entries, now) => {
    const autumn = { until: formatTime(NOW - DAY) };
    expect(why(entries, now, { autumn })).toEqual([reason]);
  });
});

describe('rows', () => {
  it('an order that lacks the placement is counted where its tap was', () => {
    const [bio, post] = [tap({ placement: 'bio' }), tap({ placement: 'post' })];
    const { rows } = tally([bio, post, order(post.click)], { now: NOW, by: 'placement' });
    expect(rows.map(({ placement, taps, value }) => ({ placement, taps, value }))).toEqual([
      { placement: 'bio', taps: 1, value: {} },
      { placement: 'post', taps: 1, value: { USD: '68.00' } },
    ]);
  });

  it('an order counts once, where and when it was first heard of', () => {
    const it = tap({ placement: 'bio', at: formatTime(NOW - 9 * DAY) });
    const told = (status: Entry['status'], days: number, click?: string) =>
      order(click, {
        order: 'A1',
        status: status as 'paid',
        at: formatTime(NOW - days * DAY),
        received: formatTime(NOW - days * DAY),
      });
    // The network's later word has forgotten the click.
    const ledger = [it, told('pending', 8, it.click), told('approved', 2)];
    for (const by of ['placement', 'day'] as const) {
      const { rows } = tally(ledger, { now: NOW, by });
      expect(rows.map(({ conversions }) => conversions.approved + conversions.pending).join()).toMatch(
        /^(0,)?1$/,
      );
    }
    expect(tally(ledger, { now: NOW, by: 'day' }).rows.map(({ day }) => day)).toEqual(
      [9, 8].map((days) => formatTime(NOW - days * DAY).slice(0, 10)),
    );
  });

  it("a creator's click is nobody else's", () => {
    const mine = tap();
    const { click } = mine;
    const theirs = { ...mine, creator: 'otto', at: formatTime(NOW - DAY), placement: 'stolen' };
    const { rows } = tally([theirs, mine, order(click)], { now: NOW, by: 'creator' });
    expect(rows.map((row) => [row.creator, row.taps, row.conversions.approved])).toEqual([
      ['maya', 1, 1],
      ['otto', 1, 0],
    ]);
  });

  it('of a part are those of the same rows in the whole', () => {
    const at = (retailer: string) => tap({ retailer });
    const [north, east] = [at('northwind'), at('eastwind')];
    const ledger = [north, east, order(north.click), order(east.click, { commission: '1.00' })];
    const { rows } = tally(ledger, { now: NOW, by: 'retailer' });
    const only = ({ retailer }: Entry) => retailer === 'northwind';
    const { retailer: _, ...row } = rows.find((it) => it.retailer === 'northwind') ?? {};
    expect(tally(ledger, { now: NOW, only }).total).toEqual(row);
  });

  it('by day, in UTC', () => {
    const { rows } = tally(
      [tap({ at: '2026-11-20T23:59:59.000Z' }), tap({ at: '2026-11-21T00:00:00.000Z' })],
      {
        now: NOW,
        by: 'day',
      },
    );
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21']);
  });
});

describe('whatever the batches', () => {
  const click = fc.constantFrom('C1', 'C2', 'C3', undefined);
  const any = fc
    .record({
      id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
      type: fc.constantFrom<Entry['type']>('shown', 'fallback', 'handoff', 'outcome', 'conversion'),
      at: fc.integer({ min: 0, max: 5 }).map((days) => formatTime(NOW - days * DAY)),
      click,
      product: fc.constantFrom('shirt', 'hat'),
      outcome: fc.constantFrom('left', 'stayed', undefined),
      how: fc.constantFrom('web', 'intent', undefined),
      order: fc.constantFrom('A', 'B', undefined),
      status: fc.constantFrom('pending', 'approved', 'paid', 'reversed'),
      proof: fc.constantFrom('signed', 'claimed'),
      value: fc.constantFrom('1.10', '2.25'),
      currency: fc.constantFrom('USD', 'EUR'),
    })
    .map((it) => JSON.parse(JSON.stringify(it)) as Entry);
  const by = fc.constantFrom<By>('product', 'network', 'day');

  it('any order and any repetition gives the same tally', () => {
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 20 }).chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], {
              minLength: 2 * list.length,
              maxLength: 2 * list.length,
            }),
          ),
        ),
        by,
        ([list, again], rows) => {
          expect(tally(again, { now: NOW, by: rows })).toEqual(tally(list, { now: NOW, by: rows }));
        },
      ),
    );
  });

  it('rows add up to the total', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (list) => {
        const { total: sum, rows } = tally(list, { now: NOW, by: 'product' });
        for (const name of ['shown', 'taps'] as const)
          expect(rows.reduce((all, row) => all + row[name], 0)).toBe(sum[name]);
        const reasons = Object.values(sum.whyNot).reduce((all, count) => all + count, 0);
        expect(reasons).toBeLessThanOrEqual(sum.taps);
      }),
    );
  });
});
