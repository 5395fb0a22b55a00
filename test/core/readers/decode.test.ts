import { expect, test } from 'vitest';
import { charsetIn, decode } from '../../../src/core/readers/decode.ts';

test('windows-1252 is what browsers make of it, in every version of Node', () => {
  // What stands beside it makes it no UTF-8.
  const bytes = new Uint8Array([0x80, 0x85, 0x8c, 0x92, 0x99, 0x9f, 0xa3, 0xe9, 0x41]);
  for (const name of [undefined, 'windows-1252', 'latin1', 'ISO-8859-1'])
    expect(decode(bytes, name)).toBe('€…Œ’™Ÿ£éA');
});

test('a declaration in HTML counts, and one in a text that is UTF-8 does not', () => {
  const latin2 = new Uint8Array([...new TextEncoder().encode('<meta charset="iso-8859-2"><p>'), 0xb3]);
  expect(decode(latin2)).toContain('ł');
  expect(decode(new TextEncoder().encode('<meta charset="iso-8859-2"><p>ł'))).toContain('ł');
});

test('the header comes before the declaration', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('<?xml version="1.0" encoding="iso-8859-1"?>'),
    0xb3,
  ]);
  expect(decode(bytes, 'iso-8859-2')).toContain('ł');
});

test.each([
  ['text/csv; charset=utf-8', 'utf-8'],
  ['text/xml;charset="ISO-8859-1"', 'ISO-8859-1'],
  ['text/csv', undefined],
  ['', undefined],
])('the charset of %j is %s', (type, charset) => {
  expect(charsetIn(type)).toBe(charset);
});
