// Pages of our own making, each a situation of its own. `right` is what may be told, null where nothing may be.
// `problem` stands where what is not told has to be said.

export interface PageCase {
  readonly id: string;
  /** What the page is like. */
  readonly met: string;
  /** JSON-LD scripts: text as it stands in the page, or data. */
  readonly texts: readonly unknown[];
  /** The offer's address, where it is not the page's. */
  readonly asked?: string;
  readonly sku?: string;
  readonly gtin?: string;
  readonly variant?: string;
  readonly page?: string;
  readonly canonical?: string;
  readonly lang?: string;
  readonly right: { readonly stock: string; readonly price?: string; readonly currency?: string } | null;
  readonly problem?: RegExp;
}

const PAGE = 'https://shop.example/products/linen-shirt';
const OTHER = 'https://shop.example/products/other';

const offer = (more: object = {}) => ({
  '@type': 'Offer',
  availability: 'https://schema.org/InStock',
  price: '68.00',
  priceCurrency: 'USD',
  ...more,
});
const shirt = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Linen shirt',
  offers: offer(),
  ...more,
});
const other = (more: object = {}) =>
  shirt({ name: 'Other', url: OTHER, offers: offer({ price: '12.00', url: OTHER }), ...more });
const priced = (price: unknown, priceCurrency: unknown = 'EUR', more: object = {}) =>
  shirt({ offers: offer({ price, priceCurrency, ...more }) });
const specified = (...priceSpecification: object[]) =>
  shirt({ offers: { '@type': 'Offer', availability: 'InStock', priceCurrency: 'USD', priceSpecification } });
const unit = (price: number, more: object = {}) => ({
  '@type': 'UnitPriceSpecification',
  price,
  priceCurrency: 'USD',
  ...more,
});
const variant = (name: string, availability: string, price: number, more: object = {}) => ({
  '@type': 'Product',
  name,
  offers: offer({ availability, price }),
  ...more,
});
const group = (...hasVariant: object[]) => ({ '@type': 'ProductGroup', name: 'Coat', hasVariant });

const RIGHT = { stock: 'in_stock', price: '68.00', currency: 'USD' };
const STOCK = { stock: 'in_stock' };
const UNKNOWN = { stock: 'unknown' };
const plain = JSON.stringify(shirt());
const open = plain.slice(0, -1);

/** What is nearly JSON, and what is not. */
export const WRITINGS: readonly PageCase[] = [
  {
    id: 'carriage-return',
    met: 'a Windows line break in a string',
    texts: [`${open},"description":"a\r\nb"}`],
    right: RIGHT,
  },
  {
    id: 'form-feed',
    met: 'a form feed and a bell in a string',
    texts: [`${open},"description":"a\f\u0007b"}`],
    right: RIGHT,
  },
  { id: 'trailing-comma-object', met: 'a comma before the last brace', texts: [`${open},}`], right: RIGHT },
  {
    id: 'trailing-comma-list',
    met: 'a comma before a closing bracket, a line between',
    texts: [`${open},"image":["a.jpg",\n]}`],
    right: RIGHT,
  },
  { id: 'comma-behind', met: 'a comma behind all', texts: [`${plain},`], right: RIGHT },
  { id: 'cdata', met: 'a bare CDATA section', texts: [`<![CDATA[${plain}]]>`], right: RIGHT },
  {
    id: 'cdata-js',
    met: 'CDATA behind the slashes of a comment',
    texts: [`//<![CDATA[\n${plain}\n//]]>`],
    right: RIGHT,
  },
  {
    id: 'cdata-one-line',
    met: 'the same on one line',
    texts: [`// <![CDATA[ ${plain} // ]]>`],
    right: RIGHT,
  },
  {
    id: 'cdata-css',
    met: 'CDATA in the comments of CSS',
    texts: [`/*<![CDATA[*/${plain}/*]]>*/`],
    right: RIGHT,
  },
  {
    id: 'cdata-drupal',
    met: 'CDATA as Drupal 7 wrapped it',
    texts: [`<!--//--><![CDATA[//><!--\n${plain}\n//--><!]]>`],
    right: RIGHT,
  },
  { id: 'cdata-list', met: 'CDATA around a list', texts: [`<![CDATA[[${plain}]]]>`], right: RIGHT },
  {
    id: 'html-note',
    met: 'an HTML comment with words before the JSON',
    texts: [`<!-- Product -->\n${plain}`],
    right: RIGHT,
  },
  {
    id: 'block-comment',
    met: 'a block comment with an old offer in it',
    texts: [`${open}/* ,"offers":{"price":"1"} */}`],
    right: RIGHT,
  },
  {
    id: 'comment-signs-in-strings',
    met: 'strings that hold what elsewhere opens a comment',
    texts: [`${open},"description":"3 // 4 /* 5 <!-- 6 ,}",}`],
    right: RIGHT,
  },
  {
    id: 'escaped-apostrophe',
    met: "PHP's addslashes: \\'",
    texts: [`${open},"brand":"Maya\\'s"}`],
    right: RIGHT,
  },
  {
    id: 'no-break-space',
    met: 'a no-break space between two names',
    texts: [plain.replace(',', ',\u00A0')],
    right: RIGHT,
  },
  {
    id: 'two-commented',
    met: 'one whole product is commented out before the other',
    texts: [`<!-- ${JSON.stringify(shirt({ offers: offer({ price: '1.00' }) }))} -->${plain}`],
    right: null,
    problem: /not JSON/,
  },
  {
    id: 'quote-in-string',
    met: 'a quote inside a string',
    texts: [`${open},"description":"15" wide"}`],
    right: null,
    problem: /not JSON/,
  },
  {
    id: 'number-in-groups',
    met: 'a number with a space in it',
    texts: [
      '{"@type":"Product","name":"Linen shirt","offers":{"@type":"Offer","availability":"InStock","price":1 226}}',
    ],
    right: null,
    problem: /not JSON/,
  },
  {
    id: 'cut-short',
    met: 'a script that ends in the middle',
    texts: [plain.slice(0, -20)],
    right: null,
    problem: /not JSON/,
  },
  {
    id: 'apostrophes',
    met: 'JavaScript with apostrophes for quotes',
    texts: [plain.replaceAll('"', "'")],
    right: null,
    problem: /not JSON/,
  },
];

/** Amounts in their countries' writing. */
export const AMOUNTS: readonly PageCase[] = [
  {
    id: 'number',
    met: 'a number',
    texts: [priced(68.5)],
    right: { stock: 'in_stock', price: '68.5', currency: 'EUR' },
  },
  {
    id: 'both-marks',
    met: '1.299,00',
    texts: [priced('1.299,00')],
    right: { stock: 'in_stock', price: '1299.00', currency: 'EUR' },
  },
  {
    id: 'narrow-space',
    met: '1 299,00 with a narrow no-break space',
    texts: [priced('1\u202F299,00 €')],
    right: { stock: 'in_stock', price: '1299.00', currency: 'EUR' },
  },
  {
    id: 'apostrophe',
    met: "CHF 1'299.00",
    texts: [priced("CHF 1'299.00", 'CHF')],
    right: { stock: 'in_stock', price: '1299.00', currency: 'CHF' },
  },
  {
    id: 'lakhs',
    met: '₹1,23,456.00',
    texts: [priced('₹1,23,456.00', 'INR')],
    right: { stock: 'in_stock', price: '123456.00', currency: 'INR' },
  },
  {
    id: 'yen',
    met: '1,226 of a currency without decimals',
    texts: [priced('1,226', 'JPY')],
    right: { stock: 'in_stock', price: '1226', currency: 'JPY' },
  },
  {
    id: 'dinar',
    met: '12.345 of a currency with three decimals',
    texts: [priced('12.345', 'KWD')],
    right: { stock: 'in_stock', price: '12.345', currency: 'KWD' },
  },
  {
    id: 'settled-by-the-page',
    met: '1.226 beside another price with a decimal comma',
    texts: [priced('1.226'), other({ offers: offer({ price: '12,90', priceCurrency: 'EUR' }) })],
    right: { stock: 'in_stock', price: '1226', currency: 'EUR' },
  },
  {
    id: 'settled-by-the-language',
    met: '1.226 on a page in German',
    texts: [priced('1.226')],
    lang: 'de-DE',
    right: { stock: 'in_stock', price: '1226', currency: 'EUR' },
  },
  {
    id: 'open',
    met: '1.226 € with nothing to settle it',
    texts: [priced('1.226 €')],
    right: STOCK,
    problem: /cannot be told/,
  },
  {
    id: 'other-currency',
    met: 'a sign that contradicts the currency',
    texts: [priced('68.00 €', 'USD')],
    right: STOCK,
    problem: /cannot be told/,
  },
  { id: 'from', met: '"ab 10,00 €"', texts: [priced('ab 10,00 €')], right: STOCK, problem: /cannot be told/ },
  {
    id: 'two',
    met: '"10,00 – 20,00"',
    texts: [priced('10,00 – 20,00')],
    right: STOCK,
    problem: /cannot be told/,
  },
  {
    id: 'per-litre',
    met: '"12,50 €/l"',
    texts: [priced('12,50 €/l')],
    right: STOCK,
    problem: /cannot be told/,
  },
  {
    id: 'list',
    met: 'a list of prices',
    texts: [priced(['68.00', '90.00'])],
    right: STOCK,
    problem: /cannot be told/,
  },
  {
    id: 'references',
    met: 'references for the space and the sign',
    texts: [priced('68,00&nbsp;&euro;')],
    right: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'list-of-one',
    met: 'a list of one price',
    texts: [priced(['68,00'])],
    right: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'typed-value',
    met: 'a value with its type',
    texts: [priced({ '@type': 'xsd:float', '@value': '68.00' })],
    right: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'currency-sign',
    met: 'a sign where the code belongs',
    texts: [priced('68,00', '€')],
    right: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'small-letters',
    met: 'the code in small letters',
    texts: [priced('68.00', 'eur')],
    right: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'currency-beside',
    met: 'the currency beside the amount only',
    texts: [priced('68,00 €', undefined)],
    right: { stock: 'in_stock', price: '68.00', currency: 'EUR' },
  },
  { id: 'zero-number', met: 'a zero as a number', texts: [priced(0)], right: STOCK },
  { id: 'empty', met: 'an empty price', texts: [priced('')], right: STOCK },
  {
    id: 'negative',
    met: 'a price below zero',
    texts: [priced('-68.00')],
    right: STOCK,
    problem: /cannot be told/,
  },
];

/** What is a price, and what is not. */
export const PRICES: readonly PageCase[] = [
  {
    id: 'woocommerce-sale',
    met: "WooCommerce's variable product on sale: a range, and the lowest sale price beside it",
    texts: [
      shirt({
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: '20.00',
          highPrice: '90.00',
          offerCount: 3,
          priceCurrency: 'USD',
          availability: 'https://schema.org/InStock',
          priceSpecification: [unit(20, { priceType: 'https://schema.org/SalePrice' })],
        },
      }),
    ],
    right: STOCK,
  },
  {
    id: 'woocommerce-list-price',
    met: "WooCommerce's simple product on sale: the sale first, then the list price",
    texts: [
      specified(
        unit(54, { validThrough: '2026-12-31' }),
        unit(68, { priceType: 'https://schema.org/ListPrice' }),
      ),
    ],
    right: { stock: 'in_stock', price: '54', currency: 'USD' },
  },
  {
    id: 'only-low',
    met: 'a lowest price without a highest',
    texts: [
      shirt({
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: 40,
          priceCurrency: 'USD',
          availability: 'InStock',
          offerCount: 7,
        },
      }),
    ],
    right: STOCK,
  },
  {
    id: 'aggregate-of-one',
    met: 'an aggregate of one offer',
    texts: [
      shirt({
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: 40,
          priceCurrency: 'USD',
          availability: 'InStock',
          offerCount: '1',
        },
      }),
    ],
    right: { stock: 'in_stock', price: '40', currency: 'USD' },
  },
  {
    id: 'currency-of-the-aggregate',
    met: 'currency and availability are told once for all offers within',
    texts: [
      shirt({
        offers: {
          '@type': 'AggregateOffer',
          priceCurrency: 'USD',
          availability: 'InStock',
          offers: [{ '@type': 'Offer', price: 68 }],
        },
      }),
    ],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'strikethrough',
    met: 'a struck price behind the price',
    texts: [specified(unit(68), unit(90, { priceType: 'https://schema.org/StrikethroughPrice' }))],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'only-list-price',
    met: 'nothing but a list price',
    texts: [specified(unit(90, { priceType: 'ListPrice' }))],
    right: STOCK,
  },
  {
    id: 'per-100-ml',
    met: 'the price of 100 ml beside the price',
    texts: [
      specified(
        unit(6.8, { referenceQuantity: { '@type': 'QuantitativeValue', value: 100, unitCode: 'MLT' } }),
        unit(68),
      ),
    ],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'whole-bottle',
    met: 'the price of 4.5 litres, told with the unit it is compared by',
    texts: [
      specified(
        unit(81, {
          referenceQuantity: {
            value: '4.5',
            unitCode: 'LTR',
            valueReference: { '@type': 'QuantitativeValue', value: '1', unitCode: 'LTR' },
          },
        }),
      ),
    ],
    right: { stock: 'in_stock', price: '81', currency: 'USD' },
  },
  {
    id: 'instalments',
    met: 'a monthly rate beside the price',
    texts: [specified(unit(5.67, { billingDuration: 12, unitCode: 'MON' }), unit(68))],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'down-payment',
    met: 'a down payment, as a component of the price',
    texts: [specified(unit(10, { priceComponentType: 'https://schema.org/Downpayment' }))],
    right: STOCK,
  },
  {
    id: 'payment-charge',
    met: 'the charge of a way to pay',
    texts: [specified({ '@type': 'PaymentChargeSpecification', price: 2, priceCurrency: 'USD' }, unit(68))],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'bulk',
    met: 'a price from ten pieces on',
    texts: [specified(unit(60, { eligibleQuantity: { minValue: 10 } }), unit(68))],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'member-offer',
    met: 'an offer for members beside the one for all',
    texts: [shirt({ offers: [offer({ price: '54.00', validForMemberTier: { '@id': '#gold' } }), offer()] })],
    right: RIGHT,
  },
  {
    id: 'businesses',
    met: 'an offer for businesses without tax',
    texts: [
      shirt({
        offers: [
          offer({ price: '57.00', eligibleCustomerType: 'http://purl.org/goodrelations/v1#Business' }),
          offer(),
        ],
      }),
    ],
    right: RIGHT,
  },
  {
    id: 'to-let',
    met: 'the same thing to let',
    texts: [
      shirt({
        offers: [
          offer({ price: '5.00', businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut' }),
          offer(),
        ],
      }),
    ],
    right: RIGHT,
  },
  {
    id: 'used',
    met: 'a used one beside the new one',
    texts: [
      shirt({
        offers: [offer({ price: '20.00', itemCondition: 'https://schema.org/UsedCondition' }), offer()],
      }),
    ],
    right: RIGHT,
  },
  {
    id: 'sale-is-over',
    met: 'a sale that has ended, and the regular price',
    texts: [
      specified(
        unit(54, { priceType: 'SalePrice', validThrough: '2026-11-01T00:00:00Z' }),
        unit(68, { priceType: 'https://schema.org/RegularPrice' }),
      ),
    ],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'sale-to-come',
    met: 'a sale that has not begun',
    texts: [specified(unit(54, { validFrom: '2026-11-27' }), unit(68))],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'without-tax',
    met: 'a price without and a price with tax',
    texts: [
      specified(unit(57.14, { valueAddedTaxIncluded: false }), unit(68, { valueAddedTaxIncluded: true })),
    ],
    right: { stock: 'in_stock', price: '68', currency: 'USD' },
  },
  {
    id: 'own-beside-another',
    met: "the offer's own price, and a specification at another",
    texts: [shirt({ offers: offer({ priceSpecification: unit(57.14, { valueAddedTaxIncluded: false }) }) })],
    right: RIGHT,
  },
  {
    id: 'sale-contradicts',
    met: "the offer's own price, and a sale's at another",
    texts: [shirt({ offers: offer({ priceSpecification: unit(54, { priceType: 'SalePrice' }) }) })],
    right: STOCK,
  },
  {
    id: 'two-prices',
    met: 'two prices without a word which is which',
    texts: [specified(unit(54), unit(68))],
    right: STOCK,
  },
  {
    id: 'several-sellers',
    met: 'two sellers with two prices',
    texts: [shirt({ offers: [offer({ price: 60 }), offer({ price: 64 })] })],
    right: STOCK,
  },
  {
    id: 'one-can-be-had',
    met: 'of two offers one can be had, at its price',
    texts: [shirt({ offers: [offer({ price: 60, availability: 'SoldOut' }), offer({ price: 64 })] })],
    right: { stock: 'in_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'one-price-twice',
    met: 'two offers at one price, written in two ways',
    texts: [shirt({ offers: [offer(), offer({ price: 68 })] })],
    right: RIGHT,
  },
];

/** Which product the page is about. */
export const MAIN: readonly PageCase[] = [
  {
    id: 'main-entity-of-page',
    met: 'the own product says the page is its own; two flat ones without an address',
    texts: [shirt({ name: 'A', offers: offer({ price: 1 }) }), shirt({ mainEntityOfPage: PAGE })],
    right: RIGHT,
  },
  {
    id: 'main-entity-of-its-page',
    met: "a carousel's product is the main entity of its own page",
    texts: [
      other({ url: undefined, mainEntityOfPage: { '@id': OTHER }, offers: offer({ price: 12 }) }),
      shirt(),
    ],
    right: RIGHT,
  },
  {
    id: 'main-entity-by-id',
    met: 'the page names its product by @id',
    texts: [
      {
        '@graph': [
          other({ url: undefined, offers: offer({ price: 12 }), '@id': '#other' }),
          { '@type': 'WebPage', '@id': PAGE, mainEntity: { '@id': '#own' } },
          shirt({ name: 'Hemd', '@id': '#own' }),
        ],
      },
    ],
    right: RIGHT,
  },
  {
    id: 'main-entity-elsewhere',
    met: 'a page node of another page names its own main entity',
    texts: [
      { '@type': 'WebPage', url: OTHER, mainEntity: other({ url: undefined, offers: offer({ price: 12 }) }) },
      shirt({ url: PAGE }),
    ],
    right: RIGHT,
  },
  {
    id: 'graph-web-page-deeper',
    met: 'WebSite, WebPage and product one within the other',
    texts: [other(), { '@type': 'WebSite', hasPart: { '@type': 'ItemPage', mainEntity: shirt() } }],
    right: RIGHT,
  },
  {
    id: 'id-is-the-address',
    met: "Yoast's @id is the page with a #",
    texts: [
      other({ url: undefined, '@id': `${OTHER}/#product`, offers: offer({ price: 12 }) }),
      shirt({ '@id': `${PAGE}/#product` }),
    ],
    right: RIGHT,
  },
  {
    id: 'offer-address',
    met: "only the offers' addresses tell the products apart",
    texts: [other({ url: undefined }), shirt({ name: 'Hemd', offers: offer({ url: PAGE }) })],
    right: RIGHT,
  },
  {
    id: 'item-list',
    met: 'a list of products without addresses before the own one',
    texts: [
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: shirt({ name: 'A', offers: offer({ price: 1 }) }) }],
      },
      shirt(),
    ],
    right: RIGHT,
  },
  {
    id: 'only-a-list',
    met: 'a page that only lists other products',
    texts: [{ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: shirt({ name: 'A' }) }] }],
    right: null,
  },
  { id: 'only-another', met: "the page's only product names another address", texts: [other()], right: null },
  {
    id: 'own-without-offers',
    met: 'the own product has no offers, a carousel has',
    texts: [other(), shirt({ url: PAGE, offers: undefined })],
    right: null,
  },
  {
    id: 'about',
    met: 'the page is about its product',
    texts: [
      other({ url: undefined, offers: offer({ price: 12 }) }),
      { '@type': 'WebPage', about: shirt({ name: 'Hemd' }) },
    ],
    right: RIGHT,
  },
  {
    id: 'capitals',
    met: 'the address in capitals',
    texts: [other(), shirt({ name: 'Hemd', url: 'https://Shop.example/Products/Linen-Shirt' })],
    right: RIGHT,
  },
  {
    id: 'reviews-apart',
    met: 'a plugin writes the reviews of the same product in a script of its own',
    texts: [shirt({ offers: undefined, aggregateRating: { ratingValue: 4 } }), shirt()],
    right: RIGHT,
  },
  {
    id: 'twice-the-same',
    met: 'theme and plugin both describe the product, and agree',
    texts: [shirt(), shirt({ '@context': 'http://schema.org', offers: [offer({ price: 68 })] })],
    right: RIGHT,
  },
  {
    id: 'twice-not-the-same',
    met: 'theme and plugin both describe the product, at two prices',
    texts: [shirt(), shirt({ offers: offer({ price: 80 }) })],
    right: STOCK,
  },
  {
    id: 'parts-of-one-node',
    met: 'one node in two parts, joined by its @id',
    texts: [{ '@graph': [shirt({ '@id': '#p', offers: undefined }), { '@id': '#p', offers: offer() }] }],
    right: RIGHT,
  },
  {
    id: 'same-id-twice',
    met: 'a template gives all products the @id #product',
    texts: [other({ '@id': '#product' }), shirt({ '@id': '#product', url: PAGE })],
    right: RIGHT,
  },
  {
    id: 'two-nameless',
    met: 'two products, and nothing says which is the own one',
    texts: [shirt({ name: 'A' }), shirt({ name: 'B', offers: offer({ price: 12 }) })],
    right: null,
    problem: /several products/,
  },
  {
    id: 'name-in-address',
    met: 'two products without addresses, one called as the page',
    texts: [shirt({ name: 'Other', offers: offer({ price: 12 }) }), shirt()],
    right: RIGHT,
  },
  {
    id: 'front-page',
    met: "a template writes the shop's front page as the product's address",
    texts: [shirt({ url: 'https://shop.example/' })],
    right: RIGHT,
  },
  {
    id: 'collection',
    met: 'the page is asked for within a collection',
    texts: [other(), shirt({ url: PAGE })],
    page: 'https://shop.example/collections/summer/products/linen-shirt',
    right: RIGHT,
  },
  {
    id: 'language-folder',
    met: 'the page stands in the folder of a language, its product names the default one',
    texts: [other(), shirt({ url: PAGE })],
    page: 'https://shop.example/de/products/linen-shirt',
    right: RIGHT,
  },
  {
    id: 'canonical',
    met: 'the address that was asked is another name of the page, which says its own',
    texts: [other(), shirt({ url: PAGE })],
    page: 'https://shop.example/p/4711',
    canonical: '/products/linen-shirt',
    right: RIGHT,
  },
  {
    id: 'query-names-product',
    met: 'all products of the shop have one path, and a number behind it',
    texts: [
      shirt({ name: 'A', url: 'https://shop.example/index.php?id_product=4', offers: offer({ price: 1 }) }),
      shirt({ url: 'https://shop.example/index.php?id_product=5&controller=product' }),
    ],
    page: 'https://shop.example/index.php?controller=product&id_product=5',
    right: RIGHT,
  },
  {
    id: 'another-number',
    met: 'the same, and the page describes another number',
    texts: [shirt({ url: 'https://shop.example/index.php?id_product=4' })],
    page: 'https://shop.example/index.php?id_product=5',
    right: null,
  },
  {
    id: 'ampersand',
    met: 'the character reference stands in the address',
    texts: [other(), shirt({ name: 'Hemd', url: 'https://shop.example/?p=5&amp;v=1' })],
    page: 'https://shop.example/?p=5&v=1',
    right: RIGHT,
  },
  {
    id: 'offers-first',
    met: 'an offer at the top names its product, which stands elsewhere, by @id',
    texts: [
      { '@graph': [{ ...offer(), itemOffered: { '@id': '#p' } }, shirt({ '@id': '#p', offers: undefined })] },
    ],
    right: RIGHT,
  },
];

/** Which variant is meant. */
export const VARIANTS: readonly PageCase[] = [
  {
    id: 'variant-by-vid',
    met: '?vid= in the address, the same in the offers',
    texts: [
      group(
        variant('S', 'InStock', 60, { url: '/coat?vid=7' }),
        variant('M', 'SoldOut', 64, { url: '/coat?vid=8' }),
      ),
    ],
    page: 'https://shop.example/coat?vid=8',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-sku-parameter',
    met: '?sku= in the address, the sku in the data',
    texts: [group(variant('S', 'InStock', 60, { sku: 'C-S' }), variant('M', 'SoldOut', 64, { sku: 'C-M' }))],
    page: 'https://shop.example/coat?sku=c-m',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-woocommerce-attributes',
    met: '?attribute_pa_color= and the colours of the variants',
    texts: [
      group(
        variant('A', 'InStock', 60, { color: 'Light blue' }),
        variant('B', 'SoldOut', 64, { color: 'Red' }),
      ),
    ],
    page: 'https://shop.example/coat?attribute_pa_color=red',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-translated-name',
    met: '?farbe= and the colours of the variants',
    texts: [
      group(variant('A', 'InStock', 60, { color: 'blau' }), variant('B', 'SoldOut', 64, { color: 'Grün' })),
    ],
    page: 'https://shop.example/coat?farbe=gr%C3%BCn',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-property',
    met: 'an additionalProperty tells the variants apart',
    texts: [
      group(
        variant('A', 'InStock', 60, { additionalProperty: [{ name: 'Length', value: '80' }] }),
        variant('B', 'SoldOut', 64, { additionalProperty: [{ name: 'Length', value: '90' }] }),
      ),
    ],
    page: 'https://shop.example/coat?length=90',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-fragment',
    met: "PrestaShop's #/26-size-m/8-color-white",
    texts: [
      group(
        variant('A', 'InStock', 60, { size: 'S', color: 'White' }),
        variant('B', 'SoldOut', 64, { size: 'M', color: 'White' }),
      ),
    ],
    asked: 'https://shop.example/coat#/26-size-m/8-color-white',
    page: 'https://shop.example/coat',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-anchor',
    met: 'an anchor that the offers have too',
    texts: [
      group(
        variant('A', 'InStock', 60, { url: '/coat#red' }),
        variant('B', 'SoldOut', 64, { url: '/coat#blue' }),
      ),
    ],
    asked: 'https://shop.example/coat#blue',
    page: 'https://shop.example/coat',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-id-of-the-node',
    met: 'the parameter stands in the @id only',
    texts: [
      group(
        variant('S', 'InStock', 60, { '@id': '/coat?variant=7#variant' }),
        variant('M', 'SoldOut', 64, { '@id': '/coat?variant=8#variant' }),
      ),
    ],
    page: 'https://shop.example/coat?variant=8',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-anchor-of-the-node',
    met: 'the anchor of the address is the @id of a variant',
    texts: [
      group(
        variant('S', 'InStock', 60, { '@id': '#coat-s' }),
        variant('M', 'SoldOut', 64, { '@id': '#coat-m' }),
      ),
    ],
    asked: 'https://shop.example/coat#coat-m',
    page: 'https://shop.example/coat',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-path',
    met: 'each variant has a page, and this one names no address of its own',
    texts: [
      group(variant('Coat, red', 'InStock', 60, { url: '/coat-red' }), variant('Coat, blue', 'SoldOut', 64)),
    ],
    page: 'https://shop.example/coat-blue',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-name-in-path',
    met: 'no variant has an address, and the path is called as one of them',
    texts: [group(variant('Coat, red', 'InStock', 60), variant('Coat, blue', 'SoldOut', 64))],
    page: 'https://shop.example/coat-blue.html',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-last-part',
    met: "the last part of the path is the variant's sku",
    texts: [group(variant('A', 'InStock', 60, { sku: 'C-S' }), variant('B', 'SoldOut', 64, { sku: 'C-M' }))],
    page: 'https://shop.example/coat/c-m',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variant-by-label',
    met: "the document's own label of the variant",
    texts: [group(variant('Coat - Blue / S', 'InStock', 60), variant('Coat - Blue / M', 'SoldOut', 64))],
    page: 'https://shop.example/coat',
    variant: 'Blue / M',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'variants-flat-in-a-group',
    met: 'variants stand side by side and name their group',
    texts: ['S', 'M'].map((size, at) =>
      variant(`Coat ${size}`, at ? 'SoldOut' : 'InStock', 60, {
        sku: `C-${size}`,
        inProductGroupWithID: 'C',
      }),
    ),
    page: 'https://shop.example/coat',
    sku: 'C-M',
    right: { stock: 'out_of_stock', price: '60', currency: 'USD' },
  },
  {
    id: 'any-of-the-group',
    met: 'the same, and none is named: what can be had soonest',
    texts: ['S', 'M'].map((size, at) =>
      variant(`Coat ${size}`, at ? 'SoldOut' : 'InStock', 60, { isVariantOf: { '@id': '#coat' } }),
    ),
    page: 'https://shop.example/coat',
    right: { stock: 'in_stock', price: '60', currency: 'USD' },
  },
  {
    id: 'half-named',
    met: 'a colour is named, and two sizes have it: which is open',
    texts: [
      group(
        variant('A', 'InStock', 60, { size: 'S', color: 'Red' }),
        variant('B', 'SoldOut', 60, { size: 'M', color: 'Red' }),
        variant('C', 'PreOrder', 60, { size: 'M', color: 'Blue' }),
      ),
    ],
    page: 'https://shop.example/coat?color=red',
    right: { stock: 'in_stock', price: '60', currency: 'USD' },
  },
  {
    id: 'not-there',
    met: 'the variant of the address is none of those that are told',
    texts: [
      group(
        variant('S', 'InStock', 60, { url: '/coat?variant=7' }),
        variant('M', 'InStock', 60, { url: '/coat?variant=8' }),
      ),
    ],
    page: 'https://shop.example/coat?variant=9',
    right: UNKNOWN,
    problem: /which of its variants/,
  },
  {
    id: 'sku-not-there',
    met: 'the sku is none of those that are told',
    texts: [group(variant('S', 'InStock', 60, { sku: 'C-S' }), variant('M', 'SoldOut', 60, { sku: 'C-M' }))],
    page: 'https://shop.example/coat',
    sku: 'C-L',
    right: UNKNOWN,
    problem: /which of its variants/,
  },
  {
    id: 'not-told-apart',
    met: 'the address names a variant, and the offers say nothing of theirs',
    texts: [shirt({ offers: [offer(), offer({ availability: 'SoldOut' })] })],
    page: `${PAGE}?variant=9`,
    right: UNKNOWN,
    problem: /which of its variants/,
  },
  {
    id: 'all-sold-out',
    met: 'the same, and none of them can be had',
    texts: [shirt({ offers: [offer({ availability: 'SoldOut' }), offer({ availability: 'OutOfStock' })] })],
    page: `${PAGE}?variant=9`,
    right: { stock: 'out_of_stock' },
  },
  {
    id: 'open-at-another',
    met: 'the page stands open at another variant than the one that is meant',
    texts: [shirt()],
    asked: `${PAGE}?variant=2`,
    page: `${PAGE}?variant=1`,
    right: UNKNOWN,
    problem: /which of its variants/,
  },
  {
    id: 'made-for-this',
    met: 'the page was fetched with the variant in its address, and tells of one',
    texts: [shirt()],
    page: `${PAGE}?variant=2`,
    right: RIGHT,
  },
  {
    id: 'whole-group',
    met: 'a variant is named, and the page tells of all variants at once',
    texts: [
      shirt({
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: 68,
          highPrice: 68,
          priceCurrency: 'USD',
          availability: 'InStock',
          offerCount: 4,
        },
      }),
    ],
    page: `${PAGE}?attribute_pa_size=m`,
    right: UNKNOWN,
    problem: /which of its variants/,
  },
  {
    id: 'clicks-are-no-variants',
    met: 'the parameters of a campaign name no variant',
    texts: [group(variant('S', 'InStock', 60, { url: '/coat?utm_source=feed' }))],
    page: 'https://shop.example/coat?utm_source=maya&srsltid=x',
    right: { stock: 'in_stock', price: '60', currency: 'USD' },
  },
  {
    id: 'gtin-in-item-offered',
    met: 'each offer names its thing by gtin',
    texts: [
      shirt({
        offers: [
          offer({ price: 60, itemOffered: { '@type': 'Product', gtin13: '4006381333931' } }),
          offer({
            price: 64,
            availability: 'SoldOut',
            itemOffered: { '@type': 'Product', gtin13: '0012345678905' },
          }),
        ],
      }),
    ],
    gtin: '012345678905',
    right: { stock: 'out_of_stock', price: '64', currency: 'USD' },
  },
  {
    id: 'sku-of-the-group',
    met: 'the sku is that of the whole group',
    texts: [
      {
        ...group(variant('S', 'InStock', 60, { sku: 'C-S' }), variant('M', 'SoldOut', 64, { sku: 'C-M' })),
        sku: 'C',
      },
    ],
    page: 'https://shop.example/coat',
    sku: 'C',
    right: { stock: 'in_stock', price: '60', currency: 'USD' },
  },
  {
    id: 'models',
    met: 'variants as models of the product',
    texts: [
      shirt({
        offers: undefined,
        model: [
          { '@type': 'ProductModel', sku: 'L-S', offers: offer() },
          { '@type': 'ProductModel', sku: 'L-M', offers: offer({ availability: 'SoldOut' }) },
        ],
      }),
    ],
    sku: 'L-M',
    right: { stock: 'out_of_stock', price: '68.00', currency: 'USD' },
  },
];

/** How the stock is said. */
export const STATES: readonly PageCase[] = [
  {
    id: 'availability-node',
    met: 'the availability as a node',
    texts: [shirt({ offers: offer({ availability: { '@id': 'http://schema.org/SoldOut' } }) })],
    right: { ...RIGHT, stock: 'out_of_stock' },
  },
  {
    id: 'availability-slash-http',
    met: 'http, small letters and a slash',
    texts: [shirt({ offers: offer({ availability: 'http://schema.org/outofstock/' }) })],
    right: { ...RIGHT, stock: 'out_of_stock' },
  },
  {
    id: 'availability-words',
    met: "Google's own words",
    texts: [shirt({ offers: offer({ availability: 'out of stock' }) })],
    right: { ...RIGHT, stock: 'out_of_stock' },
  },
  {
    id: 'availability-none',
    met: 'no availability',
    texts: [shirt({ offers: offer({ availability: undefined }) })],
    right: { ...RIGHT, stock: 'unknown' },
  },
  {
    id: 'availability-of-a-template',
    met: 'a template that was not filled in',
    texts: [shirt({ offers: offer({ availability: '{{ stock }}' }) })],
    right: { ...RIGHT, stock: 'unknown' },
    problem: /no ItemAvailability/,
  },
];
