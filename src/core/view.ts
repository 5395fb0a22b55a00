// view: the last pure step. All that a card says and links to, already decided; templates only draw it.
import type { Catalog, Image, Product, Relation } from './catalog.ts';
import { alternatives, type Candidate, type Choice, leadsTo, windowOf } from './choice.ts';
import { freeze } from './freeze.ts';
import type { Handoff, How } from './handoff.ts';
import { isMore } from './money.ts';
import type { StockState } from './schema.ts';
import { isBuyable, offerKey, type Stock, type StockByOffer } from './stock.ts';
import type { Visit } from './visit.ts';

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
  | 'moreInStock';

export interface Price {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The higher price it had before. */
  readonly was?: string | undefined;
  /** When it was read, RFC 3339. */
  readonly checkedAt?: string | undefined;
}

/** The row of the design's table of card states that holds. */
export type CardState =
  | 'in-stock'
  | 'limited'
  | 'elsewhere'
  | 'alternative'
  | 'sold-out'
  | 'in-store'
  | 'to-order'
  | 'unknown'
  | 'skip'
  | 'not-yet'
  | 'ended';

export interface Action {
  readonly href: string;
  readonly target: '_blank' | '_self';
  readonly rel: string;
  readonly how: How;
  readonly says: Phrase;
  /** A link that does not invite: the product is sold out, or the creator would skip it. */
  readonly quiet: boolean;
}

/** The product that stands in for the wanted one. */
export interface StandIn {
  readonly product: string;
  readonly title: string;
  readonly image?: Image | undefined;
  /** Why the creator chose it, in the creator's words. */
  readonly because?: string | undefined;
  readonly price?: Price | undefined;
  /** How many further alternatives are in stock. */
  readonly more?: Phrase | undefined;
}

export interface CardView {
  readonly product: string;
  readonly state: CardState;
  /** The wanted offer's stock, for `data-stock`. */
  readonly stock: StockState;
  /** For `data-offer`. */
  readonly offer: 'wanted' | 'alternative' | 'none';
  readonly title: string;
  readonly brand?: string | undefined;
  readonly image?: Image | undefined;
  readonly price?: Price | undefined;
  /** What there is to say of the stock. */
  readonly says?: Phrase | undefined;
  readonly note?: string | undefined;
  readonly verdict?: 'love' | 'skip' | undefined;
  readonly reason?: string | undefined;
  readonly code?: { readonly value: string; readonly says?: string | undefined } | undefined;
  readonly standIn?: StandIn | undefined;
  /** Null when nothing may be linked to. */
  readonly action: Action | null;
  /** The shopper is asked before the link gives way. */
  readonly ask: boolean;
  /** Which advertising label stands beside the action. */
  readonly disclosure: Relation;
}

/** What the steps before have decided. `product` may be left out where something is wanted. */
export interface Decided {
  readonly catalog: Catalog;
  readonly choice: Choice;
  readonly stock: StockByOffer;
  readonly handoff: Handoff | null;
  readonly product?: string;
}

/** All that the card of `choice`'s product says. Null when the product is not in the catalog. */
export function cardView(
  { catalog, choice, stock, handoff, product: productId = choice.wanted?.product ?? '' }: Decided,
  visit: Visit,
): CardView | null {
  const product = catalog.products[productId];
  if (!product) return null;
  const { wanted, offered } = choice;
  const target = leadsTo(choice);
  const state = stateOf(product, choice, visit);
  const swapped = offered && offered.product !== productId ? offered : null;
  const known = wanted ? stock[offerKey(wanted.product, wanted.offer)] : undefined;
  const shown = offered && !swapped ? offered : wanted;
  const told = target ? catalog.products[target.product] : product;
  return freeze({
    product: productId,
    state,
    stock: wanted?.stock ?? 'unknown',
    offer: !offered ? 'none' : offered.offer === wanted?.offer && !swapped ? 'wanted' : 'alternative',
    title: product.name,
    brand: product.brand,
    image: product.image,
    price: shown ? priceOf(catalog, stock, shown) : undefined,
    says: sentence(state, choice, catalog, known, product),
    note: product.note,
    verdict: product.verdict,
    reason: product.reason,
    code: told === product ? product.code : told?.code,
    standIn: swapped ? standInOf(catalog, stock, productId, swapped, visit) : undefined,
    action: actionOf(catalog, stock, choice, handoff, state, told),
    ask: visit.fallback === 'ask' && (state === 'alternative' || state === 'elsewhere'),
    disclosure: told?.relation ?? product.relation,
  });
}

function stateOf(product: Product, { wanted, offered }: Choice, visit: Visit): CardState {
  const window = windowOf(product, visit.now);
  if (window !== 'open') return window;
  if (product.verdict === 'skip') return 'skip';
  if (!offered) return wanted?.stock === 'in_store_only' ? 'in-store' : wanted ? 'sold-out' : 'unknown';
  if (offered.product !== product.id) return 'alternative';
  if (offered.offer !== wanted?.offer) return 'elsewhere';
  if (offered.stock === 'in_stock') return 'in-stock';
  if (offered.stock === 'limited' || offered.stock === 'unknown') return offered.stock;
  return 'to-order';
}

const TO_ORDER: Partial<Record<StockState, Term>> = {
  preorder: 'preorder',
  backorder: 'backorder',
  made_to_order: 'madeToOrder',
};

function sentence(
  state: CardState,
  { wanted, offered }: Choice,
  catalog: Catalog,
  known: Stock | undefined,
  product: Product,
): Phrase | undefined {
  const retailer = wanted ? catalog.retailers[wanted.retailer]?.name : undefined;
  switch (state) {
    case 'limited':
      return known?.quantity ? { term: 'onlyLeft', count: known.quantity } : { term: 'fewLeft' };
    case 'elsewhere':
    case 'alternative':
      if (wanted?.stock === 'in_store_only') return { term: 'inStoreOnly' };
      return state === 'elsewhere' && offered?.retailer === wanted?.retailer && offered?.variant
        ? { term: 'variantInstead', variant: offered.variant, name: wanted?.variant }
        : { term: 'soldOutAt', retailer };
    case 'sold-out':
      return wanted?.stock === 'discontinued'
        ? { term: 'discontinued' }
        : { term: 'soldOut', age: known?.age ?? null };
    case 'in-store':
      return { term: 'inStoreOnly' };
    case 'to-order':
      return { term: TO_ORDER[wanted?.stock ?? 'preorder'] ?? 'preorder' };
    case 'not-yet':
      return { term: 'startsOn', date: product.from };
    case 'ended':
      return { term: 'ended' };
    default:
      return undefined;
  }
}

function actionOf(
  catalog: Catalog,
  stock: StockByOffer,
  choice: Choice,
  handoff: Handoff | null,
  state: CardState,
  told: Product | undefined,
): Action | null {
  const target = leadsTo(choice);
  if (!target || !handoff?.href) return null;
  const { href, how, target: frame } = handoff;
  const retailer = catalog.retailers[target.retailer]?.name;
  const quiet = !choice.offered || (state === 'skip' && choice.offered.product === choice.wanted?.product);
  const price = state === 'elsewhere' ? priceOf(catalog, stock, target) : undefined;
  const rel = told?.relation === 'none' ? 'noopener' : 'sponsored noopener';
  return {
    href,
    target: frame,
    rel,
    how,
    quiet,
    says: { term: quiet ? 'viewAt' : 'shopAt', retailer, price },
  };
}

function standInOf(
  catalog: Catalog,
  stock: StockByOffer,
  productId: string,
  offered: Candidate,
  visit: Visit,
): StandIn {
  const product = catalog.products[offered.product] as Product;
  const others = alternatives(catalog, stock, productId, visit).filter(
    (it) => it.product !== offered.product && isBuyable(it.stock),
  );
  const reason = alternatives(catalog, stock, productId, visit).find(
    (it) => it.product === offered.product,
  )?.because;
  return {
    product: product.id,
    title: product.name,
    image: product.image,
    because: reason,
    price: priceOf(catalog, stock, offered),
    more: others.length > 0 ? { term: 'moreInStock', count: others.length } : undefined,
  };
}

/** The price that may be shown, and what it was if that was more and is itself not old. */
function priceOf(catalog: Catalog, stock: StockByOffer, { product, offer }: Candidate): Price | undefined {
  const known = stock[offerKey(product, offer)];
  if (!known?.price || !known.currency) return undefined;
  const written = catalog.products[product]?.offers.find(({ id }) => id === offer);
  const was =
    written?.currency === known.currency && written.was && isMore(written.was, known.price)
      ? written.was
      : undefined;
  return { amount: known.price, currency: known.currency, was, checkedAt: known.checkedAt };
}
