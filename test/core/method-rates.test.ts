// What a ledger's counts come to, and how little one who forges them can do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodRates, readRates, seenOf, type Tries } from '../../src/core/method-rates.ts';
import { environmentOf } from './handoff.matrix.ts';
import { deepFrozen } from './maya.ts';

const tries = (creator: string, left: number, stayed: number, more: Partial<Tries> = {}): Tries => ({
  creator,
  method: 'out',
  inApp: 'instagram',
  inAppVersion: '450',
  os: 'ios',
  left,
  stayed,
  ...more,
});
const others = (count: number, left: number, stayed: number) =>
  Array.from({ length: count }, (_, nth) => tries(`creator-${nth}`, left, stayed));
const seen = (all: readonly Tries[], creator = 'maya') =>
  seenOf(methodRates(all, creator), 'out', environmentOf('instagram', 'ios', { inAppVersion: '450.0.0.27' }));

describe('the counts', () => {
  test('by version and for all versions together, a creator’s own in full', () => {
    const all = [
      tries('maya', 30, 10),
      tries('maya', 10, 0, { inAppVersion: '451' }),
      tries('maya', 1, 1, { inAppVersion: null }),
    ];
    expect(methodRates(all, 'maya')).toEqual({
      out: { 'instagram ios': [41, 52], 'instagram ios 450': [30, 40] },
    });
    expect(deepFrozen(methodRates(all, 'maya'))).toBe(true);
  });

  test('methods, apps and systems stand each for itself', () => {
    const all = [
      tries('maya', 0, 40),
      tries('maya', 40, 0, { os: 'android' }),
      tries('maya', 40, 0, { inApp: 'threads' }),
      tries('maya', 40, 0, { method: 'other' }),
    ];
    expect(seen(all)).toBe('leads-nowhere');
    const rates = methodRates(all, 'maya');
    expect(seenOf(rates, 'out', environmentOf('instagram', 'android'))).toBe('leads-out');
    expect(seenOf(rates, 'other', environmentOf('instagram', 'ios'))).toBe('leads-out');
    expect(seenOf(rates, 'out', environmentOf('facebook', 'ios'))).toBe(null);
    expect(seenOf(undefined, 'out', environmentOf('facebook', 'ios'))).toBe(null);
    expect(seenOf(rates, 'constructor', environmentOf('facebook', 'ios'))).toBe(null);
  });

  test('too few are not told at all, nor nonsense', () => {
    expect(methodRates([tries('maya', 10, 9)], 'maya')).toEqual({});
    expect(methodRates([tries('maya', 0, 0)], 'maya')).toEqual({});
    expect(methodRates([], 'maya')).toEqual({});
  });

  test('what is told is short: the places with the most tries', () => {
    const all = Array.from({ length: 60 }, (_, nth) =>
      tries('maya', 20 + nth, 0, { inAppVersion: String(400 + nth) }),
    );
    const { out = {} } = methodRates(all, 'maya');
    expect(Object.keys(out)).toHaveLength(12);
    expect(Object.keys(out).slice(0, 2)).toEqual(['instagram ios', 'instagram ios 459']);
  });

  test('their order is of no matter, and they come back as they were sent', () => {
    const one = fc.record({
      creator: fc.constantFrom('maya', 'otto', 'ida'),
      method: fc.constantFrom('a', 'b'),
      inApp: fc.constantFrom('instagram', 'line'),
      inAppVersion: fc.constantFrom('450', '451', null),
      os: fc.constantFrom('ios', 'android'),
      left: fc.nat(50),
      stayed: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (all) => {
        const rates = methodRates(all, 'maya');
        expect(JSON.stringify(methodRates(all.toReversed(), 'maya'))).toBe(JSON.stringify(rates));
        expect(readRates(JSON.parse(JSON.stringify(rates)))).toEqual(rates);
        for (const places of Object.values(rates))
          for (const [left, of] of Object.values(places))
            expect(left >= 0 && left <= of && of >= 20).toBe(true);
      }),
    );
  });
});

describe('who forges entries', () => {
  test('in the name of three other creators turns nothing off, however many they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 3 }),
        fc.nat(60),
        (volumes, own) => {
          const forged = volumes.map((stayed, nth) => tries(`forged-${nth}`, 0, stayed));
          expect(seen([...forged, tries('maya', own, 0)])).not.toBe('leads-nowhere');
        },
      ),
    );
  });

  test('has to outnumber the creators that have real ones three to one', () => {
    const real = others(20, 90, 10);
    const forged = (count: number) =>
      Array.from({ length: count }, (_, nth) => tries(`forged-${nth}`, 0, 1e6));
    expect(seen([...real, ...forged(50)])).toBe('leads-out');
    expect(seen([...real, ...forged(55)])).toBe('leads-nowhere');
  });

  test('for one creator turns it off for her pages at most', () => {
    const all = [...others(10, 9, 1), tries('maya', 0, 1e6)];
    expect(seen(all, 'maya')).toBe('leads-nowhere');
    expect(seen(all, 'otto')).toBe('leads-out');
  });
});

test('a way out that dies is off for every creator of a server as soon as four have each seen it fail five times', () => {
  expect(seen(others(3, 0, 5))).toBe(null);
  expect(seen(others(4, 0, 5))).toBe('leads-nowhere');
});

test('a creator alone on her server is her own evidence', () => {
  expect(seen([tries('maya', 1, 19)])).toBe('leads-nowhere');
  expect(seen([tries('maya', 19, 1)])).toBe('leads-out');
});
