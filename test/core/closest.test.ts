import { expect, test } from 'vitest';
import { closest, distance } from '../../src/core/closest.ts';

test.each([
  ['', '', 0],
  ['layout', 'layout', 0],
  ['layuot', 'layout', 1],
  ['prodct', 'product', 1],
  ['retailler', 'retailer', 1],
  ['wide', 'grid', 3],
  ['', 'abc', 3],
])('from "%s" to "%s" it is %i', (a, b, off) => {
  expect(distance(a, b)).toBe(off);
  expect(distance(b, a)).toBe(off);
});

test.each([
  ['northwnd', ['northwind', 'eastwind'], 'northwind'],
  ['Northwind', ['northwind', 'eastwind'], 'northwind'],
  ['north wind', ['northwind', 'eastwind'], 'northwind'],
  ['linen_shirt', ['linen-shirt', 'hemp-shirt'], 'linen-shirt'],
  ['swop', ['swap', 'ask', 'off'], 'swap'],
  ['yes', ['auto', 'granted', 'denied'], undefined],
  ['wide', ['grid', 'row', 'list', 'feature'], undefined],
  // Two that are equally near: nobody knows which.
  ['shirt-3', ['shirt-1', 'shirt-2'], undefined],
  ['x'.repeat(10_000), ['x'.repeat(9999)], undefined],
])('of "%s" and %j', (word, known, meant) => {
  expect(closest(word, known)).toBe(meant);
});
