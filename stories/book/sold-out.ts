// sold-out: a document in which some products cannot be had.
import type { StorefrontDocument } from '../../src/core/index.ts';
import { just } from './maya.ts';

/** The product and what may stand in for it, every offer of the product itself sold out five minutes ago. */
export function gone({ products = [] }: StorefrontDocument, id: string): StorefrontDocument {
  const alternatives = products.find((it) => it.id === id)?.alternatives ?? [];
  const document = just(id, ...alternatives.map(({ product }) => product));
  const checkedAt = new Date(Date.now() - 5 * 60_000).toISOString();
  return {
    ...document,
    products: (document.products ?? []).map((it) =>
      it.id === id
        ? { ...it, offers: it.offers.map((offer) => ({ ...offer, stock: 'out_of_stock', checkedAt })) }
        : it,
    ),
  };
}
