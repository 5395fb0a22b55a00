// environment: what the browser says of itself in, where the page is being read out.
import { freeze } from './freeze.ts';
import { IN_APP, type InApp } from './in-app-browsers.ts';

/** Where the page is being read. Null means "not known", never "no". */
export interface Environment {
  readonly os: 'ios' | 'android' | 'windows' | 'macos' | 'chromeos' | 'linux' | 'other' | null;
  readonly osVersion: string | null;
  readonly browser: string | null;
  /** The app whose built-in browser shows the page; `other` is a web view of an app that is not in the table. */
  readonly inApp: InApp | null;
  readonly inAppVersion: string | null;
  readonly webview: boolean;
  readonly crawler: boolean;
}

/** What a browser tells at once, without a promise; all but the user agent may be missing. */
export interface Clues {
  readonly userAgent: string;
  /** `navigator.userAgentData`, Chromium's only. */
  readonly brands?: readonly { readonly brand: string; readonly version?: string }[] | undefined;
  readonly clientPlatform?: string | undefined;
  readonly platformVersion?: string | undefined;
  readonly platform?: string | undefined;
  readonly maxTouchPoints?: number | undefined;
  /** `navigator.standalone`, WebKit's only: true from the home screen; false in Safari and in web views. */
  readonly standalone?: boolean | undefined;
  /** The page has Telegram's proxy object, the only mark of Telegram on iOS. */
  readonly telegram?: boolean | undefined;
}

/** What holds until something is known: an ordinary browser. */
export const ORDINARY: Environment = Object.freeze({
  os: null,
  osVersion: null,
  browser: null,
  inApp: null,
  inAppVersion: null,
  webview: false,
  crawler: false,
});

// WhatsApp's own name at the front is its link preview. A Cubot is a phone.
const CRAWLER =
  /(?:^|[^u])bot(?:$|[^\w ]| [(+])|crawl|spider|slurp|preview|scrap|monitor|lighthouse|page ?speed|externalhit|facebookcatalog|^WhatsApp|https?:|\(compatible; (?!MSIE)|^(?:python|curl|wget|java|lib)/i;

// A vendor's browser may be built on a web view and say so; the first row that matches names it.
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['samsung', /SamsungBrowser/],
  ['opera', /\bOP[RTX]\/|OPiOS|Opera/],
  ['edge', /\bEdg/],
  ['firefox', /Firefox|FxiOS|Focus|Klar\//],
  ['duckduckgo', /DuckDuckGo|\bDdg\//],
  [
    'other',
    /browser|Brave|Yandex|Vivaldi|Maxthon|Sleipnir|Puffin|Ecosia|Aloha|Quark|Phoenix|Lunascape|LieBao|ACHEETAHI|TV Bro|Quick Search/i,
  ],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
];

const SYSTEMS: readonly (readonly [NonNullable<Environment['os']>, RegExp])[] = [
  ['other', /Windows Phone|Tizen|KAIOS/i],
  ['ios', /\biP(?:hone|ad|od)|iOS/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['macos', /Mac/],
  ['chromeos', /CrOS|Chrom\w{1,9} OS/],
  ['linux', /Linux|X11/],
];

/** Where the page is being read, as far as it can be told. When unsure, it is an ordinary browser. */
export function environment(told: Clues): Environment {
  const { userAgent: words, standalone, telegram } = told;
  const crawler = CRAWLER.test(words);
  const os = osOf(told);
  const browser = nameOf(BROWSERS, words);
  const vendors = browser !== null && browser !== 'chrome' && browser !== 'safari';
  const ios = os === 'ios';
  const bare = ios && /AppleWebKit/.test(words) && !/Safari\//.test(words);
  const view =
    /; ?wv\)/.test(words) || told.brands?.some(({ brand }) => brand === 'Android WebView') === true || bare;
  const found = crawler ? undefined : IN_APP.find(([, token]) => token.test(words));
  // Without "Safari/" it may as well be a page on the home screen: a hint, until the page says that it is none.
  const other = view && !vendors && (!bare || standalone === false) ? 'other' : null;
  const inApp = crawler ? null : (found?.[0] ?? (telegram ? 'telegram' : other));
  return freeze({
    os,
    osVersion: versionOf(os, told),
    browser,
    inApp,
    inAppVersion: found ? inAppVersion(found[1], words) : null,
    webview: !crawler && (inApp !== null || (view && !vendors)),
    crawler,
  });
}

function nameOf<T extends string>(rows: readonly (readonly [T, RegExp])[], words: string): T | null {
  return rows.find(([, token]) => token.test(words))?.[0] ?? null;
}
function osOf({ userAgent, clientPlatform, platform, maxTouchPoints = 0 }: Clues): Environment['os'] {
  const os = nameOf(SYSTEMS, clientPlatform || userAgent) ?? nameOf(SYSTEMS, platform ?? '');
  // An iPad asks for the desktop's page and says that it is a Mac: no Mac can be touched.
  return os === 'macos' && maxTouchPoints > 1 ? 'ios' : os;
}
function versionOf(os: Environment['os'], { userAgent, platformVersion }: Clues): string | null {
  // WebKit's own word for the system stands still at 18; the app's or Safari's version goes on.
  const found =
    os === 'ios'
      ? (/(?:FBSV\/|iOS )(\d[\d._]*)/.exec(userAgent) ??
        /Version\/(\d[\d.]*)/.exec(userAgent) ??
        /OS (\d[\d_]*)/.exec(userAgent))
      : /(?:Android|Windows NT|Mac OS X) (\d[\d._]*)/.exec(userAgent);
  return (platformVersion || found?.[1]?.replace(/_/g, '.')) ?? null;
}
function inAppVersion(token: RegExp, words: string): string | null {
  return new RegExp(`(?:FBAV|${token.source})[/_ ]+v?(\\d[\\d._]*)`, token.flags).exec(words)?.[1] ?? null;
}
