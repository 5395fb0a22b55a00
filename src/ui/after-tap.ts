// after-tap: what became of a tap. A piece of its own, there before the first tap where a server counts them, and on
// phones, where a way out may fail. The tap itself waits for nothing here.
import type { Handoff, How } from '../core/handoff.ts';
import type { Entry } from '../core/ledger.ts';
import { type Happened, outcomeOf } from '../core/outcome.ts';
import type { Card, Shown } from '../shop/card.ts';
import type { Shop } from '../shop/shop.ts';
import type { Shops } from '../shop/shops.ts';
import type { Words } from './words.ts';

/** The element that was tapped, as far as it matters here. */
export interface Place {
  readonly card: Card;
  readonly shop: Shop;
  readonly ports: Shops['ports'];
  readonly words: Words;
  readonly root: ShadowRoot;
  /** What every root begins with. */
  readonly base: CSSStyleSheet | undefined;
}

/** A way that somebody has gone, and whose tap it is counted to. */
export interface Gone {
  readonly tap: Entry;
  readonly trail: Handoff['trail'];
  readonly how: How;
  readonly method: string | null;
  /** Where the card's own link was tried as a way out. */
  readonly tried?: Happened['tried'];
}

/** These lead out at once or not at all. A slow shop keeps the page visible for seconds, so others are waited for. */
const AT_ONCE: readonly How[] = ['intent', 'escape', 'app-link'];
const STAYED = 1500;
const WAITED = 30_000;
/** An app may ask "open outside of this app?" first. No sign of its question reaches the page (Instagram, 2026-10). */
const ASKED = 10_000;

const sheet = () => import('./sheet.ts');

/** A tap on the card's link. */
export function tapped(place: Place, event: Event, shown: Shown, tap: Entry): void {
  const { handoff } = shown;
  if (!handoff) return;
  const { how, method, trail } = handoff;
  const mayFail = AT_ONCE.includes(how) && isPlain(event);
  const gone = { tap, trail, how, method, tried: shown.visit.environment };
  watch(place, gone, mayFail ? STAYED : WAITED, (outcome) => {
    if (event.defaultPrevented) return false;
    if (!mayFail || outcome !== 'stayed') return true;
    sheet().then(
      ({ open }) => open(place, { shown, handoff, tap, opener: null, copied: null }, went),
      () => {},
    );
    // What is offered next is worked out anew, so the sheet has its plan already.
    if (method) {
      place.shop.gaveUp(method);
      wasAsked(place, { ...gone, method });
    }
    return true;
  });
}

/** Who stayed and is gone without having touched anything here has said yes to the app's question, and has left. */
function wasAsked(place: Place, gone: Gone & { readonly method: string }): void {
  const end = watch(place, gone, ASKED, (outcome) => {
    for (const type of TOUCHES) removeEventListener(type, touched, true);
    if (outcome !== 'left') return false;
    place.shop.gaveUp(gone.method, false);
    return true;
  });
  const touched = () => end('unknown');
  for (const type of TOUCHES) addEventListener(type, touched, true);
}
const TOUCHES = ['pointerdown', 'keydown'];

/** A way out of the sheet. */
function went(place: Place, gone: Gone): void {
  watch(place, gone, WAITED, () => true);
}
export type Went = typeof went;

/** The element has been drawn: in an app's built-in browser its link can be copied. */
export function drawn(place: Place): void {
  const shown = place.card.$shown.get();
  if (!shown?.visit.environment.inApp || !place.root.querySelector('.card')) return;
  sheet().then(
    ({ adorn }) => adorn(place, went),
    () => {},
  );
}

/** Whoever taps again has not left by the tap before. */
let over: ((outcome: Happened['outcome']) => void) | undefined;

/** Follows one tap; `ends` says whether its outcome counts. The answer ends it. */
function watch(
  { card, ports }: Place,
  { tap, trail, ...way }: Gone,
  ms: number,
  ends: (outcome: Happened['outcome']) => boolean,
): (outcome: Happened['outcome']) => void {
  over?.('unknown');
  const end = (outcome: Happened['outcome']) => {
    cancel();
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', gone, true);
    over = undefined;
    const fresh = ends(outcome) && card.entry('outcome');
    const choice = card.$shown.get()?.choice;
    if (!fresh || !choice) return;
    const entry = outcomeOf(tap, fresh, { outcome, ...way }, trail);
    card.tell({ type: 'vitrine-outcome', choice, entry, defaultPrevented: false });
  };
  const gone = () => end('left');
  const hidden = () => {
    if (document.visibilityState === 'hidden') gone();
  };
  const cancel = ports.later(() => end(ms === STAYED ? 'stayed' : 'unknown'), ms);
  over = end;
  document.addEventListener('visibilitychange', hidden);
  // Heard before the outbox, which sends its last then.
  addEventListener('pagehide', gone, true);
  return end;
}

/** A tap that asks for nothing else: no new tab, no download, no middle button. */
function isPlain(event: Event): boolean {
  const { type, button, altKey, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  return type === 'click' && button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
}
