// sheet: a tap that has led nowhere, or a wish for the link, becomes the ways out of an app's built-in browser. A piece
// of its own; it never opens before a tap.
import type { Handoff, MenuStep, Way } from '../core/handoff.ts';
import type { Entry } from '../core/ledger.ts';
import type { Shown } from '../shop/card.ts';
import type { Place, Went } from './after-tap.ts';
import { copyText, icon, make } from './sheet.parts.ts';
import { dress } from './sheet.styles.ts';
import { type Spoken, type SheetTerm, spokenBy } from './sheet.words.ts';

/** What the sheet is opened for. */
export interface Occasion {
  readonly shown: Shown;
  /** The plan that the tap followed. */
  readonly handoff: Handoff;
  readonly tap: Entry;
  /** Where the focus returns to; null: to the link. */
  readonly opener: HTMLElement | null;
  /** The link was copied; null when nobody has asked for it. */
  readonly copied: boolean | null;
}

/** Puts "copy link" over the card's picture, where it moves nothing. */
export function adorn(place: Place, went: Went): void {
  const { root, words, card, base } = place;
  const article = root.querySelector('.card');
  const { view, handoff } = card.$shown.get() ?? {};
  const title = view?.title ?? '';
  const spoken = spokenBy(words);
  const says = spoken.say('copyLink');
  let button = article?.querySelector<HTMLButtonElement>('.copy-link');
  // What is over, or has not begun, leads nowhere.
  if (!handoff?.copy) return button?.remove();
  if (!button) {
    dress(root, base);
    button = make('button', { class: 'copy-link', type: 'button' });
    button.addEventListener('click', ({ currentTarget }) => void copied(currentTarget as HTMLElement));
    article?.append(button);
  }
  if (button.dataset.says === `${says} ${title}`) return;
  button.dataset.says = `${says} ${title}`;
  button.lang = spoken.lang;
  button.setAttribute('aria-label', `${says}: ${title}`);
  button.replaceChildren(make('span', {}, icon('link'), make('span', {}, says)));

  async function copied(opener: HTMLElement): Promise<void> {
    const shown = card.$shown.get();
    const entry = card.entry('handoff');
    if (!entry || !shown?.handoff?.copy) return;
    const { handoff, choice } = shown;
    const tap = { ...entry, how: 'copy' as const };
    // In the tap itself: later no browser lets a page write to the clipboard.
    const done = await copyText(handoff.copy ?? '');
    card.tell({ type: 'vitrine-copy', choice, entry: tap, defaultPrevented: false });
    card.tapped();
    went(place, { tap, trail: handoff.trail, how: 'copy', method: 'copy' });
    open(place, { shown, handoff, tap, opener, copied: done }, went);
  }
}

export function open(place: Place, occasion: Occasion, went: Went): void {
  const { root, words, base } = place;
  const { handoff, shown, tap, opener } = occasion;
  dress(root, base);
  root.querySelector('.sheet')?.remove();
  const spoken = spokenBy(words);
  const { say } = spoken;
  const { inApp } = shown.visit.environment;
  const go = (how: Way['how'], method: string | null) =>
    went(place, { tap, trail: handoff.trail, how, method });
  const steps = handoff.ways.find((way) => way.steps)?.steps;
  const heading = make(
    'div',
    {
      id: 'sheet-heading',
      class: 'heading',
      role: 'heading',
      'aria-level': '2',
      tabindex: '-1',
      autofocus: true,
    },
    say(inApp ? 'openInBrowser' : 'didNotOpen'),
  );
  const close = () => dialog.close();
  const dialog = make(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'sheet-heading', lang: spoken.lang, dir: spoken.dir },
    make(
      'div',
      { class: 'bar' },
      heading,
      make(
        'button',
        { class: 'close', type: 'button', 'aria-label': say('close'), click: close },
        icon('close'),
      ),
    ),
    inApp && occasion.copied === null && make('p', { class: 'lead' }, say('didNotOpen')),
    steps && stepList(steps, spoken),
    ...waysOut(occasion, spoken, go),
    ...copyRow(occasion, spoken, go),
    here(occasion, spoken, go, close),
  );
  dialog.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog; whatever is inside is another target.
    if (event.target === dialog && !within(dialog, event)) close();
  });
  // Come back from the shop, the shopper finds the cards.
  addEventListener('pagehide', close, { once: true });
  dialog.addEventListener('close', () => {
    removeEventListener('pagehide', close);
    const holder = dialog.parentElement;
    dialog.remove();
    if (holder?.matches('.out')) holder.remove();
    (opener ?? root.querySelector<HTMLElement>('a[part~=action]'))?.focus({ preventScroll: true });
  });
  const inner = root.querySelector('.root');
  if (inner) inner.append(dialog);
  else root.append(make('div', { class: 'root out' }, dialog));
  dialog.showModal();
}

type Go = (how: Way['how'], method: string | null) => void;

const PLACES: Readonly<Record<`${MenuStep['icon']} ${MenuStep['at']}`, SheetTerm>> = {
  'dots top': 'dotsTop',
  'dots top-right': 'dotsTopRight',
  'dots bottom-right': 'dotsBottomRight',
  'address top': 'addressTop',
  'address top-right': 'addressTop',
  'address bottom-right': 'addressTop',
};

/** The way by hand, as this very app has it. */
function stepList({ icon: sign, at, item }: MenuStep, { say }: Spoken): HTMLElement {
  const row = (name: 'dots' | 'address' | 'open', term: SheetTerm) =>
    make('li', {}, make('span', { class: 'tile' }, icon(name)), say(term));
  return make(
    'ol',
    { role: 'list' },
    row(sign, PLACES[`${sign} ${at}`]),
    row('open', item === 'open-in-chrome' ? 'chooseChrome' : 'chooseBrowser'),
  );
}

/** A link where a link will do; what only `window.open` can do is a button, and done in the tap. */
function waysOut({ handoff, shown }: Occasion, { say }: Spoken, go: Go): HTMLElement[] {
  const seen = new Set<string>();
  return handoff.ways
    .filter(({ how }) => how !== 'copy')
    .map(({ how, method, href, opens, windowOpen }) => {
      const first = !seen.has(opens);
      seen.add(opens);
      const says = say(first ? (opens === 'app' ? 'openInApp' : 'openInBrowser') : 'anotherWay');
      const look = { class: seen.size === 1 && first ? 'way main' : 'way' };
      const note = () => go(how, method);
      if (!windowOpen)
        return make(
          'a',
          { ...look, href, rel: relOf(shown), target: '_self', click: note },
          icon('open'),
          says,
        );
      const leave = () => {
        window.open(href, '_blank');
        note();
      };
      return make('button', { ...look, type: 'button', click: leave }, icon('open'), says);
    });
}

function copyRow({ handoff, copied }: Occasion, { say }: Spoken, go: Go): HTMLElement[] {
  const text = handoff.copy ?? '';
  const field = make('input', {
    readonly: true,
    value: text,
    'aria-label': say('copyByHand'),
    hidden: copied !== false,
    focus: ({ target }) => (target as HTMLInputElement).select(),
  });
  const status = make('p', { role: 'status' });
  const button = make('button', { class: 'way', type: 'button' }, icon('link'), say('copyLink'));
  const told = (done: boolean) => {
    status.textContent = say(done ? 'linkCopied' : 'copyByHand');
    // Those who see it read it on the button.
    status.className = done ? 'unseen' : '';
    if (done) button.replaceChildren(icon('done'), say('linkCopied'));
  };
  button.addEventListener('click', async () => {
    told(await copyText(text, field));
    go('copy', 'copy');
  });
  // A live region speaks of what comes into it, not of what it is born with.
  if (copied !== null) setTimeout(() => told(copied));
  return [button, field, status];
}

/** The shop in this very browser: it works, only the shopper may have to log in. */
function here({ handoff, shown }: Occasion, { say }: Spoken, go: Go, close: () => void): HTMLElement | null {
  const href = handoff.fallback ?? handoff.copy;
  if (!href) return null;
  const leave = () => {
    go('web', null);
    close();
  };
  return make(
    'a',
    { class: 'here', href, rel: relOf(shown), target: '_self', click: leave },
    say('continueHere'),
  );
}

const relOf = ({ view }: Shown): string => view.action?.rel ?? 'sponsored noopener';

function within(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
