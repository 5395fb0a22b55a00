// Eastwind's stock as the WooCommerce Store API tells it, with its rule for other sites' pages: they may not read it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Headers, sendJson } from './answer.ts';
import { canBeOrdered, type OnShelf, type Shelf } from './shelf.ts';

export const STORE_API = '/wp-json/wc/store/v1/products';

/** A page of another site gets the answer, and its browser keeps it from reading it. */
export function corsOf(request: IncomingMessage, { origin }: URL): Headers {
  return request.headers.origin === origin ? { 'access-control-allow-origin': origin, vary: 'origin' } : {};
}

export function answerStoreApi(response: ServerResponse, url: URL, shelf: Shelf, cors: Headers) {
  const asked = (name: string) => url.searchParams.get(name)?.split(',').filter(Boolean);
  const whole = (name: string, otherwise: number) => Number(url.searchParams.get(name) ?? otherwise);
  const [size, page] = [whole('per_page', 10), whole('page', 1)];
  const wrong = !(size >= 1 && size <= 100) ? 'per_page' : !(page >= 1) ? 'page' : null;
  if (wrong) {
    const code = 'rest_invalid_param';
    const error = { code, message: `Invalid parameter(s): ${wrong}`, data: { status: 400 } };
    return sendJson(response, error, cors, 400);
  }
  const filters: [readonly string[] | undefined, (held: OnShelf) => string][] = [
    [asked('slug'), ({ item }) => item.slug],
    [asked('sku'), ({ variant }) => variant.sku],
    [asked('include'), ({ item }) => String(item.id)],
  ];
  const found = shelf
    .all()
    .filter(({ item }) => !item.unpublished)
    .filter((held) => filters.every(([names, of]) => names?.includes(of(held)) ?? true));
  const fields = asked('_fields');
  const told = found
    .slice((page - 1) * size, page * size)
    .map((held) => productOf(held, url.origin))
    .map((product) =>
      fields
        ? Object.fromEntries(Object.entries(product).filter(([name]) => fields.includes(name)))
        : product,
    );
  const pages = Math.ceil(found.length / size);
  sendJson(response, told, { ...cors, 'x-wp-total': `${found.length}`, 'x-wp-totalpages': `${pages}` });
}

// Everything at Eastwind comes in one variant: a "simple" product.
function productOf({ item, variant, stock, quantity }: OnShelf, origin: string): Record<string, unknown> {
  const minor = (price: string) => price.replace('.', '');
  const toCome = stock === 'preorder' || stock === 'backorder';
  return {
    id: item.id,
    name: item.name,
    slug: item.slug,
    parent: 0,
    type: 'simple',
    permalink: `${origin}/products/${item.slug}`,
    sku: variant.sku,
    short_description: `<p>${item.blurb}</p>`,
    on_sale: item.was !== undefined,
    prices: {
      price: minor(item.price),
      regular_price: minor(item.was ?? item.price),
      sale_price: minor(item.price),
      price_range: null,
      currency_code: 'USD',
      currency_symbol: '$',
      currency_minor_unit: 2,
      currency_decimal_separator: '.',
      currency_thousand_separator: ',',
      currency_prefix: '$',
      currency_suffix: '',
    },
    has_options: false,
    // What is only in the shop is there, and cannot be bought here.
    is_purchasable: stock !== 'in_store_only',
    is_in_stock: stock === 'in_store_only' || canBeOrdered({ item, variant, stock }),
    is_on_backorder: toCome,
    low_stock_remaining: stock === 'limited' ? (quantity ?? null) : null,
  };
}
