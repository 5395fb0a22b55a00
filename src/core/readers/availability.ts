// availability: the words that schema.org and product feeds have for stock.
import type { StockState } from '../schema.ts';

// schema.org's twelve values of ItemAvailability (version 29, 2026-11), and those of Google's product data
// (support.google.com/merchants/answer/6324448, 2026-11), which are the same words in small letters.
const STATES: Readonly<Record<string, StockState>> = {
  instock: 'in_stock',
  onlineonly: 'in_stock',
  limitedavailability: 'limited',
  preorder: 'preorder',
  presale: 'preorder',
  backorder: 'backorder',
  madetoorder: 'made_to_order',
  instoreonly: 'in_store_only',
  outofstock: 'out_of_stock',
  soldout: 'out_of_stock',
  reserved: 'out_of_stock',
  discontinued: 'discontinued',
};

/** `InStock`, `https://schema.org/InStock`, `in stock`, `in_stock`: the state; undefined for any other word. */
export function availabilityOf(word: string): StockState | undefined {
  // No word of a shop's is so long.
  const name = word
    .slice(-200)
    .replace(/[\s/#]+$/, '')
    // Not the end of one of several.
    .replace(/^[^\s,;|]*[/#:]/, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  return Object.hasOwn(STATES, name) ? STATES[name] : undefined;
}
