// handoff-methods: one row a way out of an app's built-in browser. They die within months: a death is one edited row.
import type { How } from './handoff.ts';
import type { InApp } from './in-app-browsers.ts';

type Day = string;

/** Apps and systems in which a method fails softly, and who says so. */
export interface SoftPlace {
  readonly apps: readonly InApp[] | 'any';
  readonly os: readonly ('ios' | 'android')[];
  readonly source: string;
}

export interface Method {
  /** Its name, by which a document switches it off or on. */
  readonly method: string;
  readonly how: How;
  /** Where it works; `any`: in ordinary browsers too. */
  readonly apps: readonly InApp[] | 'any';
  readonly os: readonly ('ios' | 'android')[];
  /**
   * The link: `{url}` is the whole address encoded, `{rest}` the address without its scheme, `{scheme}` that scheme,
   * `{package}` the retailer's Android app.
   */
  readonly href?: string;
  /** In place of `href`: a parameter that the app looks for in an ordinary address. */
  readonly adds?: string;
  /** The first day that it is used, and the day from which it is dead. */
  readonly from: Day;
  readonly until: Day | null;
  /** The last day that somebody saw it work; null where nobody has said when. */
  readonly verified: Day | null;
  readonly source: string;
  /**
   * Where a try that fails leaves the page as it is, so that the sheet can come and the link is still there. Anywhere
   * else failing may cost the tap: an error page or another screen of the app takes the page's place.
   */
  readonly failsSoft?: readonly SoftPlace[];
  readonly needs?: {
    readonly osVersion?: number;
    readonly appVersion?: number;
    /** A tap on a plain link does nothing. */
    readonly windowOpen?: boolean;
    /** It opens the retailer's app, whose package has to be known. */
    readonly package?: boolean;
  };
}

const META: readonly InApp[] = ['instagram', 'facebook', 'messenger', 'threads'];
const BOTH = ['ios', 'android'] as const;
const INTENT = 'intent://{rest}#Intent;scheme={scheme};S.browser_fallback_url={url};end';
const SAFARI = 'x-safari-{scheme}://{rest}';
const FIELD_NOTES = 'field notes in public issue trackers';

/** The first row that may be the card's link becomes it; the others are offered. */
export const METHODS: readonly Method[] = [
  {
    method: 'intent-meta',
    how: 'intent',
    apps: META,
    os: ['android'],
    href: INTENT,
    from: '2024-11-01',
    until: null,
    verified: '2026-10-01',
    source: FIELD_NOTES,
    failsSoft: [
      {
        apps: META,
        os: ['android'],
        source: 'field notes, 2024-11: one that is not opened changes nothing, its fallback is ignored',
      },
    ],
  },
  {
    method: 'instagram-extbrowser',
    how: 'escape',
    apps: ['instagram'],
    os: BOTH,
    href: 'instagram://extbrowser/?url={url}',
    from: '2026-09-08',
    until: null,
    verified: '2026-09-08',
    source: 'field note: Instagram 445 on iOS 27 and Android 16; undocumented, one failure on 2026-09-18',
    // On Android the app has been seen to open the address in a browser of its own instead: nothing comes back to the page.
    failsSoft: [
      {
        apps: ['instagram'],
        os: ['ios'],
        source: 'field notes, 2026-07: where it opens nothing, the page stays',
      },
    ],
    needs: { appVersion: 445 },
  },
  {
    method: 'intent-chat',
    how: 'intent',
    apps: ['line', 'telegram'],
    os: ['android'],
    href: INTENT,
    from: '2024-11-01',
    until: null,
    verified: '2024-11-01',
    source: FIELD_NOTES,
  },
  {
    method: 'line-external',
    how: 'escape',
    apps: ['line'],
    os: BOTH,
    adds: 'openExternalBrowser=1',
    from: '2019-01-01',
    until: null,
    verified: null,
    source: "LINE's own page on its URL schemes, which tells no date",
  },
  {
    method: 'kakao-external',
    how: 'escape',
    apps: ['kakaotalk'],
    os: BOTH,
    href: 'kakaotalk://web/openExternal?url={url}',
    from: '2019-01-01',
    until: null,
    verified: null,
    source: FIELD_NOTES,
  },
  {
    method: 'x-safari',
    how: 'escape',
    apps: ['tiktok', 'line', 'telegram', 'linkedin', 'google'],
    os: ['ios'],
    href: SAFARI,
    from: '2024-10-01',
    until: null,
    verified: '2024-10-01',
    source: FIELD_NOTES,
    needs: { osVersion: 17 },
  },
  {
    method: 'x-safari-window',
    how: 'escape',
    apps: ['facebook', 'messenger', 'threads'],
    os: ['ios'],
    href: SAFARI,
    from: '2026-03-01',
    until: null,
    verified: '2026-03-01',
    source: FIELD_NOTES,
    needs: { osVersion: 17, windowOpen: true },
  },
  {
    method: 'x-safari-instagram',
    how: 'escape',
    apps: ['instagram'],
    os: ['ios'],
    href: SAFARI,
    from: '2024-10-01',
    until: '2026-04-01',
    verified: '2026-03-01',
    source: 'field note: dead since Instagram 424',
    needs: { osVersion: 17 },
  },
  {
    method: 'x-safari-x',
    how: 'escape',
    apps: ['x'],
    os: ['ios'],
    href: SAFARI,
    from: '2024-10-01',
    until: '2025-11-01',
    verified: '2025-10-01',
    source: FIELD_NOTES,
    needs: { osVersion: 17 },
  },
  {
    method: 'app-package',
    how: 'app-link',
    apps: 'any',
    os: ['android'],
    href: 'intent://{rest}#Intent;scheme={scheme};package={package};S.browser_fallback_url={url};end',
    from: '2014-01-01',
    until: null,
    verified: null,
    source: 'the fallback is ignored in web views of Meta, and always taken by Firefox',
    needs: { package: true },
  },
];
