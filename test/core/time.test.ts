import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTime, parseTime } from '../../src/core/time.ts';

const EIGHT = 1_795_161_600_000;

it.each([
  '2026-11-20T08:00:00Z',
  '2026-11-20t08:00:00z',
  '2026-11-20 08:00:00Z',
  '2026-11-20T08:00:00.000Z',
  '2026-11-20T10:30:00+02:30',
  '2026-11-19T23:00:00-09:00',
])('%s is eight', (text) => {
  expect(parseTime(text)).toBe(EIGHT);
});

it.each([
  '',
  '2026',
  '2026-11-20',
  '2026-11-20T08:00:00',
  '2026-13-20T08:00:00Z',
  '2026-11-20T25:00:00Z',
  'Fri, 20 Nov 2026 08:00:00 GMT',
  '1795161600000',
  '2026-11-20T08:00:00Z ',
])('%j is no time', (text) => {
  expect(parseTime(text)).toBeNull();
});

it('comes back from words as it went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (time) => {
      expect(parseTime(formatTime(time))).toBe(time);
    }),
  );
});
