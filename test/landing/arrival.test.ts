// What an address brings: the ids that can be ids, and nothing else of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stamp } from '../../src/core/index.ts';
import { fromVt, toVt } from '../../src/core/vt.ts';
import { arrivalIn } from '../../src/landing/arrival.ts';

const TAP = '01JD4ZW3GQ8W2K5T7R9XABCDEF';
const FULL = `${TAP}.maya.autumn-26.bio.shirt`;
const at = (query: string) => `https://shop.example/products/shirt?${query}#top`;

test.each([
  ['all five', `vt=${FULL}`, undefined, FULL],
  ['no click id', 'vt=.maya.autumn-26.bio.shirt', undefined, '.maya.autumn-26.bio.shirt'],
  ['a click id alone', `vt=${TAP}....`, undefined, `${TAP}....`],
  ['fewer parts than five', `vt=${TAP}.maya`, undefined, `${TAP}.maya...`],
  ['the first of two', `vt=.maya...&vt=.otto...`, undefined, '.maya...'],
  ['nothing', 'variant=2', undefined, ''],
  ['an empty one', 'vt=', undefined, ''],
  ['nobody to credit', 'vt=..autumn-26.bio.shirt', undefined, ''],
  ['a network’s parameter', `subId1=${TAP}`, 'subId1', `${TAP}....`],
  ['a network’s parameter with all of it', `ref=${FULL}`, 'ref', FULL],
  ['a network’s label', 'subId1=maya-autumn-26-bio', 'subId1', ''],
  ['a parameter that the shop did not name', `subId1=${TAP}`, undefined, ''],
  ['both: `vt` goes before', `subId1=${TAP.replace('F', 'G')}&vt=${FULL}`, 'subId1', FULL],
  ['both: what `vt` lacks', `subId1=${TAP}&vt=.maya...`, 'subId1', `${TAP}.maya...`],
])('%s', (_name, query, param, expected) => {
  expect(arrivalIn(at(query), param)).toBe(expected);
});

test.each([
  ['markup', '<script>alert(1)</script>'],
  ['markup for a creator', '.<img src=x onerror=alert(1)>...'],
  ['a path', '../../../etc/passwd'],
  ['a prototype', '.__proto__.constructor'],
  ['quotes and ends of lines', '."maya"\r\nset-cookie: a=b...'],
  ['a very long one', `.${'a'.repeat(100_000)}...`],
  ['a hundred thousand parts', '.'.repeat(100_000)],
  ['broken escapes', '.%E0%A4%A...'],
  ['look-alikes', '.mаya...'],
])('hostile: %s', (_name, value) => {
  for (const vt of [arrivalIn(at(`vt=${value}`)), arrivalIn(at(`vt=${encodeURIComponent(value)}`))])
    expect(vt).toMatch(/^$|^([0-7][0-9A-HJKMNP-TV-Z]{25})?(\.[\w-]{0,64}){4}$/);
});

test('whatever stands there, only ids come out', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, other) => {
      const vt = arrivalIn(at(new URLSearchParams({ vt: value, sid: other }).toString()), 'sid');
      expect(vt).toBe(toVt(fromVt(vt)));
      expect(vt.length).toBeLessThanOrEqual(286);
    }),
  );
});

test('what `stamp` put into a link of the shop’s own arrives', () => {
  const ids = { click: TAP, creator: 'maya', campaign: 'autumn-26', placement: 'bio', product: 'shirt' };
  expect(arrivalIn(stamp('https://shop.example/products/shirt?size=m', ids).url ?? '')).toBe(FULL);
});
