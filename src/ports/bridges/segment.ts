// segment: Segment's own names for what was seen and what was tapped.
import type { Bridge } from './bridges.ts';
import { cardItem } from './card-item.ts';

const EVENTS: Readonly<Record<string, string>> = {
  'vitrine-shown': 'Product List Viewed',
  'vitrine-handoff': 'Product Clicked',
};

export const bridge: Bridge = (told, view) => {
  const event = EVENTS[told.type];
  const { analytics } = globalThis as {
    analytics?: { track?: (event: string, properties: object) => void };
  };
  if (!event || !analytics?.track) return;
  const { currency, item } = cardItem(told, view);
  const { item_id, item_name, item_brand, affiliation, item_list_id, price } = item;
  const product = { product_id: item_id, name: item_name, brand: item_brand, price };
  const where = { list_id: item_list_id, affiliation, currency };
  analytics.track(
    event,
    told.type === 'vitrine-shown' ? { ...where, products: [product] } : { ...where, ...product },
  );
};
