import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/core/readers/month-names.ts';
import { dateOrders, isWithin, readDate, settleDate } from '../../../src/core/readers/written-date.ts';

const iso = (text: string, options?: Parameters<typeof readDate>[1]) => {
  const date = readDate(text, options);
  const time = date && settleDate(date, dateOrders([date]));
  return time === undefined ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
};

describe('a date', () => {
  test.each([
    ['2026-11-20', '2026-11-20T00:00:00Z'],
    ['2026-1-5', '2026-01-05T00:00:00Z'],
    ['2026/11/20', '2026-11-20T00:00:00Z'],
    ['2026.11.20', '2026-11-20T00:00:00Z'],
    ['2026. 11. 20.', '2026-11-20T00:00:00Z'],
    ['2026年11月20日', '2026-11-20T00:00:00Z'],
    ['２０２６／１１／２０', '2026-11-20T00:00:00Z'],
    ['٢٠٢٦-١١-٢٠', '2026-11-20T00:00:00Z'],
    ['20261120', '2026-11-20T00:00:00Z'],
    ['20/11/2026', '2026-11-20T00:00:00Z'],
    ['11/20/2026', '2026-11-20T00:00:00Z'],
    ['20-11-2026', '2026-11-20T00:00:00Z'],
    ['20.11.2026', '2026-11-20T00:00:00Z'],
    ['5.11.2026', '2026-11-05T00:00:00Z'],
    ['20. 11. 2026', '2026-11-20T00:00:00Z'],
    ['20.11.26', '2026-11-20T00:00:00Z'],
    ['11/20/26', '2026-11-20T00:00:00Z'],
    ['Nov 20, 2026', '2026-11-20T00:00:00Z'],
    ['Nov. 20 2026', '2026-11-20T00:00:00Z'],
    ['November 1st, 2026', '2026-11-01T00:00:00Z'],
    ['Friday, November 20, 2026', '2026-11-20T00:00:00Z'],
    ['20 Nov 2026', '2026-11-20T00:00:00Z'],
    ['20-Nov-26', '2026-11-20T00:00:00Z'],
    ['20/Nov/2026', '2026-11-20T00:00:00Z'],
    ['2026-Nov-20', '2026-11-20T00:00:00Z'],
    ['20. November 2026', '2026-11-20T00:00:00Z'],
    ['Fr., 20.11.2026', '2026-11-20T00:00:00Z'],
    ['1er novembre 2026', '2026-11-01T00:00:00Z'],
    ['ven. 20 nov. 2026', '2026-11-20T00:00:00Z'],
    ['20 de noviembre de 2026', '2026-11-20T00:00:00Z'],
    ['20 ноября 2026', '2026-11-20T00:00:00Z'],
    ['20 Kasım 2026', '2026-11-20T00:00:00Z'],
    ['20 marraskuuta 2026', '2026-11-20T00:00:00Z'],
    ['2026-11-20T08:15:30Z', '2026-11-20T08:15:30Z'],
    ['2026-11-20 08:15', '2026-11-20T08:15:00Z'],
    ['2026-11-20t08:15:30.123456z', '2026-11-20T08:15:30Z'],
    ['2026-11-20T08:15:30+01:00', '2026-11-20T07:15:30Z'],
    ['2026-11-20T08:15:30-0800', '2026-11-20T16:15:30Z'],
    ['2026-11-20T08:15+01', '2026-11-20T07:15:00Z'],
    ['20.11.2026, 08:15 Uhr', '2026-11-20T08:15:00Z'],
    ['20.11.2026 um 08.15', '2026-11-20T08:15:00Z'],
    ['20/11/2026 8h15', '2026-11-20T08:15:00Z'],
    ['11/20/2026 12:05 AM', '2026-11-20T00:05:00Z'],
    ['11/20/2026 12:05 p.m.', '2026-11-20T12:05:00Z'],
    ['Nov 20, 2026 11:30 PM PST', '2026-11-21T07:30:00Z'],
    ['Nov 20, 2026, 11:30 PM', '2026-11-20T23:30:00Z'],
    ['Fri, 20 Nov 2026 08:15:00 GMT', '2026-11-20T08:15:00Z'],
    ['Fri Nov 20 2026 08:15:00 GMT+0100 (CET)', '2026-11-20T07:15:00Z'],
    ['29.02.2028', '2028-02-29T00:00:00Z'],
  ])('%s is %s', (text, right) => {
    expect(iso(text)).toBe(right);
  });

  test.each([
    '',
    'soon',
    '05/11/2026',
    '05-11-2026',
    '31/11/2026',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-20-11',
    '4634',
    '463460',
    '17636000000',
    '2026-W60-1',
    '2026-W47-8',
    '20.11.1026',
    '20.11.226',
    '20.11.6',
    '20.11',
    '11/2026',
    'Nov 2026',
    '20 jui 2026',
    '20 mar 1926',
    '2026-11-20 25:00',
    '2026-11-20 13:00 PM',
    '2026-11-20 to 2026-11-25',
    '2026-11-20/2026-11-25',
    '20.11.2026 Berlin',
    '12,50',
    '192.168.10.26',
  ])('%j is none, or nobody can tell', (text) => {
    expect(iso(text)).toBeUndefined();
  });

  test('with two digits for the year is another one where the year comes first', () => {
    expect(iso('26/11/20', { yearFirst: true })).toBe('2026-11-20T00:00:00Z');
    expect(iso('26年11月20日')).toBe('2026-11-20T00:00:00Z');
  });
});

test.each([
  ['Mar', 3],
  ['märz', 3],
  ['mrt', 3],
  ['maj', 5],
  ['mag', 5],
  ['giu', 6],
  ['juin', 6],
  ['lug', 7],
  ['août', 8],
  ['sept.', 9],
  ['ott', 10],
  ['dez', 12],
  ['dic', 12],
  ['jui', undefined],
  ['ma', undefined],
  ['-', undefined],
  ['Monday', undefined],
  ['constructor', undefined],
])('the month %s is %s', (word, month) => {
  expect(monthOf(word)).toBe(month);
});

test('every month of every language that a program can name is that month, or none', () => {
  for (const lang of [
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'sv',
    'da',
    'nb',
    'pl',
    'cs',
    'tr',
    'ro',
    'ru',
  ])
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month, 20));
        const named = monthOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (style === 'long') expect([lang, named]).toEqual([lang, month + 1]);
        else expect([undefined, month + 1]).toContain(named);
      }
    }
});

test('the dates of one hand come out as they are, or not at all', () => {
  const day = fc.record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const form = fc.constantFrom(
    'd/m/y',
    'm/d/y',
    'd.m.y',
    'd-m-y',
    'm-d-y',
    'y-m-d',
    'y/m/d',
    'y.m.d',
    'd/m/s',
    'm/d/s',
    'd.m.s',
  );
  fc.assert(
    fc.property(
      form,
      fc.array(day, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (written, days, padded) => {
        const two = (number: number) => String(number).padStart(padded ? 2 : 1, '0');
        const dates = days.map((it) =>
          readDate(
            written.replace(/[dmys]/g, (part) =>
              part === 'y'
                ? String(it.year)
                : part === 's'
                  ? String(it.year).slice(2)
                  : two(part === 'd' ? it.day : it.month),
            ),
          ),
        );
        const orders = dateOrders(dates);
        for (const [at, it] of days.entries()) {
          const date = dates[at];
          const time = date && settleDate(date, orders);
          if (time !== undefined) expect(time).toBe(Date.UTC(it.year, it.month - 1, it.day));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('whatever comes is a date of this century, or none', () => {
  const near = fc
    .array(fc.constantFrom(...'0123456789', '/', '-', '.', ' ', ':', 'T', 'Z', 'Nov', '年'), {
      maxLength: 20,
    })
    .map((it) => it.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (text) => {
      const time = readDate(text)?.time;
      if (time !== undefined) expect(new Date(time).getUTCFullYear()).toBeGreaterThan(1998);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['2026-11-01T00:00+0100/2026-12-24T23:59+0100', true],
  ['2026-11-01 / 2026-11-20', true],
  ['2026-11-21/2026-11-30', false],
  ['2026-11-01/2026-11-19', false],
  ['2026-11-01', undefined],
  ['2026-11-01/', undefined],
  ['2026-11-21/', false],
  ['/2026-11-19', false],
  ['05/11/2026', undefined],
  ['soon', undefined],
  ['', undefined],
])('the span %j, at noon of 20 November: %s', (span, is) => {
  expect(isWithin(span, Date.parse('2026-11-20T12:00:00Z'))).toBe(is);
});
