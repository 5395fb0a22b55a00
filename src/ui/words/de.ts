import type { Translation } from '../words.ts';

const plural = new Intl.PluralRules('de');

export const words: Translation = {
  $code: 'de',
  $name: 'Deutsch',
  $dir: 'ltr',
  shopAt: ({ retailer, price }) => `Bei ${retailer} kaufen${price ? ` · ${price}` : ''}`,
  viewAt: ({ retailer }) => `Bei ${retailer} ansehen`,
  onlyLeft: ({ count }) => `Nur noch ${count} da`,
  fewLeft: () => 'Nur noch wenige da',
  soldOutAt: ({ retailer }) => `Ausverkauft bei ${retailer}`,
  soldOut: ({ age }) => (age ? `Ausverkauft, geprüft ${age}` : 'Bei letzter Prüfung ausverkauft'),
  discontinued: () => 'Wird nicht mehr hergestellt',
  inStoreOnly: () => 'Nur im Laden',
  preorder: () => 'Vorbestellbar',
  backorder: () => 'Nachbestellt: kommt später',
  madeToOrder: () => 'Auf Bestellung gefertigt',
  startsOn: ({ date }) => `Ab ${date}`,
  ended: () => 'Beendet',
  variantInstead: ({ variant, name }) =>
    name ? `${name} ist ausverkauft; ${variant} ist da` : `Lieferbar in ${variant}`,
  moreInStock: ({ count, n = 0 }) =>
    plural.select(n) === 'one' ? 'Noch etwas lieferbar' : `${count} weitere lieferbar`,
  inStock: () => 'Lieferbar',
  checked: ({ age }) => `geprüft ${age}`,
  alsoInStock: () => 'Auch lieferbar',
  nothingInStock: () => 'Sonst ist nichts als lieferbar bekannt.',
  seeInStock: () => 'Lieferbares ansehen',
  close: () => 'Schließen',
  codeCopied: ({ name }) => `${name} kopiert`,
  swapped: ({ count }) => `${count} durch Lieferbares ersetzt`,
  instead: () => 'Stattdessen lieferbar',
  skipIt: () => 'Warum ich’s lasse',
  takeThis: () => 'Nimm lieber das',
  love: () => 'Lieblingsstück',
  pricedOn: ({ date }) => `Stand: ${date}`,
  was: ({ price }) => `vorher ${price}`,
  code: ({ name }) => `Code ${name}`,
  affiliate: () => 'Anzeige · Affiliate-Link',
  sponsored: () => 'Anzeige · gesponsert',
  gifted: () => 'Anzeige · Geschenk',
  own: () => 'Anzeige · eigenes Produkt',
  disclosure: ({ name }) =>
    name
      ? `${name} kann Geld verdienen, wenn du über Links auf dieser Seite kaufst.`
      : 'Für Käufe über Links auf dieser Seite kann eine Provision gezahlt werden.',
  amazon: () => 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
  profiles: () => 'Profile',
  sections: () => 'Bereiche',
  search: () => 'Suchen',
  found: ({ count }) => `${count} gefunden`,
  foundNothing: () => 'Nichts mit diesem Namen',
  share: () => 'Teilen',
  copied: () => 'Link kopiert',
  previous: () => 'Zurück',
  next: () => 'Weiter',
};
