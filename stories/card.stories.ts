// The card: one product, and the link that leads to it.
import type { Args } from './book/controls.ts';
import { page, type Story, story } from './book/element.ts';
import { just, plain } from './book/maya.ts';
import { width } from './book/state.ts';
import { tap } from './plays/tap.ts';
import { onPress } from './plays/press.ts';

const CARD = 'vitrine-card';

export default { ...page(CARD), title: 'Elements/Card' };

/** A card of one of Maya's products; `others` are what may stand in for it. */
function card(args: Args, ids: readonly [string, ...string[]], rest: Story = {}): Story {
  const document = () => just(...ids);
  return story(CARD, args, { document, inside: () => plain(document(), ids[0]), style: width }, rest);
}

const SHIRT = ['linen-shirt', 'hemp-shirt', 'sun-hat'] as const;
const SWAPPED = ['sunscreen-tin', 'sun-hat'] as const;

export const Vertical = card({ layout: 'vertical' }, SHIRT, { play: onPress(tap) });
export const Horizontal = card({ layout: 'horizontal' }, SHIRT);
export const Compact = card({ layout: 'compact' }, SHIRT);
/** The creator would not buy it again, and says what to take. */
export const VerdictSkip = card({ layout: 'vertical' }, ['nonstick-pan', 'cast-iron-pan']);
/** Its time is over; what is in stock stands in its place. */
export const Ended = card({ layout: 'vertical' }, SWAPPED);
/** Sold out in one size: the link goes to the other. */
export const AnotherSize = card({ layout: 'vertical' }, ['rain-jacket']);
/** Gifted, and labelled so. */
export const Gifted = card({ layout: 'compact' }, ['enamel-mug']);
/** The page's own accent and corners, by tokens. */
export const Themed = card(
  { layout: 'vertical', '--vitrine-accent': '#b3261e', '--vitrine-card-radius': '2px' },
  ['trail-shoes'],
);

/** In an app's own browser the link leaves it, where a way is known to work. */
export const InsideInstagram = card({ layout: 'vertical' }, SHIRT, { globals: { app: 'instagram-ios' } });
/** In a page of its own, under a strict CSP and Trusted Types. */
export const OnAStrictPage = card({ layout: 'vertical' }, SHIRT, { globals: { csp: 'strict' } });

export const InGerman = card({ layout: 'vertical', lang: 'de' }, SHIRT);
export const InFrench = card({ layout: 'vertical', lang: 'fr' }, SHIRT);
export const InSpanish = card({ layout: 'vertical', lang: 'es' }, SHIRT);
export const InPortuguese = card({ layout: 'vertical', lang: 'pt' }, SHIRT);
export const InJapanese = card({ layout: 'vertical', lang: 'ja' }, SHIRT);
export const InArabic = card({ layout: 'vertical', lang: 'ar' }, SHIRT);
