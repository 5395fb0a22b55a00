// reach: one retailer of a document in, whom its questions may reach and with which secrets out.
import type { Catalog, Retailer, StockSettings } from '../../core/catalog.ts';
import { gate, site } from '../../core/gate.ts';
import { isShopPage } from '../../core/recognise.ts';
import { shopUrl } from '../../ports/sources/elsewhere.ts';
import type { SecretHeaders } from '../secrets.ts';
import type { Reach } from './outward.ts';

export interface Keeping {
  readonly headers: readonly SecretHeaders[];
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
  const token = settings.token?.startsWith('env:') ? keeping.env(settings.token.slice(4)) : undefined;
  const headers: Record<string, string> = {};
  for (const row of keeping.headers) if (row.retailer === retailer.id) Object.assign(headers, row.headers);
  const { token: named, ...open } = settings;
  // Shopify knows two kinds of tokens by two headers, and a page's own goes along by itself.
  const privately = token && settings.source === 'shopify';
  if (privately) headers['shopify-storefront-private-token'] = token;
  const told = privately ? undefined : (token ?? named);
  return {
    settings: { ...open, ...(told ? { token: told } : {}) } as StockSettings,
    reach: {
      sites: new Set([...asked, ...sitesOf(pages)]),
      secret: { sites: asked.size > 0 ? asked : sitesOf(pages), headers },
    },
  };
}

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
