// stand-in: the product that is shown in place of the wanted one.
import { alternatives } from './alternatives.ts';
import type { Candidate } from './candidate.ts';
import type { Catalog, Image, Product } from './catalog.ts';
import type { Phrase } from './phrase.ts';
import { type Price, priceOf } from './price.ts';
import { isReady, type StockByOffer } from './stock.ts';
import type { Visit } from './visit.ts';

/** The product that stands in for the wanted one. */
export interface StandIn {
  readonly product: string;
  readonly title: string;
  readonly image?: Image | undefined;
  /** Why the creator chose it, in the creator's words. */
  readonly because?: string | undefined;
  readonly price?: Price | undefined;
  /** How many further alternatives are in stock. */
  readonly more?: Phrase | undefined;
}

/** What is said of the stand-in for `productId`. */
export function standInOf(
  catalog: Catalog,
  stock: StockByOffer,
  productId: string,
  offered: Candidate,
  visit: Visit,
): StandIn {
  const product = catalog.products[offered.product] as Product;
  const all = alternatives(catalog, stock, productId, visit);
  const others = all.filter((it) => it.product !== product.id && isReady(it.stock));
  return {
    product: product.id,
    title: product.name,
    image: product.image,
    because: all.find((it) => it.product === product.id)?.because,
    price: priceOf(stock, offered),
    more: others.length > 0 ? { term: 'moreInStock', count: others.length } : undefined,
  };
}
