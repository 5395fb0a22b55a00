// platforms: the consent platforms of a page, each listened to by a piece of its own from when it stands there.
import type { Page, Word } from '../consent.ts';
import { NAMES } from './names.ts';

/** Tells what a platform says, now and whenever that changes. What it returns looks again, where that can be asked. */
export type Watch = (tell: (word: Word) => void, page: Page) => (() => void) | void;

interface Platform {
  readonly stands: (page: Page) => unknown;
  readonly load: () => Promise<{ readonly watch: Watch }>;
}

const PLATFORMS: readonly Platform[] = [
  { stands: (page) => page.__tcfapi, load: () => import('./tcf.ts') },
  {
    stands: (page) =>
      page.google_tag_data?.ics || page.dataLayer?.some?.((said: Page | null) => said?.[0] === 'consent'),
    load: () => import('./google-consent.ts'),
  },
  {
    stands: ({ Shopify }) => Shopify?.customerPrivacy || Shopify?.loadFeatures,
    load: () => import('./shopify-privacy.ts'),
  },
  { stands: (page) => NAMES.some((name) => page[name]), load: () => import('./own-interfaces.ts') },
];

/** What they say together: one that denies is enough; `changed` is called when that may be another word. */
export function platforms(page: Page, changed: () => void): () => Word {
  const words = new Map<Platform, Word>();
  const again = new Set<() => void>();
  function look(): void {
    for (const platform of PLATFORMS) {
      if (words.has(platform) || !platform.stands(page)) continue;
      const set = (word: Word) => {
        words.set(platform, word);
        queueMicrotask(changed);
      };
      set(null);
      platform
        .load()
        .then(({ watch }) => again.add(watch(set, page) ?? (() => {})))
        // One that throws or does not load never answers.
        .catch(() => {});
    }
  }
  look();
  return () => {
    look();
    for (const ask of again) ask();
    const said = [...words.values()];
    for (const word of ['denied', null, 'granted'] as const) if (said.includes(word)) return word;
    // GPP alone says nothing that can be read here.
    return page.__gpp ? null : 'none';
  };
}
