import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONEY } from '../../../src/core/money.ts';
import {
  type About,
  decimalMark,
  type Mark,
  priceIn,
  readAmount,
  settleAmount,
} from '../../../src/core/readers/amount.ts';
import { currenciesOf, minorDigits } from '../../../src/core/readers/currency-signs.ts';

describe('the value', () => {
  test.each([
    // Bare, and with decimals.
    ['68', '68'],
    ['68.00', '68.00'],
    ['68,00', '68.00'],
    ['68.5', '68.5'],
    ['68,5', '68.5'],
    ['0.99', '0.99'],
    ['0,99', '0.99'],
    ['.99', '0.99'],
    [',99', '0.99'],
    ['0', '0'],
    ['0.000', '0.000'],
    ['0,125', '0.125'],
    ['007.50', '7.50'],
    ['1299', '1299'],
    ['1299.5', '1299.5'],
    ['1234,567', '1234.567'],
    ['40.0000', '40.0000'],
    ['12.345678901', '12.345679'],
    ['123456789012345', '123456789012345'],
    [68, '68'],
    [12.5, '12.5'],
    [1e3, '1000'],
    [19.989999999999998, '19.99'],
    // Groups by comma, dot, spaces, apostrophes.
    ['1,299.00', '1299.00'],
    ['12,345,678.90', '12345678.90'],
    ['1,234,567', '1234567'],
    ['1.299,00', '1299.00'],
    ['12.345.678,9', '12345678.9'],
    ['1.234.567', '1234567'],
    ['1 299,00', '1299.00'],
    ['1 299.00', '1299.00'],
    ['1 299', '1299'],
    ['1\u00A0299,00', '1299.00'],
    ['1\u202F299,00', '1299.00'],
    ['1\u2009299,00', '1299.00'],
    ['1\u2007299,00', '1299.00'],
    ['1\u3000299', '1299'],
    ['1 234\u00A0567,89', '1234567.89'],
    ["1'299.00", '1299.00'],
    ['1’299.00', '1299.00'],
    ['1‘299', '1299'],
    ['1ʼ234ʼ567.80', '1234567.80'],
    ['1´299', '1299'],
    ["1'299,00", '1299.00'],
    ['1,299.125', '1299.125'],
    ['1.299,125', '1299.125'],
    ['1 299,125', '1299.125'],
    // Indian groups.
    ['1,23,456.78', '123456.78'],
    ['1,00,000', '100000'],
    ['12,34,56,789.00', '123456789.00'],
    // Digits and marks of other scripts.
    ['١٢٣', '123'],
    ['١٬٢٣٤٫٥٠', '1234.50'],
    ['١٬٢٣٤', '1234'],
    ['١٫٢٣٤', '1.234'],
    ['۱۲۳٫۵', '123.5'],
    ['१,२३,४५६.७८', '123456.78'],
    ['১২৩.৪৫', '123.45'],
    ['๖๘.๐๐', '68.00'],
    ['１，２９９．００', '1299.00'],
    // Endings in place of decimals.
    ['68,-', '68'],
    ['68,--', '68'],
    ['68,–', '68'],
    ['68,—', '68'],
    ['68.-', '68'],
    ['68.–', '68'],
    ['68:-', '68'],
    ['1.299,-', '1299'],
    ['1 299,-', '1299'],
    ['1’299.–', '1299'],
    ['12,-€', '12'],
    // Spaces and direction marks around it.
    [' 68.00 ', '68.00'],
    ['\u200F68.00\u200E', '68.00'],
    ['\uFEFF68.00', '68.00'],
    ['68.00\n', '68.00'],
    ['\t68.00\r\n  USD', '68.00'],
  ])('of %j is %s', (written, value) => {
    expect(readAmount(written)).toMatchObject({ value, negative: false });
  });
});

describe('a sign', () => {
  test.each([
    ['-68.00', true],
    ['- 68.00', true],
    ['−68,00', true],
    ['–68.00', true],
    ['－68', true],
    ['‑68', true],
    ['68.00-', true],
    ['68,00−', true],
    ['68,00- EUR', true],
    ['68,00-€', true],
    ['-$68.00', true],
    ['$-68.00', true],
    ['€ -68,00', true],
    ['−68,00 €', true],
    ['USD -68.00', true],
    ['-USD 68.00', true],
    ['(68.00)', true],
    ['($68.00)', true],
    ['$(68.00)', true],
    ['(68,00) €', true],
    ['(68,00 €)', true],
    ['-68,-', true],
    ['+68.00', false],
    ['+ 68,00 €', false],
    ['68.00', false],
  ])('in %j: negative %j', (written, negative) => {
    expect(readAmount(written)).toMatchObject({ value: expect.stringMatching(/^68(.00)?$/), negative });
  });

  test.each(['--68', '-68-', '+-68', '-(68)', '(-68)', '-$-68', '$-68-'])(
    'twice in %j is none',
    (written) => {
      expect(readAmount(written)).toBeUndefined();
    },
  );
});

describe('the currency', () => {
  test.each([
    ['68.00 USD', 'USD'],
    ['68.00  USD', 'USD'],
    ['68.00\u00A0USD', 'USD'],
    ['68.00USD', 'USD'],
    ['usd 68', 'USD'],
    ['USD68', 'USD'],
    ['68,00 €', 'EUR'],
    ['€68.00', 'EUR'],
    ['€ 68,00', 'EUR'],
    ['68 Euro', 'EUR'],
    ['68 euros', 'EUR'],
    ['€68.00 EUR', 'EUR'],
    ['£68.00', 'GBP'],
    ['￡68.00', 'GBP'],
    ['US$68.00', 'USD'],
    ['US $68.00', 'USD'],
    ['U$S 68', 'USD'],
    ['USD$68', 'USD'],
    ['$68.00 CAD', 'CAD'],
    ['C$68.00', 'CAD'],
    ['CA$68.00', 'CAD'],
    ['C $68.00', 'CAD'],
    ['CDN$ 68.00', 'CAD'],
    ['A$68.00', 'AUD'],
    ['AU $68.00', 'AUD'],
    ['NZ$68', 'NZD'],
    ['HK$68', 'HKD'],
    ['S$68', 'SGD'],
    ['NT$680', 'TWD'],
    ['MX$680', 'MXN'],
    ['R$ 68,00', 'BRL'],
    ['R 68,00', 'ZAR'],
    ['R68.00', 'ZAR'],
    ['680円', 'JPY'],
    ['¥680 JPY', 'JPY'],
    ['￥680 円', 'JPY'],
    ['CN¥68', 'CNY'],
    ['68元 RMB', 'CNY'],
    ['₩68000', 'KRW'],
    ['68000원', 'KRW'],
    ['68,00 zł', 'PLN'],
    ['68 Kč', 'CZK'],
    ['680 Ft', 'HUF'],
    ['68,00 lei RON', 'RON'],
    ['68,00 лв.', 'BGN'],
    ['68 kr SEK', 'SEK'],
    ['CHF 68.-', 'CHF'],
    ['Fr. 68.00', 'CHF'],
    ['Fr.68.00', 'CHF'],
    ['SFr. 68.–', 'CHF'],
    ['₹6,800', 'INR'],
    ['INR 6,800', 'INR'],
    ['₺68,00', 'TRY'],
    ['68,00 TL', 'TRY'],
    ['68 ₽', 'RUB'],
    ['68 руб.', 'RUB'],
    ['68 грн', 'UAH'],
    ['₪68.00', 'ILS'],
    ['Rp 68.000,00', 'IDR'],
    ['RM68.00', 'MYR'],
    ['₱68', 'PHP'],
    ['฿68', 'THB'],
    ['68.000.000 ₫', 'VND'],
    ['S/ 68.00', 'PEN'],
    ['S/. 68.00', 'PEN'],
    ['S/.68', 'PEN'],
    ['د.إ 68.00', 'AED'],
    ['68.00 ر.س.', 'SAR'],
    ['KD 6.8', 'KWD'],
  ])('of %j is %s', (written, currency) => {
    expect(readAmount(written)?.currencies).toEqual([currency]);
  });

  test.each([
    ['$68.00', ['USD', 'CAD', 'AUD', 'MXN', 'CLP'], ['EUR', 'BRL']],
    ['68 kr', ['SEK', 'NOK', 'DKK', 'ISK'], ['USD', 'CZK']],
    ['68 kr.', ['SEK', 'NOK', 'DKK', 'ISK'], ['EUR']],
    ['¥680', ['JPY', 'CNY'], ['KRW']],
    ['Rs. 680', ['INR', 'PKR', 'LKR'], ['IDR']],
    ['Rs.680', ['INR', 'PKR', 'LKR'], ['IDR']],
    ['68 lei', ['RON', 'MDL'], ['BGN']],
  ])('of %j is one of %j and not of %j', (written, some, others) => {
    const { currencies = [] } = readAmount(written) ?? {};
    for (const code of some) expect(currencies).toContain(code);
    for (const code of others) expect(currencies).not.toContain(code);
  });

  test('a bare amount names none', () => {
    expect(readAmount('68.00')?.currencies).toEqual([]);
  });

  test('words that are no currency', () => {
    expect(currenciesOf('%')).toBeNull();
    expect(currenciesOf('')).toBeNull();
    expect(currenciesOf('.')).toBeNull();
  });
});

describe('no amount', () => {
  test.each([
    '',
    '-',
    '–',
    '$',
    '$ -',
    'free',
    'n/a',
    '.',
    ',',
    '5.',
    '68,',
    '1e3',
    '1.2.3',
    '1,2,3',
    '12,34.56',
    '1,234,56',
    '1.234.56',
    '1.234.567.89',
    '1,234.567.890',
    '1,234,567,89',
    '1.23.456',
    '12,345,67,890',
    '1,2345.67',
    '1.234 567',
    '1 234.567,89',
    "1'50",
    '12 34',
    '1  299',
    '1\n299',
    '0 123',
    '0,123.45',
    '0.123.456',
    '68.00²',
    '½',
    '①',
    '68.00*',
    '68%',
    '68 %',
    '68.00 €/kg',
    '68.00 per kg',
    'from $68',
    'ab 68 €',
    'RRP £85 £68',
    '$68 - $90',
    '68–90',
    '68-90 USD',
    '68 to 90',
    '2 x 30',
    '2x30',
    '30+5',
    '68-EUR',
    '68.00 CR',
    '68.00 incl. VAT',
    '12€99',
    '12$50',
    '68.00 (EUR)',
    '(68',
    '68)',
    '((68))',
    '$68 EUR',
    '€68 USD',
    '£68.00 $',
    '68 USD EUR',
    'USD.50',
    'Rs .50',
    'abc.50',
    '#68',
    '0x44',
    '2026-11-20',
    '20.11.2026',
    '11/20/2026',
    '20:15',
    '12:30:00',
    '192.168.0.1',
    '１万円',
    '9'.repeat(16),
    '1'.repeat(100),
    null,
    undefined,
    {},
    [],
    ['68.00'],
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e21,
  ])('is %j', (written) => {
    expect(readAmount(written)).toBeUndefined();
  });

  test('is three letters that are no code for whoever knows the currency', () => {
    expect(priceIn('68 PCS', { currency: 'USD' })).toBeUndefined();
    expect(priceIn('RRP 68', { currency: 'GBP' })).toBeUndefined();
  });
});

describe('three digits after the only mark', () => {
  test.each(['1.234', '1,234', '12.345', '999,999', '€1.234', '1.234 €', '-1.234', '1,234 USD', 1.234])(
    '%j has two meanings',
    (written) => {
      const amount = readAmount(written);
      expect(amount?.value).toBeUndefined();
      expect(amount?.decimal).toBeUndefined();
      const { decimal, grouped } = amount?.either ?? {};
      expect(decimal?.replace('.', '')).toBe(grouped);
    },
  );

  test.each<[string, About, string | undefined]>([
    // Nothing settles it.
    ['1.234', {}, undefined],
    ['1,234', {}, undefined],
    ['1.234', { currency: 'EUR' }, undefined],
    ['1.234', { currency: 'USD' }, undefined],
    ['1,234', { currency: 'EUR' }, undefined],
    ['1.226', { currency: 'EUR', lang: 'en' }, undefined],
    // The currency.
    ['1.234', { currency: 'JPY' }, '1234'],
    ['1,234', { currency: 'JPY' }, '1234'],
    ['12.990', { currency: 'CLP' }, '12990'],
    ['250.000', { currency: 'VND' }, '250000'],
    ['250.000', { currency: 'IDR' }, '250000'],
    ['12,990', { currency: 'KRW' }, '12990'],
    ['1,200 円', {}, '1200'],
    ['1.234', { currency: 'KWD' }, '1.234'],
    ['1.234', { currency: 'TND' }, '1.234'],
    ['1,234', { currency: 'KWD' }, undefined],
    ['1,299', { currency: 'USD' }, '1299'],
    ['1,299', { currency: 'GBP' }, '1299'],
    ['₹1,299', {}, '1299'],
    // The other amounts of the file.
    ['1.234', { currency: 'EUR', decimal: ',' }, '1234'],
    ['1.234', { currency: 'EUR', decimal: '.' }, '1.234'],
    ['1,234', { currency: 'EUR', decimal: '.' }, '1234'],
    ['1,234', { currency: 'USD', decimal: ',' }, '1.234'],
    ['1,234', { currency: 'KWD', decimal: '.' }, '1234'],
    ['1.234', { decimal: ',' }, '1234'],
    // They contradict the currency.
    ['1.234', { currency: 'JPY', decimal: '.' }, undefined],
    // The language.
    ['1.234', { currency: 'EUR', lang: 'de' }, '1234'],
    ['1.234', { currency: 'EUR', lang: 'de-AT' }, '1234'],
    ['1.234', { currency: 'EUR', lang: 'pt_BR' }, '1234'],
    ['1,234', { currency: 'EUR', lang: 'en-IE' }, '1234'],
    ['1.234', { currency: 'CHF', lang: 'de-CH' }, undefined],
    ['1,234', { currency: 'EUR', lang: 'de' }, undefined],
    ['1.234', { currency: 'EUR', lang: 'x-y' }, undefined],
    ['1,234', { currency: 'TND', lang: 'fr' }, '1.234'],
    ['1.234', { currency: 'TND', lang: 'fr' }, '1234'],
    ['1,234', { currency: 'KWD', lang: 'en' }, '1234'],
    // The file says more than the language.
    ['1.234', { currency: 'EUR', decimal: '.', lang: 'de' }, '1.234'],
  ])('%s, of which is known %j, is %s', (written, about, value) => {
    const amount = readAmount(written);
    expect(amount && settleAmount(amount, about)).toBe(value);
  });

  test('what has one meaning keeps it, whatever is known', () => {
    for (const about of [{ decimal: ',' }, { currency: 'JPY' }, { lang: 'de' }] as About[])
      expect(priceIn('1,299.00', about)).toBe('1299.00');
  });
});

describe('the decimal mark of a file', () => {
  test.each([
    [['68.00', '1,234'], '.'],
    [['68,00', '1.234'], ','],
    [['1.234.567'], ','],
    [['1,234,567'], '.'],
    [['1,00,000'], '.'],
    [['0.125'], '.'],
    [['68,-'], ','],
    [['1.234,-'], ','],
    [['68', '1 234', "1'234", '1,234', '1.234', 'free', ''], undefined],
    [['68.00', '68,00'], undefined],
    [[], undefined],
  ])('%j shows %j', (written, mark) => {
    expect(decimalMark(written.map(readAmount))).toBe(mark);
  });
});

test('a price is not taken away, and is in the currency that is asked for', () => {
  expect(priceIn('$68.00', { currency: 'USD' })).toBe('68.00');
  expect(priceIn('$68.00', { currency: 'AUD' })).toBe('68.00');
  expect(priceIn('$68.00', { currency: 'EUR' })).toBeUndefined();
  expect(priceIn('68.00 GBP', { currency: 'EUR' })).toBeUndefined();
  expect(priceIn('-68.00', { currency: 'USD' })).toBeUndefined();
  expect(priceIn('free', { currency: 'USD' })).toBeUndefined();
  expect(priceIn('12,34 €', { currency: 'EUR' })).toBe('12.34');
});

// How the countries write, after CLDR: group, decimal mark, where the currency stands, how a minus does.
const HANDS = [
  [',', '.'],
  ['.', ','],
  [' ', ','],
  ['\u00A0', ','],
  ['\u202F', ','],
  ['\u2009', ','],
  ["'", '.'],
  ['’', '.'],
  ['', '.'],
  ['', ','],
  ['٬', '٫'],
] as const;
const FORMS = ['#', '# ¤', '¤#', '¤ #', '#\u00A0¤', '¤\u00A0#', '#¤'];
const MINUSES = ['-#', '−#', '#-', '(#)'];
const CODES = ['USD', 'EUR', 'GBP', 'JPY', 'KWD', 'INR', 'CHF', 'SEK', 'PLN', 'BRL', 'CLP', 'TND', 'CAD'];
const NAMES: Record<string, string[]> = {
  USD: ['$', 'US$', 'USD'],
  EUR: ['€', 'EUR', 'Euro'],
  GBP: ['£', 'GBP'],
  JPY: ['¥', '円', 'JPY'],
  INR: ['₹', 'Rs.', 'INR'],
  SEK: ['kr', 'SEK'],
  PLN: ['zł', 'PLN'],
  BRL: ['R$', 'BRL'],
  CAD: ['C$', '$', 'CAD'],
};

const written = fc
  .record({
    minor: fc.oneof(fc.nat({ max: 2_000_000 }), fc.nat({ max: 1_000_000_000_000 })),
    cents: fc.boolean(),
    hand: fc.constantFrom(...HANDS),
    form: fc.constantFrom(...FORMS),
    minus: fc.option(fc.constantFrom(...MINUSES), { nil: undefined }),
    code: fc.constantFrom(...CODES),
    pick: fc.nat(2),
    arabic: fc.boolean(),
  })
  .map(({ minor, cents, hand: [group, mark], form, minus, code, pick, arabic }) => {
    // Whoever prices in thousandths writes them.
    const digits = cents || minorDigits(code) === 3 ? minorDigits(code) : 0;
    const all = String(minor).padStart(digits + 1, '0');
    const [whole, part] = [all.slice(0, all.length - digits), all.slice(all.length - digits)];
    const truth = digits ? `${whole}.${part}` : whole;
    const grouped =
      code === 'INR' && group === ',' ? inLakhs(whole) : whole.replace(/\B(?=(\d{3})+$)/g, group);
    const bare = digits ? grouped + mark + part : grouped;
    const names = NAMES[code] ?? [code];
    const number = minus ? minus.replace('#', bare) : bare;
    const text = form.replace('#', () => number).replace('¤', () => names[pick % names.length] as string);
    return {
      text: arabic ? text.replace(/\d/g, (it) => String.fromCharCode(0x660 + Number(it))) : text,
      truth,
      negative: minus !== undefined,
      code,
      mark: mark as Mark,
    };
  });

function inLakhs(whole: string): string {
  return whole.length <= 3
    ? whole
    : `${whole.slice(0, -3).replace(/\B(?=(\d\d)+$)/g, ',')},${whole.slice(-3)}`;
}

test('a true amount in any country’s writing comes back as the truth, or as nothing', () => {
  fc.assert(
    fc.property(written, ({ text, truth, negative, code }) => {
      const amount = readAmount(text);
      // In `68-EUR` the line may be a minus or join the two.
      if (/-\p{L}/u.test(text)) return void expect(amount).toBeUndefined();
      if (!amount) throw new Error('unread');
      expect([amount.value, amount.either?.decimal, amount.either?.grouped]).toContain(truth);
      expect(amount.negative).toBe(negative);
      if (amount.currencies.length > 0) expect(amount.currencies).toContain(code);
      const settled = settleAmount(amount, { currency: code });
      if (settled !== undefined) expect(settled).toBe(truth);
    }),
    { numRuns: 3000 },
  );
});

test('a file in one hand: its marks give every amount its truth, or nothing', () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...HANDS.slice(0, 10)),
      (all, hand) => {
        const file = all.filter(({ mark }) => mark === hand[1]);
        const amounts = file.map(({ text }) => readAmount(text));
        const decimal = decimalMark(amounts);
        for (const [at, { truth, code }] of file.entries()) {
          const settled = amounts[at] && settleAmount(amounts[at], { currency: code, decimal });
          if (settled !== undefined) expect(settled).toBe(truth);
        }
      },
    ),
  );
});

test('whatever comes: no digit is lost, invented or moved past another', () => {
  const near = fc
    .array(
      fc.constantFrom(
        ...'0123456789',
        '.',
        ',',
        ' ',
        "'",
        '-',
        '(',
        ')',
        '$',
        '€',
        'k',
        'r',
        'USD',
        '٫',
        '２',
      ),
      {
        maxLength: 14,
      },
    )
    .map((it) => it.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string(), fc.jsonValue(), fc.double()), (value) => {
      const amount = readAmount(value);
      if (!amount) return;
      const { decimal, grouped } = amount.either ?? {};
      for (const it of [amount.value, decimal, grouped]) {
        if (it === undefined) continue;
        expect(it).toMatch(MONEY);
        if (typeof value !== 'string') continue;
        const digits = value.replace(/２/g, '2').replace(/[^0-9]/g, '');
        if (/\.\d{6}$/.test(it)) continue; // rounded
        expect(it.replace('.', '').replace(/^0+/, '')).toBe(digits.replace(/^0+/, ''));
      }
    }),
    { numRuns: 3000 },
  );
});
