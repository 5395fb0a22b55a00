// Who may read which numbers, and with what the shops sign their reports: a tokens file, made up anew at each start.
import { randomBytes } from 'node:crypto';
import type { Secrets } from '../src/server/secrets.ts';
import type { ShopId } from './catalogue.ts';

export interface LedgerKeys {
  /** What the server is told. */
  readonly secrets: Secrets;
  /** What each of them was given. */
  readonly tokens: Readonly<Record<Reader, string>>;
  readonly signing: Readonly<Record<ShopId, { readonly key: string; readonly secret: string }>>;
}

export type Reader = 'maya' | ShopId;

const made = (name: string): string => `${name}-${randomBytes(12).toString('hex')}`;

export function ledgerKeys(): LedgerKeys {
  const tokens = { maya: made('maya'), northwind: made('northwind'), eastwind: made('eastwind') };
  const signing = {
    northwind: { key: 'northwind-1', secret: made('signs') },
    eastwind: { key: 'eastwind-1', secret: made('signs') },
  };
  const keyOf = (retailer: ShopId) => ({
    ...signing[retailer],
    creator: 'maya',
    network: 'direct' as const,
    retailer,
  });
  return {
    tokens,
    signing,
    secrets: {
      tokens: [
        { token: tokens.maya, creator: 'maya' },
        { token: tokens.northwind, brand: { retailers: ['northwind'], brands: ['Northwind'] } },
        // A house brand is sold under another name there.
        { token: tokens.eastwind, brand: { retailers: ['eastwind', 'eastwind-woo'], brands: ['Eastwind'] } },
      ],
      keys: [keyOf('northwind'), keyOf('eastwind')],
      headers: [],
      variables: [],
      campaigns: [],
    },
  };
}
