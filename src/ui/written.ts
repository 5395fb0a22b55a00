import { slug } from '../core/id.ts';
import type { ShopInput } from '../shop/shop.ts';
import type { VitrineCard } from './card.ts';

/** The document that a card's own attributes amount to. What they say counts as checked when the page was loaded. */
export function written(card: VitrineCard): ShopInput {
  const { name, image, href, retailer, price, currency, stock, relation } = card;
  const id = retailer ? slug(retailer) : undefined;
  const checkedAt = new Date(performance.timeOrigin).toISOString();
  const document = {
    version: 1,
    retailers: id ? { [id]: { name: retailer } } : undefined,
    products: [
      {
        name,
        image: image ? { src: image } : undefined,
        relation,
        offers: [{ url: href, retailer: id || undefined, price, currency, stock, checkedAt }],
      },
    ],
  };
  return { document: JSON.stringify(document), partial: true };
}
