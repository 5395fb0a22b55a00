// panel: a card and its button in, the list of what is in stock open in the top layer out; imported on the first opening.
import type { html as Html, TemplateResult } from 'lit';
import type { CardView } from '../core/view.ts';
import { place } from './place.ts';
import type { Words } from './words.ts';

/** What draws the panel, in its own render, for as long as it is set. */
export interface PanelHost {
  panel: ((view: CardView, words: Words) => TemplateResult) | null | false;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
}

/** Opens the panel. It closes by Escape, by a tap outside and when the focus leaves it. */
export async function openPanel(
  card: PanelHost,
  button: HTMLButtonElement,
  html: typeof Html,
): Promise<void> {
  if (card.panel) return;
  let placing = () => {};
  const toggled = ({ newState, currentTarget }: ToggleEvent) => {
    if (newState === 'open') return;
    placing();
    card.panel = null;
    button.popoverTargetElement = null;
    // Browsers forget where the focus came from when that is in a shadow root. Where it is elsewhere by now, it stays.
    const isLost =
      document.activeElement === document.body || (currentTarget as Element).matches(':focus-within');
    if (isLost) button.focus({ preventScroll: true });
  };
  card.panel = ({ product, title }, words) => html`<vitrine-alternatives
    hidden
    popover
    part="panel"
    role="dialog"
    tabindex="-1"
    product=${product}
    aria-label=${`${title}, ${words.say('seeInStock')}`}
    @toggle=${toggled}
    @focusout=${left}
    @click=${shaded}
  ></vitrine-alternatives>`;
  function left({ relatedTarget, currentTarget }: FocusEvent) {
    if (relatedTarget && relatedTarget !== button) (currentTarget as HTMLElement).hidePopover();
  }
  /** From the bottom edge the host is the shade around the list. */
  function shaded(event: Event) {
    if (event.composedPath()[0] === event.currentTarget) (event.currentTarget as HTMLElement).hidePopover();
  }
  await card.updateComplete;
  const panel = card.renderRoot.querySelector('vitrine-alternatives');
  await panel?.loading;
  await panel?.updateComplete;
  const head = panel?.shadowRoot?.querySelector<HTMLElement>('.head');
  // The rows did not come: the link leads straight to what is in stock.
  if (!panel || !head) {
    card.panel = false;
    return;
  }
  // With all pieces there, WebKit and the one-file script come this far within the click, whose default would close
  // again what opens here.
  await new Promise((later) => setTimeout(later));
  if (!panel.isConnected) return;
  // Or a tap on the button would close the panel and open it again.
  button.popoverTargetElement = panel;
  panel.hidden = false;
  panel.showPopover();
  placing = place(panel, button);
  // From the host itself the Tab key leads WebKit past all that is in its shadow root.
  head.focus();
}
