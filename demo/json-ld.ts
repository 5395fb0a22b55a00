// What a shop's product page tells machines: schema.org's Product, or a ProductGroup where there are variants.
import { type Item, pathOf } from './catalogue.ts';
import { Html } from './html.ts';
import type { OnShelf } from './shelf.ts';
import type { ShopPage } from './shop-frame.ts';

const AVAILABILITY: Record<string, string> = {
  in_stock: 'InStock',
  limited: 'LimitedAvailability',
  preorder: 'PreOrder',
  backorder: 'BackOrder',
  made_to_order: 'MadeToOrder',
  in_store_only: 'InStoreOnly',
  out_of_stock: 'OutOfStock',
};

export function jsonLd({ brand, shelf, url }: ShopPage, item: Item): Html {
  const all = item.variants.flatMap(({ sku }) => shelf.find(sku) ?? []);
  const variants = all.map((held) => ({
    '@type': 'Product',
    name: `${item.name}, ${held.variant.label}`,
    sku: held.variant.sku,
    offers: offer(held, url.origin, all.length > 1, brand.label),
  }));
  const whole = {
    '@context': 'https://schema.org',
    name: item.name,
    description: item.blurb,
    image: `${url.origin}/art/${item.slug}.svg`,
    brand: { '@type': 'Brand', name: brand.label },
    url: url.origin + pathOf(item),
  };
  const told =
    variants.length > 1
      ? { ...whole, '@type': 'ProductGroup', productGroupID: String(item.id), hasVariant: variants }
      : { ...whole, '@type': 'Product', sku: variants[0]?.sku, offers: variants[0]?.offers };
  // A "<" within the words must not end the script.
  const text = JSON.stringify(told).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${text}</script>`);
}

function offer({ item, variant, stock, quantity }: OnShelf, origin: string, named: boolean, seller: string) {
  return {
    '@type': 'Offer',
    url: origin + pathOf(item, named ? variant : undefined),
    price: item.price,
    priceCurrency: 'USD',
    availability: `https://schema.org/${AVAILABILITY[stock]}`,
    ...(quantity === undefined ? {} : { inventoryLevel: { '@type': 'QuantitativeValue', value: quantity } }),
    seller: { '@type': 'Organization', name: seller },
  };
}
