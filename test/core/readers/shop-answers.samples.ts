// Answers of shops' own interfaces, each a situation of its own. `right`: every report that may be made of the offer,
// as "stock price currency", "stock", or "none" where nothing may be said.

export interface ShopAnswer {
  readonly met: string;
  readonly shop: 'shopify' | 'shopify-page' | 'woocommerce' | 'magento' | 'bigcommerce';
  readonly json: unknown;
  readonly asked?: {
    readonly url?: string;
    readonly sku?: string;
    readonly gtin?: string;
    readonly variant?: string;
  };
  readonly right: readonly string[];
}

const PAGE = 'https://shop.example/products/linen-shirt';
const UNSAID = ['none', 'unknown'];

const prices = (more: object = {}) => ({
  price: '6800',
  regular_price: '8500',
  sale_price: '6800',
  price_range: null,
  currency_code: 'USD',
  currency_minor_unit: 2,
  ...more,
});
const woo = (more: object = {}) => ({
  id: 1,
  slug: 'linen-shirt',
  sku: 'S-1',
  type: 'simple',
  is_in_stock: true,
  is_purchasable: true,
  is_on_backorder: false,
  low_stock_remaining: null,
  prices: prices(),
  ...more,
});
const inShop = (met: string, url: string, right = ['in_stock 68.00 USD'], more: object = {}): ShopAnswer => ({
  met: `WooCommerce at ${met}`,
  shop: 'woocommerce',
  json: [woo(more)],
  asked: { url },
  right,
});
const wooed = (
  met: string,
  more: object,
  right: readonly string[],
  asked: ShopAnswer['asked'] = {},
): ShopAnswer => ({
  met: `WooCommerce: ${met}`,
  shop: 'woocommerce',
  json: [woo(more)],
  asked: { url: 'https://shop.example/product/linen-shirt/', ...asked },
  right,
});
const paged = (
  met: string,
  json: object,
  right: readonly string[],
  asked: ShopAnswer['asked'] = {},
): ShopAnswer => ({
  met: `Shopify’s page: ${met}`,
  shop: 'shopify-page',
  json,
  asked,
  right,
});
const SIZES = ['S', 'M', 'L'].map((title, at) => ({
  id: 11 + at,
  title,
  option1: title,
  sku: `A-${title}`,
  barcode: `001234567890${at}`,
  available: title !== 'M',
  price: 6000 + 400 * at,
}));
const sized = (more: object = {}) => ({
  available: true,
  price: 6000,
  price_min: 6000,
  price_max: 6800,
  options: ['Size'],
  variants: SIZES,
  ...more,
});
const money = (value: unknown, currency = 'USD') => ({ final_price: { value, currency } });
const magento = (
  met: string,
  more: object,
  right: readonly string[],
  asked: ShopAnswer['asked'] = {},
): ShopAnswer => ({
  met: `Magento: ${met}`,
  shop: 'magento',
  json: {
    data: {
      url_key: {
        items: [
          {
            url_key: 'linen-shirt',
            sku: 'S-1',
            stock_status: 'IN_STOCK',
            only_x_left_in_stock: null,
            price_range: { minimum_price: money(68), maximum_price: money(68) },
            ...more,
          },
        ],
      },
    },
  },
  asked: { url: 'https://shop.example/linen-shirt.html', ...asked },
  right,
});

const titled = (title: string, amount: string, availableForSale: boolean) => ({
  sku: `A-${title}`,
  title,
  availableForSale,
  price: { amount, currencyCode: 'USD' },
});

export const SHOP_ANSWERS: readonly ShopAnswer[] = [
  inShop('a German base', 'https://shop.example/produkt/linen-shirt/'),
  inShop('a French base in a language’s folder', 'https://shop.example/fr/produit/linen-shirt/'),
  inShop('an Italian base', 'https://shop.example/prodotto/linen-shirt/'),
  inShop('a Polish base', 'https://shop.example/produkty/linen-shirt'),
  inShop('a Swedish base with a category', 'https://shop.example/butik/skjortor/linen-shirt/'),
  inShop('a Japanese base', 'https://shop.example/%E5%95%86%E5%93%81/linen-shirt/'),
  inShop('no base', 'https://shop.example/linen-shirt/'),
  inShop('.html', 'https://shop.example/shop/linen-shirt.html'),
  inShop('plain links', 'https://shop.example/?product=linen-shirt'),
  inShop('marks and a fragment', 'https://shop.example/product/linen-shirt/?utm_source=x#reviews'),
  inShop(
    'a slug in Cyrillic',
    'https://shop.example/product/%D1%80%D1%83%D0%B1%D0%B0%D1%88%D0%BA%D0%B0/',
    ['in_stock 68.00 USD'],
    { slug: '%d1%80%d1%83%d0%b1%d0%b0%d1%88%d0%ba%d0%b0' },
  ),
  inShop('another product', 'https://shop.example/product/hemp-shirt/', UNSAID),
  inShop('the shop’s front', 'https://shop.example/', UNSAID),
  wooed('yen', { prices: prices({ price: '6800', currency_code: 'JPY', currency_minor_unit: 0 }) }, [
    'in_stock 6800 JPY',
  ]),
  wooed('dinars', { prices: prices({ price: '12345', currency_code: 'KWD', currency_minor_unit: 3 }) }, [
    'in_stock 12.345 KWD',
  ]),
  wooed('no minor unit', { prices: prices({ currency_minor_unit: undefined }) }, ['in_stock']),
  wooed('no price', { prices: prices({ price: '' }) }, ['in_stock']),
  wooed('a price of nothing', { prices: prices({ price: '0' }) }, ['in_stock']),
  wooed(
    'a range',
    { type: 'variable', prices: prices({ price_range: { min_amount: '4000', max_amount: '6800' } }) },
    ['in_stock'],
  ),
  wooed(
    'a range of one',
    { type: 'variable', prices: prices({ price_range: { min_amount: '6800', max_amount: '6800' } }) },
    ['in_stock 68.00 USD'],
  ),
  wooed(
    'a bundle of many',
    { type: 'grouped', prices: prices({ price_range: { min_amount: '4000', max_amount: '6800' } }) },
    ['in_stock', 'unknown'],
  ),
  wooed('a backorder', { is_on_backorder: true }, ['backorder 68.00 USD']),
  wooed('a few left', { low_stock_remaining: 2 }, ['limited 68.00 USD']),
  wooed('sold elsewhere', { type: 'external' }, ['unknown 68.00 USD', 'unknown']),
  wooed('not for sale', { is_purchasable: false }, ['out_of_stock 68.00 USD', 'out_of_stock']),
  wooed(
    'a size that is only named in words',
    {
      type: 'variable',
      variations: [
        { id: 2, attributes: [{ name: 'Size', value: 'm' }] },
        { id: 3, attributes: [{ name: 'Size', value: 'l' }] },
      ],
    },
    ['unknown', 'unknown 68.00 USD', 'none'],
    { variant: 'M' },
  ),
  wooed(
    'a size in the address that it does not have',
    { type: 'variable', variations: [{ id: 2, attributes: [{ name: 'Size', value: 'm' }] }] },
    ['unknown', 'unknown 68.00 USD', 'none'],
    { url: 'https://shop.example/product/linen-shirt/?attribute_size=xl' },
  ),
  paged('a variant by its number', sized(), ['out_of_stock 64.00 USD'], { url: `${PAGE}?variant=12` }),
  paged('a variant that is not there', sized(), UNSAID, { url: `${PAGE}?variant=99` }),
  paged('an sku', sized(), ['out_of_stock 64.00 USD'], { sku: 'A-M' }),
  paged('a barcode', sized(), ['out_of_stock 64.00 USD'], { gtin: '12345678901' }),
  paged('a label', sized(), ['out_of_stock 64.00 USD'], { variant: 'M' }),
  paged('a label that it does not have', sized(), [...UNSAID, 'in_stock', 'in_stock 60.00 USD'], {
    variant: 'XXL',
  }),
  paged('a size in the address', sized(), ['out_of_stock 64.00 USD'], { url: `${PAGE}?Size=M` }),
  paged('none meant', sized(), ['in_stock 60.00 USD', 'in_stock']),
  paged(
    'all sold out',
    sized({ available: false, variants: SIZES.map((it) => ({ ...it, available: false })) }),
    ['out_of_stock', 'out_of_stock 60.00 USD'],
  ),
  paged('a language’s folder', sized(), ['out_of_stock 64.00 USD'], {
    url: 'https://shop.example/de/products/linen-shirt?variant=12',
  }),
  paged('a price as text', sized({ variants: [{ ...SIZES[0], price: '60.00' }] }), ['in_stock'], {
    url: `${PAGE}?variant=11`,
  }),
  magento('one price', {}, ['in_stock 68 USD', 'in_stock 68.00 USD']),
  magento(
    'a fraction that computers make',
    { price_range: { minimum_price: money(68.10000000000001), maximum_price: money(68.10000000000001) } },
    ['in_stock 68.1 USD', 'in_stock 68.10 USD', 'in_stock'],
  ),
  magento('a range', { price_range: { minimum_price: money(40), maximum_price: money(68) } }, ['in_stock']),
  magento('no price', { price_range: { minimum_price: money(0), maximum_price: money(0) } }, ['in_stock']),
  magento(
    'a size of several, in words',
    {
      variants: ['S', 'M'].map((label, at) => ({
        attributes: [{ code: 'size', label, value_index: 51 + at }],
        product: {
          sku: `S-1-${label}`,
          stock_status: label === 'M' ? 'OUT_OF_STOCK' : 'IN_STOCK',
          price_range: { minimum_price: money(68) },
        },
      })),
    },
    ['out_of_stock 68 USD'],
    { variant: 'M' },
  ),
  magento('a suffix of its own', {}, ['in_stock 68 USD'], {
    url: 'https://shop.example/de/hemden/linen-shirt.html?utm_source=x',
  }),
  magento('a category with the same end', {}, UNSAID, { url: 'https://shop.example/hemden/' }),
  ...[
    ['another variant’s than the first', 'M', ['out_of_stock 68.0 USD']],
    ['the first variant’s', 'S', ['in_stock 60.0 USD']],
    ['nobody’s', 'For Maya', ['in_stock 60.0 USD', 'unknown']],
  ].map(([met, variant, right]) => ({
    met: `Shopify: a label that is ${met as string}`,
    shop: 'shopify' as const,
    json: {
      data: {
        p0: {
          availableForSale: true,
          any: titled('S', '60.0', true),
          variants: {
            nodes: [titled('S', '60.0', true), titled('M', '68.0', false)],
            pageInfo: { hasNextPage: false },
          },
        },
      },
    },
    asked: { variant: variant as string },
    right: right as readonly string[],
  })),
];
