// gtag: the same events for a page that calls Google's tag itself.
import type { Bridge } from './bridges.ts';
import { cardItem } from './card-item.ts';

const EVENTS: Readonly<Record<string, string>> = {
  'vitrine-shown': 'view_item_list',
  'vitrine-handoff': 'select_item',
};

export const bridge: Bridge = (told, view) => {
  const event = EVENTS[told.type];
  const { gtag } = globalThis as { gtag?: (...said: unknown[]) => void };
  if (!event || !gtag) return;
  const { currency, item } = cardItem(told, view);
  gtag('event', event, { item_list_id: item.item_list_id, currency, items: [item] });
};
