// The shelf: a row, a grid or a list of cards.
import { Html } from '../demo/html.ts';
import { page, type Story, story } from './book/element.ts';
import { maya, just } from './book/maya.ts';
import type { Args } from './book/controls.ts';

const SHELF = 'vitrine-shelf';

export default { ...page(SHELF), title: 'Elements/Shelf' };

const IDS = ['linen-shirt', 'trail-shoes', 'rain-jacket', 'wool-blanket', 'enamel-mug', 'sun-hat'];

const shelf = (args: Args, ids = IDS): Story =>
  story(SHELF, { products: ids.join(' '), ...args }, { document: () => just(...ids, 'hemp-shirt') });

export const Grid = shelf({ layout: 'grid' });
/** One line that scrolls; its buttons turn the page. */
export const Row = shelf({ layout: 'row' });
export const List = shelf({ layout: 'list' });
export const Feature = shelf({ layout: 'feature' }, ['canvas-tote', 'moka-pot']);

/** A section of the document, with its title. */
export const OfASection = story(SHELF, { section: 'kitchen' }, { document: () => maya() });

/** Cards of the page's own choosing: the shelf only hands them its document. */
export const OfYourOwn = story(
  SHELF,
  {},
  {
    document: () => just('moka-pot', 'cast-iron-pan'),
    inside: () =>
      new Html(`<p>Coffee first, then everything else.</p>
  <vitrine-card product="moka-pot" layout="horizontal"></vitrine-card>
  <vitrine-card product="cast-iron-pan" layout="compact"></vitrine-card>`),
    style: {
      display: 'grid',
      'grid-template-columns': 'minmax(0, 1fr)',
      gap: '1rem',
      'max-width': '40rem',
    },
  },
);
