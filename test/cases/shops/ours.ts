// Answers of shops of our own making, each a situation of its own. `right` is what may be told, null where nothing may be.

export interface ShopCase {
  readonly id: string;
  /** What the answer is like. */
  readonly met: string;
  readonly json: unknown;
  readonly url?: string;
  readonly sku?: string;
  readonly variant?: string;
  readonly right: {
    readonly stock: string;
    readonly price?: string;
    readonly currency?: string;
    readonly quantity?: number;
  } | null;
  readonly problem?: RegExp;
}

const HANDLE = 'https://shop.example/products/shirt';
const SLUG = 'https://shop.example/product/shirt/';
const USD = { currency: 'USD' };

// Shopify

const shopified = (sku: string, more: object = {}) => ({
  sku,
  availableForSale: true,
  currentlyNotInStock: false,
  price: { amount: '68.0', currencyCode: 'USD' },
  ...more,
});
const shopify = (nodes: object[] | null, more: object = {}, hasNextPage = false) => ({
  data: {
    p0: {
      availableForSale: true,
      any: shopified('ANY', { price: { amount: '40.0', currencyCode: 'USD' } }),
      ...(nodes ? { variants: { nodes, pageInfo: { hasNextPage } } } : {}),
      ...more,
    },
  },
});
const many = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => shopified(`S${at}`, more));

export const SHOPIFY: readonly ShopCase[] = [
  {
    id: 'by-sku',
    met: 'the sku is in the list',
    json: shopify([shopified('A', { availableForSale: false }), shopified('B')]),
    sku: 'A',
    right: { stock: 'out_of_stock', price: '68.0', ...USD },
  },
  {
    id: 'sku-cut',
    met: 'the sku is beyond 250 variants',
    json: shopify(many(250), {}, true),
    sku: 'S251',
    right: { stock: 'unknown' },
  },
  {
    id: 'sku-cut-all-gone',
    met: 'the same, and nothing of the product can be had',
    json: shopify(many(250), { availableForSale: false }, true),
    sku: 'S251',
    right: { stock: 'out_of_stock' },
  },
  {
    id: 'sku-within-cut',
    met: 'the list is cut behind the sku',
    json: shopify(many(250), {}, true),
    sku: 'S249',
    right: { stock: 'in_stock', price: '68.0', ...USD },
  },
  {
    id: 'id-gone',
    met: 'the variant of the address is no more',
    json: { data: { ...shopify(null).data, v0: null } },
    url: `${HANDLE}?variant=77`,
    right: { stock: 'unknown' },
  },
  {
    id: 'id-gone-all-gone',
    met: 'the same, and nothing of the product can be had',
    json: { data: { ...shopify(null, { availableForSale: false }).data, v0: null } },
    url: `${HANDLE}?variant=77`,
    right: { stock: 'out_of_stock' },
  },
  {
    id: 'id-and-sku',
    met: 'the address names another variant than the sku',
    json: { data: { ...shopify([shopified('A')]).data, v0: shopified('B', { availableForSale: false }) } },
    url: `${HANDLE}?variant=77`,
    sku: 'A',
    right: { stock: 'out_of_stock', price: '68.0', ...USD },
  },
  {
    id: 'options',
    met: "Hydrogen's ?Color=&Size=",
    json: shopify([
      shopified('A', { title: 'Blue / M' }),
      shopified('B', { title: 'Red / M', availableForSale: false }),
    ]),
    url: `${HANDLE}?Color=red&Size=M`,
    right: { stock: 'out_of_stock', price: '68.0', ...USD },
  },
  {
    id: 'options-unknown',
    met: 'options that no variant has',
    json: shopify([shopified('A', { title: 'Blue / M' }), shopified('B', { title: 'Red / M' })]),
    url: `${HANDLE}?Color=green&Size=M`,
    right: { stock: 'unknown' },
  },
  {
    id: 'sku-parameter',
    met: '?sku= in the address',
    json: shopify([
      shopified('A', { title: 'Blue' }),
      shopified('B', { title: 'Red', availableForSale: false }),
    ]),
    url: `${HANDLE}?sku=B`,
    right: { stock: 'out_of_stock', price: '68.0', ...USD },
  },
  {
    id: 'free',
    met: 'a price of zero',
    json: shopify(null, { any: shopified('A', { price: { amount: '0.0', currencyCode: 'USD' } }) }),
    right: { stock: 'in_stock' },
  },
  {
    id: 'campaign',
    met: 'the parameters of a campaign',
    json: shopify(null),
    url: `${HANDLE}?utm_source=maya&_pos=1`,
    right: { stock: 'in_stock', price: '40.0', ...USD },
  },
];

const pageOf = (variants: object[], more: object = {}) => ({
  available: true,
  price: 6800,
  price_min: 6800,
  price_max: 6800,
  options: [
    { name: 'Color', position: 1 },
    { name: 'Size', position: 2 },
  ],
  variants,
  ...more,
});
const onPage = (id: number, more: object = {}) => ({
  id,
  title: `V${id}`,
  sku: `S${id}`,
  available: true,
  price: 6800,
  ...more,
});
const first = (count: number) => Array.from({ length: count }, (_, at) => onPage(5000 + at));

export const SHOPIFY_PAGE: readonly ShopCase[] = [
  {
    id: 'id',
    met: 'the variant of the address',
    json: pageOf([onPage(1), onPage(2, { available: false, price: 7000 })]),
    url: `${HANDLE}?variant=2`,
    right: { stock: 'out_of_stock', price: '70.00', ...USD },
  },
  {
    id: 'id-not-there',
    met: 'it is none of three',
    json: pageOf([onPage(1), onPage(2), onPage(3)]),
    url: `${HANDLE}?variant=9`,
    right: { stock: 'unknown' },
  },
  {
    id: 'id-of-250',
    met: 'it is none of 250',
    json: pageOf(first(250)),
    url: `${HANDLE}?variant=9`,
    right: { stock: 'unknown' },
  },
  {
    id: 'sku-of-100',
    met: 'the sku is none of the first 100',
    json: pageOf(first(100)),
    sku: 'S9',
    right: { stock: 'unknown' },
  },
  {
    id: 'options-on-page',
    met: '?Color=&Size=',
    json: pageOf([
      onPage(1, { option1: 'Blue', option2: 'M' }),
      onPage(2, { option1: 'Red', option2: 'M', available: false }),
    ]),
    url: `${HANDLE}?Size=M&Color=Red`,
    right: { stock: 'out_of_stock', price: '68.00', ...USD },
  },
  {
    id: 'one-option',
    met: '?Color= alone: of that colour, one that can be had',
    json: pageOf([
      onPage(1, { option1: 'Red', option2: 'S', available: false }),
      onPage(2, { option1: 'Red', option2: 'M' }),
      onPage(3, { option1: 'Blue', option2: 'M', available: false }),
    ]),
    url: `${HANDLE}?Color=Red`,
    right: { stock: 'in_stock', price: '68.00', ...USD },
  },
  {
    id: 'label',
    met: "the document's label is the title",
    json: pageOf([onPage(1, { title: 'Blue / M' }), onPage(2, { title: 'Red / M', available: false })]),
    variant: 'Red / M',
    right: { stock: 'out_of_stock', price: '68.00', ...USD },
  },
  {
    id: 'barcode',
    met: 'the sku stands as a barcode',
    json: pageOf([onPage(1), onPage(2, { barcode: '4006381333931', available: false })]),
    sku: '4006381333931',
    right: { stock: 'out_of_stock', price: '68.00', ...USD },
  },
  {
    id: 'all-gone-range',
    met: 'nothing can be had, and the variants cost different amounts',
    json: pageOf([onPage(1, { available: false }), onPage(2, { available: false })], {
      available: false,
      price_max: 9000,
    }),
    right: { stock: 'out_of_stock' },
  },
  {
    id: 'zero',
    met: 'a price of zero',
    json: pageOf([onPage(1, { price: 0 })]),
    right: { stock: 'in_stock' },
  },
];

// WooCommerce

const woo = (more: object = {}, prices: object = {}) => ({
  id: 34,
  slug: 'shirt',
  sku: '',
  type: 'simple',
  variations: [],
  is_in_stock: true,
  is_purchasable: true,
  is_on_backorder: false,
  low_stock_remaining: null,
  prices: { price: '6800', price_range: null, currency_code: 'EUR', currency_minor_unit: 2, ...prices },
  ...more,
});
const EUR = { stock: 'in_stock', price: '68.00', currency: 'EUR' };
const variable = (more: object = {}) =>
  woo({
    type: 'variable',
    variations: [
      { id: 35, attributes: [{ name: 'Color', value: 'blue' }] },
      { id: 36, attributes: [{ name: 'Color', value: 'red' }] },
    ],
    ...more,
  });

export const WOOCOMMERCE: readonly ShopCase[] = [
  { id: 'german', met: '/produkt/', json: [woo()], url: 'https://shop.example/produkt/shirt/', right: EUR },
  { id: 'french', met: '/produit/', json: [woo()], url: 'https://shop.example/produit/shirt', right: EUR },
  {
    id: 'italian',
    met: '/prodotto/ in the folder of a language',
    json: [woo()],
    url: 'https://shop.example/it/prodotto/shirt/',
    right: EUR,
  },
  {
    id: 'polish',
    met: '/sklep/ with the category',
    json: [woo()],
    url: 'https://shop.example/sklep/koszule/shirt/',
    right: EUR,
  },
  { id: 'no-folder', met: 'no folder at all', json: [woo()], url: 'https://shop.example/shirt/', right: EUR },
  {
    id: 'html',
    met: 'an ending of files',
    json: [woo()],
    url: 'https://shop.example/shop/shirt.html',
    right: EUR,
  },
  {
    id: 'plain',
    met: '?product=, without permalinks',
    json: [woo()],
    url: 'https://shop.example/?product=shirt',
    right: EUR,
  },
  {
    id: 'number',
    met: '?p=, and a sku',
    json: [woo({ sku: 'A' })],
    url: 'https://shop.example/?p=34',
    sku: 'A',
    right: EUR,
  },
  {
    id: 'japanese',
    met: 'a slug in another alphabet',
    json: [woo({ slug: '%e3%82%b7%e3%83%a3%e3%83%84' })],
    url: 'https://shop.example/%E5%95%86%E5%93%81/%E3%82%B7%E3%83%A3%E3%83%84/',
    right: EUR,
  },
  {
    id: 'comments',
    met: 'a page of comments',
    json: [woo()],
    url: 'https://shop.example/product/shirt/comment-page-2/',
    right: EUR,
  },
  {
    id: 'category',
    met: 'the address of a category',
    json: [],
    url: 'https://shop.example/shop/shirts/',
    right: null,
    problem: /knows no such product/,
  },
  {
    id: 'same-range',
    met: 'a range of one amount',
    json: [woo({ type: 'variable' }, { price_range: { min_amount: '6800', max_amount: '6800' } })],
    url: SLUG,
    right: EUR,
  },
  {
    id: 'range-of-lengths',
    met: 'a range whose ends have different lengths',
    json: [woo({ type: 'variable' }, { price_range: { min_amount: '900', max_amount: '10000' } })],
    url: SLUG,
    right: { stock: 'in_stock' },
  },
  {
    id: 'grouped',
    met: 'a group of products, each at its price',
    json: [woo({ type: 'grouped' }, { price_range: { min_amount: '1000', max_amount: '2000' } })],
    url: SLUG,
    right: { stock: 'in_stock' },
  },
  {
    id: 'zero-price',
    met: 'a price of zero',
    json: [woo({}, { price: '0' })],
    url: SLUG,
    right: { stock: 'in_stock' },
  },
  {
    id: 'no-decimals-told',
    met: 'it does not say how many decimals',
    json: [woo({}, { currency_minor_unit: undefined })],
    url: SLUG,
    right: { stock: 'in_stock', currency: 'EUR' },
    problem: /without its decimals/,
  },
  {
    id: 'attribute-all-gone',
    met: 'a variation is chosen, and the whole product is sold out',
    json: [variable({ is_in_stock: false })],
    url: `${SLUG}?attribute_pa_color=red`,
    right: { stock: 'out_of_stock', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'attribute-unknown',
    met: 'a variation is chosen that it does not have',
    json: [variable()],
    url: `${SLUG}?attribute_pa_color=green`,
    right: { stock: 'unknown', price: '68.00', currency: 'EUR' },
  },
  {
    id: 'attribute-simple',
    met: 'an attribute of a product without variations',
    json: [woo()],
    url: `${SLUG}?attribute_pa_color=red`,
    right: EUR,
  },
];

// Adobe Commerce

const cost = (value: number, most: number | undefined = value) => ({
  price_range: {
    minimum_price: { final_price: { value, currency: 'USD' } },
    ...(most === undefined ? {} : { maximum_price: { final_price: { value: most } } }),
  },
});
const item = (more: object = {}) => ({
  url_key: 'shirt',
  sku: 'CONF',
  stock_status: 'IN_STOCK',
  only_x_left_in_stock: null,
  ...cost(68),
  ...more,
});
const child = (sku: string, color: string, index: number, more: object = {}) => ({
  attributes: [{ code: 'color', label: color, value_index: index }],
  product: { sku, stock_status: 'IN_STOCK', ...cost(68), ...more },
});
const magento = (...items: object[]) => ({ data: { url_key: { items } } });
const two = [child('CONF-B', 'Blue', 52), child('CONF-R', 'Red', 53, { stock_status: 'OUT_OF_STOCK' })];
const HTML = 'https://shop.example/men/shirt.html';

export const MAGENTO: readonly ShopCase[] = [
  {
    id: 'one-price',
    met: 'lowest and highest are the same',
    json: magento(item({ variants: two })),
    url: HTML,
    right: { stock: 'in_stock', price: '68', ...USD },
  },
  {
    id: 'bundle',
    met: 'a bundle from 40 to 90, without variants',
    json: magento(item(cost(40, 90))),
    url: HTML,
    right: { stock: 'in_stock' },
  },
  {
    id: 'variants-differ',
    met: 'no highest price, and variants at two prices',
    json: magento(
      item({
        ...cost(40, undefined),
        variants: [child('A', 'Blue', 1, cost(40)), child('B', 'Red', 2, cost(50))],
      }),
    ),
    url: HTML,
    right: { stock: 'in_stock' },
  },
  {
    id: 'variant-sku',
    met: "a variant's own sku, at its own price",
    json: {
      data: {
        sku: {
          items: [
            item({
              ...cost(40, 50),
              variants: [child('A', 'Blue', 1, cost(40)), child('B', 'Red', 2, cost(50))],
            }),
          ],
        },
      },
    },
    sku: 'B',
    right: { stock: 'in_stock', price: '50', ...USD },
  },
  {
    id: 'by-numbers',
    met: '#93=53: attribute and value by their numbers',
    json: magento(item({ variants: two })),
    url: `${HTML}#93=53`,
    right: { stock: 'out_of_stock', price: '68', ...USD },
  },
  {
    id: 'by-name',
    met: '?color=red',
    json: magento(item({ variants: two })),
    url: `${HTML}?color=red`,
    right: { stock: 'out_of_stock', price: '68', ...USD },
  },
  {
    id: 'by-name-unknown',
    met: '?color=green, which it does not have',
    json: magento(item({ variants: two })),
    url: `${HTML}?color=green`,
    right: { stock: 'unknown', price: '68', ...USD },
  },
  {
    id: 'by-label',
    met: "the document's label",
    json: magento(item({ variants: two })),
    url: HTML,
    variant: 'Red',
    right: { stock: 'out_of_stock', price: '68', ...USD },
  },
  {
    id: 'by-name-all-gone',
    met: 'a colour is named, and the whole product is sold out',
    json: magento(item({ stock_status: 'OUT_OF_STOCK', variants: two })),
    url: `${HTML}?color=green`,
    right: { stock: 'out_of_stock', price: '68', ...USD },
  },
  {
    id: 'sku-in-address',
    met: '?sku= in the address',
    json: { data: { sku: { items: [item({ variants: two })] } } },
    url: 'https://shop.example/catalog/product/view?sku=CONF-R',
    right: { stock: 'out_of_stock', price: '68', ...USD },
  },
  {
    id: 'zero-text',
    met: 'a zero as text',
    json: magento(
      item({ price_range: { minimum_price: { final_price: { value: '0.0000', currency: 'USD' } } } }),
    ),
    url: HTML,
    right: { stock: 'in_stock' },
  },
];

// BigCommerce

const big = (more: object = {}) => ({
  sku: 'P',
  availabilityV2: { status: 'Available' },
  prices: {
    price: { value: 68, currencyCode: 'USD' },
    priceRange: { min: { value: 68 }, max: { value: 68 } },
  },
  inventory: { isInStock: true, aggregated: { availableToSell: 40 } },
  ...more,
});
const bigcommerce = (node: object) => ({ data: { site: { p0: { node } } } });
const edges = (skus: string[], hasNextPage: boolean, more: object = {}) => ({
  variants: {
    edges: skus.map((sku) => ({ node: { ...big(), sku, isPurchasable: true, ...more } })),
    pageInfo: { hasNextPage },
  },
});

export const BIGCOMMERCE: readonly ShopCase[] = [
  {
    id: 'price-range',
    met: 'a range of prices',
    json: bigcommerce(
      big({
        prices: {
          price: { value: 40, currencyCode: 'USD' },
          priceRange: { min: { value: 40 }, max: { value: 90 } },
        },
      }),
    ),
    right: { stock: 'in_stock', quantity: 40 },
  },
  {
    id: 'zero-big',
    met: 'a price of zero',
    json: bigcommerce(big({ prices: { price: { value: 0, currencyCode: 'USD' } } })),
    right: { stock: 'in_stock', quantity: 40 },
  },
  {
    id: 'beyond-50',
    met: 'the sku is beyond the first 50 variants',
    json: bigcommerce(big(edges(['A', 'B'], true))),
    sku: 'Z',
    right: { stock: 'unknown' },
  },
  {
    id: 'beyond-50-gone',
    met: 'the same, and nothing of the product can be had',
    json: bigcommerce(big({ ...edges(['A'], true), inventory: { isInStock: false } })),
    sku: 'Z',
    right: { stock: 'out_of_stock' },
  },
  {
    id: 'own-sku',
    met: "the product's own sku, and a list that was cut",
    json: bigcommerce(big(edges(['A'], true))),
    sku: 'P',
    right: { stock: 'in_stock', quantity: 40, price: '68', ...USD },
  },
  {
    id: 'sku-in-the-address',
    met: '?sku= in the address',
    json: bigcommerce(big(edges(['A'], false, { isPurchasable: false }))),
    url: 'https://shop.example/shirt/?sku=A',
    right: { stock: 'out_of_stock', price: '68', ...USD },
  },
  {
    id: 'size-in-address',
    met: '?size= in the address: the answer does not tell sizes',
    json: bigcommerce(big()),
    url: 'https://shop.example/shirt/?size=m',
    right: { stock: 'unknown' },
  },
];
