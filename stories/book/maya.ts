// maya: the demo's documents for the book. Nobody is asked for stock until a toolbar says so, and the pictures come
// from where the book is served.
import { CATALOGUE } from '../../demo/catalogue.ts';
import { mayaDocument } from '../../demo/maya.ts';
import { plainLinks } from '../../demo/plain-links.ts';
import type { Html } from '../../demo/html.ts';
import type { StorefrontDocument } from '../../src/core/index.ts';

type Product = NonNullable<StorefrontDocument['products']>[number];

const HOME = new URL('.', document.baseURI).href.replace(/\/$/, '');
const STOCK = new Map(
  CATALOGUE.flatMap(({ variants }) => variants.map(({ sku, stock }) => [sku, stock] as const)),
);

/** The address of a picture of the demo's. */
export const art = (name: string): string => `${HOME}/art/${name}.svg`;

/** Maya's storefront, with the stock of the shops typed into it. */
export function maya(now = new Date()): StorefrontDocument {
  const at = {
    home: HOME,
    northwind: 'https://northwind.example',
    eastwind: 'https://eastwind.example',
    network: 'goto.northwind.example',
  };
  const document = mayaDocument(at, now);
  const typed = ({ offers, ...more }: Product): Product => ({
    ...more,
    offers: offers.map((offer) => {
      const stock = offer.stock ?? STOCK.get(offer.sku ?? '');
      // What a shop tells nobody, its creator does not know either.
      return stock && offer.retailer !== 'eastwind-woo' ? { ...offer, stock } : offer;
    }),
  });
  const unasked = Object.entries(document.retailers ?? {}).map(([id, { stock: _, ...retailer }]) => [
    id,
    retailer,
  ]);
  return {
    ...document,
    retailers: Object.fromEntries(unasked),
    products: (document.products ?? []).map(typed),
  };
}

/** The product without alternatives that are not there. */
function near({ alternatives = [], ...product }: Product, ids: readonly string[]): Product {
  const kept = alternatives.filter((it) => ids.includes(it.product));
  return kept.length ? { ...product, alternatives: kept } : product;
}

/** Only these of her products, without the rest of the page: what a single card needs. */
export function just(...ids: string[]): StorefrontDocument {
  const { sections: _, theme: __, disclosure: ___, products = [], creator, retailers = {}, ...more } = maya();
  const kept = products.filter(({ id = '' }) => ids.includes(id)).map((it) => near(it, ids));
  kept.sort((one, other) => ids.indexOf(one.id ?? '') - ids.indexOf(other.id ?? ''));
  const sellers = new Set(kept.flatMap(({ offers }) => offers.map(({ retailer }) => retailer)));
  return {
    ...more,
    creator: { id: creator.id, name: creator.name },
    retailers: Object.fromEntries(Object.entries(retailers).filter(([id]) => sellers.has(id))),
    products: kept,
  };
}

/** The link that stands in the tag until the script runs, and for good where it cannot. */
export function plain(document: unknown, product: string, says?: string): Html | null {
  return plainLinks(document, 'bio', location.href, Date.now()).link(product, says);
}
