/** Vitrine for npm. Importing it registers nothing and touches nothing: `vitrine/define` does. */

export * from './core/index.ts';
export { browserPorts, type Ports } from './ports/index.ts';
export {
  type Card,
  createShop,
  createShops,
  type Settings,
  type Shop,
  type ShopInput,
  type Shops,
  type Shown,
} from './shop/index.ts';
export { VitrineAlternatives } from './ui/alternatives.ts';
export { VitrineCard } from './ui/card.ts';
export { VitrineDisclosure } from './ui/disclosure.ts';
export { VitrineElement } from './ui/element.ts';
export {
  VitrineFallbackEvent,
  VitrineHandoffEvent,
  VitrineProblemEvent,
  VitrineShownEvent,
} from './ui/events.ts';
export { VitrineLink } from './ui/link.ts';
export { VitrineShelf } from './ui/shelf.ts';
export { VitrineStorefront } from './ui/storefront.ts';
export { registerWords, type Translation } from './ui/words.ts';
