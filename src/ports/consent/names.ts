// names: what consent platforms with an interface of their own leave on `window`, so that a page with one is told from
// a page with none before anything that understands them is fetched. What each name means stands in banners.ts.

// biome-ignore format: a list of names reads best as a paragraph
export const NAMES: readonly string[] = [
  'OneTrust', 'OptanonWrapper', 'Cookiebot', '__ucCmp', 'usercentrics-cmp', 'UC_UI', 'getCkyConsent',
  'cookieyes', 'complianz', 'Osano', 'Termly', 'didomiOnReady', '_iub', 'CookieFirst', 'CookieScript',
  'truste', 'teconsent', 'axeptioSettings', 'BorlabsCookie',
];
