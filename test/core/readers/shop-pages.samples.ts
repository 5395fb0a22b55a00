// Pages as shop systems and people write them. `right`: every report that may be made of the offer, as
// "stock price currency", "stock", or "none" where nothing may be said.

export interface ShopPage {
  readonly met: string;
  /** JSON-LD scripts: text as it stands in the page, or data. */
  readonly texts: readonly unknown[];
  readonly page?: string;
  readonly canonical?: string;
  readonly lang?: string;
  readonly asked?: {
    readonly url?: string;
    readonly sku?: string;
    readonly gtin?: string;
    readonly variant?: string;
  };
  readonly right: readonly string[];
}

const PAGE = 'https://shop.example/products/linen-shirt';
const OTHER = 'https://shop.example/products/other';
const SHIRT = ['in_stock 68.00 USD'];
const STOCK = ['in_stock'];
const UNSAID = ['none', 'unknown'];
const offer = (more: object = {}) => ({
  '@type': 'Offer',
  availability: 'https://schema.org/InStock',
  price: '68.00',
  priceCurrency: 'USD',
  ...more,
});
const product = (more: object = {}, offers: unknown = offer()) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Linen shirt',
  offers,
  ...more,
});
const other = (more: object = {}) =>
  product({ name: 'Other', url: OTHER, ...more }, offer({ price: '12.00', url: OTHER }));
const JSON_LD = JSON.stringify(product());
const page = (
  met: string,
  texts: readonly unknown[],
  right: readonly string[] = SHIRT,
  more: Partial<ShopPage> = {},
): ShopPage => ({ met, texts, right, ...more });
const sold = (met: string, offers: unknown, right: readonly string[] = SHIRT, more: Partial<ShopPage> = {}) =>
  page(met, [product({}, offers)], right, more);
const text = (met: string, from: string | RegExp, to: string, right: readonly string[] = SHIRT) =>
  page(met, [JSON_LD.replace(from, to)], right);
const stock = (availability: unknown, ...states: string[]) =>
  sold(
    `the availability ${JSON.stringify(availability)}`,
    offer({ availability }),
    states.map((it) => `${it} 68.00 USD`),
  );
const variant = (name: string, price: string, state: string, more: object = {}) => ({
  '@type': 'Product',
  name,
  offers: offer({ price, availability: `https://schema.org/${state}` }),
  ...more,
});
const group = (...hasVariant: object[]) => ({
  '@context': 'https://schema.org',
  '@type': 'ProductGroup',
  name: 'Linen shirt',
  url: PAGE,
  hasVariant,
});
const LIST = 'https://schema.org/ListPrice';

export const SHOP_PAGES: readonly ShopPage[] = [
  // Nearly JSON.
  text('a trailing comma in the offer', '"USD"}', '"USD",}'),
  text('a trailing comma in a list', /"offers":(.*)\}$/, '"offers":[$1,]}'),
  page('CDATA in comments of JavaScript', [`//<![CDATA[\n${JSON_LD}\n//]]>`]),
  page('CDATA in comments of CSS', [`/*<![CDATA[*/${JSON_LD}/*]]>*/`]),
  page('CDATA alone', [`<![CDATA[${JSON_LD}]]>`]),
  page('everything in HTML’s quotes', [JSON_LD.replaceAll('"', '&quot;')], [...SHIRT, 'none']),
  page('single quotes', [JSON_LD.replaceAll('"', "'")], [...SHIRT, 'none']),
  page('names without quotes', [JSON_LD.replace(/"(\w+)":/g, '$1:')], [...SHIRT, 'none']),
  page('typographic quotes', [JSON_LD.replace(/"([^"]*)"/g, '“$1”')], [...SHIRT, 'none']),
  text('an inch that nobody escaped', 'Linen shirt', '12" pan', [...SHIRT, 'none']),
  text('an apostrophe that somebody escaped', 'Linen shirt', "Maya\\'s shirt"),
  text('an escape of JavaScript', 'Linen shirt', 'Shirt \\x27M\\x27', [...SHIRT, 'none']),
  text('a separator of lines', 'Linen shirt', 'Linen\u2028shirt'),
  text('a form feed and a null', 'Linen shirt', 'Linen\f\u0001shirt'),
  text('what looks like comments', 'Linen shirt', 'Linen // shirt /* soft */'),
  text('the euro as an escape', '"68.00"', '"68,00 \\u20ac"', STOCK),
  page(
    'two objects after each other',
    [`${JSON_LD}\n{"@type":"BreadcrumbList","itemListElement":[]}`],
    [...SHIRT, 'none'],
  ),
  page('cut short', [JSON_LD.slice(0, -20)], ['none']),
  page('cut short before a second script', [JSON_LD.slice(0, -20), other()], ['none']),
  page('undefined for a value', [JSON_LD.replace('"Linen shirt"', 'undefined')], [...SHIRT, 'none']),
  page('Python’s None and True', [JSON_LD.replace('"Linen shirt"', 'None')], [...SHIRT, 'none']),
  page('no price behind its name', [JSON_LD.replace('"68.00"', '')], ['in_stock', 'none']),
  page('a template for the price', [JSON_LD.replace('"68.00"', '{{ product.price }}')], ['in_stock', 'none']),
  page('a template for the price in quotes', [JSON_LD.replace('68.00', '{{ product.price }}')], STOCK),
  page(
    'an unquoted decimal comma',
    [JSON_LD.replace('"68.00"', '68,50')],
    ['in_stock', 'none', 'in_stock 68.50 USD'],
  ),
  page(
    'unquoted groups',
    [JSON_LD.replace('"68.00"', '1,299.00')],
    ['in_stock', 'none', 'in_stock 1299.00 USD'],
  ),
  page(
    'unquoted groups by dots',
    [JSON_LD.replace('"68.00"', '1.299,00')],
    ['in_stock', 'none', 'in_stock 1299.00 USD'],
  ),
  page(
    'a sign before the unquoted price',
    [JSON_LD.replace('"68.00"', '$68.00')],
    ['in_stock', 'none', ...SHIRT],
  ),
  page(
    'a zero before the unquoted price',
    [JSON_LD.replace('"68.00"', '068.00')],
    ['in_stock', 'none', ...SHIRT],
  ),
  page('a comma missing', [JSON_LD.replace('"68.00",', '"68.00" ')], [...SHIRT, 'none']),
  page(
    'the price twice',
    [JSON_LD.replace('"price":"68.00"', '"price":"60.00","price":"68.00"')],
    ['in_stock', 'none'],
  ),
  page('the price twice, the same', [JSON_LD.replace('"price":"68.00"', '"price":"68.00","price":"68.00"')]),
  page(
    'the offers twice',
    [
      JSON_LD.replace(
        /"offers":(\{[^}]*\})/,
        '"offers":$1,"offers":{"@type":"Offer","price":"60.00","priceCurrency":"USD","availability":"InStock"}',
      ),
    ],
    ['in_stock', 'none'],
  ),
  page(
    'the availability twice',
    [JSON_LD.replace('"availability"', '"availability":"https://schema.org/OutOfStock","availability"')],
    ['none', 'unknown 68.00 USD', 'unknown'],
  ),
  page('a name of JavaScript before it', [`var product = ${JSON_LD};`], [...SHIRT, 'none']),
  page(
    'a whole script tag in the script',
    [`<script type="application/ld+json">${JSON_LD}`],
    [...SHIRT, 'none'],
  ),
  page('in brackets', [`(${JSON_LD})`], [...SHIRT, 'none']),
  page('nothing at all', ['', '   '], ['none']),
  page('a list around all', [[product()]]),
  page('a list within a list', [[[product()]]], [...SHIRT, 'none']),
  page('JSON in JSON', [JSON.stringify(JSON_LD)], [...SHIRT, 'none']),

  // Whose vocabulary.
  page('types as a list', [product({ '@type': ['Product', 'Thing'] })]),
  page('a type by its address', [product({ '@type': 'http://schema.org/Product' })]),
  page(
    'a type with a prefix',
    [product({ '@context': { schema: 'https://schema.org/' }, '@type': 'schema:Product' })],
    [...SHIRT, 'none'],
  ),
  page(
    'every name with a prefix',
    [
      {
        '@context': { schema: 'http://schema.org/' },
        '@type': 'schema:Product',
        'schema:name': 'Shirt',
        'schema:offers': {
          '@type': 'schema:Offer',
          'schema:price': '68.00',
          'schema:priceCurrency': 'USD',
          'schema:availability': { '@id': 'schema:InStock' },
        },
      },
    ],
    [...SHIRT, 'none'],
  ),
  page('Wix’s capitals', [
    {
      '@context': 'https://schema.org/',
      '@type': 'Product',
      name: 'Shirt',
      Offers: {
        '@type': 'Offer',
        priceCurrency: 'USD',
        price: '68.00',
        Availability: 'https://schema.org/InStock',
      },
    },
  ]),
  page('lower case types', [product({ '@type': 'product' })], [...SHIRT, 'none']),
  page('a model', [product({ '@type': 'ProductModel' })], [...SHIRT, 'none']),
  page('one of a kind', [product({ '@type': 'IndividualProduct' })], [...SHIRT, 'none']),
  page('a book', [product({ '@type': ['Product', 'Book'] })]),
  page('a graph', [
    {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', '@id': PAGE, url: PAGE },
        { '@type': 'BreadcrumbList' },
        product({ mainEntityOfPage: { '@id': PAGE } }),
      ],
    },
  ]),
  page('an offer by its id', [
    {
      '@context': 'https://schema.org',
      '@graph': [product({}, { '@id': '#o' }), { ...offer(), '@id': '#o' }],
    },
  ]),
  page(
    'an offer by its id in another script',
    [product({}, { '@id': '#o' }), { '@context': 'https://schema.org', ...offer(), '@id': '#o' }],
    [...SHIRT, 'none'],
  ),

  // Availability.
  stock('http://schema.org/InStock', 'in_stock'),
  stock('InStock', 'in_stock'),
  stock('instock', 'in_stock'),
  stock('in stock', 'in_stock'),
  stock('In Stock', 'in_stock'),
  stock('in_stock', 'in_stock'),
  stock('schema:InStock', 'in_stock'),
  stock('https://www.schema.org/InStock', 'in_stock'),
  stock('https://schema.org/InStock ', 'in_stock'),
  stock('HTTPS://SCHEMA.ORG/INSTOCK', 'in_stock'),
  stock('//schema.org/InStock', 'in_stock'),
  stock('schema.org/InStock', 'in_stock'),
  stock('https://schema.org/InStock#', 'in_stock', 'unknown'),
  stock('https://schema.org/In Stock', 'in_stock'),
  stock('https://schema.org/https://schema.org/InStock', 'in_stock', 'unknown'),
  stock({ '@id': 'https://schema.org/InStock' }, 'in_stock'),
  stock(['https://schema.org/InStock'], 'in_stock'),
  stock({ '@type': 'ItemAvailability', name: 'InStock' }, 'in_stock', 'unknown'),
  stock(['https://schema.org/InStock', 'https://schema.org/OutOfStock'], 'unknown'),
  stock(['https://schema.org/InStock', 'https://schema.org/OnlineOnly'], 'in_stock', 'unknown'),
  stock('https://schema.org/OutOfStock', 'out_of_stock'),
  stock('https://schema.org/SoldOut', 'out_of_stock'),
  stock('https://schema.org/Discontinued', 'discontinued', 'out_of_stock'),
  stock('https://schema.org/PreOrder', 'preorder'),
  stock('https://schema.org/PreSale', 'preorder'),
  stock('https://schema.org/BackOrder', 'backorder'),
  stock('https://schema.org/MadeToOrder', 'made_to_order'),
  stock('https://schema.org/LimitedAvailability', 'limited'),
  stock('https://schema.org/InStoreOnly', 'in_store_only'),
  stock('https://schema.org/OnlineOnly', 'in_stock', 'unknown'),
  stock('https://schema.org/Reserved', 'out_of_stock', 'unknown'),
  stock('https://schema.org/ItemAvailability', 'unknown'),
  stock('https://schema.org/', 'unknown'),
  stock('not in stock', 'out_of_stock', 'unknown'),
  stock('auf Lager', 'in_stock', 'unknown'),
  stock('Rupture de stock', 'out_of_stock', 'unknown'),
  stock('https://schema.org/BackInStock', 'unknown'),
  stock('https://shop.example/InStock', 'in_stock', 'unknown'),
  stock('https://schema.org/InStockSoon', 'unknown'),
  stock('', 'unknown'),
  stock(null, 'unknown'),
  stock(true, 'in_stock', 'unknown'),
  stock(false, 'out_of_stock', 'unknown'),
  stock(1, 'in_stock', 'unknown'),

  // Prices of an offer.
  sold(
    'an aggregate of one',
    {
      '@type': 'AggregateOffer',
      lowPrice: '68.00',
      highPrice: '68.00',
      priceCurrency: 'USD',
      offerCount: 1,
      availability: 'https://schema.org/InStock',
    },
    [...SHIRT, ...STOCK],
  ),
  sold(
    'an aggregate of several',
    {
      '@type': 'AggregateOffer',
      lowPrice: '40.00',
      highPrice: '68.00',
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
    },
    STOCK,
  ),
  sold(
    'only a lowest price',
    {
      '@type': 'AggregateOffer',
      lowPrice: '40.00',
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
    },
    STOCK,
  ),
  sold(
    'a range in an offer, as BigCommerce writes it',
    {
      '@type': 'Offer',
      lowPrice: '40.00',
      highPrice: '68.00',
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
    },
    STOCK,
  ),
  sold('a price beside a range', offer({ lowPrice: '40.00', highPrice: '68.00' }), STOCK),
  sold('an aggregate whose offers agree', {
    '@type': 'AggregateOffer',
    lowPrice: '68.00',
    highPrice: '68.00',
    priceCurrency: 'USD',
    offers: [offer(), offer()],
  }),
  sold(
    'an aggregate whose price is a price',
    {
      '@type': 'AggregateOffer',
      price: '68.00',
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
    },
    [...SHIRT, ...STOCK],
  ),
  sold(
    'a list price in a specification',
    offer({
      price: undefined,
      priceSpecification: [
        { '@type': 'UnitPriceSpecification', price: 85, priceCurrency: 'USD', priceType: LIST },
        { '@type': 'UnitPriceSpecification', price: '68.00', priceCurrency: 'USD' },
      ],
    }),
  ),
  sold(
    'a struck price, as Google has it',
    offer({
      price: undefined,
      priceSpecification: [
        {
          '@type': 'UnitPriceSpecification',
          price: 85,
          priceCurrency: 'USD',
          priceType: 'https://schema.org/StrikethroughPrice',
        },
        {
          '@type': 'UnitPriceSpecification',
          price: '68.00',
          priceCurrency: 'USD',
          priceType: 'https://schema.org/SalePrice',
        },
      ],
    }),
  ),
  sold(
    'a struck price in short',
    offer({
      price: undefined,
      priceSpecification: [
        { '@type': 'UnitPriceSpecification', price: 85, priceCurrency: 'USD', priceType: 'Strikethrough' },
        { '@type': 'UnitPriceSpecification', price: '68.00', priceCurrency: 'USD' },
      ],
    }),
  ),
  sold(
    'a suggested price alone',
    offer({
      price: undefined,
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: 85,
        priceCurrency: 'USD',
        priceType: 'https://schema.org/SRP',
      },
    }),
    STOCK,
  ),
  sold(
    'a list price beside the offer’s',
    offer({
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: 85,
        priceCurrency: 'USD',
        priceType: LIST,
      },
    }),
  ),
  sold(
    'a price for a kilogram',
    offer({
      price: undefined,
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: 20,
        priceCurrency: 'USD',
        referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: 'KGM' },
      },
    }),
    STOCK,
  ),
  sold(
    'a price for a litre beside the price',
    offer({
      priceSpecification: [
        {
          '@type': 'UnitPriceSpecification',
          price: 20,
          priceCurrency: 'USD',
          unitCode: 'LTR',
          referenceQuantity: { value: 1, unitCode: 'LTR' },
        },
      ],
    }),
  ),
  sold(
    'a price for a month',
    offer({
      price: undefined,
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: 5,
        priceCurrency: 'USD',
        billingDuration: 12,
        billingIncrement: 1,
        unitCode: 'MON',
      },
    }),
    STOCK,
  ),
  sold(
    'a price for a month in words',
    offer({
      price: undefined,
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: 5,
        priceCurrency: 'USD',
        unitText: 'MONTH',
      },
    }),
    STOCK,
  ),
  sold(
    'a price from ten pieces on',
    offer({
      price: undefined,
      priceSpecification: [
        { price: 50, priceCurrency: 'USD', eligibleQuantity: { minValue: 10 } },
        { price: '68.00', priceCurrency: 'USD', eligibleQuantity: { minValue: 1 } },
      ],
    }),
  ),
  sold(
    'a price for the trade',
    offer({
      price: undefined,
      priceSpecification: [
        { price: 50, priceCurrency: 'USD', eligibleCustomerType: 'https://schema.org/Business' },
        { price: '68.00', priceCurrency: 'USD' },
      ],
    }),
    [...SHIRT, ...STOCK],
  ),
  sold(
    'a price that has ended',
    offer({
      price: undefined,
      priceSpecification: [
        { price: 50, priceCurrency: 'USD', validThrough: '2026-11-01' },
        { price: '68.00', priceCurrency: 'USD' },
      ],
    }),
  ),
  sold(
    'a price still to come',
    offer({
      price: undefined,
      priceSpecification: [
        { price: 50, priceCurrency: 'USD', validFrom: '2026-12-01' },
        { price: '68.00', priceCurrency: 'USD' },
      ],
    }),
  ),
  sold(
    'delivery as a specification',
    offer({
      priceSpecification: { '@type': 'DeliveryChargeSpecification', price: 4.95, priceCurrency: 'USD' },
    }),
  ),
  sold(
    'a charge for paying',
    offer({
      price: undefined,
      priceSpecification: [
        { '@type': 'PaymentChargeSpecification', price: 1, priceCurrency: 'USD' },
        { price: '68.00', priceCurrency: 'USD' },
      ],
    }),
  ),
  sold(
    'the price of members in another offer',
    [offer({ price: '54.00', validForMemberTier: { '@id': '#gold' } }), offer()],
    [...SHIRT, ...STOCK],
  ),
  sold(
    'WooCommerce',
    [
      {
        '@type': 'Offer',
        price: '68.00',
        priceValidUntil: '2027-12-31',
        priceSpecification: { price: '68.00', priceCurrency: 'USD', valueAddedTaxIncluded: 'false' },
        priceCurrency: 'USD',
        availability: 'http://schema.org/InStock',
        url: PAGE,
        seller: { '@type': 'Organization', name: 'Shop' },
      },
    ],
    [...SHIRT, ...STOCK],
  ),
  sold(
    'WooCommerce of today',
    [
      {
        '@type': 'Offer',
        priceSpecification: [
          {
            '@type': 'UnitPriceSpecification',
            price: '68.00',
            priceCurrency: 'USD',
            valueAddedTaxIncluded: false,
            validThrough: '2027-12-31',
          },
        ],
        availability: 'https://schema.org/InStock',
        url: PAGE,
      },
    ],
    [...SHIRT, ...STOCK],
  ),
  sold('WooCommerce’s sale', [
    {
      '@type': 'Offer',
      priceSpecification: [
        {
          '@type': 'UnitPriceSpecification',
          price: '68.00',
          priceCurrency: 'USD',
          validThrough: '2027-12-31',
        },
        {
          '@type': 'UnitPriceSpecification',
          price: '85.00',
          priceCurrency: 'USD',
          validThrough: '2027-12-31',
          priceType: LIST,
        },
      ],
      availability: 'https://schema.org/InStock',
      url: PAGE,
    },
  ]),
  sold(
    'Squarespace',
    { '@type': 'Offer', price: 68.0, priceCurrency: 'USD', url: PAGE, availability: 'InStock' },
    ['in_stock 68 USD', ...SHIRT],
  ),
  sold(
    'PrestaShop',
    {
      '@type': 'Offer',
      priceCurrency: 'EUR',
      name: 'Shirt',
      price: '68',
      url: `${PAGE}#/1-size-s`,
      priceValidUntil: '2026-12-05',
      image: [],
      sku: 'demo_1',
      availability: 'https://schema.org/InStock',
      seller: { '@type': 'Organization', name: 'Shop' },
    },
    ['in_stock 68 EUR'],
  ),
  sold(
    'Magento',
    {
      '@type': 'Offer',
      price: '68.0000',
      priceCurrency: 'USD',
      availability: 'http://schema.org/InStock',
      itemCondition: 'NewCondition',
    },
    [...SHIRT, 'in_stock 68.0000 USD', 'in_stock 68 USD'],
  ),
  sold('the currency as its sign', offer({ priceCurrency: '€' }), ['in_stock 68.00 EUR', ...STOCK]),
  sold('the currency in lower case', offer({ priceCurrency: 'usd' })),
  sold('the currency as a word', offer({ priceCurrency: 'Euro' }), ['in_stock 68.00 EUR', ...STOCK]),
  sold('a crown of nobody', offer({ priceCurrency: 'kr' }), STOCK),
  sold('a dollar of nobody', offer({ priceCurrency: '$' }), STOCK),
  sold('no currency', offer({ priceCurrency: undefined }), STOCK),
  sold('no currency but the sign of pounds', offer({ priceCurrency: undefined, price: '£68.00' }), [
    'in_stock 68.00 GBP',
    ...STOCK,
  ]),
  sold(
    'the currency with the aggregate',
    {
      '@type': 'AggregateOffer',
      priceCurrency: 'USD',
      lowPrice: '68.00',
      highPrice: '68.00',
      offers: [offer({ priceCurrency: undefined })],
    },
    [...SHIRT, ...STOCK],
  ),
  sold('two currencies', [offer(), offer({ price: '62.00', priceCurrency: 'EUR' })], STOCK),
  sold(
    'two regions',
    [offer({ eligibleRegion: 'US' }), offer({ price: '75.00', eligibleRegion: 'CA' })],
    STOCK,
  ),
  sold(
    'two sellers',
    [offer({ seller: { name: 'A' } }), offer({ price: '62.00', seller: { name: 'B' } })],
    STOCK,
  ),
  sold(
    'a used one',
    [
      offer({ price: '40.00', itemCondition: 'https://schema.org/UsedCondition' }),
      offer({ itemCondition: 'https://schema.org/NewCondition' }),
    ],
    [...SHIRT, ...STOCK],
  ),
  sold('a price far off in its fraction', offer({ price: 68.10000000000001 }), [
    'in_stock 68.10 USD',
    'in_stock 68.1 USD',
    ...STOCK,
  ]),
  sold('a price as a list', offer({ price: ['68.00'] }), [...SHIRT, ...STOCK]),
  sold('two prices as a list', offer({ price: ['60.00', '68.00'] }), STOCK),
  sold(
    'a price as a thing',
    offer({ price: { '@type': 'MonetaryAmount', value: '68.00', currency: 'USD' } }),
    [...SHIRT, ...STOCK],
  ),
  sold('a price as a value', offer({ price: { '@value': '68.00' } }), [...SHIRT, ...STOCK]),
  sold('a hire', offer({ businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut' }), [
    ...STOCK,
    'none',
  ]),
  sold('a price that was valid until yesterday', offer({ priceValidUntil: '2026-11-19' }), [
    ...SHIRT,
    ...STOCK,
  ]),
  sold(
    '1.234 where the language settles it',
    offer({ price: '1.234', priceCurrency: 'EUR' }),
    ['in_stock 1234 EUR', ...STOCK],
    { lang: 'de-DE' },
  ),
  sold(
    '1,234 where the language settles it',
    offer({ price: '1,234', priceCurrency: 'EUR' }),
    ['in_stock 1234 EUR', ...STOCK],
    { lang: 'en-IE' },
  ),

  // Whose page.
  page(
    'a carousel without addresses',
    [
      product({ name: 'A' }, offer({ price: '12.00' })),
      product({ name: 'B' }, offer({ price: '13.00' })),
      product({ name: 'C' }),
    ],
    UNSAID,
  ),
  page('a carousel in a list', [
    { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: other() }] },
    product(),
  ]),
  page('related products inside', [
    product({ isRelatedTo: [other()], isSimilarTo: other(), isAccessoryOrSparePartFor: other() }),
  ]),
  page('a review of another', [{ '@type': 'Review', itemReviewed: other() }, product()]),
  page('reviewed itself', [
    product({ review: { '@type': 'Review', itemReviewed: { '@type': 'Product', name: 'Linen shirt' } } }),
  ]),
  page('a bundle with parts', [product({ hasPart: [other()] })]),
  page('the page’s own by an address with marks', [other(), product({ url: `${PAGE}?utm_source=x` })]),
  page('the page’s own by a relative address', [other(), product({ url: '/products/linen-shirt' })]),
  page('the page’s own by its offer’s address', [other(), product({}, offer({ url: PAGE }))]),
  page('the page’s own with www', [
    other(),
    product({ url: 'https://www.shop.example/products/linen-shirt/' }),
  ]),
  page('the page’s own by its id', [other(), product({ '@id': `${PAGE}#product` })]),
  page(
    'the page’s own by mainEntityOfPage',
    [other({ url: undefined }), product({ mainEntityOfPage: PAGE })],
    [...SHIRT, ...UNSAID],
  ),
  page('a main entity by its id', [
    other(),
    product({ '@id': '#p', url: undefined }),
    { '@type': 'WebPage', url: PAGE, mainEntity: { '@id': '#p' } },
  ]),
  page(
    'the page’s own by the canonical address',
    [other(), product({ url: 'https://shop.example/linen-shirt' })],
    SHIRT,
    {
      page: `${PAGE}?session=1`,
      canonical: 'https://shop.example/linen-shirt',
      asked: { url: `${PAGE}?session=1` },
    },
  ),
  page('only another page’s', [other()], UNSAID),
  page('the same twice, by two plugins', [
    product({ url: PAGE }),
    product({ '@id': `${PAGE}#richSnippet`, url: PAGE }),
  ]),
  page(
    'the same twice at two prices',
    [product({ url: PAGE }), product({ url: PAGE }, offer({ price: '60.00' }))],
    STOCK,
  ),
  page(
    'the same twice, in stock and not',
    [
      product({ url: PAGE }),
      product({ url: PAGE }, offer({ availability: 'https://schema.org/OutOfStock' })),
    ],
    ['unknown 68.00 USD', 'unknown', 'none', 'in_stock 68.00 USD'],
  ),
  page(
    'only breadcrumbs and a shop',
    [{ '@type': 'BreadcrumbList' }, { '@type': 'Organization', name: 'Shop' }],
    ['none'],
  ),
  page('a category page', [other(), other({ name: 'Third', url: `${OTHER}-2` })], UNSAID, {
    page: 'https://shop.example/collections/all',
    asked: { url: PAGE },
  }),
  page(
    'a page in another language’s folder',
    [product({ url: 'https://shop.example/de/products/linen-shirt' })],
    SHIRT,
    {
      page: 'https://shop.example/de/products/linen-shirt',
      asked: { url: 'https://shop.example/de/products/linen-shirt' },
    },
  ),

  // Which variant.
  page('Zalando: sizes in offers at one price', [
    product(
      {},
      ['XS', 'S', 'M'].map((size) =>
        offer({
          sku: `A-${size}`,
          url: `${PAGE}?size=${size}`,
          availability: `http://schema.org/${size === 'M' ? 'InStock' : 'OutOfStock'}`,
        }),
      ),
    ),
  ]),
  page(
    'a size that is sold out',
    [
      product(
        {},
        ['S', 'M'].map((size) =>
          offer({
            sku: `A-${size}`,
            url: `${PAGE}?size=${size}`,
            availability: `http://schema.org/${size === 'M' ? 'InStock' : 'OutOfStock'}`,
          }),
        ),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { url: `${PAGE}?size=S` } },
  ),
  page(
    'a size that is not there',
    [
      product(
        {},
        ['S', 'M'].map((size) => offer({ sku: `A-${size}`, url: `${PAGE}?size=${size}` })),
      ),
    ],
    UNSAID,
    { asked: { url: `${PAGE}?size=XL` } },
  ),
  page(
    'an sku that is not there',
    [
      group(
        variant('S', '60.00', 'InStock', { sku: 'A-S' }),
        variant('M', '68.00', 'InStock', { sku: 'A-M' }),
      ),
    ],
    UNSAID,
    { asked: { sku: 'A-XL' } },
  ),
  page(
    'an sku',
    [
      group(
        variant('S', '60.00', 'InStock', { sku: 'A-S' }),
        variant('M', '68.00', 'OutOfStock', { sku: 'A-M' }),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { sku: 'A-M' } },
  ),
  page(
    'an sku as a number',
    [
      group(
        variant('S', '60.00', 'InStock', { sku: 1001 }),
        variant('M', '68.00', 'OutOfStock', { sku: 1002 }),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { sku: '1002' } },
  ),
  page(
    'a gtin with zeros before',
    [
      group(
        variant('S', '60.00', 'InStock', { gtin13: '0012345678905' }),
        variant('M', '68.00', 'OutOfStock', { gtin13: '0012345678912' }),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { gtin: '12345678912' } },
  ),
  page(
    'Shopify',
    [
      group(variant('S', '60.00', 'InStock', { '@id': `${PAGE}?variant=1#variant` }), {
        ...variant('M', '68.00', 'OutOfStock'),
        '@id': `${PAGE}?variant=2#variant`,
        offers: offer({ availability: 'http://schema.org/OutOfStock', url: `${PAGE}?variant=2` }),
      }),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { url: `${PAGE}?variant=2` } },
  ),
  page(
    'Shopify, a variant that is not there',
    [
      group(
        variant('S', '60.00', 'InStock', { '@id': `${PAGE}?variant=1#variant` }),
        variant('M', '68.00', 'InStock', { '@id': `${PAGE}?variant=2#variant` }),
      ),
    ],
    UNSAID,
    { asked: { url: `${PAGE}?variant=3` } },
  ),
  page(
    'variants by a path each',
    [
      group(
        variant('S', '60.00', 'InStock', { url: `${PAGE}/s` }),
        variant('M', '68.00', 'OutOfStock', { url: `${PAGE}/m` }),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { page: `${PAGE}/m`, asked: { url: `${PAGE}/m` } },
  ),
  page(
    'variants by a fragment',
    [
      group(
        variant('S', '60.00', 'InStock', { url: `${PAGE}#s` }),
        variant('M', '68.00', 'OutOfStock', { url: `${PAGE}#m` }),
      ),
    ],
    ['out_of_stock 68.00 USD', ...STOCK],
    { asked: { url: `${PAGE}#m` } },
  ),
  page(
    'a label',
    [
      group(
        variant('Linen shirt - White / S', '60.00', 'InStock'),
        variant('Linen shirt - White / M', '68.00', 'OutOfStock'),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { variant: 'White / M' } },
  ),
  page(
    'a colour in another language’s parameter',
    [
      group(
        variant('S', '60.00', 'InStock', { color: 'Rot' }),
        variant('M', '68.00', 'OutOfStock', { color: 'Blau' }),
      ),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { url: `${PAGE}?farbe=blau` } },
  ),
  page(
    'variants at two prices, none asked for',
    [group(variant('S', '60.00', 'InStock'), variant('M', '68.00', 'InStock'))],
    STOCK,
  ),
  page(
    'variants by id',
    [
      {
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@type': 'ProductGroup',
            '@id': '#g',
            name: 'Shirt',
            url: PAGE,
            hasVariant: [{ '@id': '#s' }, { '@id': '#m' }],
          },
          variant('S', '60.00', 'InStock', { '@id': '#s', sku: 'S' }),
          variant('M', '68.00', 'OutOfStock', { '@id': '#m', sku: 'M' }),
        ],
      },
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { sku: 'M' } },
  ),
  page(
    'variants that name their group',
    [
      {
        '@context': 'https://schema.org',
        '@type': 'ProductGroup',
        '@id': '#g',
        productGroupID: 'G',
        url: PAGE,
        name: 'Shirt',
      },
      variant('S', '60.00', 'InStock', { sku: 'S', isVariantOf: { '@id': '#g' } }),
      variant('M', '68.00', 'OutOfStock', { sku: 'M', isVariantOf: { '@id': '#g' } }),
    ],
    ['out_of_stock 68.00 USD'],
    { asked: { sku: 'M' } },
  ),
  page(
    'PrestaShop’s fragment of another combination',
    [product({}, offer({ url: `${PAGE}#/1-size-s`, sku: 'demo_1' }))],
    [...UNSAID, ...STOCK, 'unknown 68.00 USD'],
    { asked: { url: `${PAGE}#/2-size-m` } },
  ),
  page(
    'WooCommerce, a variation in the address',
    [
      product(
        { url: PAGE },
        {
          '@type': 'AggregateOffer',
          lowPrice: '60.00',
          highPrice: '68.00',
          priceCurrency: 'USD',
          offerCount: 2,
          availability: 'https://schema.org/InStock',
        },
      ),
    ],
    ['unknown', 'none', ...STOCK],
    { asked: { url: `${PAGE}?attribute_pa_size=m` } },
  ),
];
