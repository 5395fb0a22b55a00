// card-element: what every element that follows one product shares: its slice of the shop, and the tap.
import type { PropertyValues } from 'lit';
import { attempt } from '../core/attempt.ts';
import type { Card, Deciding, Shown } from '../shop/card.ts';
import type { Shop } from '../shop/shop.ts';
import { unloaded } from '../shop/unloaded.ts';
import type * as AfterTap from './after-tap.ts';
import { VitrineElement } from './element.ts';
import { VitrineFallbackEvent, VitrineHandoffEvent, VitrineShownEvent } from './events.ts';
import { whenNear, whenSeen } from './near.ts';
import type { Attributes } from './placed.ts';
import { base } from './tokens.ts';

let afterTap: Promise<typeof AfterTap | undefined> | undefined;

/**
 * @output {StockState} data-stock - The wanted offer's stock.
 * @output {'wanted' | 'alternative' | 'none'} data-offer - What the link leads to: what the creator meant, something else, or nothing.
 */
export abstract class CardElement extends VitrineElement {
  static override properties: Attributes = {
    product: {},
    shown: { state: true },
  };

  // in

  /** The id of a product in the document. */
  declare product?: string;

  // follows

  protected shown: Shown | null = null;
  #card: Card | null = null;
  #stops: (() => void)[] = [];
  /** The product that has been reported as shown; each is, once. */
  #seen?: string;
  /** The offer that was last reported as given in place of the wanted one. */
  #instead = '';

  /** The element stands for its product on the page, and says so. */
  protected readonly reports: boolean = true;

  protected override get wants(): unknown {
    return this.product;
  }

  protected override follow(shop: Shop): void {
    const catalog = shop.$catalog.get();
    const product = this.productOf(catalog?.order ?? []);
    this.unfollow();
    if (shop.$status.get() !== 'loading' && !catalog?.products[product ?? ''] && !this.isLost) {
      this.#lost = this.#named;
      this.requestUpdate('product');
    }
    if (!product || !catalog) return;
    this.#card = shop.card(product, this.settings);
    this.#stops = [
      this.#card.$shown.subscribe((shown) => {
        this.shown = shown;
      }),
      whenNear(this, (is) => this.#card?.near(is)),
    ];
    if (!this.reports || this.#seen === product) return;
    this.#stops.push(
      whenSeen(this, () => {
        if (this.#say(VitrineShownEvent, 'shown')) this.#seen = product;
      }),
    );
  }

  /** What was named, when there was no document or no such product in it. */
  #lost = '';

  get #named(): string {
    return `${this.src} ${this.product}`;
  }

  /** Nothing can be had under what the element names: an address of its own is all that is left. */
  protected get isLost(): boolean {
    return this.#lost === this.#named;
  }

  /** The product to follow, out of the document's. */
  protected productOf(_order: readonly string[]): string | undefined {
    return this.product;
  }

  /** What else there is to choose for this product. */
  protected instead(decide: Deciding): readonly Shown[] {
    return this.#card?.instead(decide) ?? [];
  }

  protected override unfollow(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#card?.release();
    this.#card = null;
    this.shown = null;
  }

  // derive

  protected override willUpdate(): void {
    const { view } = this.shown ?? {};
    for (const name of ['stock', 'offer'] as const)
      if (view) this.dataset[name] = view[name];
      else delete this.dataset[name];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.shown) return;
    this.#after(this.shown.visit.environment.inApp ? (piece, place) => piece.drawn(place) : undefined);
    if (!this.reports) return;
    const { view, choice } = this.shown;
    const { product, offer } = choice.offered ?? {};
    const instead = view.offer === 'alternative' ? `${view.product}>${product}/${offer}` : '';
    if (instead === this.#instead) return;
    this.#instead = instead;
    if (instead) this.#say(VitrineFallbackEvent, 'fallback');
  }

  // heard

  protected readonly tapped = attempt((event: Event, shown: Shown | null = this.shown): void => {
    const isTap = event.type === 'click' || (event.type === 'auxclick' && (event as MouseEvent).button === 1);
    const entry = isTap ? this.#card?.entry('handoff', shown) : null;
    if (entry && shown?.handoff) {
      const { view, choice, handoff, ids } = shown;
      const handedOff = new VitrineHandoffEvent({ product: view.product, choice, handoff, entry, ids });
      if (!this.dispatchEvent(handedOff)) event.preventDefault();
      this.#card?.tell(handedOff, shown);
      this.#after((piece, place) => piece.tapped(place, event, shown, entry));
    }
    // In a task of its own: the address that this tap follows is settled by then.
    this.ports
      ?.nextTask()
      .then(() => {
        this.#card?.tapped();
        this.requestUpdate();
      })
      .catch(() => {});
  });

  /** What comes after a tap is a piece of its own: there before it where taps are counted and on phones, else never. */
  #after(task?: (piece: typeof AfterTap, place: AfterTap.Place) => void): void {
    const { words, shadowRoot: root, shop, ports } = this;
    const card = this.#card;
    const { ledger, environment } = this.shown?.visit ?? {};
    if (!card || !shop || !ports || !root || !(ledger || environment?.os)) return;
    // The cards are drawn in the task that is running now, and a shopper waits for them.
    afterTap ??= ports
      .nextTask()
      .then(() => import('./after-tap.ts'))
      .catch(() => {
        this.tell([unloaded('handoff')]);
        return (afterTap = undefined);
      });
    if (task)
      afterTap
        ?.then((piece) => piece && task(piece, { card, shop, ports, words, root, base: base.styleSheet }))
        .catch(() => this.tell([unloaded('handoff')]));
  }

  #say(Kind: typeof VitrineShownEvent | typeof VitrineFallbackEvent, type: 'shown' | 'fallback'): boolean {
    const entry = this.#card?.entry(type);
    if (!entry || !this.shown) return false;
    const { view, choice, later } = this.shown;
    const said = new Kind({ product: view.product, choice, entry, later });
    this.dispatchEvent(said);
    this.#card?.tell(said);
    return true;
  }
}
