// retailer-apps: which pages of a shop its own app has. What is not known to be in the app goes to the web.
import type { Retailer } from './catalog.ts';
import type { NetworkType } from './networks.ts';

export interface RetailerApp {
  readonly name: string;
  /** The sites whose links open the app; subdomains count. */
  readonly hosts: readonly string[];
  readonly android: string | null;
  readonly ios: boolean;
  /** Paths that the app has, and that it has not although `paths` says so; `*` is anything. */
  readonly paths: readonly string[];
  readonly notInApp: readonly string[];
  /** The network whose mark on the product page pays in the app too, so that no click of a network is skipped. */
  readonly paysInApp: NetworkType | null;
  readonly verified: string;
  readonly source: string;
}

const SOURCE = "packages from field notes; paths: the shop's product pages only, coverage being partial";

export const APPS: readonly RetailerApp[] = [
  {
    name: 'Amazon',
    // biome-ignore format: a closed list reads best as a paragraph
    hosts: ['amazon.com', 'amazon.ca', 'amazon.com.mx', 'amazon.com.br', 'amazon.co.uk', 'amazon.de', 'amazon.fr',
      'amazon.it', 'amazon.es', 'amazon.nl', 'amazon.se', 'amazon.pl', 'amazon.co.jp', 'amazon.in', 'amazon.com.au'],
    android: 'com.amazon.mShop.android.shopping',
    ios: true,
    paths: ['/dp/*', '/*/dp/*', '/gp/product/*'],
    notInApp: ['*/product-reviews/*'],
    paysInApp: 'amazon',
    verified: '2026-11-01',
    source: SOURCE,
  },
  {
    name: 'Walmart',
    hosts: ['walmart.com'],
    android: 'com.walmart.android',
    ios: true,
    paths: ['/ip/*'],
    notInApp: [],
    paysInApp: null,
    verified: '2026-11-01',
    source: SOURCE,
  },
  {
    name: 'Target',
    hosts: ['target.com'],
    android: 'com.target.ui',
    ios: true,
    paths: ['/p/*'],
    notInApp: [],
    paysInApp: null,
    verified: '2026-11-01',
    source: SOURCE,
  },
];

/** What is known of the app for one page. */
export interface AppPage {
  /** The app has this page. */
  readonly has: boolean;
  readonly because: 'known-page' | 'no-app' | 'unknown-page' | 'not-in-app';
  readonly android: string | null;
  readonly ios: boolean;
  readonly paysInApp: NetworkType | null;
}

const PACKAGE = /^[a-z]\w*(\.\w+)+$/i;

/** Whether the retailer's app has the page: the table's row, added to and overridden by the document. */
export function appPage(page: URL | null, own: Retailer['app'], apps: readonly RetailerApp[]): AppPage {
  const row = page
    ? apps.find(({ hosts }) => hosts.some((host) => `.${page.hostname}`.endsWith(`.${host}`)))
    : undefined;
  const said = own?.android ?? row?.android ?? '';
  const android = PACKAGE.test(said) ? said : null;
  const ios = own?.ios ?? row?.ios ?? false;
  const within = (patterns: readonly string[] = []) =>
    page !== null && patterns.some((pattern) => matches(page.pathname, pattern));
  const because =
    page === null || !(android || ios)
      ? 'no-app'
      : within(own?.notInApp) || within(row?.notInApp)
        ? 'not-in-app'
        : within(own?.paths) || within(row?.paths)
          ? 'known-page'
          : 'unknown-page';
  return { has: because === 'known-page', because, android, ios, paysInApp: row?.paysInApp ?? null };
}

/** A path and a pattern with `*`, without a regular expression: a document's pattern must not run for seconds. */
function matches(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return path === first;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
