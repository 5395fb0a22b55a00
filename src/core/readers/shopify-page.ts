// shopify-page: the data of a Shopify product page (`/products/<handle>.js`) in, the normal form out.
import { fromMinor } from './money.ts';
import { variantIn } from './address.ts';
import { get, list, words } from './json.ts';
import { alien, type From, type Reading, type Reports, tell } from './reading.ts';

/** All of `from.asked` are offers of this one product. The data has no currency: the page knows it. */
export function readShopifyPage(
  json: unknown,
  from: From & { readonly currency?: string | undefined },
): Reading {
  const variants = list(get(json, 'variants'));
  if (typeof get(json, 'available') !== 'boolean' && variants.length === 0)
    return alien("This is no Shopify product's data.");
  const offers: Reports = {};
  for (const { offer, url, sku } of from.asked) {
    const id = variantIn(url);
    const found =
      variants.find((it) => id && words(get(it, 'id')) === id) ??
      variants.find((it) => sku && get(it, 'sku') === sku) ??
      variants.find((it) => get(it, 'available') === true) ??
      json;
    const available = get(found, 'available');
    const sold = available === false ? 'out_of_stock' : 'unknown';
    // Always hundredths, of yen too: "1000 Japanese yen is output as 100000" (shopify.dev, Liquid objects, 2026-11).
    const price = fromMinor(get(found, 'price'), 2);
    offers[offer] = {
      stock: available === true ? 'in_stock' : sold,
      ...(price && from.currency ? { price, currency: from.currency } : {}),
    };
  }
  return tell('shopify-page', from, offers);
}
