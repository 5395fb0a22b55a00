// The disclosure: the advertising label where the page wants it besides.
import { page, story } from './book/element.ts';
import { maya } from './book/maya.ts';

const DISCLOSURE = 'vitrine-disclosure';

export default { ...page(DISCLOSURE), title: 'Elements/Disclosure' };

const document = () => maya();

/** The sentence for the whole storefront, with the creator's own words after it. */
export const OfTheStorefront = story(DISCLOSURE, {}, { document });
export const Affiliate = story(DISCLOSURE, { product: 'linen-shirt' }, { document });
export const Sponsored = story(DISCLOSURE, { product: 'cast-iron-pan' }, { document });
export const Gifted = story(DISCLOSURE, { product: 'enamel-mug' }, { document });
export const HerOwn = story(DISCLOSURE, { product: 'canvas-tote' }, { document });
/** As large as the page wants it, within limits: no token makes it unreadable. */
export const Larger = story(
  DISCLOSURE,
  { product: 'linen-shirt', '--vitrine-disclosure-font-size': '18px' },
  { document },
);
