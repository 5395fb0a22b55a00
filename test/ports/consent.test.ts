// The consent port against platforms that a test plays.
import { afterEach, describe, expect, test, vi } from 'vitest';
// Fetched beforehand, so that "come to rest" does not depend on how long a piece takes to load.
import '../../src/ports/consent/google-consent.ts';
import '../../src/ports/consent/platforms.ts';
import '../../src/ports/consent/shopify-privacy.ts';
import '../../src/ports/consent/tcf.ts';
import { pageConsent, type Page, type Word } from '../../src/ports/consent.ts';

/** Lets the pieces load and everything told be heard. */
const rest = async () => {
  for (let i = 0; i < 5; i++) await new Promise((go) => soon(go));
};
const soon = setTimeout;
afterEach(() => void vi.useRealTimers());

class FakePage extends EventTarget {
  [name: string]: unknown;
  navigator: { globalPrivacyControl?: boolean } = {};
  document = new EventTarget();
}

async function visit(setUp: (page: Page) => void = () => {}, setting = 'auto') {
  const page = new FakePage();
  setUp(page);
  const port = pageConsent(page);
  const heard: Word[] = [];
  const stop = port.onConsent(setting, (word) => {
    if (word !== heard.at(-1) || heard.length === 0) heard.push(word);
  });
  await rest();
  return { page: page as Page & EventTarget, heard, stop, now: () => port.consent(setting) };
}

describe('no platform', () => {
  test('is none, and the page has the last word', async () => {
    expect((await visit()).heard).toEqual(['none']);
    expect((await visit(() => {}, 'granted')).heard).toEqual(['granted']);
    expect((await visit(() => {}, 'denied')).heard).toEqual(['denied']);
  });

  test('a GPC signal always denies', async () => {
    for (const setting of ['auto', 'granted', 'denied']) {
      const signalled = await visit((page) => {
        page.navigator.globalPrivacyControl = true;
        page.__tcfapi = (_: string, __: number, tell: (data: object, ok: boolean) => void) => tell(ALL, true);
      }, setting);
      expect(signalled.heard).toEqual(['denied']);
      expect(signalled.now()).toBe('denied');
    }
  });

  test('GPP alone has not answered', async () => {
    const { heard, now } = await visit((page) => {
      page.__gpp = () => {};
    });
    expect(heard).toEqual([null]);
    expect(now()).toBe('denied');
  });

  test('one that has stopped listening hears no more', async () => {
    const { page, heard, stop } = await visit();
    stop();
    page.__tcfapi = () => {};
    page.dispatchEvent(new Event('load'));
    await rest();
    expect(heard).toEqual(['none']);
  });
});

const ALL = { eventStatus: 'tcloaded', gdprApplies: true, purpose: { consents: { 1: true, 7: true } } };

describe('IAB TCF', () => {
  const tcf = () => {
    let tell: (data: unknown, ok: boolean) => void = () => {};
    const api = (command: string, version: number, listener: typeof tell) => {
      expect([command, version]).toEqual(['addEventListener', 2]);
      tell = listener;
    };
    return { api, say: (data: unknown, ok = true) => tell(data, ok) };
  };
  const answer = (consents: object, eventStatus = 'useractioncomplete') => ({
    eventStatus,
    gdprApplies: true,
    purpose: { consents },
  });

  test('late answer, withdrawal, and granted again', async () => {
    const { api, say } = tcf();
    const { heard, now } = await visit((page) => {
      page.__tcfapi = api;
    });
    expect([heard, now()]).toEqual([[null], 'denied']);
    say(answer({}, 'cmpuishown'));
    await rest();
    expect(heard).toEqual([null]);
    say(ALL);
    await rest();
    expect(now()).toBe('granted');
    // Its window opens again: what was said before holds until it is said anew.
    say(answer({}, 'cmpuishown'));
    await rest();
    expect(now()).toBe('granted');
    say(answer({ 1: true }));
    await rest();
    say(answer({ 1: true, 7: true }));
    await rest();
    expect(heard).toEqual([null, 'granted', 'denied', 'granted']);
  });

  test.each([
    [{ 1: true }, 'denied'],
    [{ 7: true }, 'denied'],
    [{ 1: true, 2: true, 7: false }, 'denied'],
    [{ 1: true, 7: true }, 'granted'],
  ] as const)('purposes %o: %s', async (consents, word) => {
    const { api, say } = tcf();
    const { now } = await visit((page) => {
      page.__tcfapi = api;
    });
    say(answer(consents));
    await rest();
    expect(now()).toBe(word);
  });

  test('where the law does not apply it is as if there were none; a failed call is no answer', async () => {
    const { api, say } = tcf();
    const { heard } = await visit((page) => {
      page.__tcfapi = api;
    });
    say(null, false);
    await rest();
    expect(heard).toEqual([null]);
    say({ gdprApplies: false, eventStatus: 'tcloaded' });
    await rest();
    expect(heard).toEqual([null, 'none']);
  });

  test('one that comes late is noticed when the page has loaded', async () => {
    const { api, say } = tcf();
    const { page, heard } = await visit();
    page.__tcfapi = api;
    page.dispatchEvent(new Event('load'));
    await rest();
    say(ALL);
    await rest();
    expect(heard).toEqual(['none', null, 'granted']);
  });

  test('and whenever consent is asked', async () => {
    const { page, heard, now } = await visit();
    page.__tcfapi = () => {};
    expect(now()).toBe('denied');
    await rest();
    expect(heard).toEqual(['none', null]);
  });

  test('one that throws never answers', async () => {
    const { now } = await visit((page) => {
      page.__tcfapi = () => {
        throw new Error('not yet');
      };
    });
    expect(now()).toBe('denied');
  });
});

describe('Google Consent Mode', () => {
  const command = (kind: string, said: object) => ['consent', kind, said];
  const tag = (first?: boolean, update?: boolean) => {
    const calls: (() => void)[] = [];
    const entry = { default: first, update };
    const ics = {
      usedDefault: first !== undefined,
      usedUpdate: update !== undefined,
      entries: { ad_storage: entry },
      addListener: (_types: string[], call: () => void) => void calls.push(call),
    };
    const change = (to: boolean) => {
      ics.usedUpdate = true;
      for (const call of calls) call();
      entry.update = to;
    };
    return { ics, change };
  };

  test('the tag: denied, then granted, then withdrawn', async () => {
    const { ics, change } = tag(false);
    const { heard, now } = await visit((page) => {
      page.google_tag_data = { ics };
    });
    expect(now()).toBe('denied');
    change(true);
    await rest();
    change(false);
    await rest();
    expect(heard).toEqual([null, 'denied', 'granted', 'denied']);
  });

  test('a tag on a page that does not use Consent Mode is none', async () => {
    const { ics } = tag();
    expect(
      (
        await visit((page) => {
          page.google_tag_data = { ics };
        })
      ).now(),
    ).toBe('none');
  });

  test.each([
    [[['default', { ad_storage: 'denied' }]], 'denied'],
    [[['default', { ad_storage: 'granted' }]], 'granted'],
    [
      [
        ['default', { ad_storage: 'granted' }],
        ['default', { ad_storage: 'denied', region: ['DE'] }],
      ],
      'denied',
    ],
    [
      [
        ['default', { ad_storage: 'denied' }],
        ['update', { ad_storage: 'granted' }],
      ],
      'granted',
    ],
    [
      [
        ['update', { ad_storage: 'granted' }],
        ['update', { ad_storage: 'denied' }],
      ],
      'denied',
    ],
    [
      [
        ['update', { ad_storage: 'granted' }],
        ['update', { analytics_storage: 'denied' }],
      ],
      'granted',
    ],
    [[['default', { analytics_storage: 'granted' }]], 'denied'],
  ] as const)('commands before the tag has come: %j is %s', async (commands, word) => {
    const { now } = await visit((page) => {
      page.dataLayer = [{ event: 'x' }, null, ...commands.map(([kind, said]) => command(kind, said))];
    });
    expect(now()).toBe(word);
  });

  test('a dataLayer without a word on consent is none', async () => {
    expect(
      (
        await visit((page) => {
          page.dataLayer = [{ event: 'x' }];
        })
      ).now(),
    ).toBe('none');
  });

  test('a late command is seen without the tag, half a second later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { page, now } = await visit((it) => {
      it.dataLayer = [command('default', { ad_storage: 'denied' })];
    });
    page.dataLayer.push(command('update', { ad_storage: 'granted' }));
    await vi.advanceTimersByTimeAsync(499);
    expect(now()).toBe('denied');
    await vi.advanceTimersByTimeAsync(1);
    expect(now()).toBe('granted');
  });
});

describe('Shopify Customer Privacy', () => {
  test('asked at once, and again when the visitor has answered', async () => {
    let allowed = false;
    const { page, heard } = await visit((it) => {
      it.Shopify = { customerPrivacy: { marketingAllowed: () => allowed } };
    });
    expect(heard.at(-1)).toBe('denied');
    for (const next of [true, false]) {
      allowed = next;
      (page.document as EventTarget).dispatchEvent(new Event('visitorConsentCollected'));
      await rest();
    }
    expect(heard.slice(-3)).toEqual(['denied', 'granted', 'denied']);
  });

  test('loaded where the shop has not done so', async () => {
    const { now } = await visit((page) => {
      page.Shopify = {
        loadFeatures(features: { name: string }[], loaded: () => void) {
          expect(features[0]?.name).toBe('consent-tracking-api');
          page.Shopify.customerPrivacy = { marketingAllowed: () => true };
          loaded();
        },
      };
    });
    expect(now()).toBe('granted');
  });
});

test('of two platforms, one that denies is enough, and one that is silent too', async () => {
  const page = (tcf: unknown, google: string) =>
    visit((it) => {
      it.__tcfapi = (_: string, __: number, tell: (data: unknown, ok: boolean) => void) =>
        tcf && tell(tcf, true);
      it.dataLayer = [['consent', 'default', { ad_storage: google }]];
    });
  expect((await page(ALL, 'granted')).now()).toBe('granted');
  expect((await page(ALL, 'denied')).now()).toBe('denied');
  expect((await page(null, 'granted')).heard.at(-1)).toBeNull();
});
