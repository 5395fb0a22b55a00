// typed: what the stock sources answered, written into the catalog as if it had been typed; and the catalog as a document
// again. A finished page carries its document with it, and the elements that take it over must find in it exactly what
// the page already says.
import type { Catalog, Offer, Product } from '../core/catalog.ts';
import { fold, isSoldOut, offerKey, type Stock, type ToldAnswer } from '../core/stock.ts';
import { DAY, formatTime, parseTime } from '../core/time.ts';

/** The catalog with the answers in it, as they stand at `now`. Counts are left out: a page is read later than made. */
export function withAnswers(catalog: Catalog, answers: readonly ToldAnswer[], now: number): Catalog {
  const stock = fold(answers, now, catalog);
  const products: Record<string, Product> = Object.create(null);
  for (const product of Object.values(catalog.products))
    products[product.id] = {
      ...product,
      offers: product.offers.map((offer) => withStock(offer, stock[offerKey(product.id, offer.id)], now)),
    };
  return { ...catalog, products };
}

function withStock(offer: Offer, known: Stock | undefined, now: number): Offer {
  if (!known || known.source === 'document') return offer;
  const { stock, age, price, currency, checkedAt = '' } = known;
  // Stock and price have one time between them: the older, unless the stock would be taken back by it.
  const holds = isSoldOut(stock) || now - (parseTime(checkedAt) ?? 0) < DAY;
  const at = holds ? checkedAt : formatTime(now - (age ?? 0));
  return { ...offer, stock, checkedAt: at, ...(price && holds ? { price, currency } : { price: undefined }) };
}

/** The catalog as a storefront document: all that survived, with whole addresses and every id. */
export function documentOf(catalog: Catalog): object {
  const { order, products, creator, ...rest } = catalog;
  const offer = ({ network: _, page: __, ...written }: Offer) => written;
  return {
    version: 1,
    creator: creator ?? undefined,
    ...rest,
    products: order.map((id) => {
      const { offers, ...product } = products[id] as Product;
      return { ...product, offers: offers.map(offer) };
    }),
  };
}
