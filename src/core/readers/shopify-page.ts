// shopify-page: the data of a Shopify product page (`/products/<handle>.js`) in, the normal form out.
import { fromMinor } from './money.ts';
import { chooses } from './address.ts';
import { get, list, words } from './json.ts';
import { alien, type Asked, type From, priced, type Reading, type Reports, tell } from './reading.ts';
import { meant, type Traits } from './variant.ts';

/** A list this long may have been cut short: a product has up to 2048 variants, a page's data 100 or 250 of them. */
const CUT = 100;

/** All of `from.asked` are offers of this one product. The data has no currency: the page knows it. */
export function readShopifyPage(
  json: unknown,
  from: From & { readonly currency?: string | undefined },
): Reading {
  const variants = list(get(json, 'variants'));
  if (typeof get(json, 'available') !== 'boolean' && variants.length === 0)
    return alien("This is no Shopify product's data.");
  const options = list(get(json, 'options')).map((it) => words(get(it, 'name') ?? it));
  const offers: Reports = {};
  for (const asked of from.asked) {
    const found = foundIn(json, variants, asked, options);
    const available = get(found, 'available');
    const sold = available === false ? 'out_of_stock' : 'unknown';
    // Always hundredths, of yen too: "1000 Japanese yen is output as 100000" (shopify.dev, Liquid objects, 2026-11).
    const price = isOne(found) ? fromMinor(get(found, 'price'), 2) : undefined;
    offers[asked.offer] = {
      stock: available === true ? 'in_stock' : sold,
      ...(price && from.currency ? priced(price, from.currency) : {}),
    };
  }
  return tell('shopify-page', from, offers);
}

/** The variant that is meant, else the one that the page opens with, else the product; undefined when it is open. */
function foundIn(
  json: unknown,
  variants: readonly unknown[],
  asked: Asked,
  options: readonly string[],
): unknown {
  const { among, sure } = meant(asked, variants, (it) => traitsOf(it, options));
  if (
    variants.length > 0 &&
    (among.length === 0 || (!sure && (chooses(asked.url) || variants.length >= CUT)))
  )
    return undefined;
  return (
    among.find((it) => get(it, 'available') === true) ?? (among.length < variants.length ? among[0] : json)
  );
}

function traitsOf(variant: unknown, options: readonly string[]): Traits {
  const values = options.map((name, at) => [name, words(get(variant, `option${at + 1}`))]);
  return {
    params: { variant: words(get(variant, 'id')) },
    codes: [words(get(variant, 'sku')), words(get(variant, 'barcode'))].filter(Boolean),
    traits: Object.fromEntries(values.filter(([name, value]) => name && value)),
    label: words(get(variant, 'title')),
  };
}

/** A variant, or a product whose variants all cost the same. */
const isOne = (found: unknown): boolean => get(found, 'price_min') === get(found, 'price_max');
