// Product feeds as shops really write them, each a situation of its own, and what is claimed of the shirt in them.
const PAGE = 'https://shop.example/products/linen-shirt';
const NS = 'xmlns:g="http://base.google.com/ns/1.0"';

export interface FeedFile {
  readonly name: string;
  readonly file: string | Uint8Array;
  readonly type?: string;
  /** What is asked: `SKU-1` unless said otherwise; where it is null, the page of the shirt. */
  readonly sku?: string | null;
  readonly gtin?: string;
  readonly url?: string;
  /** Null when nothing may be claimed at all. */
  readonly right: { readonly stock: string; readonly price?: string; readonly currency?: string } | null;
  readonly problems?: number;
}

const SHIRT = { stock: 'in_stock', price: '68.00', currency: 'USD' };
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const behind = (mark: number[], rest: Uint8Array) => new Uint8Array([...mark, ...rest]);
const turned = (le: Uint8Array) => le.map((_, at) => le[at % 2 ? at - 1 : at + 1] as number);

interface Item {
  readonly id?: string;
  readonly link?: string;
  readonly price?: string;
  readonly more?: string;
  readonly availability?: string;
}
const item = ({
  id = 'SKU-1',
  link = PAGE,
  price = '68.00 USD',
  more = '',
  availability = 'in stock',
}: Item = {}) =>
  `<item><g:id>${id}</g:id><link>${link}</link><g:availability>${availability}</g:availability><g:price>${price}</g:price>${more}</item>`;
const rss = (items: string, declaration = '<?xml version="1.0"?>', spaces = NS) =>
  `${declaration}<rss version="2.0" ${spaces}><channel><title>Shop</title>${items}</channel></rss>`;
const priced = (price: string, more = '') => rss(item({ price, more }));
const HEAD = ['id', 'title', 'link', 'availability', 'price'];
const ROW = ['SKU-1', 'Linen shirt', PAGE, 'in stock', '68.00 USD'];
const table = (delimiter: string, ...rows: string[][]) => rows.map((row) => row.join(delimiter)).join('\n');
const tsv = table('\t', HEAD, ROW);
const sale = (price: string, more = '') => `<g:sale_price>${price}</g:sale_price>${more}`;
const dates = (span: string) => `<g:sale_price_effective_date>${span}</g:sale_price_effective_date>`;

export const FEED_FILES: readonly FeedFile[] = [
  // Namespaces.
  {
    name: 'the default namespace is Google’s',
    file: `<rss version="2.0" xmlns="http://base.google.com/ns/1.0"><channel><item><id>SKU-1</id><availability>in stock</availability><price>68.00 USD</price></item></channel></rss>`,
    right: SHIRT,
  },
  {
    name: 'the namespace is declared at the item',
    file: `<rss><channel><item xmlns:x="http://base.google.com/ns/1.0"><x:id>SKU-1</x:id><x:availability>in stock</x:availability><x:price>68.00 USD</x:price></item></channel></rss>`,
    right: SHIRT,
  },
  {
    name: 'the namespace is declared at each element',
    file: `<rss><channel><item><p:id xmlns:p="http://base.google.com/ns/1.0">SKU-1</p:id><q:availability xmlns:q="http://base.google.com/ns/1.0">in stock</q:availability></item></channel></rss>`,
    right: { stock: 'in_stock' },
  },
  {
    name: 'another vocabulary has a price too',
    file: rss(
      item({ more: '<m:price>5.00 USD</m:price><m:availability>out of stock</m:availability>' }),
      '',
      `${NS} xmlns:m="http://example.com/ns"`,
    ),
    right: SHIRT,
  },
  {
    name: 'the prefix g is another vocabulary’s',
    file: rss(item(), '', 'xmlns:g="http://example.com/ns"'),
    right: null,
  },
  {
    name: 'the namespace has https and a slash',
    file: rss(item(), '', 'xmlns:g="https://base.google.com/ns/1.0/"'),
    right: SHIRT,
  },
  { name: 'no namespace is declared', file: rss(item(), '', ''), right: SHIRT },
  {
    name: 'Google’s elements have no prefix and no namespace',
    file: '<rss><channel><item><id>SKU-1</id><availability>in stock</availability><price>68.00 USD</price></item></channel></rss>',
    right: SHIRT,
  },
  {
    name: 'RSS 1.0',
    file: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NS}><channel/>${item()}</rdf:RDF>`,
    right: SHIRT,
  },
  {
    name: 'Atom with an alternate link behind its own',
    file: `<feed xmlns="http://www.w3.org/2005/Atom" ${NS}><entry><id>tag:1</id><link rel="self" href="https://shop.example/feed"/><link rel="alternate" href="${PAGE}"/><g:id>9</g:id><g:availability>in stock</g:availability><g:price>68.00 USD</g:price></entry></feed>`,
    sku: null,
    right: SHIRT,
  },
  {
    name: 'shipping has a price of its own',
    file: rss(
      item({ more: '<g:shipping><g:country>US</g:country><g:price>4.00 USD</g:price></g:shipping>' }),
    ),
    right: SHIRT,
  },
  {
    name: 'the price stands there twice, and differs',
    file: rss(item({ more: '<g:price>48.00 USD</g:price>' })),
    right: { stock: 'in_stock' },
  },
  {
    name: 'the price stands there twice, and is the same',
    file: rss(item({ more: '<g:price>68.00 USD</g:price>' })),
    right: SHIRT,
  },
  // Entities.
  { name: 'hexadecimal references', file: rss(item({ id: 'SKU&#x2D;1' })), right: SHIRT },
  {
    name: 'named entities of HTML',
    file: rss(item({ id: 'BL&Uuml;TE', price: '68.00&nbsp;&euro;' })),
    sku: 'BLÜTE',
    right: { ...SHIRT, currency: 'EUR' },
  },
  {
    name: 'CDATA around everything',
    file: rss(
      `<item><g:id><![CDATA[SKU-1]]></g:id><g:availability><![CDATA[in stock]]></g:availability><g:price><![CDATA[ 68.00 USD ]]></g:price></item>`,
    ),
    right: SHIRT,
  },
  {
    name: 'an ampersand escaped twice in the link',
    file: rss(item({ id: '9', link: `${PAGE}?variant=1&amp;amp;utm_source=g` })),
    sku: null,
    url: `${PAGE}?variant=1`,
    right: SHIRT,
  },
  {
    name: 'a bare ampersand in the link',
    file: rss(item({ id: '9', link: `${PAGE}?variant=1&utm_source=g` })),
    sku: null,
    url: `${PAGE}?variant=1`,
    right: SHIRT,
  },
  // Encodings.
  {
    name: 'UTF-8 with its mark',
    file: behind([0xef, 0xbb, 0xbf], bytes(rss(item({ id: 'BLÜTE' })), 'utf8')),
    sku: 'BLÜTE',
    right: SHIRT,
  },
  {
    name: 'UTF-16 BE with its mark',
    file: behind([0xfe, 0xff], turned(bytes(tsv, 'utf16le'))),
    right: SHIRT,
  },
  { name: 'UTF-16 LE without a mark', file: bytes(tsv, 'utf16le'), right: SHIRT },
  { name: 'UTF-16 BE without a mark', file: turned(bytes(rss(item()), 'utf16le')), right: SHIRT },
  {
    name: 'UTF-16 XML that declares itself',
    file: behind([0xff, 0xfe], bytes(rss(item(), '<?xml version="1.0" encoding="UTF-16"?>'), 'utf16le')),
    right: SHIRT,
  },
  {
    name: 'UTF-8 that declares UTF-16',
    file: rss(item(), '<?xml version="1.0" encoding="utf-16"?>'),
    right: SHIRT,
  },
  {
    name: 'UTF-8 that declares Latin-1',
    file: rss(item({ id: 'BLÜTE' }), '<?xml version="1.0" encoding="ISO-8859-1"?>'),
    sku: 'BLÜTE',
    right: SHIRT,
  },
  {
    name: 'windows-1252 that declares nothing',
    file: bytes(rss(item({ id: 'BLÜTE' })), 'latin1'),
    sku: 'BLÜTE',
    right: SHIRT,
  },
  {
    name: 'Latin-1 by the header',
    file: bytes(table('\t', HEAD, ['BLÜTE', ...ROW.slice(1)]), 'latin1'),
    type: 'text/plain; charset=iso-8859-1',
    sku: 'BLÜTE',
    right: SHIRT,
  },
  {
    name: 'windows-1251 by the declaration',
    file: new Uint8Array([
      ...bytes(`<?xml version="1.0" encoding="windows-1251"?><rss ${NS}><channel>`, 'latin1'),
      ...bytes('<item><g:id>', 'latin1'),
      0xd5,
      ...bytes('</g:id><g:availability>in stock</g:availability></item></channel></rss>', 'latin1'),
    ]),
    sku: 'Х',
    right: { stock: 'in_stock' },
  },
  {
    name: 'the header says UTF-8, and it is Latin-1',
    file: bytes(rss(item({ id: 'BLÜTE' })), 'latin1'),
    type: 'text/xml; charset=utf-8',
    sku: 'BLÜTE',
    right: SHIRT,
  },
  {
    name: 'a header with an encoding that nobody knows',
    file: rss(item({ id: 'BLÜTE' })),
    type: 'text/xml; charset=klingon',
    sku: 'BLÜTE',
    right: SHIRT,
  },
  {
    name: 'UTF-8 with one character cut in two',
    file: new Uint8Array([...bytes(rss(item({ id: 'BLÜTE' }) + item({ id: 'ÄÖÜäöüßéèêçñ' })), 'utf8'), 0xc3]),
    sku: 'BLÜTE',
    right: SHIRT,
  },
  // Tables.
  { name: 'commas', file: table(',', HEAD, ROW), right: SHIRT },
  {
    name: 'semicolons, and the decimal comma',
    file: table(';', HEAD, [...ROW.slice(0, 4), '68,00 EUR']),
    right: { ...SHIRT, currency: 'EUR' },
  },
  { name: 'pipes', file: table('|', HEAD, ROW), right: SHIRT },
  { name: 'a title above the names', file: `My shop, products\n\n${tsv}`, right: SHIRT },
  { name: 'sep= above the names', file: `sep=;\n${table(';', HEAD, ROW)}`, right: SHIRT },
  { name: 'lines end as on old Macs', file: tsv.replaceAll('\n', '\r'), right: SHIRT },
  {
    name: 'everything in quotes',
    file: table(
      ',',
      HEAD,
      ROW.map((it) => `"${it}"`),
    ),
    right: SHIRT,
  },
  {
    name: 'a comma in a quoted price',
    file: table(',', HEAD, [...ROW.slice(0, 4), '"1,299.00 USD"']),
    right: { ...SHIRT, price: '1299.00' },
  },
  {
    name: 'a comma in a price without quotes',
    file: table(',', HEAD, [...ROW.slice(0, 4), '1,299.00 USD']),
    right: null,
  },
  {
    name: 'a line break in a quoted title',
    file: table(
      ',',
      HEAD,
      ['SKU-0', '"Linen\nscarf"', 'https://shop.example/s', 'in stock', '5.00 USD'],
      ROW,
    ),
    right: SHIRT,
  },
  {
    name: 'a line break in a quoted title, with tabs',
    file: table(
      '\t',
      HEAD,
      ['SKU-0', '"Linen\n""fine"" scarf"', 'https://shop.example/s', 'in stock', '5.00 USD'],
      ROW,
    ),
    right: SHIRT,
  },
  {
    name: 'two titles with one quote each',
    file: table(
      '\t',
      HEAD,
      ['SKU-0', '"Linen“ scarf', 'https://shop.example/s', 'in stock', '5.00 USD'],
      ROW,
      ['SKU-2', 'Hat 12"', 'https://shop.example/h', 'in stock', '9.00 USD'],
    ),
    right: SHIRT,
  },
  {
    name: 'two titles with one quote each, below each other',
    file: table(
      '\t',
      HEAD,
      ['SKU-0', '"Linen“ scarf', 'https://shop.example/s', 'in stock', '5.00 USD'],
      ['SKU-1', 'Shirt 12"', ...ROW.slice(2)],
    ),
    right: SHIRT,
  },
  {
    name: 'inches in a title',
    file: table('\t', HEAD, ['SKU-0', 'Screen 12"', 'https://shop.example/s', 'in stock', '5.00 USD'], ROW),
    right: SHIRT,
  },
  {
    name: 'an open quote in commas',
    file: table(',', HEAD, ['SKU-0', '"Linen scarf', 'https://shop.example/s', 'in stock', '5.00 USD'], ROW),
    right: SHIRT,
  },
  {
    name: 'a tab too many',
    file: table('\t', HEAD, ['SKU-1', 'Linen', 'shirt', PAGE, 'in stock', '68.00 USD']),
    right: null,
  },
  {
    name: 'names in German',
    file: table(
      ';',
      ['ID', 'Titel', 'Link', 'Verfügbarkeit', 'Preis'],
      [...ROW.slice(0, 3), 'auf Lager', '1.299,00 EUR'],
    ),
    right: { stock: 'in_stock', price: '1299.00', currency: 'EUR' },
  },
  {
    name: 'names with g: and in capitals',
    file: table(
      '\t',
      HEAD.map((it) => `G:${it.toUpperCase()}`),
      ROW,
    ),
    right: SHIRT,
  },
  {
    name: 'the currency in a column of its own',
    file: table('\t', [...HEAD, 'currency'], [...ROW.slice(0, 4), '68.00', 'usd']),
    right: SHIRT,
  },
  {
    name: 'a column of currencies that contradicts the price',
    file: table('\t', [...HEAD, 'currency'], [...ROW, 'EUR']),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  // Prices.
  { name: 'currency before the amount', file: priced('USD 68.00'), right: SHIRT },
  {
    name: 'a sign alone that is one currency’s',
    file: priced('68,00 €'),
    right: { ...SHIRT, currency: 'EUR' },
  },
  {
    name: 'a dollar that does not say which',
    file: priced('$68.00'),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  { name: 'no currency at all', file: priced('68.00'), right: { stock: 'in_stock' }, problems: 1 },
  {
    name: 'three letters that are no currency',
    file: priced('68.00 NET'),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  { name: 'a price of nothing', file: priced('0.00 USD'), right: { stock: 'in_stock' }, problems: 1 },
  { name: 'a range', file: priced('40.00 - 90.00 USD'), right: { stock: 'in_stock' }, problems: 1 },
  { name: 'words', file: priced('on request'), right: { stock: 'in_stock' }, problems: 1 },
  {
    name: 'Indian groups',
    file: priced('1,00,000.00 INR'),
    right: { stock: 'in_stock', price: '100000.00', currency: 'INR' },
  },
  {
    name: 'Swiss groups',
    file: priced('CHF 1’299.–'),
    right: { stock: 'in_stock', price: '1299', currency: 'CHF' },
  },
  {
    name: 'yen in groups',
    file: priced('12,800 JPY'),
    right: { stock: 'in_stock', price: '12800', currency: 'JPY' },
  },
  {
    name: 'won with dots',
    file: priced('12.800 KRW'),
    right: { stock: 'in_stock', price: '12800', currency: 'KRW' },
  },
  {
    name: 'dinars in thousandths',
    file: priced('6.800 KWD'),
    right: { stock: 'in_stock', price: '6.800', currency: 'KWD' },
  },
  {
    name: 'groups that the file’s other prices show',
    file: rss(
      item({ price: '1.015 EUR' }) + item({ id: 'SKU-2', link: 'https://shop.example/h', price: '9,90 EUR' }),
    ),
    right: { stock: 'in_stock', price: '1015', currency: 'EUR' },
  },
  {
    name: 'decimals that the file’s other prices show',
    file: rss(
      item({ price: '1.015 EUR' }) + item({ id: 'SKU-2', link: 'https://shop.example/h', price: '9.90 EUR' }),
    ),
    right: { stock: 'in_stock', price: '1.015', currency: 'EUR' },
  },
  {
    name: 'other prices that contradict each other',
    file: rss(
      item({ price: '1.015 EUR' }) +
        item({ id: '2', price: '9,90 EUR' }) +
        item({ id: '3', price: '9.90 EUR' }),
    ),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  // Sales.
  { name: 'a sale', file: priced('68.00 USD', sale('50.00 USD')), right: { ...SHIRT, price: '50.00' } },
  {
    name: 'a sale without a currency',
    file: priced('68.00 USD', sale('50.00')),
    right: { ...SHIRT, price: '50.00' },
  },
  { name: 'a sale price above the price', file: priced('68.00 USD', sale('85.00 USD')), right: SHIRT },
  { name: 'a sale price that says there is none', file: priced('68.00 USD', sale('n/a')), right: SHIRT },
  {
    name: 'a sale in another currency',
    file: priced('68.00 USD', sale('50.00 EUR')),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  {
    name: 'a sale price that cannot be read',
    file: priced('68.00 USD', sale('half')),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  {
    name: 'a sale that settles its price',
    file: priced('1.299 EUR', sale('1.099,00 EUR')),
    right: { stock: 'in_stock', price: '1099.00', currency: 'EUR' },
  },
  {
    name: 'a sale of whole days',
    file: priced('68.00 USD', sale('50.00 USD', dates('2026-11-01/2026-11-20'))),
    right: { ...SHIRT, price: '50.00' },
  },
  {
    name: 'a sale that is over',
    file: priced('68.00 USD', sale('50.00 USD', dates('2026-11-01T00:00+01/2026-11-19T23:59+01'))),
    right: SHIRT,
  },
  {
    name: 'a sale with a space for the T, and without zones',
    file: priced('68.00 USD', sale('50.00 USD', dates('2026-11-01 00:00:00 / 2026-12-01 00:00:00'))),
    right: { ...SHIRT, price: '50.00' },
  },
  {
    name: 'a sale whose end is not said',
    file: priced('68.00 USD', sale('50.00 USD', dates('2026-11-01T00:00Z/'))),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  {
    name: 'a sale that begins tomorrow, and whose end is not said',
    file: priced('68.00 USD', sale('50.00 USD', dates('2026-11-21T00:00Z/'))),
    right: SHIRT,
  },
  {
    name: 'a sale that ends before it begins',
    file: priced('68.00 USD', sale('50.00 USD', dates('2026-12-01T00:00Z/2026-11-01T00:00Z'))),
    right: { stock: 'in_stock' },
    problems: 1,
  },
  // Links.
  {
    name: 'Shopify: another variant',
    file: rss(item({ id: '9', link: `${PAGE}?variant=4001&amp;country=US&amp;currency=USD` })),
    sku: null,
    url: `${PAGE}?variant=4002`,
    right: null,
  },
  {
    name: 'Shopify: in a collection',
    file: rss(item({ id: '9', link: 'https://www.shop.example/collections/all/products/linen-shirt/' })),
    sku: null,
    right: SHIRT,
  },
  {
    name: 'Shopify: two markets, and the offer names one',
    file: rss(
      item({ id: '9', link: `${PAGE}?variant=1&amp;currency=USD` }) +
        item({ id: '10', link: `${PAGE}?variant=1&amp;currency=CAD`, price: '93.00 CAD' }),
    ),
    sku: null,
    url: `${PAGE}?currency=CAD&variant=1`,
    right: { ...SHIRT, price: '93.00', currency: 'CAD' },
  },
  {
    name: 'Shopify: two markets, and the offer names none',
    file: rss(
      item({ id: '9', link: `${PAGE}?currency=USD` }) +
        item({ id: '10', link: `${PAGE}?currency=CAD`, price: '93.00 CAD' }),
    ),
    sku: null,
    right: null,
    problems: 1,
  },
  {
    name: 'Shopify: the feed is for another market',
    file: rss(item({ id: '9', link: `${PAGE}?currency=CAD` })),
    sku: null,
    url: `${PAGE}?currency=USD`,
    right: null,
    problems: 1,
  },
  {
    name: 'the click marks of the offer’s own link',
    file: rss(item({ id: '9' })),
    sku: null,
    url: `${PAGE}/?srsltid=AfmBO&gclid=1&irclickid=2&awc=3&mc_cid=4&_pos=1&vt=x#reviews`,
    right: SHIRT,
  },
  {
    name: 'other letters for the same path',
    file: rss(item({ id: '9', link: 'https://shop.example/products/blüte' })),
    sku: null,
    url: 'https://shop.example/products/bl%c3%bcte',
    right: SHIRT,
  },
  {
    name: 'the variant stands behind the #',
    file: rss(item({ id: '9', link: `${PAGE}#size=m` })),
    sku: null,
    url: `${PAGE}#size=s`,
    right: null,
  },
  {
    name: 'ref names a product',
    file: rss(item({ id: '9', link: `${PAGE}?ref=1` })),
    sku: null,
    url: `${PAGE}?ref=2`,
    right: null,
  },
  {
    name: 'all sizes have one link, and differ',
    file: rss(item({ id: 'S' }) + item({ id: 'M', availability: 'out of stock' })),
    sku: null,
    right: null,
    problems: 1,
  },
  {
    name: 'all sizes have one link, and are alike',
    file: rss(item({ id: 'S' }) + item({ id: 'M' })),
    sku: null,
    right: SHIRT,
  },
  {
    name: 'one id twice, and the link tells which',
    file: rss(item({ link: `${PAGE}?variant=1` }) + item({ link: `${PAGE}?variant=2`, price: '70.00 USD' })),
    url: `${PAGE}?variant=2`,
    right: { ...SHIRT, price: '70.00' },
  },
  {
    name: 'a gtin with zeros and spaces',
    file: rss(item({ id: '9', link: 'https://shop.example/h', more: '<g:gtin>0 012345 678905</g:gtin>' })),
    sku: null,
    gtin: '12345678905',
    right: SHIRT,
  },
  // Availability.
  ...(
    [
      ['available for order', 'backorder'],
      ['In Stock', 'in_stock'],
      ['instock', 'in_stock'],
      ['https://schema.org/InStock', 'in_stock'],
      ['Out-of-stock', 'out_of_stock'],
      ['not available', 'out_of_stock'],
      ['pre-order', 'preorder'],
      ['nicht auf Lager', 'out_of_stock'],
      ['Vorbestellbar', 'preorder'],
      ['en rupture de stock', 'out_of_stock'],
      ['précommande', 'preorder'],
      ['agotado', 'out_of_stock'],
      ['non disponibile', 'out_of_stock'],
      ['op voorraad', 'in_stock'],
      ['niedostępny', 'out_of_stock'],
      ['нет в наличии', 'out_of_stock'],
      ['под заказ', 'backorder'],
      ['在庫あり', 'in_stock'],
      ['在庫切れ', 'out_of_stock'],
      ['stokta yok', 'out_of_stock'],
    ] as const
  ).map(([availability, stock]) => ({
    name: `the availability "${availability}"`,
    file: rss(item({ availability })),
    right: { ...SHIRT, stock },
    problems: 0,
  })),
  {
    name: 'an availability that is no word for stock',
    file: rss(item({ availability: '12' })),
    right: { ...SHIRT, stock: 'unknown' },
    problems: 1,
  },
];
