// facts: what a card on the page has decided, and why. It looks inside the elements; nobody else should.
import type { Shown } from '../../src/shop/card.ts';
import type { Shop } from '../../src/shop/shop.ts';
import {
  type HandoffStep,
  leadsTo,
  offerKey,
  type Offer,
  read,
  type Stock,
  type Step,
} from '../../src/core/index.ts';

export interface Fact {
  readonly title: string;
  readonly tag: string;
  readonly state: string;
  readonly trail: readonly Step[];
  /** By `product/offer`: what is known of the stock of each offer that the card may lead to. */
  readonly stock: readonly (readonly [string, Stock | undefined])[];
  readonly href: string | null;
  readonly network: string | undefined;
  readonly slots: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, string | undefined>>;
  readonly how: string | undefined;
  readonly handoff: readonly HandoffStep[];
  /** Where the page is read, and what its visitor allows. */
  readonly visit: Readonly<Record<string, string | boolean | null | undefined>>;
}

interface Inside extends HTMLElement {
  readonly shown?: Shown | null;
  readonly shop?: Shop | null;
}

const TAGS = 'vitrine-card, vitrine-link';

/** Every card and link on the page, those in shadow roots and in the frame with the strict policy too. */
export function cardsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const own = element.matches(TAGS) && (element as Inside).shown ? [element as HTMLElement] : [];
    const shadow = element.shadowRoot ? cardsIn(element.shadowRoot) : [];
    const frame = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    return [...own, ...shadow, ...(frame ? cardsIn(frame) : [])];
  });
}

export function factOf(element: HTMLElement): Fact | null {
  const { shown, shop, localName } = element as Inside;
  if (!shown || !shop) return null;
  const { view, choice, handoff, ids, network, visit } = shown;
  const catalog = shop.$catalog.get();
  const known = shop.$stock.get();
  const href = handoff?.href ?? null;
  const reached = [view.product, leadsTo(choice)?.product ?? view.product];
  const offers = [...new Set(reached)].flatMap((id) =>
    (catalog?.products[id]?.offers ?? []).map((offer: Offer) => offerKey(id, offer.id)),
  );
  const { os, inApp, browser } = visit.environment;
  return {
    title: view.title,
    tag: localName,
    state: view.state,
    trail: choice.trail,
    stock: offers.map((key) => [key, known[key]] as const),
    href,
    network,
    slots: href ? read(href).slots : {},
    ids: { ...ids },
    how: handoff?.how,
    handoff: handoff?.trail ?? [],
    visit: {
      system: os,
      browser,
      'in-app': inApp,
      consent: visit.consent,
      fallback: visit.fallback,
      only: visit.only,
      language: visit.lang,
      ledger: visit.ledger,
    },
  };
}
