/** Where the page is being read. Null means "not known", never "no". */
export interface Environment {
  readonly os: 'ios' | 'android' | 'other' | null;
  readonly osVersion: string | null;
  readonly browser: string | null;
  /** The app whose built-in browser shows the page. */
  readonly inApp: string | null;
  readonly inAppVersion: string | null;
  readonly webview: boolean;
  readonly crawler: boolean;
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
