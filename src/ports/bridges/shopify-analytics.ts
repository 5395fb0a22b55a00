// shopify-analytics: custom events for the pixels of a Shopify shop. They go there under Vitrine's own names.
import type { Bridge } from './bridges.ts';

const EVENTS: Readonly<Record<string, string>> = {
  'vitrine-shown': 'vitrine_shown',
  'vitrine-fallback': 'vitrine_fallback',
  'vitrine-handoff': 'vitrine_handoff',
};

export const bridge: Bridge = ({ type, entry }) => {
  const event = EVENTS[type];
  const { Shopify } = globalThis as {
    Shopify?: { analytics?: { publish?: (event: string, data: object) => void } };
  };
  // The click id is there only where consent allows one.
  if (event) Shopify?.analytics?.publish?.(event, { ...entry });
};
