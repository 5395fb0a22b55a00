// json-ld: what search engines are told: a list of recommended products, each with the creator's own verdict. Never a
// merchant listing: the creator sells nothing, so there is no offer, price or stock in it.
// Google Search Central, "New in structured data: Pros and cons" (2022-08-05, read 2026-11-20): they stand in a review of
// the product, and their words must be on the page. Google shows them from two statements on; a verdict is one.
import type { Catalog, Product } from '../core/catalog.ts';

/** The `ItemList` of a document, as data; null where there is nothing to list. */
export function itemList(catalog: Catalog, page?: string): object | null {
  const { creator, order, products } = catalog;
  if (order.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(creator && { name: creator.name }),
    ...(page && { url: page }),
    numberOfItems: order.length,
    itemListElement: order.map((id, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: snippet(products[id] as Product, creator?.name),
    })),
  };
}

function snippet({ name, brand, image, ...said }: Product, author: string | undefined): object {
  return {
    '@type': 'Product',
    name,
    ...(image && !image.src.startsWith('data:') && { image: image.src }),
    ...(brand && { brand: { '@type': 'Brand', name: brand } }),
    ...(author && reviewOf(said, author)),
  };
}

type Said = Pick<Product, 'note' | 'verdict' | 'reason'>;

/** What the creator has said of it; nothing where that is nothing. */
function reviewOf({ note, verdict, reason }: Said, author: string): object {
  const notes = (side: 'love' | 'skip') =>
    verdict === side && reason
      ? { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, name: reason }] }
      : undefined;
  const [positiveNotes, negativeNotes] = [notes('love'), notes('skip')];
  const body = note ?? (positiveNotes || negativeNotes ? undefined : reason);
  if (!body && !positiveNotes && !negativeNotes) return {};
  return {
    review: {
      '@type': 'Review',
      author: { '@type': 'Person', name: author },
      ...(body && { reviewBody: body }),
      ...(positiveNotes && { positiveNotes }),
      ...(negativeNotes && { negativeNotes }),
    },
  };
}
