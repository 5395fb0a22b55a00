import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONEY } from '../../src/core/money.ts';
import { fromDecimal, fromMinor } from '../../src/core/readers/money.ts';

describe('an amount as a decimal', () => {
  test.each([
    ['68.00', '68.00'],
    ['68.0', '68.0'],
    [68, '68'],
    [12.5, '12.5'],
    [1e3, '1000'],
    ['1e3', '1000'],
    ['1.25E2', '125'],
    ['125e-2', '1.25'],
    [0, '0'],
    ['007.50', '7.50'],
    [' 9.99 ', '9.99'],
    [19.989999999999998, '19.99'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0'],
    [5e-7, '0.000001'],
    ['123456789012345', '123456789012345'],
  ])('%j is %s', (value, amount) => {
    expect(fromDecimal(value)).toBe(amount);
  });

  test.each([
    '1,299.00',
    '1.234,50',
    '$68',
    '-1',
    -1,
    '',
    '.5',
    '5.',
    'free',
    null,
    undefined,
    {},
    [],
    true,
    Number.NaN,
    1e21,
    '1e999',
    '9'.repeat(16),
    '1'.repeat(100),
  ])('%j is none', (value) => {
    expect(fromDecimal(value)).toBeUndefined();
  });
});

describe('an amount in minor units', () => {
  test.each([
    ['6800', 2, '68.00'],
    [6800, 2, '68.00'],
    ['6800', '2', '68.00'],
    ['5', 2, '0.05'],
    ['0', 2, '0.00'],
    ['1000', 0, '1000'],
    ['12345', 3, '12.345'],
  ])('%j with %j digits is %s', (value, digits, amount) => {
    expect(fromMinor(value, digits)).toBe(amount);
  });

  test.each([
    ['68.00', 2],
    ['6800', 7],
    ['6800', -1],
    ['6800', undefined],
    ['', 2],
    [null, 2],
    [6800.5, 2],
  ])('%j with %j digits is none', (value, digits) => {
    expect(fromMinor(value, digits)).toBeUndefined();
  });
});

test('every amount that is read passes the schema, and is what it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 99_999_999 }), fc.integer({ min: 0, max: 6 }), (minor, digits) => {
      const amount = fromMinor(String(minor), digits) as string;
      expect(amount).toMatch(MONEY);
      expect(BigInt(amount.replace('.', ''))).toBe(BigInt(minor));
      expect(fromDecimal(amount)).toBe(amount);
    }),
  );
});

test('whatever comes is an amount or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.double(), fc.string()), fc.jsonValue(), (value, digits) => {
      for (const amount of [fromDecimal(value), fromMinor(value, digits)])
        if (amount !== undefined) expect(amount).toMatch(MONEY);
    }),
  );
});
