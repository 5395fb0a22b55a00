// cleaners: the privacy tools that take parameters off a link, or jump over the network to the page behind it.
// Rules that touch no affiliate link are left out. Each row is dated by the list it was read from.
import { host } from './networks.ts';

export interface Cleaner {
  /** As people know it. */
  readonly name: string;
  /** These parameters go, on these links or on all. */
  readonly strips: readonly { readonly on?: RegExp; readonly names: RegExp }[];
  /** On these links it goes straight to the page in the first of these parameters. */
  readonly jumps: readonly { readonly on: RegExp; readonly to: readonly string[] }[];
  readonly checked: string;
  readonly source: string;
}

const amazon = /^([^/]+\.)?amazon\.(com?\.)?[a-z]{2,}\//;

const clearUrls = {
  strips: [
    { names: /^(utm_.*|gclid|fbclid|dclid|msclkid|srsltid)$/ },
    { on: amazon, names: /^(ascsubtag|linkCode|camp|creative|creativeASIN)$/ },
    { on: /^([^/]+\.)?aliexpress\./, names: /^(af|cv|dp|aff_request_id)$/ },
    { on: host('walmart.com'), names: /^u1$/ },
    { on: host('bestbuy.com'), names: /^(irclickid|irgwc|mpid)$/ },
  ],
  jumps: [
    { on: host('awin1.com'), to: ['ued'] },
    { on: host('linksynergy.com'), to: ['murl'] },
    { on: host('tradedoubler.com'), to: ['url'] },
    { on: host('admitad.com'), to: ['ulp'] },
    { on: host('go.skimresources.com'), to: ['url'] },
    { on: host('redirect.viglink.com'), to: ['u'] },
    { on: host('dpbolvw.net|flexlinkspro.com'), to: ['url'] },
    { on: host('webgains.com'), to: ['wgtarget'] },
    { on: /^rover\.ebay\.[a-z.]+\/rover/, to: ['mpre'] },
  ],
  checked: '2025-07-29',
  source: 'https://github.com/ClearURLs/Rules, data.min.json',
};

const clickIds = /^(gclid|dclid|fbclid|msclkid|wbraid|ttclid|twclid|yclid|mc_eid)$/;

export const CLEANERS = {
  clearurls: { name: 'ClearURLs', ...clearUrls },
  'clearurls-referral': {
    name: 'ClearURLs, referral marketing blocked',
    ...clearUrls,
    strips: [...clearUrls.strips, { on: amazon, names: /^tag$/ }],
  },
  adguard: {
    name: 'AdGuard',
    strips: [{ names: /^(cuid|awc|sscid|irgwc|tduid|admitad_uid|utm_.*|gclid|fbclid)$/ }],
    jumps: [],
    checked: '2026-11',
    source: 'https://github.com/AdguardTeam/AdguardFilters, TrackParamFilter',
  },
  brave: {
    name: 'Brave',
    strips: [{ names: clickIds }, { names: /^(irclickid|srsltid|_branch_match_id)$/ }],
    jumps: [
      {
        on: /^(www\.(dpbolvw\.net|jdoqocy\.com|kqzyfj\.com|tkqlhce\.com|anrdoezrs\.net))\/click-/,
        to: ['url'],
      },
      { on: /^(www\.(pntrac|pjtra|pntrs|gopjn)|[^/]+\.pjatr)\.com\/t\//, to: ['url'] },
      { on: /^(track\.flexlinks\.com\/a\.ashx\?|[^/]+\.tradedoubler\.com\/click\?)/, to: ['url'] },
      { on: /^(go\.skimresources\.com\/|shop-links\.co\/link|howl\.me\/link\/\?)/, to: ['url'] },
      { on: host('r.bttn.io'), to: ['btn_url'] },
      { on: /^www\.awin1\.com\/cread\.php\?/, to: ['ued', 'p'] },
      { on: /^(www\.)?shareasale\.com\/r\.cfm\?/, to: ['urllink'] },
      { on: /^([^/]+\.(evyy\.net|sjv\.io|pxf\.io|7eer\.net)|goto\.(target|walmart)\.com)\/c\//, to: ['u'] },
      { on: host('redirect.viglink.com'), to: ['u'] },
      { on: /^click\.linksynergy\.com\/deeplink/, to: ['murl'] },
    ],
    checked: '2026-08-21',
    source: 'https://github.com/brave/adblock-lists, debounce.json and query-filter.json',
  },
  'brave-copy': {
    name: 'Brave, "copy clean link"',
    strips: [
      { names: clickIds },
      { names: /^(utm_.*|irclickid|irgwc|ir_adid|ir_campaignid|ir_partnerid|clickid|srsltid)$/ },
      { on: amazon, names: /^(ascsubtag|tag|linkCode|linkId)$/ },
      { on: /^([^/]+\.)?ebay\.(com?\.)?[a-z]{2,}\/itm\//, names: /^(mkcid|mkevt)$/ },
    ],
    jumps: [],
    checked: '2026-08-21',
    source: 'https://github.com/brave/adblock-lists, clean-urls.json',
  },
  duckduckgo: {
    name: 'DuckDuckGo',
    strips: [{ names: /^utm_/ }],
    jumps: [],
    checked: '2026-11',
    source: 'https://duckduckgo.com/duckduckgo-help-pages/privacy/web-tracking-protections/',
  },
  safari: {
    name: 'Safari private browsing, Mail',
    strips: [{ names: clickIds }],
    jumps: [],
    checked: '2026-11',
    source: 'https://webkit.org/blog/15697/private-browsing-2-0/',
  },
} as const satisfies Record<string, Cleaner>;
