// plausible: one custom event for each kind, with the few properties that its reports can group by.
import type { Bridge } from './bridges.ts';

const EVENTS: Readonly<Record<string, string>> = {
  'vitrine-shown': 'Product shown',
  'vitrine-fallback': 'Product swapped',
  'vitrine-handoff': 'Product tapped',
};

export const bridge: Bridge = ({ type, entry }) => {
  const event = EVENTS[type];
  const { plausible } = globalThis as { plausible?: (event: string, options: object) => void };
  if (!event || !plausible) return;
  const { product, offered, retailer, campaign, placement } = entry;
  const given = Object.entries({ product, offered, retailer, campaign, placement }).filter(([, it]) => it);
  plausible(event, { props: Object.fromEntries(given) });
};
