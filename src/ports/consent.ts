// consent: what this page's visitor has allowed. Each platform is known by what it leaves on the page, and what
// understands it is fetched only then.
import type { Consent } from '../core/visit.ts';
import type { Ports } from './ports.ts';

/** Null: the page has a platform that has not answered yet. */
export type Word = Consent | null;

/** Tells what a platform says, now and whenever that changes. */
export type Watch = (tell: (word: Consent) => void, page: Page) => void;

/** What is known of a page; every platform describes its own part. */
// oxlint-disable-next-line typescript/no-explicit-any -- a stranger's globals have no types
export type Page = Record<string, any>;

/** Whether a platform stands on the page, and what listens to it. */
const PLATFORMS: readonly [(page: Page) => unknown, () => Promise<{ readonly watch: Watch }>][] = [
  [(page) => page.__tcfapi, () => import('./consent/tcf.ts')],
  [
    (page) =>
      page.google_tag_data?.ics || page.dataLayer?.some?.((said: Page | null) => said?.[0] === 'consent'),
    () => import('./consent/google-consent.ts'),
  ],
  [
    ({ Shopify }) => Shopify?.customerPrivacy || Shopify?.loadFeatures,
    () => import('./consent/shopify-privacy.ts'),
  ],
];

/**
 * `granted` and `denied` are the page's own word, but a Global Privacy Control signal always denies. With `auto`, one
 * platform that denies is enough, and one that has not answered counts as denied. A platform that comes late is
 * noticed whenever consent is asked: with every card drawn, every tap, every minute and when the page has loaded.
 */
export function pageConsent(page: Page = globalThis): Pick<Ports, 'consent' | 'onConsent'> {
  const words: Word[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const hear of listeners) hear();
  };

  function say(setting: string | null | undefined): Word {
    if (page.navigator.globalPrivacyControl) return 'denied';
    if (setting === 'granted' || setting === 'denied') return setting;
    PLATFORMS.forEach(([stands, load], index) => {
      if (index in words || !stands(page)) return;
      const set = (word: Word) => {
        words[index] = word;
        queueMicrotask(tell);
      };
      set(null);
      load()
        .then(({ watch }) => watch(set, page))
        .catch(() => {});
    });
    for (const word of ['denied', null, 'granted'] as const) if (words.includes(word)) return word;
    // GPP alone says nothing that can be read here.
    return page.__gpp ? null : 'none';
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
