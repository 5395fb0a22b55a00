// Feeds as shops export them, each a situation of its own. `right`: every report that may be made of the offer, as
// "stock price currency", "stock", or "none" where nothing may be said.

export interface FeedFile {
  readonly met: string;
  readonly file: string | Uint8Array;
  readonly charset?: string;
  readonly asked?: {
    readonly url?: string;
    readonly sku?: string;
    readonly gtin?: string;
    readonly variant?: string;
  };
  readonly right: readonly string[];
}

const PAGE = 'https://shop.example/products/linen-shirt';
const NS = 'xmlns:g="http://base.google.com/ns/1.0"';
const SHIRT = ['in_stock 68.00 USD'];
const STOCK = ['in_stock'];
const rss = (items: string, ns = NS) =>
  `<?xml version="1.0"?>\n<rss version="2.0" ${ns}><channel><title>Shop</title><link>https://shop.example</link>${items}</channel></rss>`;
interface Item {
  readonly id?: string;
  readonly link?: string;
  readonly price?: string;
  readonly stock?: string;
  readonly more?: string;
}
const item = ({ id = 'SKU-1', link = PAGE, price = '68.00 USD', stock = 'in_stock', more = '' }: Item = {}) =>
  `<item><g:id>${id}</g:id><title>Shirt</title><link>${link}</link><g:availability>${stock}</g:availability><g:price>${price}</g:price>${more}</item>`;
const hat = (price: string, more = '') =>
  item({ id: 'HAT', link: 'https://shop.example/products/hat', price, more });
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

const of = (
  met: string,
  given: Item,
  right: readonly string[] = SHIRT,
  asked?: FeedFile['asked'],
): FeedFile => ({
  met,
  file: rss(item(given)),
  right,
  ...(asked && { asked }),
});
const price = (text: string, right: readonly string[], others = ''): FeedFile => ({
  met: `the price ${text}${others && ` beside ${others}`}`,
  file: rss(item({ price: text }) + (others && hat(others))),
  right,
});
const word = (stock: string, right: readonly string[]): FeedFile =>
  of(
    `the availability ${JSON.stringify(stock)}`,
    { stock },
    right.map((it) => `${it} 68.00 USD`),
  );
const link = (met: string, feed: string, asked = PAGE, right = SHIRT): FeedFile =>
  of(`a link ${met}`, { link: feed }, right, { url: asked });
const table = (
  met: string,
  file: string,
  right: readonly string[] = SHIRT,
  asked?: FeedFile['asked'],
): FeedFile => ({
  met: `a table ${met}`,
  file,
  right,
  ...(asked && { asked }),
});

export const FEED_FILES: readonly FeedFile[] = [
  // XML.
  {
    met: 'no prefix, the namespace on each element',
    file: rss(
      item()
        .replace(/<g:(\w+)>/g, '<$1 xmlns="http://base.google.com/ns/1.0">')
        .replace(/<\/g:/g, '</'),
      '',
    ),
    right: SHIRT,
  },
  { met: 'a prefix that nobody declares', file: rss(item(), ''), right: SHIRT },
  {
    met: 'the namespace in https',
    file: rss(item().replaceAll('g:', 'x:'), 'xmlns:x="https://base.google.com/ns/1.0"'),
    right: SHIRT,
  },
  {
    met: 'the namespace with a slash behind',
    file: rss(item().replaceAll('g:', 'x:'), 'xmlns:x="http://base.google.com/ns/1.0/"'),
    right: SHIRT,
  },
  {
    met: 'an attribute of the shop’s own with the same name first',
    file: rss(
      item().replace('<title>', '<c:price type="string">12.00 USD</c:price><title>'),
      `${NS} xmlns:c="http://base.google.com/cns/1.0"`,
    ),
    right: SHIRT,
  },
  {
    met: 'another vocabulary’s price first',
    file: rss(
      item().replace('<title>', '<m:price>12.00 USD</m:price><title>'),
      `${NS} xmlns:m="https://example.com/ns"`,
    ),
    right: SHIRT,
  },
  {
    met: 'the delivery’s price first',
    file: rss(
      item().replace(
        '<title>',
        '<g:shipping><g:country>US</g:country><g:price>4.95 USD</g:price></g:shipping><title>',
      ),
    ),
    right: SHIRT,
  },
  {
    met: 'the members’ price first',
    file: rss(
      item().replace(
        '<title>',
        '<g:loyalty_program><g:program_label>gold</g:program_label><g:price>54.00 USD</g:price></g:loyalty_program><title>',
      ),
    ),
    right: SHIRT,
  },
  of('an instalment', {
    more: '<g:installment><g:months>6</g:months><g:amount>12 USD</g:amount></g:installment>',
  }),
  of(
    'a subscription',
    {
      price: '0 USD',
      more: '<g:subscription_cost><g:period>month</g:period><g:amount>12 USD</g:amount></g:subscription_cost>',
    },
    STOCK,
  ),
  of(
    'CDATA everywhere',
    {
      price: '<![CDATA[68.00 USD]]>',
      stock: '<![CDATA[in stock]]>',
      link: `<![CDATA[${PAGE}?a=1&utm_source=x]]>`,
    },
    SHIRT,
    { url: `${PAGE}?a=1` },
  ),
  of('CDATA with spaces around', { price: '\n  <![CDATA[ 68.00 USD ]]>\n  ' }),
  of('a raw ampersand in the link', { link: `${PAGE}?utm_source=x&utm_medium=y` }),
  of('a link whose ampersands are escaped twice', { link: `${PAGE}?size=m&amp;amp;utm_medium=y` }, SHIRT, {
    url: `${PAGE}?size=m`,
  }),
  of('a hexadecimal reference in the link', { link: `${PAGE}?size=m&#x26;colour=red` }, SHIRT, {
    url: `${PAGE}?colour=red&size=m`,
  }),
  of('HTML’s no-break space in the price', { price: '68.00&nbsp;USD' }),
  of('HTML’s euro', { price: '68,00 &euro;' }, ['in_stock 68.00 EUR']),
  of('a reference to the euro', { price: '68,00 &#8364;' }, ['in_stock 68.00 EUR']),
  of('HTML’s letters in the title', { more: '<g:brand>Caf&eacute; &amp; B&uuml;ro</g:brand>' }),
  {
    met: 'a comment inside',
    file: rss(item().replace('<title>', '<!-- <g:price>12.00 USD</g:price> --><title>')),
    right: SHIRT,
  },
  { met: 'a mark and a line before the declaration', file: `\ufeff\n${rss(item())}`, right: SHIRT },
  {
    met: 'a document type with an entity of its own',
    file: rss(item({ price: '68.00 &usd;' })).replace('<rss', '<!DOCTYPE rss [<!ENTITY usd "USD">]>\n<rss'),
    right: [...SHIRT, ...STOCK],
  },
  {
    met: 'cut short after the offer',
    file: rss(item() + hat('9.00 USD')).slice(0, -60),
    right: [...SHIRT, 'none'],
  },
  {
    met: 'Atom with several links',
    file: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${NS}><entry><g:id>SKU-1</g:id><link rel="self" href="https://shop.example/feed/1"/><link rel="alternate" type="text/html" href="${PAGE}"/><g:availability>in_stock</g:availability><g:price>68.00 USD</g:price></entry></feed>`,
    right: SHIRT,
  },
  {
    met: 'Atom, the picture’s link first',
    file: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${NS}><entry><g:id>SKU-1</g:id><link rel="enclosure" href="https://shop.example/1.jpg"/><link href="${PAGE}"/><g:availability>in_stock</g:availability><g:price>68.00 USD</g:price></entry></feed>`,
    right: SHIRT,
  },
  {
    met: 'RDF, the items beside the channel',
    file: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NS}><channel><title>S</title></channel>${item()}</rdf:RDF>`,
    right: [...SHIRT, 'none'],
  },
  {
    met: 'g:link beside the link',
    file: rss(
      item({ link: 'https://shop.example/go?id=1' }).replace('<title>', `<g:link>${PAGE}</g:link><title>`),
    ),
    right: SHIRT,
  },
  {
    met: 'spaces and lines in every element',
    file: rss(
      item({ id: '\n  SKU-1\n', price: '\n  68.00 USD\n', stock: '\n in stock \n', link: `\n ${PAGE}\n` }),
    ),
    right: SHIRT,
  },
  {
    met: 'elements in capitals',
    file: rss(item().replace(/<(\/?)g:(\w+)>/g, (_, a, b) => `<${a}g:${b.toUpperCase()}>`)),
    right: [...SHIRT, 'none'],
  },

  // Bytes.
  {
    met: 'windows-1252, which the XML says',
    file: bytes(rss(item({ price: '68,00 \u0080' })).replace('?>', ' encoding="windows-1252"?>'), 'latin1'),
    right: ['in_stock 68.00 EUR'],
  },
  {
    met: 'ISO-8859-15, which the XML says',
    file: bytes(rss(item({ price: '68,00 \u00a4' })).replace('?>', ' encoding="ISO-8859-15"?>'), 'latin1'),
    right: ['in_stock 68.00 EUR'],
  },
  {
    met: 'UTF-8 that says it is Latin-1',
    file: bytes(rss(item({ price: '68,00 €' })).replace('?>', ' encoding="ISO-8859-1"?>'), 'utf8'),
    right: ['in_stock 68.00 EUR'],
  },
  {
    met: 'Latin-1 that says it is UTF-8',
    file: bytes(rss(item({ price: '68.00 \u00a3' })).replace('?>', ' encoding="UTF-8"?>'), 'latin1'),
    right: ['in_stock 68.00 GBP'],
  },
  {
    met: 'UTF-16 without a mark',
    file: bytes(rss(item({ price: '68,00 €' })).replace('?>', ' encoding="UTF-16"?>'), 'utf16le'),
    right: ['in_stock 68.00 EUR'],
  },
  {
    met: 'windows-1250 by the header',
    file: bytes(`id\tlink\tavailability\tprice\nSKU-1\t${PAGE}\tin stock\t68,00 z\u00b3\n`, 'latin1'),
    charset: 'windows-1250',
    right: ['in_stock 68.00 PLN'],
  },
  {
    met: 'Shift_JIS by the header',
    file: new Uint8Array([
      ...bytes(`id\tlink\tavailability\tprice\nSKU-1\t${PAGE}\tin stock\t6,800`, 'latin1'),
      0x89,
      0x7e,
      0x0a,
    ]),
    charset: 'Shift_JIS',
    right: ['in_stock 6800 JPY'],
  },
  {
    met: 'an encoding that nobody knows',
    file: bytes(rss(item()), 'utf8'),
    charset: 'x-unknown',
    right: SHIRT,
  },

  // Prices.
  price('1,299.00 USD', ['in_stock 1299.00 USD']),
  price('USD 1,299.00', ['in_stock 1299.00 USD']),
  price('1.299,00 EUR', ['in_stock 1299.00 EUR']),
  price('1 299,00 EUR', ['in_stock 1299.00 EUR']),
  price('68.00usd', SHIRT),
  price('$68.00 USD', SHIRT),
  price('US$68.00', SHIRT),
  price('$68.00', STOCK),
  price('68,00 kr', STOCK),
  price('68.00 руб.', ['in_stock 68.00 RUB']),
  price('6800 JPY', ['in_stock 6800 JPY']),
  price('₹1,23,456.00', ['in_stock 123456.00 INR']),
  price('٦٨٫٠٠ SAR', ['in_stock 68.00 SAR']),
  price('12.345 KWD', ['in_stock 12.345 KWD', ...STOCK]),
  price('1.299 EUR', ['in_stock 1299 EUR'], '12,99 EUR'),
  price('1.299 EUR', ['in_stock 1299 EUR', ...STOCK], '2.499 EUR'),
  price('1,299 USD', ['in_stock 1299 USD'], '12.99 USD'),
  price('1.299 EUR', STOCK, '2.499 USD'),
  price('68.00 XTS', STOCK),
  price('68.00 EURO', ['in_stock 68.00 EUR', ...STOCK]),
  price('68.00 - 80.00 USD', STOCK),
  price('from 68.00 USD', STOCK),
  price('68.00 USD per month', STOCK),
  price('0 USD', STOCK),
  price('-68.00 USD', STOCK),
  price('68.00 USD 75.00 USD', STOCK),
  price('68.00 USD, 62.00 EUR', STOCK),
  price('', STOCK),
  of('a sale price that ended', {
    more: '<g:sale_price>50.00 USD</g:sale_price><g:sale_price_effective_date>2026-10-01T00:00-0800/2026-11-01T23:59-0800</g:sale_price_effective_date>',
  }),
  of(
    'a sale price that is on',
    {
      more: '<g:sale_price>50.00 USD</g:sale_price><g:sale_price_effective_date>2026-11-01T00:00-0800/2026-11-30T23:59-0800</g:sale_price_effective_date>',
    },
    ['in_stock 50.00 USD'],
  ),
  of(
    'a sale price with a decimal comma',
    { price: '68,00 EUR', more: '<g:sale_price>50,00 EUR</g:sale_price>' },
    ['in_stock 50.00 EUR'],
  ),
  of('a sale price in another currency', { more: '<g:sale_price>50.00 EUR</g:sale_price>' }, STOCK),
  of('a sale price above the price', { more: '<g:sale_price>80.00 USD</g:sale_price>' }, [
    ...SHIRT,
    ...STOCK,
  ]),
  of('a sale price in words', { more: '<g:sale_price>n/a</g:sale_price>' }, [...SHIRT, ...STOCK]),
  of('an empty sale price', { more: '<g:sale_price></g:sale_price>' }),
  of('a price for a unit', {
    more: '<g:unit_pricing_measure>750ml</g:unit_pricing_measure><g:unit_pricing_base_measure>100ml</g:unit_pricing_base_measure>',
  }),
  of('a lowest price', {
    more: '<g:auto_pricing_min_price>40.00 USD</g:auto_pricing_min_price><g:cost_of_goods_sold>20.00 USD</g:cost_of_goods_sold>',
  }),

  // Availability.
  word('in stock', STOCK),
  word('IN_STOCK', STOCK),
  word('In Stock', STOCK),
  word('InStock', STOCK),
  word('instock', STOCK),
  word('in-stock', STOCK),
  word('in\u00a0stock', STOCK),
  word('https://schema.org/InStock', STOCK),
  word('http://schema.org/OutOfStock', ['out_of_stock']),
  word('out of stock', ['out_of_stock']),
  word('OUT_OF_STOCK', ['out_of_stock']),
  word('outofstock', ['out_of_stock']),
  word('Sold out', ['out_of_stock']),
  word('preorder', ['preorder']),
  word('pre-order', ['preorder']),
  word('Pre Order', ['preorder']),
  word('backorder', ['backorder']),
  word('back order', ['backorder']),
  word('on backorder', ['backorder', 'unknown']),
  word('discontinued', ['discontinued', 'out_of_stock']),
  word('auf Lager', ['in_stock', 'unknown']),
  word('nicht auf Lager', ['out_of_stock', 'unknown']),
  word('en stock', ['in_stock', 'unknown']),
  word('no disponible', ['out_of_stock', 'unknown']),
  word('esgotado', ['out_of_stock', 'unknown']),
  word('not in stock', ['out_of_stock', 'unknown']),
  word('not available', ['out_of_stock', 'unknown']),
  word('unavailable', ['out_of_stock', 'unknown']),
  word('available', ['in_stock', 'unknown']),
  word('available soon', ['unknown']),
  word('in stock soon', ['unknown']),
  word('in stock from 2027-01-01', ['unknown', 'preorder', 'backorder']),
  word('out of stock, in stock soon', ['out_of_stock', 'unknown']),
  word('true', ['in_stock', 'unknown']),
  word('false', ['out_of_stock', 'unknown']),
  word('0', ['out_of_stock', 'unknown']),
  word('1', ['in_stock', 'unknown']),
  word('-1', ['unknown', 'out_of_stock']),
  word('', ['unknown']),
  word('temporarily out of stock', ['out_of_stock', 'unknown']),
  word('limited availability', ['limited', 'in_stock', 'unknown']),
  word('in store only', ['in_store_only', 'unknown']),

  // Links.
  link('in http, with www', 'http://www.shop.example/products/linen-shirt'),
  link('with a slash behind', `${PAGE}/`),
  link('with a port', 'https://shop.example:443/products/linen-shirt'),
  link('with the host in capitals', 'https://SHOP.example/products/linen-shirt'),
  link('with a fragment', `${PAGE}#reviews`),
  link('with Google’s marks', `${PAGE}?srsltid=AfmBOo&amp;gclid=x&amp;gbraid=y&amp;gad_campaignid=1`),
  link('with Meta’s and TikTok’s marks', `${PAGE}?fbclid=x&amp;ttclid=y&amp;utm_id=1`),
  link(
    'with Microsoft’s, Pinterest’s and Klaviyo’s marks',
    `${PAGE}?msclkid=x&amp;epik=y&amp;_kx=z&amp;mc_cid=1&amp;mc_eid=2`,
  ),
  link(
    'with a network’s marks',
    `${PAGE}?awc=1_2_3&amp;irclickid=x&amp;sscid=y&amp;ranMID=1&amp;ranEAID=2&amp;ranSiteID=3&amp;cjevent=z`,
  ),
  link(
    'with marks of Snapchat, X, Yahoo and LinkedIn',
    `${PAGE}?ScCid=x&amp;twclid=y&amp;yclid=z&amp;li_fat_id=1`,
  ),
  link('with a source in ref', `${PAGE}?ref=feed&amp;source=google_shopping`, PAGE, [...SHIRT, 'none']),
  link('with campaign marks of Matomo', `${PAGE}?mtm_campaign=x&amp;pk_source=y&amp;mtm_kwd=z`),
  link(
    'with umlauts, one of them encoded',
    'https://shop.example/produkt/bl%C3%BCte',
    'https://shop.example/produkt/blüte',
  ),
  link('with an international host', 'https://xn--bcher-kva.example/p', 'https://bücher.example/p'),
  link(
    'in another order of its parameters',
    'https://shop.example/p?colour=red&amp;size=m',
    'https://shop.example/p?size=m&colour=red',
  ),
  link('of another size', 'https://shop.example/p?size=s', 'https://shop.example/p?size=m', ['none']),
  link('of another variant', `${PAGE}?variant=2`, `${PAGE}?variant=1`, ['none']),
  link('of another number', 'https://shop.example/p?id=2', 'https://shop.example/p?id=1', ['none']),
  link('of another shop', 'https://other.example/products/linen-shirt', PAGE, ['none']),
  link('of one with a longer name', `${PAGE}-long`, PAGE, ['none']),
  link('of the collection', 'https://shop.example/products/', PAGE, ['none']),
  link('where the offer has marks', PAGE, `${PAGE}?utm_source=maya&vt=x.maya&gclid=1`),

  // Which of several.
  {
    met: 'the sku among several at one address',
    file: rss(item({ id: 'A', price: '60.00 USD' }) + item({ id: 'B' })),
    asked: { sku: 'B' },
    right: SHIRT,
  },
  {
    met: 'the sku in other letters',
    file: rss(item({ id: 'sku-1' })),
    asked: { url: 'https://shop.example/x', sku: 'SKU-1' },
    right: [...SHIRT, 'none'],
  },
  {
    met: 'the gtin with zeros before',
    file: rss(item({ more: '<g:gtin>00012345678905</g:gtin>' })),
    asked: { url: 'https://shop.example/x', gtin: '12345678905' },
    right: SHIRT,
  },
  {
    met: 'the gtin as a spreadsheet spoils it',
    file: rss(item({ more: '<g:gtin>1.23457E+11</g:gtin>' })),
    asked: { url: 'https://shop.example/x', gtin: '123457000000' },
    right: ['none'],
  },
  {
    met: 'several sizes at one address, at several prices',
    file: rss(item({ id: 'A', price: '60.00 USD' }) + item({ id: 'B', stock: 'out of stock' })),
    right: ['in_stock', 'none'],
  },
  {
    met: 'several sizes at one address, all sold out',
    file: rss(item({ id: 'A', stock: 'out of stock' }) + item({ id: 'B', stock: 'out of stock' })),
    right: ['out_of_stock 68.00 USD', 'none'],
  },
  {
    met: 'one id twice, at two prices',
    file: rss(item({ price: '60.00 USD' }) + item()),
    asked: { sku: 'SKU-1' },
    right: ['in_stock', 'none'],
  },
  {
    met: 'one id in two currencies',
    file: rss(item({ price: '60.00 EUR' }) + item()),
    asked: { sku: 'SKU-1' },
    right: ['in_stock', 'none'],
  },
  {
    met: 'an sku that is none of them',
    file: rss(item({ id: 'A' }) + item({ id: 'B' })),
    asked: { sku: 'C' },
    right: ['none', 'in_stock 68.00 USD'],
  },
  {
    met: 'a size, told in words',
    file: rss(
      item({ id: 'A', price: '60.00 USD', more: '<g:size>S</g:size>' }) +
        item({ id: 'B', more: '<g:size>M</g:size>' }),
    ),
    asked: { variant: 'M' },
    right: SHIRT,
  },

  // Tables.
  table('with tabs', `id\ttitle\tlink\tavailability\tprice\nSKU-1\tShirt\t${PAGE}\tin stock\t68.00 USD\n`),
  table(
    'with names in words and capitals',
    `ID\tTitle\tLink\tAvailability\tPrice\tSale Price\tGTIN\nSKU-1\tShirt\t${PAGE}\tin stock\t68.00 USD\t50.00 USD\t\n`,
    ['in_stock 50.00 USD'],
  ),
  table(
    'with g: before the names',
    `g:id\tg:title\tg:link\tg:availability\tg:price\nSKU-1\tShirt\t${PAGE}\tin stock\t68.00 USD\n`,
  ),
  table(
    'with commas and quotes',
    `id,title,link,availability,price\r\n"SKU-1","Shirt, ""linen""","${PAGE}","in stock","1,299.00 USD"\r\n`,
    ['in_stock 1299.00 USD'],
  ),
  table(
    'with semicolons and decimal commas',
    `\ufeffid;title;link;availability;price\nSKU-1;Shirt;${PAGE};in stock;68,00 EUR\n`,
    ['in_stock 68.00 EUR'],
  ),
  table('with pipes', `id|title|link|availability|price\nSKU-1|Shirt|${PAGE}|in stock|68.00 USD\n`),
  table(
    'with an inch',
    `id\ttitle\tlink\tavailability\tprice\nA\t12" pan\thttps://shop.example/a\tin stock\t5.00 USD\nSKU-1\t14" pan\t${PAGE}\tin stock\t68.00 USD\n`,
  ),
  table(
    'with a line break in a quoted text',
    `id\tdescription\tlink\tavailability\tprice\nSKU-1\t"Soft.\nWashed."\t${PAGE}\tin stock\t68.00 USD\n`,
  ),
  table(
    'with a title above',
    `Product feed, 2026-11-20\n\nid\ttitle\tlink\tavailability\tprice\nSKU-1\tShirt\t${PAGE}\tin stock\t68.00 USD\n`,
    [...SHIRT, 'none'],
  ),
  table(
    'with sep= above',
    `sep=;\nid;title;link;availability;price\nSKU-1;Shirt;${PAGE};in stock;68.00 USD\n`,
  ),
  table(
    'with a cell too many',
    `id,title,link,availability,price\nSKU-1,Shirt, linen,${PAGE},in stock,68.00 USD\n`,
    ['none'],
  ),
  table(
    'with unquoted decimal commas',
    `id,title,link,availability,price\nSKU-1,Shirt,${PAGE},in stock,68,50 EUR\n`,
    ['none', 'in_stock'],
  ),
  table(
    'with a price column twice',
    `id\tlink\tavailability\tprice\tprice\nSKU-1\t${PAGE}\tin stock\t60.00 USD\t68.00 USD\n`,
    ['in_stock', 'none'],
  ),
  table(
    'of Facebook, with its quantity',
    `id\ttitle\tlink\tavailability\tprice\tquantity_to_sell_on_facebook\tcondition\nSKU-1\tShirt\t${PAGE}\tin stock\t68.00 USD\t3\tnew\n`,
  ),
  table(
    'each of whose lines is in quotes',
    `"id,title,link,availability,price"\n"SKU-1,Shirt,${PAGE},in stock,68.00 USD"\n`,
    [...SHIRT, 'none'],
  ),
];
