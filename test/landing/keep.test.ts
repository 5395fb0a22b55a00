// Which click an order is credited to: the rule alone, without a page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/core/time.ts';
import { type Click, keep, type Rule } from '../../src/landing/keep.ts';

const NOW = Date.UTC(2026, 10, 20);
const TAP = '01JD4ZW3GQ8W2K5T7R9XABCDE';
const click = (vt: string, daysAgo = 0, days = 30): Click => ({ vt, at: NOW - daysAgo * DAY, days });
const credited = (stored: readonly Click[], arrived: Click | null, rule: Rule = {}, now = NOW) =>
  keep(stored, arrived, rule, now)[0]?.vt;

const MAYA_1 = `${TAP}1.maya.autumn-26.bio.shirt`;
const MAYA_2 = `${TAP}2.maya.autumn-26.bio.hat`;
const OTTO = `${TAP}3.otto...lamp`;
const IDA = `${TAP}4.ida...`;

describe('one creator', () => {
  test.each([
    ['the last counts by itself', {}, MAYA_2],
    ['the last', { touch: 'last' }, MAYA_2],
    ['the first', { touch: 'first' }, MAYA_1],
    ['overwrite is about rivals: the first stays the first', { touch: 'first', overwrite: true }, MAYA_1],
    ['the last, overwriting', { overwrite: true }, MAYA_2],
  ] as [string, Rule, string][])('%s', (_name, rule, expected) => {
    expect(credited([click(MAYA_1, 3)], click(MAYA_2), rule)).toBe(expected);
  });

  test('is held once, and the last click begins a window of its own', () => {
    expect(keep([click(MAYA_1, 29)], click(MAYA_2, 0, 7), {}, NOW)).toEqual([click(MAYA_2, 0, 7)]);
  });

  test('a page that is loaded again begins no second window', () => {
    expect(keep([click(MAYA_1, 29)], click(MAYA_1), {}, NOW)).toEqual([click(MAYA_1, 29)]);
  });

  test('without a click id nobody can tell a new tap from an old page: it counts as a tap', () => {
    expect(keep([click('.maya...', 29)], click('.maya...'), {}, NOW)).toEqual([click('.maya...')]);
  });
});

describe('a rival', () => {
  test.each(['first', 'last'] as const)('waits while a click is live (touch: %s)', (touch) => {
    expect(credited([click(MAYA_1, 29)], click(OTTO), { touch })).toBe(MAYA_1);
  });

  test('is credited when that has ended, as long as its own window is open', () => {
    const waiting = keep([click(MAYA_1, 20)], click(OTTO), {}, NOW);
    expect(credited(waiting, null, {}, NOW + 10 * DAY - 1)).toBe(MAYA_1);
    expect(credited(waiting, null, {}, NOW + 10 * DAY)).toBe(OTTO);
    expect(credited(waiting, null, {}, NOW + 30 * DAY)).toBeUndefined();
  });

  test('takes the place at once when told to, and only the one is held', () => {
    expect(keep([click(MAYA_1, 1), click(IDA, 1)], click(OTTO), { overwrite: true }, NOW)).toEqual([
      click(OTTO),
    ]);
  });

  test('keeps its place in the line with a later click', () => {
    const stored = [click(MAYA_1, 20), click(OTTO, 10), click(IDA, 5)];
    const again = click(`${TAP}5.otto...`);
    expect(keep(stored, again, {}, NOW)).toEqual([stored[0], again, stored[2]]);
  });

  test('where clicks name no creator, each is a rival of the other', () => {
    expect(credited([click(`${TAP}1....`, 1)], click(`${TAP}2....`))).toBe(`${TAP}1....`);
    expect(credited([click(`${TAP}1....`, 1)], click(MAYA_2))).toBe(`${TAP}1....`);
    expect(keep([click(`${TAP}1....`, 1)], click(`${TAP}1....`), {}, NOW)).toHaveLength(1);
  });
});

describe('a link without a click id, which anybody can write', () => {
  const tap = (n: number) => click(`${TAP}${n}.creator-${n}...`, 1);
  const stuffed = (n: number) => click(`.stuffed-${n}...`, 1);
  const range = (length: number) => Array.from({ length }, (_, n) => n);
  const arrive = (all: readonly Click[], rule: Rule = {}) =>
    all.reduce<readonly Click[]>((held, it) => keep(held, it, rule, NOW), []);

  test.each([{}, { touch: 'first' }, { overwrite: true }] as Rule[])(
    'takes nobody’s place and keeps nobody out of it (%j)',
    (rule) => {
      expect(credited([click('.otto...', 1)], click(MAYA_1), rule)).toBe(MAYA_1);
      expect(credited([click(MAYA_1, 29)], click('.otto...'), rule)).toBe(MAYA_1);
      expect(credited([click('.maya...', 1)], click(MAYA_1), rule)).toBe(MAYA_1);
    },
  );

  test.each([{}, { touch: 'first' }, { overwrite: true }] as Rule[])(
    'of the same creator puts nothing in the place of a tap, and does not prolong it (%j)',
    (rule) => {
      expect(keep([click(MAYA_1, 29)], click('.maya...'), rule, NOW)).toEqual([click(MAYA_1, 29)]);
    },
  );

  test('is credited where nobody has a tap, the newest first', () => {
    expect(credited([], click('.otto...'))).toBe('.otto...');
    expect(credited([click('.otto...', 29)], click('.maya...'))).toBe('.maya...');
    expect(credited([click(MAYA_1, 30), click('.otto...', 1)], null)).toBe('.otto...');
  });

  test('eight of them drop no ninth creator, and a hundred no creator who waits', () => {
    expect(arrive([...range(8).map(stuffed), click(MAYA_1)])[0]?.vt).toBe(MAYA_1);
    expect(arrive([...range(8).map(stuffed), click('.maya...')])[0]?.vt).toBe('.maya...');
    const honest = [click(MAYA_1, 2), click(OTTO, 1)];
    const flooded = arrive([...honest, ...range(100).map(stuffed)]);
    expect(flooded).toHaveLength(8);
    expect(flooded.slice(0, 2)).toEqual(honest);
  });

  test('even eight with click ids that were made up drop no ninth creator, and never whom is credited', () => {
    const held = arrive([...range(8).map(tap), click(IDA)]);
    expect(held).toHaveLength(8);
    expect(held[0]).toEqual(tap(0));
    expect(held.at(-1)?.vt).toBe(IDA);
    expect(arrive([click(MAYA_1, 2), ...range(9).map(tap)])[0]?.vt).toBe(MAYA_1);
  });

  test('a storage that was written before, or by others, is put in order', () => {
    expect(credited([click('.otto...', 1), click(MAYA_1, 1)], null)).toBe(MAYA_1);
  });
});

describe('an expired click', () => {
  test('gives way to whoever comes', () => {
    expect(credited([click(MAYA_1, 30)], click(OTTO), { touch: 'first' })).toBe(OTTO);
  });

  test('is dropped when nobody comes', () => {
    expect(keep([click(MAYA_1, 30), click(OTTO, 31)], null, {}, NOW)).toEqual([]);
  });

  test('its window is the one of the day it came, not of today', () => {
    expect(credited([click(MAYA_1, 8, 7)], null)).toBeUndefined();
    expect(credited([click(MAYA_1, 40, 60)], null)).toBe(MAYA_1);
  });

  test('a clock that ran years ahead keeps no click alive', () => {
    expect(credited([click(MAYA_1, -365)], click(OTTO))).toBe(OTTO);
    expect(credited([click(MAYA_1, -0.01)], click(OTTO))).toBe(MAYA_1);
  });

  test.each([0, -1, Number.NaN])('a window of %s days holds nothing', (days) => {
    expect(keep([], click(MAYA_1, 0, days), {}, NOW)).toEqual([]);
    expect(keep([click(OTTO, 1)], click(MAYA_1, 0, days), { overwrite: true }, NOW)).toEqual([
      click(OTTO, 1),
    ]);
  });
});

test('whatever comes: live ones only, one a creator, at most eight, and a live tap at the head is never pushed out', () => {
  const clicks = fc.record({
    vt: fc.constantFrom(
      MAYA_1,
      MAYA_2,
      OTTO,
      IDA,
      '.a...',
      '.b...',
      '.c...',
      '.d...',
      '.e...',
      '.f...',
      '.g...',
    ),
    at: fc.integer({ min: NOW - 40 * DAY, max: NOW + 40 * DAY }),
    days: fc.constantFrom(1, 7, 30),
  });
  const rules = fc.record({ touch: fc.constantFrom('last' as const, 'first' as const) });
  fc.assert(
    fc.property(fc.array(clicks), rules, (all, rule) => {
      const held = all.reduce<readonly Click[]>((before, arrived) => {
        const after = keep(before, arrived, rule, NOW);
        const [head] = before;
        if (head && !head.vt.startsWith('.')) expect(after[0]?.vt.split('.')[1]).toBe(head.vt.split('.')[1]);
        return after;
      }, []);
      expect(held.length).toBeLessThanOrEqual(8);
      expect(new Set(held.map(({ vt }) => vt.split('.')[1])).size).toBe(held.length);
      expect(held.filter(({ at, days }) => Math.abs(NOW - at) >= days * DAY)).toEqual([]);
      expect(keep(held, null, rule, NOW)).toEqual(held);
    }),
  );
});
