// The events a page can listen to. Names are prefixed: generic ones collide once they bubble.
import type { Choice } from '../core/choice.ts';
import type { Handoff } from '../core/handoff.ts';
import type { Entry } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import { type Ids, idsOf, ORDER, toVt } from '../core/vt.ts';

/** What a card tells of itself: the product's id, what was chosen and the ledger's entry. */
export interface CardDetail {
  readonly product: string;
  readonly choice: Choice;
  readonly entry: Entry;
}

class CardEvent extends Event {
  /** The product's id. */
  readonly product: string;
  /** What the creator meant, what the shopper gets, and why. */
  readonly choice: Choice;
  /** What the ledger keeps of it. */
  readonly entry: Entry;

  constructor(name: string, { product, choice, entry }: CardDetail, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.product = product;
    this.choice = choice;
    this.entry = entry;
  }
}

/** Half of the card was visible for a second; once per card and page view. */
export class VitrineShownEvent extends CardEvent {
  constructor(detail: CardDetail) {
    super('vitrine-shown', detail);
  }
}

/** The card gives way to something else that is in stock. */
export class VitrineFallbackEvent extends CardEvent {
  /** The stock has changed since the page was loaded. */
  readonly later: boolean;

  constructor(detail: CardDetail & { readonly later?: boolean }) {
    super('vitrine-fallback', detail);
    this.later = detail.later ?? false;
  }
}

/**
 * The shopper taps, before the page is left. Cancel it to stay, put `choice.offered.sku` into your own cart and keep `vt`
 * with it: a tap that is kept never reaches a network, and only your order can credit the creator.
 */
export class VitrineHandoffEvent extends CardEvent {
  /** Where the tap leads, and how. */
  readonly handoff: Handoff;
  /** Whom the tap is to be credited to, whatever network the link is of; what is not known or not allowed is left out. */
  readonly ids: Ids;
  /** The same in one word, `click.creator.campaign.placement.product`; empty where there are none. */
  readonly vt: string;

  constructor(detail: CardDetail & { readonly handoff: Handoff; readonly ids?: Ids }) {
    super('vitrine-handoff', detail, true);
    this.handoff = detail.handoff;
    const { ids = {} } = detail;
    this.ids = idsOf(ORDER.map((id) => ids[id]));
    this.vt = toVt(this.ids);
  }
}

/** Something the creator or the page can mend. */
export class VitrineProblemEvent extends Event {
  /** Where it is, what is wrong, and how to mend it. */
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('vitrine-problem', { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitrine-shown': VitrineShownEvent;
    'vitrine-fallback': VitrineFallbackEvent;
    'vitrine-handoff': VitrineHandoffEvent;
    'vitrine-problem': VitrineProblemEvent;
  }
}
