// The consent platforms with an interface of their own, each played as its documentation describes it.
import { describe, expect, test } from 'vitest';
import { BANNERS } from '../../src/ports/consent/banners.ts';
import { NAMES } from '../../src/ports/consent/names.ts';
import '../../src/ports/consent/own-interfaces.ts';
import '../../src/ports/consent/platforms.ts';
import { pageConsent, type Page } from '../../src/ports/consent.ts';
import { answersOf } from '../../src/landing/platform-answers.ts';

const rest = async () => {
  for (let i = 0; i < 8; i++) await new Promise((go) => setTimeout(go));
};

class FakePage extends EventTarget {
  [name: string]: unknown;
  navigator = {};
  location = { hostname: 'shop.example' };
  document = new EventTarget();
}

interface Played {
  /** What stands on the page before its script has run, if anything does. */
  readonly before?: (page: Page) => void;
  /** Its script runs; nobody has answered. What it returns is the visitor's answer. */
  readonly runs: (page: Page) => (yes: boolean) => void;
  /** It cannot tell "no" from "not yet". */
  readonly denies?: true;
}

const fire = (page: Page, name: string, at: 'window' | 'document' = 'window') =>
  (at === 'window' ? (page as unknown as EventTarget) : page['document']).dispatchEvent(new Event(name));

const PLAYED: Record<string, Played> = {
  OneTrust: {
    before: (page) => (page['OptanonWrapper'] = () => {}),
    runs(page) {
      let closed = false;
      // In some places the defaults allow everything before there is an answer.
      page['OnetrustActiveGroups'] = ',C0001,C0002,C0004,';
      page['OneTrust'] = {
        IsAlertBoxClosed: () => closed,
        GetDomainData: () => ({ ShowAlertNotice: true }),
      };
      return (yes) => {
        closed = true;
        page['OnetrustActiveGroups'] = yes ? ',C0001,C0004,' : ',C0001,C0002,';
        fire(page, 'OneTrustGroupsUpdated');
      };
    },
  },
  Cookiebot: {
    // The script element by its id.
    before: (page) => (page['Cookiebot'] = {}),
    runs(page) {
      const it = { hasResponse: false, consent: { marketing: false } };
      page['Cookiebot'] = it;
      return (yes) => {
        it.hasResponse = true;
        it.consent.marketing = yes;
        fire(page, yes ? 'CookiebotOnAccept' : 'CookiebotOnDecline');
      };
    },
  },
  'Usercentrics 3': {
    before: (page) => (page['usercentrics-cmp'] = {}),
    runs(page) {
      let required = true;
      const marketing = { state: 'ALL_ACCEPTED' };
      page['UC_UI'] = { isInitialized: () => true, isConsentRequired: () => false };
      page['__ucCmp'] = {
        isInitialized: async () => true,
        isConsentRequired: async () => required,
        getConsentDetails: async () => ({ consent: {}, categories: { marketing } }),
      };
      return (yes) => {
        required = false;
        marketing.state = yes ? 'ALL_ACCEPTED' : 'ALL_DENIED';
        fire(page, 'UC_UI_CMP_EVENT');
      };
    },
  },
  'Usercentrics 2': {
    before: (page) => (page['usercentrics-cmp'] = {}),
    runs(page) {
      let required = true;
      const consent = { status: true };
      page['UC_UI'] = {
        isInitialized: () => true,
        isConsentRequired: () => required,
        getServicesBaseInfo: () => [
          { categorySlug: 'essential', consent: { status: true } },
          { categorySlug: 'marketing', consent },
        ],
      };
      return (yes) => {
        required = false;
        consent.status = yes;
        fire(page, 'UC_UI_CMP_EVENT');
      };
    },
  },
  CookieYes: {
    before: (page) => (page['cookieyes'] = {}),
    runs(page) {
      const said = { isUserActionCompleted: false, categories: { advertisement: true } };
      page['getCkyConsent'] = () => said;
      return (yes) => {
        said.isUserActionCompleted = true;
        said.categories.advertisement = yes;
        fire(page, 'cookieyes_consent_update', 'document');
      };
    },
  },
  Complianz: {
    before: (page) => (page['complianz'] = {}),
    denies: true,
    runs(page) {
      let allowed = false;
      page['complianz'] = {};
      page['cmplz_has_consent'] = (category: string) => category === 'marketing' && allowed;
      return (yes) => {
        allowed = yes;
        fire(page, 'cmplz_status_change', 'document');
      };
    },
  },
  Osano: {
    before: (page) => (page['Osano'] = () => {}),
    runs(page) {
      let consent: object | undefined;
      const told: (() => void)[] = [];
      page['Osano'] = {
        cm: { getConsent: () => consent, addEventListener: (_: string, tell: () => void) => told.push(tell) },
      };
      return (yes) => {
        consent = { ESSENTIAL: 'ACCEPT', MARKETING: yes ? 'ACCEPT' : 'DENY' };
        for (const tell of told) tell();
      };
    },
  },
  Termly: {
    runs(page) {
      let state: object | undefined;
      const told: (() => void)[] = [];
      page['Termly'] = { getConsentState: () => state, on: (_: string, tell: () => void) => told.push(tell) };
      return (yes) => {
        state = { essential: true, advertising: yes };
        for (const tell of told) tell();
      };
    },
  },
  Didomi: {
    before: (page) => (page['didomiOnReady'] = []),
    runs(page) {
      let open = true;
      const cookies = { enabled: true };
      const measuring = { enabled: false };
      page['didomiOnReady'] ??= [];
      page['Didomi'] = {
        shouldUserStatusBeCollected: () => open,
        getCurrentUserStatus: () => ({
          purposes: { cookies, measure_ad_performance: measuring, geolocation_data: { enabled: false } },
        }),
      };
      return (yes) => {
        open = false;
        measuring.enabled = yes;
        for (const it of page['didomiEventListeners'] ?? []) it.listener();
      };
    },
  },
  iubenda: {
    before: (page) => (page['_iub'] = { csConfiguration: {} }),
    runs(page) {
      const cs: { consent: object } = { consent: {} };
      page['_iub'] = { csConfiguration: {}, cs };
      return (yes) => {
        cs.consent = { purposes: { 1: true, 4: true, 5: yes } };
      };
    },
  },
  CookieFirst: {
    runs(page) {
      const it: { consent: object | null } = { consent: null };
      page['CookieFirst'] = it;
      return (yes) => {
        it.consent = { necessary: true, advertising: yes };
        fire(page, 'cf_consent');
      };
    },
  },
  CookieScript: {
    before: (page) => (page['CookieScript'] = {}),
    runs(page) {
      let state: { action?: string; categories: string[] } = { categories: [] };
      page['CookieScript'] = { instance: { currentState: () => state } };
      return (yes) => {
        state = yes
          ? { action: 'accept', categories: ['strict', 'targeting'] }
          : { action: 'reject', categories: [] };
        fire(page, yes ? 'CookieScriptAcceptAll' : 'CookieScriptReject');
      };
    },
  },
  TrustArc: {
    before: (page) => (page['teconsent'] = {}),
    runs(page) {
      let consentDecision: number[] = [0];
      page['truste'] = {
        eu: { bindMap: { domain: 'shop-eu' } },
        cma: {
          callApi: (name: string, domain: string) =>
            name === 'getGDPRConsentDecision' && domain === 'shop-eu' && { consentDecision },
        },
      };
      return (yes) => {
        consentDecision = yes ? [1, 2, 3] : [1];
        const data = JSON.stringify({ source: 'preference_manager', message: 'submit_preferences' });
        (page as unknown as EventTarget).dispatchEvent(new MessageEvent('message', { data }));
      };
    },
  },
  Axeptio: {
    before: (page) => (page['axeptioSettings'] = {}),
    runs(page) {
      const told: ((choices: object) => void)[] = [];
      const sdk = { on: (_: string, tell: (choices: object) => void) => told.push(tell) };
      const waiting: ((it: object) => void)[] = page['_axcb'] ?? [];
      page['axeptioSettings'] ??= {};
      page['_axcb'] = { push: (call: (it: object) => void) => call(sdk) };
      for (const call of waiting) call(sdk);
      return (yes) => {
        for (const tell of told) tell({ $$completed: true, google_analytics: true, facebook_pixel: yes });
      };
    },
  },
  'Borlabs Cookie': {
    denies: true,
    runs(page) {
      let allowed = false;
      page['BorlabsCookie'] = {
        Consents: { hasConsentForServiceGroup: (group: string) => group === 'marketing' && allowed },
      };
      return (yes) => {
        allowed = yes;
        fire(page, 'borlabs-cookie-consent-saved');
      };
    },
  },
};

test('each row is played here, is dated and sourced, and is known by its names before anything is fetched', () => {
  expect(Object.keys(PLAYED).toSorted()).toEqual(BANNERS.map(({ name }) => name).toSorted());
  expect([...NAMES].toSorted()).toEqual(BANNERS.flatMap(({ globals }) => globals).toSorted());
  for (const { source, checked } of BANNERS) {
    expect(source).toMatch(/^https:\/\//);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

describe.each(Object.entries(PLAYED))('%s', (_name, { before, runs, denies }) => {
  const visit = () => {
    const page = new FakePage() as unknown as Page;
    const port = () => pageConsent(page);
    return { page, port };
  };

  test('before an answer, yes, withdrawn, yes again', async () => {
    const { page, port } = visit();
    const answer = runs(page);
    const { consent, onConsent } = port();
    const heard: unknown[] = [];
    onConsent('auto', (word) => heard.at(-1) !== word && heard.push(word));
    expect(consent('auto')).toBe('denied');
    await rest();
    expect(consent('auto')).toBe('denied');
    for (const yes of [true, false, true]) {
      answer(yes);
      // A quiet one is looked at whenever consent is asked.
      consent('auto');
      await rest();
      expect(consent('auto')).toBe(yes ? 'granted' : 'denied');
    }
    expect(heard).toContain('granted');
    expect(heard.at(-1)).toBe('granted');
  });

  test('no', async () => {
    const { page, port } = visit();
    const answer = runs(page);
    const { consent } = port();
    consent('auto');
    await rest();
    answer(false);
    consent('auto');
    await rest();
    expect(consent('auto')).toBe('denied');
  });

  test('answered before we came', async () => {
    const { page, port } = visit();
    const answer = runs(page);
    answer(true);
    const { consent } = port();
    consent('auto');
    await rest();
    // One that only tells is heard when it tells anew: what it replays is its own affair.
    if (page['axeptioSettings']) answer(true);
    await rest();
    expect(consent('auto')).toBe('granted');
  });

  test('one that comes late is noticed, and what stands there before its script counts as no answer', async () => {
    const { page, port } = visit();
    const { consent } = port();
    expect(consent('auto')).toBe('none');
    if (before) {
      before(page);
      expect(consent('auto')).toBe('denied');
      await rest();
      expect(consent('auto')).toBe('denied');
    }
    const answer = runs(page);
    expect(consent('auto')).toBe('denied');
    await rest();
    consent('auto');
    await rest();
    answer(true);
    consent('auto');
    await rest();
    expect(consent('auto')).toBe('granted');
  });

  test('one that throws has not answered', async () => {
    const { page, port } = visit();
    runs(page);
    for (const name of NAMES)
      if (page[name])
        page[name] = new Proxy(() => {}, {
          get() {
            throw new Error('not ready');
          },
          apply() {
            throw new Error('not ready');
          },
        });
    page['cmplz_has_consent'] = undefined;
    const { consent } = port();
    expect(consent('auto')).toBe('denied');
    await rest();
    expect(consent('auto')).toBe('denied');
  });

  test('the shop’s side: nothing is kept before a yes, and a no is a no', async () => {
    const { page } = visit();
    const answer = runs(page);
    let told = 0;
    const ask = answersOf(() => told++, page);
    expect(ask()).not.toBe(true);
    await rest();
    expect(ask()).toBe(denies ? false : null);
    for (const yes of [true, false]) {
      answer(yes);
      ask();
      await rest();
      expect(ask()).toBe(yes);
    }
    expect(told).toBeGreaterThan(0);
  });
});

test('OneTrust where no notice is to be shown: its groups are the answer', async () => {
  const page = new FakePage() as unknown as Page;
  page['OneTrust'] = { IsAlertBoxClosed: () => false, GetDomainData: () => ({ ShowAlertNotice: false }) };
  page['OnetrustActiveGroups'] = ',C0001,C0004,';
  const { consent } = pageConsent(page);
  consent('auto');
  await rest();
  expect(consent('auto')).toBe('granted');
});

test('iubenda’s privacy policy alone is no platform', async () => {
  const page = new FakePage() as unknown as Page;
  page['_iub'] = { badges: [] };
  const { consent } = pageConsent(page);
  expect(consent('auto')).toBe('denied');
  await rest();
  expect(consent('auto')).toBe('none');
});

test('of two platforms, one that denies is enough; a GPC signal denies whatever they say', async () => {
  const page = new FakePage() as unknown as Page;
  const first = PLAYED['OneTrust']?.runs(page);
  const second = PLAYED['Cookiebot']?.runs(page);
  const { consent } = pageConsent(page);
  consent('auto');
  await rest();
  first?.(true);
  await rest();
  expect(consent('auto')).toBe('denied');
  second?.(true);
  await rest();
  expect(consent('auto')).toBe('granted');
  page['navigator'].globalPrivacyControl = true;
  expect(consent('auto')).toBe('denied');
});
