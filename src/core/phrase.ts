// phrase: what a card has to say of the stock, before it is put into a language.
import type { CardState } from './card-state.ts';
import type { Catalog, Product } from './catalog.ts';
import type { Choice } from './choice.ts';
import type { Price } from './price.ts';
import type { StockState } from './schema.ts';
import { isSoldOut, type Stock } from './stock.ts';

/** A sentence before it is put into a language: the term's name and what it speaks of. */
export interface Phrase {
  readonly term: Term;
  readonly retailer?: string | undefined;
  readonly count?: number | undefined;
  readonly variant?: string | undefined;
  /** Milliseconds. */
  readonly age?: number | null | undefined;
  /** RFC 3339. */
  readonly date?: string | undefined;
  readonly price?: Price | undefined;
  readonly name?: string | undefined;
}
export type Term =
  | 'shopAt'
  | 'viewAt'
  | 'onlyLeft'
  | 'fewLeft'
  | 'soldOutAt'
  | 'soldOut'
  | 'discontinued'
  | 'inStoreOnly'
  | 'preorder'
  | 'backorder'
  | 'madeToOrder'
  | 'startsOn'
  | 'ended'
  | 'variantInstead'
  | 'moreInStock'
  | 'inStock'
  | 'checked'
  | 'instead'
  | 'takeThis'
  | 'alsoInStock'
  | 'nothingInStock';

const TO_ORDER: Partial<Record<StockState, Term>> = {
  preorder: 'preorder',
  backorder: 'backorder',
  made_to_order: 'madeToOrder',
};

/** What an offer that can be ordered needs to have said beside "Shop at …". */
export function orderPhrase({ stock, quantity }: Pick<Stock, 'stock' | 'quantity'>): Phrase | undefined {
  if (stock === 'limited') return quantity ? { term: 'onlyLeft', count: quantity } : { term: 'fewLeft' };
  const term = TO_ORDER[stock];
  return term && { term };
}

/** What the card says of its own product's stock; nothing where nothing is known. */
export function stockPhrase(
  state: CardState,
  { wanted, offered }: Choice,
  catalog: Catalog,
  known: Stock | undefined,
  product: Product,
): Phrase | undefined {
  if (state === 'not-yet') return { term: 'startsOn', date: product.from };
  if (state === 'ended') return { term: 'ended' };
  if (!wanted) return undefined;
  if (offered?.offer === wanted.offer && offered.product === wanted.product)
    return orderPhrase({ stock: wanted.stock, quantity: known?.quantity });
  if (!isSoldOut(wanted.stock)) return undefined;
  if (wanted.stock === 'in_store_only') return { term: 'inStoreOnly' };
  if (!offered)
    return wanted.stock === 'discontinued'
      ? { term: 'discontinued' }
      : { term: 'soldOut', age: known?.age ?? null };
  return offered.product === wanted.product && offered.retailer === wanted.retailer && offered.variant
    ? { term: 'variantInstead', variant: offered.variant, name: wanted.variant }
    : { term: 'soldOutAt', retailer: catalog.retailers[wanted.retailer]?.name };
}
