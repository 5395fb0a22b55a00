// networks: one row a network, checked against the networks' public help pages. A new network is a new row.
import type { NetworkType } from './schema.ts';

/** How one affiliate network's links look and where they carry a publisher's own ids. */
export interface Network {
  readonly type: NetworkType;
  /** A link is the network's when its host matches, or its path and query on any host. */
  readonly host?: RegExp;
  readonly path?: RegExp;
  /** The account fields a tracking link cannot do without. */
  readonly fields: readonly string[];
  /** The tracking link: `{field}` is the account's value, `{url}` the encoded product page. */
  readonly build?: string;
  /** Account parameters put on the product page itself, for networks without a redirect. */
  readonly adds?: Readonly<Record<string, string>>;
  /** The parameter that holds the product page. */
  readonly destination?: string;
  /** Nothing may stand behind the destination. */
  readonly destinationLast?: boolean;
  /** Own-id parameters, fixed: click, creator, campaign, placement, product. */
  readonly slots: readonly string[];
  /** Characters a slot takes. */
  readonly limit: number;
  /** What a slot's alphabet lacks. */
  readonly lacks?: RegExp;
  /** When the facts of this row were last read. */
  readonly checked: string;
}

const checked = '2026-11';

/** What no row recognises: the shop itself, asked with our own `vt`. */
export const DIRECT: Network = { type: 'direct', fields: [], slots: [], limit: 320, checked };

export const NETWORKS: readonly Network[] = [
  {
    type: 'amazon',
    host: /(^|\.)amazon\.(com?\.[a-z]{2}|[a-z]{2,})$/,
    fields: ['tag'],
    adds: { tag: '{tag}' },
    slots: ['ascsubtag'],
    limit: 64,
    checked,
  },
  {
    type: 'impact',
    path: /^\/c\/\d+\/\d+\/\d+\/?(\?|$)/,
    fields: ['domain', 'mpid', 'adid', 'campaignid'],
    build: 'https://{domain}/c/{mpid}/{adid}/{campaignid}?u={url}',
    destination: 'u',
    slots: ['subId1', 'subId2', 'subId3', 'sharedid'],
    limit: 255,
    checked,
  },
  {
    type: 'awin',
    host: /(^|\.)awin1\.com$/,
    fields: ['awinmid', 'awinaffid'],
    build: 'https://www.awin1.com/cread.php?awinmid={awinmid}&awinaffid={awinaffid}&ued={url}',
    destination: 'ued',
    slots: ['clickref', 'clickref2', 'clickref3', 'clickref4', 'clickref5'],
    limit: 50,
    checked,
  },
  DIRECT,
];
