// What Svelte's checker is given; that it uses it is shown in demo/frameworks/svelte.
import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from '../../src/frameworks/svelte.ts';

type Card = SvelteHTMLElements['vitrine-card'];

export const right: Card = {
  product: 'linen-shirt',
  fallback: 'ask',
  class: 'card',
  document: { version: 1 },
  'onvitrine-handoff': (event) => event.choice.offered?.sku satisfies string | undefined,
};

export const wrong: Card[] = [
  // @ts-expect-error -- no such fallback
  { fallback: 'swop' },
  // @ts-expect-error -- no such attribute
  { produkt: 'linen-shirt' },
];
