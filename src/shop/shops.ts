// shops: one shop per document on a page, however many elements name it.
import type { Ports } from '../ports/ports.ts';
import { createDesk } from './desk.ts';
import { createShop, type Shop, type ShopInput } from './shop.ts';

export interface Shops {
  readonly ports: Ports;
  /** The shop of this document; the caller releases it as often as it acquires it. */
  acquire(input: ShopInput): Shop;
  release(shop: Shop): void;
}

/** Milliseconds that a shop nobody follows is kept, for an element that is only moved. */
const LINGER = 1000;

export function createShops(ports: Ports): Shops {
  const desk = createDesk(ports);
  const held = new Map<unknown, { shop: Shop; followers: number }>();
  const keyOf = ({ src, document, base, partial }: ShopInput) =>
    src ?? (typeof document === 'string' ? JSON.stringify([base, partial, document]) : document);
  return {
    ports,
    acquire(input) {
      const key = keyOf(input);
      let place = held.get(key);
      if (!place) {
        place = { shop: createShop(input, ports, desk), followers: 0 };
        held.set(key, place);
      }
      place.followers++;
      return place.shop;
    },
    release(shop) {
      for (const [key, place] of held) {
        if (place.shop !== shop || --place.followers > 0) continue;
        ports.later(() => {
          if (place.followers > 0 || held.get(key) !== place) return;
          held.delete(key);
          shop.dispose();
        }, LINGER);
      }
    },
  };
}
