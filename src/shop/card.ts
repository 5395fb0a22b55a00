// card: one card's slice of the shop. It is derived anew only when what that card depends on has changed.
import { atom, type ReadableAtom } from './atom.ts';
import { type Ids, stamp } from '../core/attribution.ts';
import type { Catalog } from '../core/catalog.ts';
import { type Choice, choose, leadsTo } from '../core/choice.ts';
import type { Handoff } from '../core/handoff.ts';
import { type Entry, type EntryType, entryOf } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import { isShopPage } from '../core/recognise.ts';
import type { NetworkType } from '../core/networks.ts';
import { offerKey, type Stock, type StockByOffer } from '../core/stock.ts';
import { type CardView, cardView } from '../core/view.ts';
import type { Visit } from '../core/visit.ts';
import type { Told } from '../ports/bridges/bridges.ts';
import type { Word } from '../ports/consent.ts';
import type { Ports } from '../ports/ports.ts';
import type { Leaving } from './leaving.ts';
import { tell } from './tell.ts';
import { idsOf, type Settings } from '../core/settings.ts';
import { visitOf } from './visit.ts';
import { writeJson } from '../core/json.ts';

/** All that was decided for one card. */
export interface Shown {
  readonly view: CardView;
  readonly choice: Choice;
  readonly handoff: Handoff | null;
  readonly ids: Ids;
  readonly network: NetworkType | undefined;
  /** The moment it was decided for. */
  readonly visit: Visit;
  /** It rests on a second answer, and was no part of the first load. */
  readonly later: boolean;
}

/** Which choices there are besides the card's own. */
export type Deciding = (
  catalog: Catalog,
  stock: StockByOffer,
  product: string,
  visit: Visit,
) => readonly Choice[];

export interface Card {
  /** Null until there is a catalog, and when the catalog has no such product. */
  readonly $shown: ReadableAtom<Shown | null>;
  /** The card nears the viewport, or leaves it: only what is near is asked about. */
  near(is: boolean): void;
  /** A tap has used the click id: the next one gets its own. */
  tapped(): void;
  /** The same for other choices of this product, each with a click id of its own. */
  instead(decide: Deciding): readonly Shown[];
  /** The ledger's line for what happened to this card, or to another choice that it shows. */
  entry(type: EntryType, of?: Shown | null): Entry | null;
  /** Passes an event of this card on to the ledger and the page's analytics. */
  tell(event: Told, of?: Shown | null): void;
  /** The card is gone. */
  release(): void;
}

/** What a card needs of its shop. */
export interface CardHost {
  readonly ports: Ports;
  catalog(): Catalog | null;
  stock(): StockByOffer;
  now(): number;
  /** Whether what is decided now can be relied on. */
  sound(): boolean | null;
  /** How a tap leaves, and what has failed in this page. */
  leaving(): Leaving;
  failed(): readonly string[];
  /** Every product whose stock matters to this one: itself and its alternatives, theirs included. */
  reach(product: string): readonly string[];
  problems(problems: readonly Problem[]): void;
  nearChanged(): void;
  gone(card: FollowedCard): void;
}

/** The card as its shop sees it. */
export interface FollowedCard extends Card {
  readonly product: string;
  readonly settings: Settings;
  readonly isNear: boolean;
  /** Derives the card when its slice has changed, or at any rate when `now` moved on. */
  refresh(always: boolean): void;
  /** Derives the card, now and whenever what is allowed changes. */
  begin(): void;
}

export function followCard(host: CardHost, product: string, settings: Settings): FollowedCard {
  const { ports } = host;
  const $shown = atom<Shown | null>(null);
  let click = ports.id();
  let isNear = false;
  /** Others read more out of the slice than the view says. */
  let isWide = false;
  let slice: readonly (Stock | undefined)[] = [];
  let word: Word = null;
  let stop = () => {};

  function refresh(always: boolean): void {
    const catalog = host.catalog();
    if (!catalog || !host.sound()) return;
    const next = sliceOf(catalog, host.stock(), host.reach(product));
    if (!always && next.length === slice.length && next.every((it, index) => it === slice[index])) return;
    const later = slice.length > 0 && next.every((it, index) => isLater(it, slice[index]));
    slice = next;
    const shown = derive(catalog, later);
    const before = $shown.get();
    if (!isWide && before && says(shown) === says(before)) return;
    $shown.set(shown);
  }

  function derive(catalog: Catalog, later = false, other?: Choice): Shown | null {
    tell(host, catalog, settings, word);
    const leaving = host.leaving();
    const visit = visitOf(catalog, settings, ports, host.now(), leaving.environment, host.failed());
    const stock = host.stock();
    const choice = other ?? choose(catalog, stock, product, visit);
    const target = leadsTo(choice);
    const ids = idsOf(catalog, settings, visit, other ? ports.id() : click, target?.product ?? product);
    const retailer = target ? catalog.retailers[target.retailer] : undefined;
    const options = {
      network: retailer?.network,
      passVt: retailer?.passVt ?? false,
      page: visit.page,
      ledger: visit.ledger,
    };
    const stamped = target && stamp(target.url, ids, options);
    if (stamped) host.problems(stamped.problems);
    const page = catalog.products[target?.product ?? '']?.offers.find(({ id }) => id === target?.offer)?.page;
    // Whatever leads past the shop's own page is not handed to the shop's app.
    const own = stamped?.network !== 'direct' || isShopPage(stamped.url ?? '');
    const handoff = stamped && leaving.plan({ ...stamped, page: (own && page) || null, retailer }, visit);
    const view = cardView({ catalog, choice, stock, handoff, product }, visit);
    return view && { view, choice, handoff, ids, network: stamped?.network, visit, later };
  }

  const card: FollowedCard = {
    $shown,
    product,
    settings,
    get isNear() {
      return isNear;
    },
    refresh,
    near(is) {
      if (is === isNear) return;
      isNear = is;
      if (is) host.nearChanged();
    },
    tapped() {
      click = ports.id();
      refresh(true);
    },
    instead(decide) {
      isWide = true;
      const catalog = host.catalog();
      if (!catalog) return [];
      const choices = decide(catalog, host.stock(), product, visitOf(catalog, settings, ports, host.now()));
      return choices.flatMap((choice) => derive(catalog, false, choice) ?? []);
    },
    entry(type, shown = $shown.get()) {
      const catalog = host.catalog();
      if (!catalog || !shown || !host.sound()) return null;
      const { choice, ids, network } = shown;
      const { how, trail } = (type === 'handoff' && shown.handoff) || {};
      const moment = { type, id: ports.id(), now: ports.now() };
      return entryOf(catalog, choice, product, { ...moment, ids, network, how, trail });
    },
    tell(event, shown = $shown.get()) {
      const catalog = host.catalog();
      if (catalog && shown) tell(host, catalog, settings, word, event, shown.view);
    },
    begin() {
      stop = ports.onConsent(settings.consent, (next) => {
        if (next === word && $shown.get()) return;
        word = next;
        refresh(true);
      });
    },
    release() {
      stop();
      host.gone(card);
    },
  };
  return card;
}

/** The ids too: where a link has no room for the click id, the ledger would go on with one no longer allowed. */
const says = (shown: Shown | null) => writeJson([shown?.view, shown?.ids, shown?.handoff]);

/** What a source told for the first time is still part of the first load. */
function isLater(now: Stock | undefined, before: Stock | undefined): boolean {
  return now?.stock === before?.stock || before?.source !== 'document';
}

function sliceOf(catalog: Catalog, stock: StockByOffer, reach: readonly string[]): (Stock | undefined)[] {
  return reach.flatMap((id) =>
    (catalog.products[id]?.offers ?? []).map((offer) => stock[offerKey(id, offer.id)]),
  );
}
