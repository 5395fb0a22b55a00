import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../src/core/well-formed.ts';

describe('wellFormed', () => {
  it.each([
    ['a\uD800b', 10, 'a\uFFFDb'],
    ['\uDC00', 10, '\uFFFD'],
    ['a\0b', 10, 'ab'],
    ['😀😀', 3, '😀'],
    ['😀', 2, '😀'],
    ['plain', 10, 'plain'],
  ])('%j to %i', (text, max, expected) => expect(wellFormed(text, max)).toBe(expected));

  it('gives text that UTF-8 can carry, no longer than it may be, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 50 }), (text, max) => {
        const lone = text.split('').reverse().join('');
        for (const it of [text, lone]) {
          const result = wellFormed(it, max);
          expect(result.length).toBeLessThanOrEqual(max);
          expect(new TextDecoder().decode(new TextEncoder().encode(result))).toBe(result);
          expect(wellFormed(result, max)).toBe(result);
        }
      }),
    );
  });
});
