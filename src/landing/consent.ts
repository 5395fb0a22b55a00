// consent: what this visitor has allowed the shop to keep. Here a page without a consent platform is told from one that
// has any; what understands them is fetched only then.
import type { Page } from '../ports/consent.ts';
import type { Answer } from '../ports/consent/banners.ts';
import { NAMES } from '../ports/consent/names.ts';

export type { Answer };

/** Only what can be asked here: neither Shopify's consent nor Google's tag is loaded for it. */
const stands = (page: Page): unknown =>
  page['__tcfapi'] ||
  page['__gpp'] ||
  page['google_tag_data']?.ics ||
  page['Shopify']?.customerPrivacy ||
  NAMES.some((name) => page[name]);

let answers: (() => Answer) | undefined;

/**
 * True and false are answers. Null: a platform is there and has not answered. Undefined: there is none. `setting` is the
 * page's own word or `auto`; `changed`, always the same, is called when a platform has something new to say.
 */
export function consent(setting: string | undefined, changed: () => void): Answer {
  if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return false;
  if (setting && setting !== 'auto') return setting === 'granted';
  // The same listener twice is one; both are for platforms that come after us.
  document.addEventListener('visitorConsentCollected', changed);
  addEventListener('load', changed);
  if (!answers && stands(globalThis)) {
    answers = () => null;
    import('./platform-answers.ts').then(
      (it) => {
        answers = it.answersOf(changed);
      },
      // One that does not load never answers.
      () => {},
    );
  }
  return answers?.();
}
