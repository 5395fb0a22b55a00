// The alternatives: all that is in stock instead of a product.
import { page, story } from './book/element.ts';
import { maya, just } from './book/maya.ts';
import { gone } from './book/sold-out.ts';

const ALTERNATIVES = 'vitrine-alternatives';

export default { ...page(ALTERNATIVES), title: 'Elements/Alternatives' };

/** What the creator would take instead, with her reasons. */
export const OfASoldOutProduct = story(
  ALTERNATIVES,
  { product: 'linen-shirt' },
  { document: () => gone(maya(), 'linen-shirt'), style: { 'max-width': '30rem' } },
);

/** Another shop that has the same thing. */
export const AtAnotherShop = story(
  ALTERNATIVES,
  { product: 'wool-blanket' },
  { document: () => just('wool-blanket'), style: { 'max-width': '30rem' } },
);
