// ga4: Google's e-commerce events on the page's dataLayer, for a tag manager to read.
import type { Bridge } from './bridges.ts';
import { cardItem } from './card-item.ts';

const EVENTS: Readonly<Record<string, string>> = {
  'vitrine-shown': 'view_item_list',
  'vitrine-handoff': 'select_item',
};

export const bridge: Bridge = (told, view) => {
  const event = EVENTS[told.type];
  if (!event) return;
  const page = globalThis as { dataLayer?: unknown[] };
  page.dataLayer ??= [];
  const { currency, item } = cardItem(told, view);
  // What the last event left there would be merged into this one.
  page.dataLayer.push({ ecommerce: null });
  page.dataLayer.push({ event, ecommerce: { item_list_id: item.item_list_id, currency, items: [item] } });
};
