// askers: who asks each source on a server, where no origin stands in the way.
import type { StockSettings } from '../../core/catalog.ts';
import type { StockSource } from '../../core/schema.ts';
import { bigcommerce } from '../../ports/sources/bigcommerce.ts';
import { feed } from '../../ports/sources/feed.ts';
import { json } from '../../ports/sources/json.ts';
import { magento } from '../../ports/sources/magento.ts';
import { pageJsonLd } from '../../ports/sources/page-json-ld.ts';
import { shopify } from '../../ports/sources/shopify.ts';
import { shopifyPage } from '../../ports/sources/shopify-page.ts';
import type { Source } from '../../ports/sources/source.ts';
import { woocommerce } from '../../ports/sources/woocommerce.ts';

export interface Asker {
  readonly source: Source;
  /** Bytes of one answer at most. */
  readonly most: number;
  /** Milliseconds that one answer may take; whoever waits for it waits less, and finds it here next time. */
  readonly deadline: number;
}

const PAGE = { most: 4_000_000, deadline: 8000 };
const FEED = { most: 32_000_000, deadline: 20_000 };

const ASKERS: Readonly<Record<StockSource, Asker | null>> = {
  json: { source: json, ...PAGE },
  shopify: { source: shopify, ...PAGE },
  'shopify-page': { source: shopifyPage, ...PAGE },
  woocommerce: { source: woocommerce, ...PAGE },
  'json-ld': { source: pageJsonLd, ...PAGE },
  magento: { source: magento, ...PAGE },
  bigcommerce: { source: bigcommerce, ...PAGE },
  feed: { source: feed, ...FEED },
  // Whatever this server's own copy of the document says, and it says no more.
  server: null,
};

/** Null where there is nobody to ask. */
export const askerOf = (settings: StockSettings | undefined): Asker | null =>
  settings ? ASKERS[settings.source] : null;

/** One answer brings all that the retailer has, whoever was asked about. */
export const tellsAll = ({ source }: Asker, { url = '' }: StockSettings): boolean =>
  source.asks === 'all' && !url.includes('{keys}');
