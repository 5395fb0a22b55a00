// Writes the tables of README.md and docs/ from the facts that the code runs on: between `<!-- table:name -->` and
// `<!-- /table -->`.
import { browsers, degrades } from './browsers.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkAccount } from '../src/core/catalog.ts';
import { CLEANERS, type Cleaner } from '../src/core/cleaners.ts';
import { type Method, METHODS, type SoftPlace } from '../src/core/handoff-methods.ts';
import { IN_APP } from '../src/core/in-app-browsers.ts';
import { NETWORK_FACTS } from '../src/core/network-facts.ts';
import { NETWORKS, type Network } from '../src/core/networks.ts';
import { OTHER_HOSTS, type OtherHost } from '../src/core/other-host-facts.ts';
import { stamp } from '../src/core/stamp.ts';
import { APPS as RETAILER_APPS } from '../src/core/retailer-apps.ts';
import { POSTBACKS } from '../src/server/conversions/postbacks.ts';
import { ENDPOINTS } from '../src/server/server.ts';
import { survives } from '../src/core/survival.ts';
import { benchTable } from './bench-table.ts';
import { type Documented, documented, type Said } from './manifest.ts';
import * as matrix from '../test/core/handoff.matrix.ts';
import { CELLS } from '../test/faults/cells.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IDS = {
  click: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  creator: 'maya',
  campaign: 'autumn26',
  placement: 'bio',
  product: 'linenshirt',
};

const code = (words: string): string => `\`${words.replaceAll('|', '\\|')}\``;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row).join('\n');

/** The account's fields, as the templates ask for them. */
function fields({ build = '', adds = '' }: Network): string {
  const asked = [...`${build}&${adds}`.matchAll(/\{(\w+)(=)?/g)].filter(
    ([, name]) => !/^(url|bare)$/.test(name ?? ''),
  );
  return asked.map(([, name, optional]) => `${code(name ?? '')}${optional ? '?' : ''}`).join(' ') || '–';
}

function slots({ slots: places, type }: Network): string {
  const named = Object.entries(places).map(([name, limit]) => `${code(name)} ${limit}`);
  const { alphabet } = NETWORK_FACTS[type];
  return named.length ? named.join(', ') + (alphabet ? `; ${alphabet}` : '') : 'none';
}

function networks(): string {
  const rows = NETWORKS.map((network) => {
    const { returns, source, checked } = NETWORK_FACTS[network.type];
    const minted = network.type === 'direct' ? 'the product page' : 'minted by the network';
    const link = network.build
      ? code(network.build)
      : network.adds
        ? `the product page + ${code(network.adds)}`
        : minted;
    return [code(network.type), fields(network), slots(network), link, returns, `${source}, ${checked}`];
  });
  return table(
    [
      'type',
      'account fields',
      'own-id slots, in their order, and what each takes',
      'link',
      'how the ids come back',
      'read from',
    ],
    rows,
  );
}

const KINDS: Readonly<Partial<Record<OtherHost['kind'], string>>> = {
  network: 'network',
  short: 'short',
  'short-network': 'network, short',
  wrapper: 'around a link',
};

/** Hosts beside the networks' own; a path where the host alone does not tell. */
function otherHosts(): string {
  const rows = OTHER_HOSTS.map(({ name, kind, links, source, checked }) => {
    const hosts = new Set(links.map((link) => new URL(link).host.replace(/^www\./, '')));
    return [
      name,
      KINDS[kind] ?? `another host of ${code(kind)}`,
      [...hosts].map(code).join(' '),
      `${source}, ${checked}`,
    ];
  });
  return table(['name', 'kind', 'such as', 'read from'], rows);
}

function linkOf(network: Network, passVt: boolean): { url: string; account: NetworkAccount } {
  const { sample, page = 'https://shop.example/p/1' } = NETWORK_FACTS[network.type];
  const account = { type: network.type, ...(typeof sample === 'string' ? {} : sample) } as NetworkAccount;
  const url = typeof sample === 'string' ? sample : page;
  return { url: stamp(url, IDS, { network: account, ledger: true, passVt }).url as string, account };
}

/** What a cleaner leaves of a network's link, in a word or two. */
function verdict(network: Network, cleaner: Cleaner): string {
  const { url, account } = linkOf(network, false);
  const { credited, lost } = survives(url, cleaner, { network: account });
  if (lost.length === 0) return 'all';
  if (credited) return 'the sale; not the ids';
  if (!lost.includes('click')) return 'the ids; not the sale';
  const wrapped = linkOf(network, true);
  const rest = survives(wrapped.url, cleaner, { network: account });
  return rest.ids.click ? 'only `vt`' : '**nothing**';
}

function survival(): string {
  const cleaners: readonly Cleaner[] = Object.values(CLEANERS);
  const carrying = NETWORKS.filter((network) => Object.keys(network.slots).length > 0);
  const rows = carrying.map((network) => [code(network.type), ...cleaners.map((it) => verdict(network, it))]);
  return table(['', ...cleaners.map(({ name }) => name)], rows);
}

function arrivals(): string {
  const cleaners: readonly Cleaner[] = Object.values(CLEANERS);
  const rows = NETWORKS.flatMap(({ type }) =>
    (NETWORK_FACTS[type].arrives ?? []).map((name) => {
      const strips = ({ strips: rules }: Cleaner) =>
        rules.some(({ on, names }: Cleaner['strips'][number]) => !on && names.test(name));
      const who = cleaners.filter(strips).map((it) => it.name);
      return [code(type), code(name), who.join('; ') || 'nobody seen'];
    }),
  );
  return table(['network', 'its own click id', 'taken off everywhere by'], rows);
}

const cleaners = (): string =>
  table(
    ['cleaner', 'rules read from', 'dated'],
    Object.values(CLEANERS).map(({ name, source, checked }) => [name, source, checked]),
  );

const kinds = Object.keys(matrix.KINDS) as matrix.Kind[];

/** What a tap does, for every app, system and kind of link. */
function handoffs(): string {
  const rows = matrix.APPS.flatMap((app) =>
    matrix.SYSTEMS.map((os) => [
      app ?? 'a browser',
      os === 'ios' ? 'iOS' : 'Android',
      ...kinds.map((kind) => matrix.inWords(matrix.planOf(kind, matrix.environmentOf(app, os)))),
    ]),
  );
  return table(['in', 'on', ...kinds], rows);
}

function needsOf({ needs = {} }: Method): string {
  const { osVersion, appVersion, windowOpen, package: app } = needs;
  const words = [
    osVersion && `iOS ${osVersion}`,
    appVersion && `the app's ${appVersion}`,
    windowOpen && '`window.open`',
    app && "the retailer's package",
  ].filter(Boolean);
  return words.join(', ') || '–';
}

const placeInWords = ({ apps, os, source }: SoftPlace): string =>
  `${apps === 'any' ? 'any' : apps.join(', ')} on ${os.join(', ')} (${source})`;

const methods = (): string =>
  table(
    [
      'method',
      'how',
      'in',
      'on',
      'link',
      'needs',
      'from',
      'until',
      'last seen to work',
      'fails softly in',
      'read from',
    ],
    METHODS.map((it) => [
      code(it.method),
      it.how,
      it.apps === 'any' ? 'any' : it.apps.join(', '),
      it.os.join(', '),
      code(it.href ?? `…?${it.adds}`),
      needsOf(it),
      it.from,
      it.until ?? '–',
      it.verified ?? 'no date',
      (it.failsSoft ?? []).map(placeInWords).join('; ') || '–',
      it.source,
    ]),
  );

const retailerApps = (): string =>
  table(
    [
      'shop',
      'hosts',
      'Android package',
      'pages in the app',
      'not in the app',
      'an app-open pays',
      'read from',
    ],
    RETAILER_APPS.map(({ name, hosts, android, paths, notInApp, paysInApp, source, verified }) => [
      name,
      hosts.join(', '),
      android ? code(android) : '–',
      paths.map(code).join(' '),
      notInApp.map(code).join(' ') || '–',
      paysInApp ? `yes, ${paysInApp}` : 'no',
      `${source}, ${verified}`,
    ]),
  );

const inAppTokens = (): string =>
  table(
    ['app', 'its user agent has'],
    IN_APP.map(([app, token]) => [app, code(token.source)]),
  );

type Measured = Readonly<Record<string, Readonly<Record<string, { taps: number; lost: number }>>>>;

/** What the grid of faults counted when it was last run to be kept. */
function faults(): string {
  const measured = JSON.parse(readFileSync(join(ROOT, 'test/faults/measured.json'), 'utf8')) as Measured;
  const said = (name: string, consent: string) => {
    const { taps, lost } = measured[name]?.[consent] ?? { taps: 0, lost: 0 };
    return taps === 0 ? 'not measured' : lost ? `**${lost} of ${taps} lost**` : `none of ${taps} lost`;
  };
  const rows = CELLS.map(({ name, without }) => [
    name,
    said(name, 'granted'),
    said(name, 'denied'),
    without ?? '–',
  ]);
  return table(['what goes wrong', 'with consent', 'without', 'why it may be lost without it'], rows);
}

const classes = documented();
const tagged = classes.filter(({ tagName }) => tagName);
/** What a class does not share with all the others. */
const own = (items: readonly Said[]): Said[] => items.filter(({ inheritedFrom }) => !inheritedFrom);
const typeOf = ({ type }: Said): string => code(type?.text ?? '');
const otherwise = ({ default: text }: Said): string => (text && text !== "''" ? code(text) : '–');

/** A table of what each element has, first what all of them have. */
const perElement =
  (head: readonly string[], pick: (it: Documented) => readonly Said[], cells: (it: Said) => string[]) =>
  (): string =>
    table(
      ['element', ...head, 'is'],
      [...classes.filter(({ name }) => name === 'VitrineElement'), ...tagged].flatMap((it) => {
        const whose = it.tagName ? code(it.tagName) : 'every element';
        return own(pick(it)).map((said) => [whose, ...cells(said), said.description]);
      }),
    );

const slotted = (): string =>
  table(
    ['element', 'its children are'],
    tagged.flatMap(({ tagName = '', slots: all }) => all.map((it) => [code(tagName), it.description])),
  );

/** What each event's class has. */
function carries(): string {
  const events = new Map(tagged.flatMap((it) => it.events.map(({ name, type }) => [name, type?.text])));
  const rows = [...events].flatMap(([event, type]) =>
    (classes.find(({ name }) => name === type)?.members ?? []).map((it) => [
      code(event),
      code(it.name),
      typeOf(it),
      it.description,
    ]),
  );
  return table(['event', 'carries', 'of type', 'which is'], rows);
}

const tokens = (): string =>
  table(
    ['token', 'without it', 'is'],
    classes.flatMap(({ cssProperties }) =>
      own(cssProperties).map((it) => [code(it.name), otherwise(it), it.description]),
    ),
  );

/** The budgets that `size-limit` holds dist/ to. */
function sizes(): string {
  const budgets = JSON.parse(readFileSync(join(ROOT, '.size-limit.json'), 'utf8')) as {
    name: string;
    limit: string;
  }[];
  const named = budgets.map(({ name, limit }) => [name.replace(/^[\w./-]+\.js/, code), limit]);
  return table(['what', 'brotli, at most'], named);
}

/** What each network's postback says, and what to write into its dashboard. */
const postbacks = (): string =>
  table(
    ['network', 'behind the address', 'what to know', 'read from'],
    POSTBACKS.map(({ network, address, note, source, checked, verified }) => [
      code(network),
      address ? code(`&${address}`) : 'JSON',
      note,
      `${verified ? '' : '**not verified** '}${source}, ${checked}`,
    ]),
  );

const endpoints = (): string =>
  table(
    ['endpoint', 'does', 'open to any page', 'asks for a token'],
    ENDPOINTS.flatMap(({ path, operations, open }) =>
      Object.entries(operations).map(([method, { summary, secured }]) => [
        code(`${method.toUpperCase()} ${path}`),
        summary,
        open ? 'yes' : 'no',
        secured ? 'yes' : 'no',
      ]),
    ),
  );

const TABLES: Readonly<Record<string, () => string>> = {
  bench: benchTable,
  endpoints,
  postbacks,
  faults,
  networks,
  otherHosts,
  sizes,
  survival,
  arrivals,
  cleaners,
  handoffs,
  methods,
  retailerApps,
  inAppTokens,
  attributes: perElement(
    ['attribute', 'takes', 'without it'],
    ({ members }) => members,
    (it) => [it.attribute ? code(it.attribute) : `property ${code(it.name)}`, typeOf(it), otherwise(it)],
  ),
  slotted,
  events: perElement(
    ['event', 'class'],
    ({ events }) => events,
    (it) => [code(it.name), typeOf(it)],
  ),
  carries,
  outputs: perElement(
    ['attribute', 'holds'],
    ({ outputs }) => outputs,
    (it) => [code(it.name), typeOf(it)],
  ),
  parts: perElement(
    ['part'],
    ({ cssParts }) => cssParts,
    (it) => [code(it.name)],
  ),
  tokens,
  browsers,
  degrades,
};
const PLACES = [
  'README.md',
  'llms.txt',
  'docs/attribution.md',
  'docs/handoff.md',
  'docs/ledger.md',
  'docs/elements.md',
  'docs/server.md',
  'docs/engines.md',
];

/** A text with all its tables as the sources have them now. */
export const withTables = (text: string): string =>
  text.replace(
    /(<!-- table:(\w+) -->\n)[^]*?(<!-- \/table -->)/g,
    (all, open: string, name: string, close: string) => {
      const made = TABLES[name];
      return made ? `${open}${made()}\n${close}` : all;
    },
  );

/** The pages that hold tables. */
export const pages = (): { path: string; text: string }[] =>
  PLACES.filter((path) => existsSync(join(ROOT, path))).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { path, text } of pages()) writeFileSync(join(ROOT, path), withTables(text));
