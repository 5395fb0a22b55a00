// Writes the tables of README.md and docs/ from the facts that the code runs on: between `<!-- table:name -->` and
// `<!-- /table -->`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkAccount } from '../src/core/catalog.ts';
import { CLEANERS, type Cleaner } from '../src/core/cleaners.ts';
import { type Method, METHODS } from '../src/core/handoff-methods.ts';
import { IN_APP } from '../src/core/in-app-browsers.ts';
import { NETWORK_FACTS } from '../src/core/network-facts.ts';
import { NETWORKS, type Network } from '../src/core/networks.ts';
import { stamp } from '../src/core/stamp.ts';
import { APPS as RETAILER_APPS } from '../src/core/retailer-apps.ts';
import { survives } from '../src/core/survival.ts';
import { type Documented, documented } from './elements.ts';
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

const methods = (): string =>
  table(
    ['method', 'how', 'in', 'on', 'link', 'needs', 'from', 'until', 'last seen to work', 'read from'],
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

const elements = documented();
const tagged = [...elements.values()].filter(({ tag }) => tag);

function attributesOf({ properties }: Documented): string[][] {
  return properties.map(({ name, attribute, type, says }) => [
    attribute ? code(attribute) : `property ${code(name)}`,
    code(type),
    says,
  ]);
}

/** What every element takes, and then each element's own. */
function attributes(): string {
  const every = elements.get('VitrineElement');
  const rows = [
    ...(every ? attributesOf(every).map((cells) => ['every element', ...cells]) : []),
    ...tagged.flatMap((it) => {
      const own = elements.get(it.extends);
      const shared = own && own !== every ? attributesOf(own) : [];
      return [...shared, ...attributesOf(it)].map((cells) => [code(it.tag ?? ''), ...cells]);
    }),
  ];
  return table(['element', 'attribute', 'takes', 'is'], rows);
}

const perElement = (head: string, pick: (it: Documented) => readonly (readonly string[])[]) => (): string =>
  table(
    ['element', head, 'is'],
    tagged.flatMap((it) => pick(it).map(([name = '', says = '']) => [code(it.tag ?? ''), code(name), says])),
  );

const slotted = (): string =>
  table(
    ['element', 'its children are'],
    tagged.flatMap(({ tag, slots: said }) => said.map((says) => [code(tag ?? ''), says])),
  );

const tokens = (): string =>
  table(
    ['token', 'is'],
    [...elements.values()].flatMap((it) => it.tokens.map(([name, says]) => [code(name), says])),
  );

const TABLES: Readonly<Record<string, () => string>> = {
  faults,
  networks,
  survival,
  arrivals,
  cleaners,
  handoffs,
  methods,
  retailerApps,
  inAppTokens,
  attributes,
  slotted,
  events: perElement('event', ({ events }) => events),
  parts: perElement('part', ({ parts }) => parts),
  tokens,
};
const PLACES = ['README.md', 'docs/attribution.md', 'docs/handoff.md', 'docs/ledger.md', 'docs/elements.md'];

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
