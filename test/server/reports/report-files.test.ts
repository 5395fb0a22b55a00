import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/core/readers/decode.ts';
import { tableIn } from '../../../src/core/readers/cells.ts';
import { LAYOUTS } from '../../../src/server/reports/layouts.ts';
import { isHeadOf, readReport } from '../../../src/server/reports/read-report.ts';
import { EXPORTED_FILES } from './exported-files.ts';
import { REPORT_FILES } from './report-files.ts';

async function read(file: string | Uint8Array, network: string, currency: string) {
  const layout = LAYOUTS.find((it) => it.network === network);
  if (!layout) throw new Error(network);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const isHead = (cells: readonly string[]) => isHeadOf(layout, cells);
  const table = tableIn(decode(bytes), isHead) ?? tableIn(decode(bytes, 'shift_jis'), isHead);
  const { conversions, problems } = await readReport(table?.rows ?? [], layout, {
    currency,
    sha256: async (text) => createHash('sha256').update(text).digest('hex'),
  });
  const got = conversions.map(({ at, value, commission, currency: code, status }) => ({
    at: at.slice(0, 10),
    value,
    commission,
    status,
    currency: code,
  }));
  return { got, problems, orders: conversions.map(({ order }) => order) };
}

describe('a report with', () => {
  test.each([...REPORT_FILES, ...EXPORTED_FILES].map((it) => [it.name, it] as const))('%s', async (_, it) => {
    const { got, problems } = await read(it.file, it.network, it.currency ?? 'USD');
    expect(
      got.map(({ at, value, commission, currency, status }) =>
        [at, value ?? '-', commission, currency, status].join(' '),
      ),
    ).toEqual(it.right);
    const told = it.told ?? [];
    expect(problems.map(({ what }) => what)).toEqual(told.map((what) => expect.stringMatching(what)));
    for (const { path, fix } of problems) expect(path && fix).toBeTruthy();
  });
});

const CASES = new URL('../../cases/reports/', import.meta.url);

test.each(readdirSync(CASES))('the case %s', async (name) => {
  const { id, input, right } = JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));
  const file = input.file.startsWith('base64:')
    ? new Uint8Array(Buffer.from(input.file.slice(7), 'base64'))
    : input.file;
  const { got, problems } = await read(file, input.network, input.currency);
  if (id === 'R05-day-first') expect(got.map(({ at }) => at)).toEqual(['2026-11-05', '2026-11-25']);
  else expect({ got, problems }).toEqual(right);
});

test('a Problem names the line of the file', async () => {
  const head = 'Transaction Date,Merchant,Order Amount,Commission Amount';
  const { problems } = await read(
    `Title\n${head}\n2026-11-20,"a\nb",1.00,1.00\nsoon,b,1.00,1.00\n`,
    'shopmy',
    'USD',
  );
  expect(problems.map(({ path }) => path)).toEqual(['line 5']);
});

test('lines without numbers are told apart, and known again', async () => {
  const file =
    'Date,Merchant,Amount,Commission\n2026-11-20,Northwind,68.00,6.80\n2026-11-20,Northwind,68.00,6.80\n';
  const [first, again] = await Promise.all([read(file, 'shopmy', 'USD'), read(file, 'shopmy', 'USD')]);
  expect(new Set(first.orders).size).toBe(2);
  expect(again.orders).toEqual(first.orders);
});

// One hand writes the whole file: its marks, its order of day and month, its currency.
const hands = fc.record({
  marks: fc.constantFrom(
    [',', '.'],
    ['.', ','],
    [' ', ','],
    ['\u202F', ','],
    ['’', '.'],
    ['', '.'],
    ['', ','],
  ),
  date: fc.constantFrom('d/m/y', 'm/d/y', 'd.m.y', 'd-m-y', 'y-m-d', 'y/m/d', 'd mon y', 'mon d, y'),
  money: fc.constantFrom('#', '# EUR', '€#', '# €', 'EUR #'),
  minus: fc.constantFrom('-#', '−#', '(#)', '#-'),
  encoding: fc.constantFrom('utf8', 'utf16le'),
});
const orders = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    cents: fc.nat(20_000_000),
    whole: fc.boolean(),
    taken: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number) => String(number).padStart(2, '0');

test('what one hand writes comes out as it is, or is told', async () => {
  await fc.assert(
    fc.asyncProperty(hands, orders, async ({ marks: [group, mark], date, money, minus, encoding }, all) => {
      const amount = (cents: number, whole: boolean, taken: boolean) => {
        const digits = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, () => group as string);
        const number = whole ? digits : `${digits}${mark}${two(cents % 100)}`;
        return money.replace('#', () => (taken ? minus.replace('#', () => number) : number));
      };
      const rows = all.map(({ day, month, cents, whole, taken }, at) =>
        [
          date.replace(
            /\b[dmy]\b|mon/g,
            (it) => ({ d: two(day), m: two(month), y: '2026', mon: MONTHS[month - 1] })[it] ?? it,
          ),
          `O${at}`,
          amount(cents, whole, taken),
          amount(cents, whole, taken),
        ].join('\t'),
      );
      const text = `Date\tOrder ID\tAmount\tCommission\n${rows.join('\n')}\n`;
      const {
        got,
        problems,
        orders: named,
      } = await read(new Uint8Array(Buffer.from(text, encoding as BufferEncoding)), 'shopmy', 'EUR');
      expect(got.length + problems.length).toBe(all.length);
      for (const [at, it] of got.entries()) {
        const { day, month, cents, whole, taken } = all[Number(named[at]?.slice(1))] as (typeof all)[number];
        const truth = whole
          ? String(Math.floor(cents / 100))
          : `${Math.floor(cents / 100)}.${two(cents % 100)}`;
        expect(it).toEqual({
          at: `2026-${two(month)}-${two(day)}`,
          value: truth,
          commission: truth,
          status: taken && /[1-9]/.test(truth) ? 'reversed' : 'pending',
          currency: 'EUR',
        });
      }
    }),
    { numRuns: 150 },
  );
});
