import type { Translation } from '../words.ts';

const plural = new Intl.PluralRules('fr');

export const words: Translation = {
  $code: 'fr',
  $name: 'Français',
  $dir: 'ltr',
  shopAt: ({ retailer, price }) => `Acheter chez ${retailer}${price ? ` · ${price}` : ''}`,
  viewAt: ({ retailer }) => `Voir chez ${retailer}`,
  onlyLeft: ({ count }) => `Plus que ${count} en stock`,
  fewLeft: () => 'Presque épuisé',
  soldOutAt: ({ retailer }) => `Épuisé chez ${retailer}`,
  soldOut: ({ age }) => (age ? `Épuisé, vérifié ${age}` : 'Épuisé à la dernière vérification'),
  discontinued: () => 'N’est plus fabriqué',
  inStoreOnly: () => 'En magasin uniquement',
  preorder: () => 'Précommande',
  backorder: () => 'En réassort : expédié plus tard',
  madeToOrder: () => 'Fabriqué sur commande',
  startsOn: ({ date }) => `À partir du ${date}`,
  ended: () => 'Terminé',
  variantInstead: ({ variant, name }) =>
    name ? `${name} : épuisé ; ${variant} : en stock` : `En stock en ${variant}`,
  moreInStock: ({ count, n = 0 }) => `${count} ${plural.select(n) === 'one' ? 'autre' : 'autres'} en stock`,
  inStock: () => 'En stock',
  checked: ({ age }) => `vérifié ${age}`,
  alsoInStock: () => 'Aussi en stock',
  nothingInStock: () => 'Rien d’autre n’est en stock à notre connaissance.',
  seeInStock: () => 'Voir ce qui est en stock',
  close: () => 'Fermer',
  codeCopied: ({ name }) => `${name} copié`,
  swapped: ({ count }) => `Remplacés par des articles en stock : ${count}`,
  instead: () => 'En stock à la place',
  skipIt: () => 'Pourquoi je passe',
  takeThis: () => 'Prenez plutôt celui-ci',
  love: () => 'Coup de cœur',
  pricedOn: ({ date }) => `relevé : ${date}`,
  was: ({ price }) => `avant ${price}`,
  code: ({ name }) => `Code ${name}`,
  affiliate: () => 'Publicité · lien affilié',
  sponsored: () => 'Publicité · sponsorisé',
  gifted: () => 'Publicité · produit offert',
  own: () => 'Publicité · mon produit',
  disclosure: ({ name }) =>
    name
      ? `${name} peut toucher une commission sur les achats effectués via les liens de cette page.`
      : 'Les achats effectués via les liens de cette page peuvent donner lieu à une commission.',
  amazon: () =>
    'En tant que Partenaire Amazon, je réalise un bénéfice sur les achats remplissant les conditions requises.',
  profiles: () => 'Profils',
  sections: () => 'Rubriques',
  search: () => 'Rechercher',
  found: ({ count }) => `Résultats : ${count}`,
  foundNothing: () => 'Rien à ce nom',
  share: () => 'Partager',
  copied: () => 'Lien copié',
  previous: () => 'Précédent',
  next: () => 'Suivant',
};
