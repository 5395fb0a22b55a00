import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMore, MONEY } from '../../src/core/money.ts';

it.each([
  ['2', '1'],
  ['10', '9'],
  ['10.00', '9.99'],
  ['0.10', '0.09'],
  ['0.1', '0.099999'],
  ['010', '9'],
  ['999999999999999.000001', '999999999999999'],
])('%s is more than %s, and not the other way', (more, less) => {
  expect(isMore(more, less)).toBe(true);
  expect(isMore(less, more)).toBe(false);
});

it.each([
  ['68', '68.00'],
  ['0', '0.000000'],
  ['007', '7'],
])('%s is not more than %s', (a, b) => {
  expect(isMore(a, b) || isMore(b, a)).toBe(false);
});

it('agrees with whole numbers of millionths', () => {
  const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }));
  const write = ([whole, part]: [number, number]) => `${whole}.${String(part).padStart(6, '0')}`;
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const millionths = ([whole, part]: [number, number]) => BigInt(whole) * 1_000_000n + BigInt(part);
      expect(isMore(write(a), write(b))).toBe(millionths(a) > millionths(b));
    }),
  );
});

it.each(['', '-1', '1,5', '1.', '.5', '$1', '1e3', '1.0000001', ' 1', '1\n', '١'])(
  '%j is no money',
  (text) => {
    expect(MONEY.test(text)).toBe(false);
  },
);
