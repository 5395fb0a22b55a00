// banners: the consent platforms that have an interface of their own, one dated row each.
import type { Page } from '../consent.ts';

/** Marketing is allowed or refused. Null: it has not answered. Undefined: it is not there after all. */
export type Answer = boolean | null | undefined;

export interface Banner {
  readonly name: string;
  /** Any of these on `window` tells that it stands here; some are there before its script is. They repeat `NAMES`. */
  readonly globals: readonly string[];
  /** What it says now. One that throws has not answered. */
  readonly says: (page: Page) => Answer | Promise<Answer>;
  /** What `window` or `document` hears when that changes. */
  readonly events: readonly string[];
  /**
   * Where it has a way of its own to tell; true once it is listened to. `changed` with an answer is the answer, for
   * those that tell and cannot be asked.
   */
  readonly listen?: (page: Page, changed: (answer?: Answer) => void) => boolean;
  /** It tells nobody: it has to be looked at again and again. */
  readonly quiet?: true;
  readonly source: string;
  /** The last day that this row was compared with its source. */
  readonly checked: string;
}

const CHECKED = '2026-11-29';

/** Element ids are names on `window` too: the script or the place of a platform is known by its id before it has run. */
export const BANNERS: readonly Banner[] = [
  {
    name: 'OneTrust',
    globals: ['OneTrust', 'OptanonWrapper'],
    says({ OneTrust, OnetrustActiveGroups: groups }) {
      // Before the visitor has answered the groups are the defaults; they hold where no notice is to be shown.
      if (typeof groups !== 'string') return null;
      if (!OneTrust.IsAlertBoxClosed() && OneTrust.GetDomainData().ShowAlertNotice !== false) return null;
      return groups.split(',').includes('C0004');
    },
    events: ['OneTrustGroupsUpdated', 'OTConsentApplied'],
    source: 'https://developer.onetrust.com/onetrust/docs/javascript-events-guide',
    checked: CHECKED,
  },
  {
    name: 'Cookiebot',
    globals: ['Cookiebot'],
    says: ({ Cookiebot: { consent, hasResponse } }) =>
      // An element of that name in a comment has members too, and none of them is `true`.
      consent?.marketing === true || (hasResponse === true ? false : null),
    events: ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline'],
    source: 'https://www.cookiebot.com/en/developer/',
    checked: CHECKED,
  },
  {
    name: 'Usercentrics 3',
    globals: ['__ucCmp', 'usercentrics-cmp'],
    async says({ __ucCmp: cmp, UC_UI }) {
      // The same script element brings version 2, which has a row of its own.
      if (!cmp) return UC_UI ? undefined : null;
      if (!(await cmp.isInitialized()) || (await cmp.isConsentRequired())) return null;
      const { categories, consent } = await cmp.getConsentDetails();
      return (categories?.marketing?.state ?? consent?.status) === 'ALL_ACCEPTED';
    },
    events: ['UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT', 'UC_CONSENT'],
    source: 'https://usercentrics.com/docs/web/features/api/control-functionality/',
    checked: CHECKED,
  },
  {
    name: 'Usercentrics 2',
    globals: ['UC_UI'],
    says({ UC_UI, __ucCmp }) {
      // Version 3 keeps the old name for those who still use it.
      if (__ucCmp) return undefined;
      if (!UC_UI.isInitialized() || UC_UI.isConsentRequired()) return null;
      const services = UC_UI.getServicesBaseInfo() as {
        categorySlug: string;
        consent: { status: boolean };
      }[];
      const marketing = services.filter((it) => it.categorySlug === 'marketing');
      return marketing.length > 0
        ? marketing.every(({ consent }) => consent.status)
        : UC_UI.areAllConsentsAccepted() === true;
    },
    events: ['UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT'],
    source: 'https://docs.usercentrics.com/#/v2/cmp-v2-ui-api',
    checked: CHECKED,
  },
  {
    name: 'CookieYes',
    globals: ['getCkyConsent', 'cookieyes'],
    says({ getCkyConsent: ask }) {
      const { isUserActionCompleted, categories } = ask();
      return isUserActionCompleted ? Boolean(categories.advertisement) : null;
    },
    events: ['cookieyes_banner_load', 'cookieyes_consent_update'],
    source: 'https://www.cookieyes.com/documentation/retrieving-consent-data-using-api-getckyconsent/',
    checked: CHECKED,
  },
  {
    name: 'Complianz',
    globals: ['complianz'],
    says: ({ cmplz_has_consent: ask }) => ask('marketing') === true,
    events: ['cmplz_fire_categories', 'cmplz_status_change'],
    source: 'https://complianz.io/developers-guide-for-third-party-integrations/',
    checked: CHECKED,
  },
  {
    name: 'Osano',
    globals: ['Osano'],
    says: ({ Osano }) => yesOrNo(Osano.cm.getConsent()?.MARKETING, 'ACCEPT', 'DENY'),
    events: [],
    listen({ Osano }, changed) {
      for (const event of ['osano-cm-initialized', 'osano-cm-consent-saved'])
        Osano.cm.addEventListener(event, () => changed());
      return true;
    },
    source: 'https://developers.osano.com/cmp/javascript-api/developer-documentation-consent-javascript-api',
    checked: CHECKED,
  },
  {
    name: 'Termly',
    globals: ['Termly'],
    says: ({ Termly }) => yesOrNo(Termly.getConsentState()?.advertising, true, false),
    events: [],
    listen({ Termly }, changed) {
      for (const event of ['initialized', 'consent']) Termly.on(event, () => changed());
      return true;
    },
    source:
      'https://support.termly.io/en/articles/9674733-getting-consent-state-and-handling-consent-changes-with-termly',
    checked: CHECKED,
  },
  {
    name: 'Didomi',
    globals: ['didomiOnReady'],
    says({ Didomi }) {
      if (Didomi.shouldUserStatusBeCollected()) return null;
      const purposes: Readonly<Record<string, { enabled: boolean }>> = Didomi.getCurrentUserStatus().purposes;
      // Storage and measuring advertising, as with the TCF; where a site has neither, all that it has.
      const ours = [purposes['cookies'], purposes['measure_ad_performance']].filter(Boolean);
      const asked = ours.length > 0 ? ours : Object.values(purposes);
      return asked.length > 0 && asked.every((it) => it?.enabled === true);
    },
    events: [],
    listen(page, changed) {
      page['didomiOnReady'] ??= [];
      page['didomiOnReady'].push(() => changed());
      page['didomiEventListeners'] ??= [];
      page['didomiEventListeners'].push({ event: 'consent.changed', listener: () => changed() });
      return true;
    },
    source: 'https://developers.didomi.io/cmp/web-sdk/reference/api',
    checked: CHECKED,
  },
  {
    name: 'iubenda',
    globals: ['_iub'],
    says({ _iub: { cs, csConfiguration } }) {
      // Its privacy policies bring the same name without a banner.
      if (!cs && !csConfiguration) return undefined;
      const { purposes, consent } = cs?.consent ?? {};
      return yesOrNo(purposes ? purposes[5] === true : consent, true, false);
    },
    events: [],
    // Its callbacks stand in a configuration that is the page's own.
    quiet: true,
    source: 'https://www.iubenda.com/en/help/1205',
    checked: CHECKED,
  },
  {
    name: 'CookieFirst',
    globals: ['CookieFirst'],
    says: ({ CookieFirst: { consent } }) => (consent ? consent.advertising === true : null),
    events: ['cf_init', 'cf_consent'],
    source:
      'https://support.cookiefirst.com/hc/en-us/articles/360011568738-Cookie-Banner-Public-API-documentation',
    checked: CHECKED,
  },
  {
    name: 'CookieScript',
    globals: ['CookieScript'],
    says({ CookieScript: { instance } }) {
      const { action, categories } = instance.currentState();
      return action ? action === 'accept' && categories.includes('targeting') : null;
    },
    events: ['CookieScriptLoaded', 'CookieScriptAccept', 'CookieScriptAcceptAll', 'CookieScriptReject'],
    source: 'https://cookie-script.com/documentation/cookie-script-custom-events',
    checked: CHECKED,
  },
  {
    name: 'TrustArc',
    globals: ['truste', 'teconsent'],
    says({ truste, location }) {
      const domain = truste.eu?.bindMap?.domain ?? location?.hostname;
      const { consentDecision: decision } = truste.cma.callApi('getGDPRConsentDecision', domain);
      const levels: readonly number[] = [decision].flat().map(Number);
      // 0 is no decision; 1 required, 2 functional, 3 advertising, as a site has them unless it changed them.
      return levels.length === 0 || levels.includes(0) ? null : levels.includes(3);
    },
    events: [],
    listen(page, changed) {
      page['addEventListener']('message', ({ data }: { data: unknown }) => {
        if (`${data}`.includes('preference_manager')) changed();
      });
      return true;
    },
    source: 'https://www.drupal.org/project/trustarc',
    checked: CHECKED,
  },
  {
    name: 'Axeptio',
    globals: ['axeptioSettings'],
    says: () => null,
    events: [],
    listen(page, changed) {
      page['_axcb'] ??= [];
      // A site names vendors and no purposes: all of them have to be allowed.
      const heard = (choices: object) => {
        const vendors = Object.entries(choices).filter(([name]) => !name.startsWith('$$'));
        changed(vendors.length > 0 && vendors.every(([, allowed]) => allowed === true));
      };
      page['_axcb'].push((sdk: Page) => sdk['on']('cookies:complete', heard, { replay: true }));
      return true;
    },
    source: 'https://support.axeptio.eu/hc/en-gb/articles/30301699182225-Listen-to-SDK-events',
    checked: CHECKED,
  },
  {
    name: 'Borlabs Cookie',
    globals: ['BorlabsCookie'],
    says: ({ BorlabsCookie: it }) =>
      (it.Consents
        ? it.Consents.hasConsentForServiceGroup('marketing')
        : it.checkCookieGroupConsent('marketing')) === true,
    events: ['borlabs-cookie-after-init', 'borlabs-cookie-consent-saved'],
    source: 'https://borlabs.io/kb/',
    checked: CHECKED,
  },
];

function yesOrNo(said: unknown, yes: unknown, no: unknown): Answer {
  return said === yes ? true : said === no ? false : null;
}
