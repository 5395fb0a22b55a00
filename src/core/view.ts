// view: the last pure step. All that a card says and links to, already decided; templates only draw it.
import { type CardState, stateOf } from './card-state.ts';
import type { Catalog, Image, Product, Relation } from './catalog.ts';
import { type Choice, leadsTo } from './choice.ts';
import { freeze } from './freeze.ts';
import type { Handoff, How } from './handoff.ts';
import { orderPhrase, type Phrase, stockPhrase } from './phrase.ts';
import { type Price, priceOf } from './price.ts';
import type { StockState } from './schema.ts';
import { type StandIn, standInOf } from './stand-in.ts';
import { offerKey, type StockByOffer } from './stock.ts';
import type { Visit } from './visit.ts';

// What a view is made of comes with it.
export type { CardState, Phrase, Price, StandIn };
export type { Term } from './phrase.ts';

export interface Action {
  readonly href: string;
  readonly target: '_blank' | '_self';
  readonly rel: string;
  readonly how: How;
  readonly says: Phrase;
  /** A link that does not invite: the product is sold out, or the creator would skip it. */
  readonly quiet: boolean;
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
  /** The same of what is offered in its place: to be ordered, or few left. */
  readonly offeredSays?: Phrase | undefined;
  readonly note?: string | undefined;
  readonly verdict?: 'love' | 'skip' | undefined;
  readonly reason?: string | undefined;
  readonly code?: { readonly value: string; readonly says?: string | undefined } | undefined;
  readonly standIn?: StandIn | undefined;
  /** Another product may take this one's place when the stock changes: room is kept for it. */
  readonly mayGiveWay: boolean;
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
  const state = stateOf(product, choice, visit.now);
  const swapped = offered && offered.product !== productId ? offered : null;
  const known = wanted ? stock[offerKey(wanted.product, wanted.offer)] : undefined;
  const shown = offered && !swapped ? offered : wanted;
  const offer = !offered ? 'none' : offered.offer === wanted?.offer && !swapped ? 'wanted' : 'alternative';
  const instead =
    offer === 'alternative' && offered ? stock[offerKey(offered.product, offered.offer)] : undefined;
  const told = target ? catalog.products[target.product] : product;
  return freeze({
    product: productId,
    state,
    stock: wanted?.stock ?? 'unknown',
    offer,
    title: product.name,
    brand: product.brand,
    image: product.image,
    price: shown ? priceOf(stock, shown) : undefined,
    says: stockPhrase(state, choice, catalog, known, product),
    offeredSays: instead && orderPhrase(instead),
    note: product.note,
    verdict: product.verdict,
    reason: product.reason,
    code: told?.code,
    standIn: swapped ? standInOf(catalog, stock, productId, swapped, visit) : undefined,
    mayGiveWay: product.alternatives.length > 0 && visit.fallback !== 'off',
    action: actionOf(catalog, stock, choice, handoff, state, told),
    ask: visit.fallback === 'ask' && (state === 'alternative' || state === 'elsewhere'),
    disclosure: told?.relation ?? product.relation,
  });
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
  const price = state === 'elsewhere' ? priceOf(stock, target) : undefined;
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
