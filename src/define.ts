/** Registers every element, parents before children, gives them the ports of this page, and says its Problems on the console. */
import { browserPorts } from './ports/browser.ts';
import { createShops } from './shop/shops.ts';
import { adopt } from './ui/adopt.ts';
import { VitrineAlternatives } from './ui/alternatives.ts';
import { canDraw } from './ui/can-draw.ts';
import { VitrineCard } from './ui/card.ts';
import { speak } from './ui/console.ts';
import { VitrineDisclosure } from './ui/disclosure.ts';
import { VitrineElement } from './ui/element.ts';
import { VitrineLink } from './ui/link.ts';
import type { Refusal } from './ui/refused.ts';
import { VitrineShelf } from './ui/shelf.ts';
import { VitrineStorefront } from './ui/storefront.ts';

// There is no page where this is imported on a server.
if (globalThis.document) speak(document);

/** Why nothing can be drawn on this page: then the children stay. Null: the page allows no Trusted Types policy of ours. */
function refusal(): Refusal | null {
  if (Reflect.get(globalThis, Symbol.for('vitrine.policy')) === null) return 'policy';
  if (!globalThis.document || (document.documentElement instanceof HTMLElement && canDraw())) return null;
  return 'replaced';
}

const why = refusal();
if (why) import('./ui/refused.ts').then(({ tellRefused }) => tellRefused(why)).catch(() => {});
else {
  VitrineElement.shops ??= createShops(browserPorts());

  // Another copy of Vitrine may have come first; its elements serve as well.
  for (const element of [
    VitrineStorefront,
    VitrineShelf,
    VitrineCard,
    VitrineAlternatives,
    VitrineLink,
    VitrineDisclosure,
  ])
    if (!customElements.get(element.tagName)) customElements.define(element.tagName, element);

  if (globalThis.document) adopt(document);
}
