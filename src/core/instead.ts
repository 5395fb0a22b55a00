// instead: all that can be had in place of a product, one choice each, and what a list of them says.
import { type Alternative, alternatives } from './alternatives.ts';
import { type Candidate, candidates, type Moment, windowOf } from './candidate.ts';
import type { Catalog, Image, Relation } from './catalog.ts';
import type { Choice, Rule } from './choice.ts';
import { freeze } from './freeze.ts';
import { orderPhrase, type Phrase } from './phrase.ts';
import type { Price } from './price.ts';
import { isBuyable, isReady, isSoldOut, offerKey, type StockByOffer } from './stock.ts';
import type { Action, CardView } from './view.ts';

/** One thing that can be had, and where its link leads. */
export interface InsteadRow {
  readonly product: string;
  readonly offer: string;
  readonly title: string;
  readonly variant?: string | undefined;
  readonly image?: Image | undefined;
  /** Why the creator chose it, in the creator's words. */
  readonly because?: string | undefined;
  readonly price?: Price | undefined;
  /** What is known of its stock, and how long ago that was read. */
  readonly says?: Phrase | undefined;
  readonly checked?: Phrase | undefined;
  /** Null when nothing may be linked to. */
  readonly action: Action | null;
  readonly disclosure: Relation;
}

export interface InsteadView {
  /** The product that is meant, and what is said of its stock. */
  readonly title: string;
  readonly says?: Phrase | undefined;
  /** Over the rows; where there is none, what is said instead. */
  readonly heading: Phrase;
  readonly rows: readonly InsteadRow[];
}

/**
 * What can be had in place of the wanted offer, nearest first: other variants, other retailers, the creator's
 * alternatives, and theirs; within each what is ready to be sent. Where the creator rules the product out, only its
 * alternatives, and those of unknown stock when none is known to be had.
 */
export function choicesInstead(
  catalog: Catalog,
  stock: StockByOffer,
  productId: string,
  visit: Moment,
): readonly Choice[] {
  const product = catalog.products[productId];
  if (!product) return [];
  const [wanted = null, ...others] = candidates(product, stock, visit);
  const ruledOut = product.verdict === 'skip' || windowOf(product, visit.now) !== 'open';
  const own = ruledOut ? [] : others;
  const all = alternatives(catalog, stock, productId, visit);
  const rules: [Rule, readonly Candidate[]][] = [
    ['variant', own.filter((it) => it.retailer === wanted?.retailer)],
    ['retailer', own.filter((it) => it.retailer !== wanted?.retailer)],
    ['alternatives', all.filter(({ depth }) => depth === 1).map(plain)],
    ['their-alternatives', all.filter(({ depth }) => depth > 1).map(plain)],
  ];
  const choicesOf = (may: (it: Candidate) => boolean) =>
    rules.flatMap(([rule, list]) =>
      list
        .filter(may)
        .sort((a, b) => Number(isReady(b.stock)) - Number(isReady(a.stock)))
        .map((offered): Choice => {
          return { wanted, offered, trail: [{ rule, verdict: 'take', because: offered.stock }] };
        }),
    );
  const known = choicesOf((it) => isBuyable(it.stock));
  return freeze(ruledOut && known.length === 0 ? choicesOf((it) => it.stock === 'unknown') : known);
}

/** What is said of `choices`, each with the card view that was made of it; `card` is the wanted product's own. */
export function insteadView(
  card: CardView,
  choices: readonly { readonly choice: Choice; readonly view: CardView }[],
  stock: StockByOffer,
): InsteadView {
  const ruledOut = card.state === 'skip' || card.state === 'not-yet' || card.state === 'ended';
  const term = ruledOut ? 'takeThis' : isSoldOut(card.stock) ? 'instead' : 'alsoInStock';
  const rows = choices.flatMap(({ choice: { offered }, view }) =>
    offered ? [rowOf(offered, view, stock)] : [],
  );
  return freeze({
    title: card.title,
    says: card.says,
    heading: { term: rows.length > 0 ? term : 'nothingInStock' },
    rows,
  });
}

function rowOf({ product, offer, variant }: Candidate, view: CardView, stock: StockByOffer): InsteadRow {
  // Another product stands in for the card's own; another offer of the same is the card's own.
  const { title, image, price, because } = { because: undefined, ...(view.standIn ?? view) };
  const known = stock[offerKey(product, offer)];
  const says: Phrase | undefined =
    known && isBuyable(known.stock) ? (orderPhrase(known) ?? { term: 'inStock' }) : undefined;
  return {
    product,
    offer,
    title,
    variant,
    image,
    because,
    price,
    says,
    checked: says && known?.age != null ? { term: 'checked', age: known.age } : undefined,
    // The price stands in the row.
    action: view.action && { ...view.action, says: { ...view.action.says, price: undefined } },
    disclosure: view.disclosure,
  };
}

function plain({ because: _, depth: __, ...candidate }: Alternative): Candidate {
  return candidate;
}
