// What Vue's checker is given; that it uses it is shown in demo/frameworks/vue.
import type { GlobalComponents } from 'vue';
import type {} from '../../src/frameworks/vue.ts';

type Card = InstanceType<GlobalComponents['vitrine-card']>;

export const right: Card['$props'] = {
  product: 'linen-shirt',
  fallback: 'ask',
  'heading-level': '3',
  class: 'card',
  document: { version: 1 },
  onVitrineHandoff: (event) => event.choice.offered?.sku satisfies string | undefined,
};
export const emits = (emit: Card['$emit'], event: Event): void =>
  // @ts-expect-error -- not any event will do
  emit('vitrine-handoff', event);

export const wrong: Card['$props'][] = [
  // @ts-expect-error -- no such fallback
  { fallback: 'swop' },
  // @ts-expect-error -- no such attribute
  { produkt: 'linen-shirt' },
];
