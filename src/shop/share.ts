import type { Stock, StockByOffer } from '../core/stock.ts';
import { MINUTE } from '../core/time.ts';

/** `next`, with every entry that says the same as before kept as the same object, so that a glance tells what changed. */
export function shareStock(before: StockByOffer, next: StockByOffer): StockByOffer {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(next).map(([key, stock]) => {
        const was = before[key];
        return [key, was && saysTheSame(was, stock) ? was : stock];
      }),
    ),
  );
}

// An age is told in minutes, so less than that is no news.
function saysTheSame(a: Stock, b: Stock): boolean {
  const minutes = ({ age }: Stock) => (age === null ? null : Math.floor(age / MINUTE));
  return (
    a.stock === b.stock &&
    a.quantity === b.quantity &&
    a.price === b.price &&
    a.currency === b.currency &&
    a.source === b.source &&
    minutes(a) === minutes(b)
  );
}
