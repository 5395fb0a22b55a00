// shops: one shop per document on a page, however many elements name it.
import type { Ports } from '../ports/ports.ts';
import type { Place } from './asking.ts';
import { createShop, type Shop, type ShopInput } from './shop.ts';
import { writeJson } from '../core/json.ts';

export interface Shops {
  readonly ports: Ports;
  /** The shop of this document; the caller releases it as often as it acquires it. */
  acquire(input: ShopInput): Shop;
  release(shop: Shop): void;
}

/** Milliseconds that a shop nobody follows is kept, for an element that is only moved. */
const LINGER = 1000;

export function createShops(ports: Ports): Shops {
  const place: Place = {};
  const held = new Map<unknown, { shop: Shop; followers: number }>();
  const keyOf = ({ from, retailer, src, document, base, partial }: ShopInput) =>
    (from && `${from} ${retailer ?? ''}`) ??
    src ??
    (typeof document === 'string' ? writeJson([base, partial, document]) : document);
  return {
    ports,
    acquire(input) {
      const key = keyOf(input);
      let kept = held.get(key);
      if (!kept) {
        kept = { shop: createShop(input, ports, place), followers: 0 };
        held.set(key, kept);
      }
      kept.followers++;
      return kept.shop;
    },
    release(shop) {
      for (const [key, kept] of held) {
        if (kept.shop !== shop || --kept.followers > 0) continue;
        ports.later(() => {
          if (kept.followers > 0 || held.get(key) !== kept) return;
          held.delete(key);
          shop.dispose();
        }, LINGER);
      }
    },
  };
}
