// The oldest browsers that have what the code needs, and what a little older ones go without: from the facts of
// `web-features` and the list in browser-needs.json, each with the file that uses it.
import { features } from 'web-features';
import NEEDS from './browser-needs.json' with { type: 'json' };

export interface Need {
  readonly feature: string;
  /** The file that uses it, and the words there that show it. */
  readonly file: string;
  readonly sign: string;
  /** What is missing without it; absent where nothing of ours runs then. */
  readonly without?: string;
}

type Versions = Readonly<Record<string, string>>;

const BROWSERS: readonly (readonly [string, string])[] = [
  ['chrome', 'Chrome, Android WebView'],
  ['edge', 'Edge'],
  ['firefox', 'Firefox'],
  ['safari', 'Safari on a Mac'],
  ['safari_ios', 'Safari and every browser on an iPhone (iOS)'],
];

/**
 * The syntax that the build leaves as it is; `web-features` tells of no syntax. Static blocks of classes are its
 * youngest part: MDN, browser-compat-data, javascript.classes.static.initialization_blocks, read 2026-11-20.
 */
export const SYNTAX = {
  target: 'es2022',
  versions: { chrome: '94', edge: '94', firefox: '93', safari: '16.4', safari_ios: '16.4' } as Versions,
};

/**
 * Samsung Internet by the Chromium within it: MDN, browser-compat-data, browsers/samsunginternet_android, read
 * 2026-11-20. The first with at least the Chromium that is needed is the one.
 */
const SAMSUNG: readonly (readonly [string, number])[] = [
  ['15.0', 90],
  ['16.0', 92],
  ['17.0', 96],
  ['18.0', 99],
  ['19.0', 102],
  ['20.0', 106],
];

export const needs: readonly Need[] = NEEDS;

export function versionsOf(name: string): Versions {
  const found = features[name];
  if (found?.kind !== 'feature') throw new Error(`web-features knows no feature ${name}.`);
  return found.status.support;
}

const later = (one: string, other: string): string =>
  Number.parseFloat(one) >= Number.parseFloat(other) ? one : other;

/** For each browser, by its name in web-features, the first version with everything that is not done without. */
export function oldest(): Versions {
  const needed = needs.filter(({ without }) => !without).map(({ feature }) => versionsOf(feature));
  return Object.fromEntries(
    BROWSERS.map(([id]) => [
      id,
      [SYNTAX.versions, ...needed].map((versions) => versions[id] ?? 'never').reduce(later, '0'),
    ]),
  );
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (...rows: (readonly string[])[]): string =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)].map(row).join('\n');

/** The oldest of each browser. */
export function browsers(): string {
  const first = oldest();
  const chromium = Number(first['chrome']);
  const samsung = SAMSUNG.find(([, within]) => within >= chromium)?.[0] ?? '';
  return table(['browser', 'from version'], ...BROWSERS.map(([id, name]) => [name, first[id] ?? '']), [
    'Samsung Internet',
    samsung,
  ]);
}

/** What is missing in a browser that is new enough for the rest. */
export function degrades(): string {
  const first = oldest();
  const rows = needs.flatMap(({ feature, without, file }) => {
    const versions = versionsOf(feature);
    const lacking = BROWSERS.filter(
      ([id]) => !versions[id] || later(versions[id], first[id] ?? '0') !== first[id],
    );
    if (!without || !lacking.length) return [];
    const said = lacking.map(
      ([id, name]) =>
        `${name.replace(/,? .*/, '')}${id === 'safari_ios' ? ' (iOS)' : ''} ${versions[id] ?? '–'}`,
    );
    return [
      [
        `${features[feature]?.kind === 'feature' ? features[feature].name : feature}`,
        said.join(', '),
        without,
        `\`${file}\``,
      ],
    ];
  });
  return table(['feature', 'since', 'without it', 'used in'], ...rows);
}
