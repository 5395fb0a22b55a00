// consent: what this page's visitor has allowed. Here a page without a consent platform is told from one that has any;
// what understands them is fetched only then.
import type { Consent } from '../core/visit.ts';
import { NAMES } from './consent/names.ts';
import type { Ports } from './ports.ts';

/** Null: the page has a platform that has not answered yet. */
export type Word = Consent | null;

/** What is known of a page; every platform describes its own part. */
// oxlint-disable-next-line typescript/no-explicit-any -- a stranger's globals have no types
export type Page = Record<string, any>;

/** IAB TCF and GPP, Google Consent Mode, Shopify Customer Privacy, and those with an interface of their own. */
const stands = (page: Page): unknown =>
  page['__tcfapi'] ||
  page['__gpp'] ||
  page['google_tag_data']?.ics ||
  page['Shopify']?.customerPrivacy ||
  page['Shopify']?.loadFeatures ||
  page['dataLayer']?.some?.((said: Page | null) => said?.[0] === 'consent') ||
  NAMES.some((name) => page[name]);

/**
 * `granted` and `denied` are the page's own word, but a Global Privacy Control signal always denies. With `auto`, one
 * platform that denies is enough, and one that has not answered counts as denied. A platform that comes late is
 * noticed whenever consent is asked: with every card drawn, after every tap, every minute and when the page has loaded.
 */
export function pageConsent(page: Page = globalThis): Pick<Ports, 'consent' | 'onConsent'> {
  const listeners = new Set<() => void>();
  let auto: (() => Word) | undefined;
  const tell = () => {
    for (const hear of listeners) hear();
  };

  function say(setting: string | null | undefined): Word {
    if (page.navigator.globalPrivacyControl) return 'denied';
    if (setting === 'granted' || setting === 'denied') return setting;
    if (!auto && stands(page)) {
      auto = () => null;
      import('./consent/platforms.ts')
        .then(({ platforms }) => {
          auto = platforms(page, tell);
        })
        .catch(() => {});
      queueMicrotask(tell);
    }
    return auto ? auto() : 'none';
  }

  page.addEventListener?.('load', tell);
  return {
    consent: (setting) => say(setting) ?? 'denied',
    onConsent(setting, listener) {
      const hear = () => listener(say(setting));
      listeners.add(hear);
      hear();
      return () => void listeners.delete(hear);
    },
  };
}
