// Reports as networks and spreadsheets really write them, each a situation of its own, and the orders in them.
export interface ReportFile {
  readonly name: string;
  readonly network: 'amazon' | 'ltk' | 'shopmy';
  readonly currency?: string;
  readonly file: string | Uint8Array;
  /** Day, value, commission, currency and status of each order, with spaces between; `-` for no value. */
  readonly right: readonly string[];
  /** What the Problems say, in their order; none when left out. */
  readonly told?: readonly RegExp[];
}

const HEAD = 'Transaction Date,Merchant,Order Amount,Commission Amount,Currency,Status';
const shopmy = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;
/** One order on a day that is the same in every order, with these sums. */
const sums = (value: string, commission: string, currency = '') =>
  `Transaction Date;Merchant;Order Amount;Commission Amount;Currency\n2026-11-20;Northwind;${value};${commission};${currency}\n`;
const dated = (...dates: string[]) =>
  `Transaction Date;Merchant;Order Amount;Commission Amount\n${dates.map((it) => `${it};Northwind;68.00;6.80`).join('\n')}\n`;
const worded = (status: string) => shopmy(`2026-11-20,Northwind,68.00,6.80,USD,${status}`);
const AMAZON =
  'Category;Name;ASIN;Seller;Tracking ID;Date Shipped;Price;Items Shipped;Returns;Revenue;Ad Fees';
const amazon = (...rows: string[]) => `${[AMAZON, ...rows].join('\n')}\n`;
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const SHIRT = '2026-11-20 68.00 6.80 USD pending';
const day = (date: string) => `${date} 68.00 6.80 USD pending`;

export const REPORT_FILES: readonly ReportFile[] = [
  // Amounts.
  {
    name: 'groups by dots in the whole file',
    network: 'shopmy',
    currency: 'EUR',
    file: sums('1.299', '38,97'),
    right: ['2026-11-20 1299 38.97 EUR pending'],
  },
  {
    name: 'groups by commas that the commission shows',
    network: 'shopmy',
    file: sums('1,299', '38.97'),
    right: ['2026-11-20 1299 38.97 USD pending'],
  },
  {
    name: 'a commission in thousandths, in a file with points',
    network: 'shopmy',
    file: sums('68.00', '2.043'),
    right: ['2026-11-20 68.00 2.043 USD pending'],
  },
  {
    name: 'an amount that nothing settles',
    network: 'shopmy',
    currency: 'EUR',
    file: sums('1.299', '38'),
    right: [],
    told: [/"1.299" may mean two/],
  },
  {
    name: 'marks that contradict each other',
    network: 'shopmy',
    currency: 'EUR',
    file: `${sums('1.299', '38,97')}2026-11-21;Northwind;68.00;6.80;\n`,
    right: ['2026-11-21 68.00 6.80 EUR pending'],
    told: [/"1.299" may mean two/],
  },
  {
    name: 'narrow no-break spaces',
    network: 'shopmy',
    currency: 'EUR',
    file: sums('1\u202F299,00\u00A0€', '38,97\u00A0€'),
    right: ['2026-11-20 1299.00 38.97 EUR pending'],
  },
  {
    name: 'apostrophes',
    network: 'shopmy',
    file: sums("CHF 1'299.00", 'CHF 38.95'),
    right: ['2026-11-20 1299.00 38.95 CHF pending'],
  },
  {
    name: 'crowns',
    network: 'shopmy',
    currency: 'SEK',
    file: sums('1 299,00 kr', '38,97 kr'),
    right: ['2026-11-20 1299.00 38.97 SEK pending'],
  },
  {
    name: 'crowns that do not say whose',
    network: 'shopmy',
    file: sums('1 299,00 kr', '38,97 kr'),
    right: [],
    told: [/currency/],
  },
  {
    name: 'zloty',
    network: 'shopmy',
    file: sums('1 299,00 zł', '38,97 zł', 'PLN'),
    right: ['2026-11-20 1299.00 38.97 PLN pending'],
  },
  {
    name: 'reals',
    network: 'shopmy',
    file: sums('R$ 1.299,00', 'R$ 38,97'),
    right: ['2026-11-20 1299.00 38.97 BRL pending'],
  },
  {
    name: 'lakhs without decimals',
    network: 'shopmy',
    file: sums('₹1,23,456', '₹5,000'),
    right: ['2026-11-20 123456 5000 INR pending'],
  },
  {
    name: 'yen in full-width signs',
    network: 'shopmy',
    file: sums('￥１，２００', '￥１２０', 'JPY'),
    right: ['2026-11-20 1200 120 JPY pending'],
  },
  {
    name: 'Arabic digits',
    network: 'shopmy',
    file: sums('١٬٢٣٤٫٥٠', '١٢٫٣٠', 'SAR'),
    right: ['2026-11-20 1234.50 12.30 SAR pending'],
  },
  {
    name: 'a minus behind',
    network: 'shopmy',
    file: sums('68.00-', '6.80-'),
    right: ['2026-11-20 68.00 6.80 USD reversed'],
  },
  {
    name: 'parentheses',
    network: 'shopmy',
    file: sums('($68.00)', '($6.80)'),
    right: ['2026-11-20 68.00 6.80 USD reversed'],
  },
  {
    name: 'a minus before the sign',
    network: 'shopmy',
    currency: 'EUR',
    file: sums('-€68,00', '-€6,80'),
    right: ['2026-11-20 68.00 6.80 EUR reversed'],
  },
  {
    name: 'a zero with a minus',
    network: 'shopmy',
    file: sums('68.00', '-0.00'),
    right: ['2026-11-20 68.00 0.00 USD pending'],
  },
  {
    name: 'a spreadsheet’s sign for nothing',
    network: 'shopmy',
    file: sums('-', '6.80'),
    right: ['2026-11-20 - 6.80 USD pending'],
  },
  { name: 'no commission', network: 'shopmy', file: sums('68.00', ''), right: [], told: [/no commission/] },
  {
    name: 'words in an amount',
    network: 'shopmy',
    file: sums('68.00 incl. VAT', '6.80'),
    right: [],
    told: [/cannot be read/],
  },
  // Currencies.
  {
    name: 'pounds in the cells, whatever the option says',
    network: 'shopmy',
    file: sums('£68.00', '£6.80'),
    right: ['2026-11-20 68.00 6.80 GBP pending'],
  },
  {
    name: 'Canadian dollars in the cells',
    network: 'shopmy',
    file: sums('C$68.00', 'C$6.80'),
    right: ['2026-11-20 68.00 6.80 CAD pending'],
  },
  {
    name: 'a bare dollar, and the option knows which',
    network: 'shopmy',
    currency: 'AUD',
    file: sums('$68.00', '$6.80'),
    right: ['2026-11-20 68.00 6.80 AUD pending'],
  },
  {
    name: 'a bare dollar, and the option says euro',
    network: 'shopmy',
    currency: 'EUR',
    file: sums('$68.00', '$6.80'),
    right: [],
    told: [/currency/],
  },
  {
    name: 'a bare dollar, and a column knows which',
    network: 'shopmy',
    currency: 'EUR',
    file: sums('$68.00', '$6.80', 'NZD'),
    right: ['2026-11-20 68.00 6.80 NZD pending'],
  },
  {
    name: 'a column that contradicts the cells',
    network: 'shopmy',
    file: sums('€68.00', '€6.80', 'USD'),
    right: [],
    told: [/one thing and another/],
  },
  {
    name: 'two currencies in one line',
    network: 'shopmy',
    file: sums('€68.00', '$6.80'),
    right: [],
    told: [/one thing and another/],
  },
  {
    name: 'a column with a sign',
    network: 'shopmy',
    file: sums('68,00', '6,80', '€'),
    right: ['2026-11-20 68.00 6.80 EUR pending'],
  },
  {
    name: 'a column with what is no currency',
    network: 'shopmy',
    file: sums('68.00', '6.80', 'XQX'),
    right: [],
    told: [/not said/],
  },
  {
    name: 'the currency in the names of the columns',
    network: 'amazon',
    file: amazon('Apparel;Shirt;B000000001;Amazon.de;maya-21;2026-11-20;68,00;1;0;68,00;2,04').replace(
      'Revenue;Ad Fees',
      'Revenue(€);Ad Fees (EUR)',
    ),
    right: ['2026-11-20 68.00 2.04 EUR approved'],
  },
  {
    name: 'a dollar in the names of the columns',
    network: 'amazon',
    file: amazon('Apparel;Shirt;B000000001;Amazon.com;maya-20;2026-11-20;68.00;1;0;68.00;2.04').replace(
      'Revenue;Ad Fees',
      'Revenue($);Ad Fees($)',
    ),
    right: ['2026-11-20 68.00 2.04 USD approved'],
  },
  // Dates.
  {
    name: 'the month first, as one date shows',
    network: 'shopmy',
    file: dated('11/05/2026', '11/25/2026'),
    right: [day('2026-11-05'), day('2026-11-25')],
  },
  {
    name: 'the day first, as one date shows, whose time stands behind',
    network: 'shopmy',
    file: dated('05/11/2026 08:15', '25/11/2026 20:15'),
    right: [day('2026-11-05'), day('2026-11-25')],
  },
  {
    name: 'a date that nothing settles',
    network: 'shopmy',
    file: dated('05/11/2026'),
    right: [],
    told: [/day or month may come first/],
  },
  {
    name: 'a date that is the same both ways',
    network: 'shopmy',
    file: dated('11/11/2026'),
    right: [day('2026-11-11')],
  },
  {
    name: 'dates that contradict each other',
    network: 'shopmy',
    file: dated('25/11/2026', '11/25/2026', '05/11/2026'),
    right: [day('2026-11-25'), day('2026-11-25')],
    told: [/day or month/],
  },
  {
    name: 'the title tells the order',
    network: 'shopmy',
    file: `Report from 11-01-2026 to 11-20-2026\n${dated('11-05-2026')}`,
    right: [day('2026-11-05')],
  },
  {
    name: 'dots',
    network: 'shopmy',
    file: dated('5.11.2026', '05.11.26'),
    right: [day('2026-11-05'), day('2026-11-05')],
  },
  {
    name: 'hyphens, the day first',
    network: 'shopmy',
    file: dated('05-11-2026', '20-11-2026'),
    right: [day('2026-11-05'), day('2026-11-20')],
  },
  {
    name: 'years of two digits',
    network: 'shopmy',
    file: dated('11/20/26', '11/5/26'),
    right: [day('2026-11-20'), day('2026-11-05')],
  },
  {
    name: 'the year first, with slashes',
    network: 'shopmy',
    file: dated('2026/11/05'),
    right: [day('2026-11-05')],
  },
  { name: 'no marks at all', network: 'shopmy', file: dated('20261105'), right: [day('2026-11-05')] },
  {
    name: 'times of many kinds',
    network: 'shopmy',
    file: dated(
      '2026-11-20 8:15 PM',
      '2026-11-20T08:15:00.000+0100',
      '2026-11-20 08:15 UTC',
      'Fri, 20 Nov 2026 08:15:00 GMT',
    ),
    right: [SHIRT, SHIRT, SHIRT, SHIRT],
  },
  {
    name: 'a zone that reaches another day',
    network: 'shopmy',
    file: dated('2026-11-20T20:00:00-08:00'),
    right: [day('2026-11-21')],
  },
  {
    name: 'months in many languages',
    network: 'shopmy',
    file: dated(
      '20 November 2026',
      '20. Nov. 2026',
      '20 novembre 2026',
      '20 de noviembre de 2026',
      '20-nov-26',
      '20 listopada 2026',
      '20 nov. 2026',
      'November 20th, 2026',
    ),
    right: Array(8).fill(SHIRT),
  },
  {
    name: 'months that begin alike',
    network: 'shopmy',
    file: dated(
      '5 mars 2026',
      '5 Mär 2026',
      '5 mei 2026',
      '5 août 2026',
      '5 dic 2026',
      '5 juin 2026',
      '5 juil. 2026',
      '5 jui 2026',
    ),
    right: [
      '2026-03-05',
      '2026-03-05',
      '2026-05-05',
      '2026-08-05',
      '2026-12-05',
      '2026-06-05',
      '2026-07-05',
    ].map(day),
    told: [/"5 jui 2026"/],
  },
  {
    name: 'days that do not exist',
    network: 'shopmy',
    file: dated('31.11.2026', '2026-02-29', '29.02.2028', '2026-13-01', '463', '20.11.1026'),
    right: [day('2028-02-29')],
    told: [/31.11/, /02-29/, /13-01/, /463/, /1026/],
  },
  // Encodings.
  {
    name: 'UTF-16 with commas and its mark',
    network: 'shopmy',
    file: new Uint8Array([0xff, 0xfe, ...bytes(shopmy('2026-11-20,Northwind,£68.00,£6.80,,'), 'utf16le')]),
    right: ['2026-11-20 68.00 6.80 GBP pending'],
  },
  {
    name: 'UTF-16 without its mark',
    network: 'shopmy',
    file: bytes(shopmy('2026-11-20,Northwind,68.00,6.80,USD,'), 'utf16le'),
    right: [SHIRT],
  },
  {
    name: 'windows-1252 with the euro',
    network: 'shopmy',
    file: new Uint8Array([
      ...bytes('Transaction Date;Order Amount;Commission Amount\n2026-11-20;68,00 ', 'latin1'),
      0x80,
      ...bytes(';6,80 ', 'latin1'),
      0x80,
    ]),
    right: ['2026-11-20 68.00 6.80 EUR pending'],
  },
  {
    name: 'UTF-8 with its mark',
    network: 'shopmy',
    file: `\uFEFF${shopmy('2026-11-20,Blüte,€68.00,€6.80,,')}`,
    right: ['2026-11-20 68.00 6.80 EUR pending'],
  },
  {
    name: 'Shift_JIS',
    network: 'amazon',
    currency: 'JPY',
    file: new Uint8Array([
      0x94,
      0xad,
      0x91,
      0x97,
      0x93,
      0xfa,
      0x2c,
      0x94,
      0x84,
      0x8f,
      0xe3,
      0x2c,
      0x8f,
      0xd0,
      0x89,
      0xee,
      0x97,
      0xbf,
      0x0a,
      ...bytes('2026/11/20,"\\1,200",\\24\n', 'latin1'),
    ]),
    right: ['2026-11-20 1200 24 JPY approved'],
  },
  // Tables.
  {
    name: 'tabs',
    network: 'shopmy',
    file: shopmy('2026-11-20,Northwind,68.00,6.80,USD,').replaceAll(',', '\t'),
    right: [SHIRT],
  },
  {
    name: 'pipes',
    network: 'shopmy',
    file: shopmy('2026-11-20,Northwind,68.00,6.80,USD,').replaceAll(',', '|'),
    right: [SHIRT],
  },
  {
    name: 'lines above the names',
    network: 'shopmy',
    file: `Earnings\nCreator: Maya, Report: November\n\n${shopmy('2026-11-20,Northwind,68.00,6.80,USD,')}`,
    right: [SHIRT],
  },
  {
    name: 'sep= above the names',
    network: 'shopmy',
    file: `sep=,\n${shopmy('2026-11-20,Northwind,68.00,6.80,USD,')}`,
    right: [SHIRT],
  },
  {
    name: 'a total below',
    network: 'shopmy',
    file: shopmy('2026-11-20,Northwind,68.00,6.80,USD,', ',,,,,', 'Total,,68.00,6.80,,'),
    right: [SHIRT],
  },
  {
    name: 'a total in the column of days',
    network: 'shopmy',
    file: `${sums('68.00', '6.80')}Gesamtsumme:;;68.00;6.80;\n`,
    right: [SHIRT],
  },
  {
    name: 'a total without a word',
    network: 'shopmy',
    file: shopmy('2026-11-20,Northwind,68.00,6.80,USD,', ',,68.00,6.80,,'),
    right: [SHIRT],
  },
  {
    name: 'a note below',
    network: 'shopmy',
    file: shopmy('2026-11-20,Northwind,68.00,6.80,USD,', '', '* Days are in UTC'),
    right: [SHIRT],
  },
  {
    name: 'a shop that is called Total',
    network: 'shopmy',
    file: shopmy('2026-11-20,Total Bamboo,68.00,6.80,USD,'),
    right: [SHIRT],
  },
  {
    name: 'an order without a day',
    network: 'shopmy',
    file: shopmy(',Northwind,68.00,6.80,USD,'),
    right: [],
    told: [/date is ""/],
  },
  {
    name: 'a comma without quotes',
    network: 'shopmy',
    file: shopmy('2026-11-20,Northwind,1,299.00,38.97,USD,Paid'),
    right: [],
    told: [/more cells/],
  },
  {
    name: 'an open quote in a name',
    network: 'shopmy',
    file: shopmy('2026-11-19,"Northwind,68.00,6.80,USD,', '2026-11-20,Northwind,68.00,6.80,USD,'),
    right: [day('2026-11-19'), SHIRT],
  },
  {
    name: 'a line break in a quoted name',
    network: 'shopmy',
    file: shopmy('2026-11-20,"North\nwind",68.00,6.80,USD,', 'soon,Northwind,1.00,1.00,USD,'),
    right: [SHIRT],
    told: [/date is "soon"/],
  },
  // Words.
  ...(
    [
      ['Approved', 'approved'],
      ['PAID OUT', 'paid'],
      ['In review', 'pending'],
      ['Returned', 'reversed'],
      ['storniert', 'reversed'],
      ['bestätigt', 'approved'],
      ['ausgezahlt', 'paid'],
      ['en attente', 'pending'],
      ['Validé', 'approved'],
      ['refusée', 'reversed'],
      ['pendiente', 'pending'],
      ['pagado', 'paid'],
      ['anulada', 'reversed'],
      ['in attesa', 'pending'],
      ['Approvato', 'approved'],
      ['rifiutato', 'reversed'],
      ['承認済み', 'approved'],
      ['未確定', 'pending'],
      ['キャンセル', 'reversed'],
    ] as const
  ).map(([status, is]) => ({
    name: `the status "${status}"`,
    network: 'shopmy' as const,
    file: worded(status),
    right: [`2026-11-20 68.00 6.80 USD ${is}`],
  })),
  {
    name: 'a status that nobody knows',
    network: 'shopmy',
    file: worded('maybe'),
    right: [],
    told: [/status is "maybe"/],
  },
  {
    name: 'Amazon in German',
    network: 'amazon',
    currency: 'EUR',
    file: 'Kategorie;Name;ASIN;Verkäufer;Tracking-ID;Versanddatum;Preis;Umsatz;Werbekostenerstattung\nMode;Hemd;B000000001;Amazon.de;maya-21;20.11.2026;1.068,00;1.068,00;32,04\n',
    right: ['2026-11-20 1068.00 32.04 EUR approved'],
  },
  {
    name: 'Amazon in French',
    network: 'amazon',
    currency: 'EUR',
    file: 'Catégorie;Nom;ASIN;Vendeur;Date d’expédition;Prix;Revenus;Frais publicitaires\nMode;Chemise;B000000001;Amazon.fr;20/11/2026;68,00 €;68,00 €;2,04 €\n',
    right: ['2026-11-20 68.00 2.04 EUR approved'],
  },
  {
    name: 'Amazon in Italian',
    network: 'amazon',
    currency: 'EUR',
    file: 'Categoria;Nome;ASIN;Venditore;Data di spedizione;Prezzo;Ricavi;Commissioni\nModa;Camicia;B000000001;Amazon.it;20 nov 2026;68,00;68,00;2,04\n',
    right: ['2026-11-20 68.00 2.04 EUR approved'],
  },
  {
    name: 'Amazon in Spanish',
    network: 'amazon',
    currency: 'EUR',
    file: 'Categoría;Nombre;ASIN;Vendedor;Fecha de envío;Precio;Ingresos;Comisiones\nModa;Camisa;B000000001;Amazon.es;20/11/2026;68,00;68,00;2,04\n',
    right: ['2026-11-20 68.00 2.04 EUR approved'],
  },
  {
    name: 'Amazon in Japanese, with the year first in two digits',
    network: 'amazon',
    currency: 'JPY',
    file: 'カテゴリー,商品名,ASIN,発送日,価格(￥),売上(￥),紹介料(￥)\n服,シャツ,B000000001,26/11/05,"1,200","1,200",24\n',
    right: ['2026-11-05 1200 24 JPY approved'],
  },
  {
    name: 'a return at Amazon',
    network: 'amazon',
    currency: 'EUR',
    file: amazon('Apparel;Shirt;B000000001;Amazon.de;maya-21;2026-11-20;68,00;0;1;−68,00;−2,04'),
    right: ['2026-11-20 68.00 2.04 EUR reversed'],
  },
  {
    name: 'LTK, with numbers of its orders',
    network: 'ltk',
    file: 'Order ID,Date,Status,Order Amount,Commissions\nL1,11/19/2026,Open,"$1,040.00",$4.00\n',
    right: ['2026-11-19 1040.00 4.00 USD pending'],
  },
];
