// The link: the creator's own words, with the ids in it.
import { Html } from '../demo/html.ts';
import { page, story } from './book/element.ts';
import { just, plain } from './book/maya.ts';

const LINK = 'vitrine-link';

export default { ...page(LINK), title: 'Elements/Link' };

const words = 'the linen camp shirt';
const inProse = (element: Html) =>
  new Html(`<p>I wore ${element.text} for six days and washed it in sinks.</p>`);

/** A product of the document: the link gives way when it is sold out, and carries its label. */
export const ToAProduct = story(
  LINK,
  { product: 'linen-shirt' },
  {
    document: () => just('linen-shirt', 'hemp-shirt', 'sun-hat'),
    inside: () => plain(just('linen-shirt'), 'linen-shirt', words),
    around: inProse,
  },
);

/** Any address: it is stamped like every other. */
export const ToAnAddress = story(
  LINK,
  { href: 'https://northwind.example/products/linen-shirt', creator: 'maya', placement: 'blog' },
  { inside: () => new Html(words), around: inProse },
);
