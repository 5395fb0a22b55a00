// Elements of a page are names on `window` too: what a comment's markup puts there in a consent platform's place says
// nothing, and least of all yes.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answersOf } from '../../src/landing/platform-answers.ts';
import { type Page, pageConsent } from '../../src/ports/consent.ts';
import { NAMES } from '../../src/ports/consent/names.ts';
import { holdTimers } from '../held-timers.ts';

holdTimers();

/** Forms, and lists of forms: every name leads to the next element, and none can be called. */
const element: object = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : element) },
);
const ALL = [...NAMES, '__tcfapi', '__gpp', 'google_tag_data', 'Shopify'];

let page: Page;
beforeEach(() => {
  page = Object.assign(new EventTarget(), { navigator: {}, document: new EventTarget() }) as unknown as Page;
});

describe.each(ALL)('an element named %s', (name) => {
  test('lets no click id out of the cards', async () => {
    page[name] = element;
    const { consent } = pageConsent(page);
    for (let turn = 0; turn < 5; turn++) {
      expect(consent('auto')).toBe('denied');
      await vi.advanceTimersByTimeAsync(2000);
    }
  });

  test('lets the shop’s side keep nothing', async () => {
    page[name] = element;
    const answer = () => {
      try {
        return answersOf(() => {}, page)();
      } catch {
        // As `land` takes it.
        return null;
      }
    };
    expect(answer()).not.toBe(true);
    expect(answer()).not.toBe(undefined);
    await vi.advanceTimersByTimeAsync(2000);
  });
});
