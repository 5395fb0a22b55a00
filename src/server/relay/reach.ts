// reach: one retailer of a document in, whom its questions may reach and with which secrets out.
import type { Catalog, Retailer, StockSettings } from '../../core/catalog.ts';
import { gate, site } from '../../core/gate.ts';
import { isShopPage } from '../../core/recognise.ts';
import { shopUrl } from '../../ports/sources/elsewhere.ts';
import type { SecretHeaders, SecretVariable } from '../secrets.ts';
import type { Reach } from './outward.ts';

export interface Keeping {
  readonly headers: readonly SecretHeaders[];
  readonly variables: readonly SecretVariable[];
  /** What stands in the environment of the server under this name. */
  env(name: string): string | undefined;
}

/** The retailer's settings with their secrets in place, and the hosts that may hear of them. */
export function reachOf(
  catalog: Catalog,
  retailer: Retailer,
  settings: StockSettings,
  keeping: Keeping,
): { readonly settings: StockSettings; readonly reach: Omit<Reach, 'most'> } {
  const asked = sitesOf([settings.url?.replaceAll('{keys}', ''), shopUrl(settings.shop)?.href]);
  const pages = catalog.order.flatMap((id) =>
    (catalog.products[id]?.offers ?? []).flatMap(({ page, retailer: of }) =>
      of === retailer.id && isShops(page, retailer) ? page : [],
    ),
  );
  const sites = asked.size > 0 ? asked : sitesOf(pages);
  const variable = variableOf(settings, keeping);
  // A document is anybody's: it chooses neither which variable is read nor who gets to see it.
  const trusted = variable ? [...sites].filter((it) => variable.hosts.includes(it)) : [...sites];
  const token = variable && trusted.length > 0 ? keeping.env(variable.env) : undefined;
  const secrets = keeping.headers
    .filter((row) => row.retailer === retailer.id)
    .map((row) => ({ sites: new Set(row.hosts.filter((it) => sites.has(it))), headers: row.headers }))
    .filter((row) => row.sites.size > 0);
  const { token: named, ...open } = settings;
  // Shopify knows two kinds of tokens by two headers, and a page's own goes along by itself.
  const privately = token && settings.source === 'shopify';
  if (privately)
    secrets.push({ sites: new Set(trusted), headers: { 'shopify-storefront-private-token': token } });
  const told = privately ? undefined : (token ?? named);
  return {
    settings: { ...open, ...(told ? { token: told } : {}) } as StockSettings,
    reach: {
      sites: new Set([...asked, ...sitesOf(pages)]),
      own: new Set(trusted),
      secrets,
    },
  };
}

const variableOf = ({ token }: StockSettings, { variables }: Keeping): SecretVariable | undefined =>
  token?.startsWith('env:') ? variables.find((it) => it.env === token.slice(4)) : undefined;

/** The shop's own page: to fetch a tracking link would be a tap that nobody made. */
export const isShops = (page: string, { network }: Retailer): boolean => isShopPage(page, network);

function sitesOf(addresses: readonly (string | undefined)[]): Set<string> {
  return new Set(
    addresses.flatMap((address) => {
      const url = address ? gate(address) : null;
      return url ? [site(url)] : [];
    }),
  );
}
