// card-item: a card as the words of GA4 have it, which other analytics understand too.
import type { CardView } from '../../core/view.ts';
import type { Told } from './bridges.ts';

/** What the card stands for; a stand-in when there is one. No click id: it has no place in an item. */
export function cardItem({ entry }: Told, { product, title, price: own, standIn }: CardView) {
  const price = standIn ? standIn.price : own;
  return {
    currency: price?.currency,
    item: {
      item_id: standIn?.product ?? product,
      item_name: standIn?.title ?? title,
      item_brand: entry.brand,
      affiliation: entry.retailer,
      item_list_id: entry.placement,
      price: price && Number(price.amount),
    },
  };
}
