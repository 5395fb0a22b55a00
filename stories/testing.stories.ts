// A shop that breaks, as `vitrine/testing` has it: the card claims nothing, and its link still works.
import { page, story } from './book/element.ts';
import { just, plain } from './book/maya.ts';

const CARD = 'vitrine-card';
const document = () => just('wool-blanket');

export default { ...page(CARD), title: 'Guides/Testing', tags: ['!autodocs'] };

const answered = (stock: string) =>
  story(
    CARD,
    { layout: 'horizontal' },
    { document, inside: () => plain(document(), 'wool-blanket'), style: { 'max-width': '34rem' } },
    { globals: { stock } },
  );

/** Northwind has sold out, so the card leads to Eastwind. */
export const SoldOut = answered('sold out');
/** Northwind's server is broken. */
export const Broken = answered('500');
/** Northwind never answers. */
export const Hanging = answered('hanging');
