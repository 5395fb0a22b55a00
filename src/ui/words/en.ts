import type { Translation } from '../words.ts';

export const en: Translation = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  shopAt: ({ retailer, price }) => `Shop at ${retailer}${price ? ` · ${price}` : ''}`,
  viewAt: ({ retailer }) => `View at ${retailer}`,
  onlyLeft: ({ count }) => `Only ${count} left`,
  fewLeft: () => 'Only a few left',
  soldOutAt: ({ retailer }) => `Sold out at ${retailer}`,
  soldOut: ({ age }) => (age ? `Sold out when last checked, ${age}` : 'Sold out when last checked'),
  discontinued: () => 'No longer made',
  inStoreOnly: () => 'In store only',
  preorder: () => 'Preorder',
  backorder: () => 'Backorder: sent later',
  madeToOrder: () => 'Made to order',
  startsOn: ({ date }) => `From ${date}`,
  ended: () => 'Ended',
  variantInstead: ({ variant, name }) =>
    name ? `${name} is sold out; ${variant} is in stock` : `In stock in ${variant}`,
  moreInStock: ({ count }) => `${count} more in stock`,
  instead: () => 'In stock instead',
  skipIt: () => 'Why I’d skip it',
  takeThis: () => 'Take this instead',
  love: () => 'Love it',
  pricedOn: ({ date }) => `as of ${date}`,
  was: ({ price }) => `was ${price}`,
  code: ({ name }) => `Code ${name}`,
  affiliate: () => 'Ad · affiliate link',
  sponsored: () => 'Ad · sponsored',
  gifted: () => 'Ad · gifted',
  own: () => 'Ad · my own product',
  disclosure: ({ name }) =>
    name
      ? `${name} may earn money when you buy through links on this page.`
      : 'The author may earn money when you buy through links on this page.',
  profiles: () => 'Profiles',
};
