// The storefront: one creator's document, and the whole link-in-bio page.
import { Html } from '../demo/html.ts';
import { page, story } from './book/element.ts';
import { maya } from './book/maya.ts';
import { MAYA } from './book/world.ts';
import { find } from './plays/find.ts';
import { onPress } from './plays/press.ts';

const STOREFRONT = 'vitrine-storefront';

export default { ...page(STOREFRONT), title: 'Elements/Storefront' };

const document = () => maya();
const whole = (args: Record<string, string>) => story(STOREFRONT, args, { document });

export const Whole = story(STOREFRONT, {}, { document }, { play: onPress(find) });
export const Paper = whole({ preset: 'paper' });
export const Ink = whole({ preset: 'ink' });
export const Clay = whole({ preset: 'clay' });
export const Contrast = whole({ preset: 'contrast' });
export const Dark = whole({ scheme: 'dark' });
export const InArabic = whole({ lang: 'ar' });

/** As on a creator's page: the document has an address, and is asked for once. */
export const ByAddress = story(
  STOREFRONT,
  { src: MAYA, placement: 'bio' },
  {
    around: (element) =>
      new Html(`<link rel="preload" as="fetch" crossorigin href="${MAYA}">\n\n${element.text}`),
  },
);

/** The page's own order and words; the storefront only hands its document to what stands in it. */
export const OfYourOwn = story(
  STOREFRONT,
  { placement: 'blog' },
  {
    document,
    inside: () =>
      new Html(`<p>It rained twice, properly. Nobody has ever regretted <vitrine-link product="rain-jacket">a hood</vitrine-link>.</p>
  <vitrine-card product="linen-shirt" layout="horizontal"></vitrine-card>
  <vitrine-shelf section="kitchen" layout="row"></vitrine-shelf>
  <vitrine-disclosure></vitrine-disclosure>`),
    style: {
      display: 'grid',
      'grid-template-columns': 'minmax(0, 1fr)',
      gap: '1rem',
      'max-width': '44rem',
    },
  },
);
