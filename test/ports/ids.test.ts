import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLICK } from '../../src/core/id.ts';
import { ulid } from '../../src/ports/ids.ts';

it('gives what the server and the links know as a click id', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (now) => {
      expect(ulid(now)).toMatch(CLICK);
    }),
  );
});

it('writes the time first, in the order of time', () => {
  expect(ulid(0).slice(0, 10)).toBe('0000000000');
  expect(ulid(1_469_918_176_385).slice(0, 10)).toBe('01ARYZ6S41');
  expect(ulid(2 ** 48 - 1).slice(0, 10)).toBe('7ZZZZZZZZZ');
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 48 - 2 }), (now) => {
      expect(ulid(now) < ulid(now + 1)).toBe(true);
    }),
  );
});

it('never gives the same twice, even in one millisecond', () => {
  const ids = Array.from({ length: 10_000 }, () => ulid(1));
  expect(new Set(ids).size).toBe(ids.length);
});

it('uses the whole alphabet at every place of chance', () => {
  const ids = Array.from({ length: 3000 }, () => ulid(1).slice(10));
  for (let place = 0; place < 16; place++) expect(new Set(ids.map((id) => id[place])).size).toBe(32);
});
