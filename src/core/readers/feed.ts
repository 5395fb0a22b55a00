// feed: the rows of a Google Merchant Center feed in, the normal form out. Asked by the server only.
// Attribute names and forms: support.google.com/merchants/answer/7052112 (2026-11).
import type { Problem } from '../problem.ts';
import { parseTime } from '../time.ts';
import { availabilityOf } from './availability.ts';
import { fromPriced } from './money.ts';
import { type Asked, type From, type Reading, type Reports, tell, unknownTo } from './reading.ts';

/** One product of the feed: the attributes by their names without `g:`, in the feed's own words. */
export type FeedRow = Readonly<Record<string, string>>;

/** An offer is found by its `sku` as `id`, else by its `gtin`, else by its link. */
export function readFeed(rows: readonly FeedRow[], from: From): Reading {
  const byId = index(rows, ({ id }) => id);
  const byGtin = index(rows, ({ gtin }) => bare(gtin));
  const byLink = index(rows, ({ link }) => address(link));
  const offers: Reports = {};
  const problems: Problem[] = [];
  for (const asked of from.asked) {
    const row = find(asked, byId, byGtin, byLink);
    if (row) offers[asked.offer] = reportOf(row, from.receivedAt);
    else problems.push(unknownTo(asked.offer, 'Give its "sku" as the feed\'s id, or its "gtin".'));
  }
  return tell('feed', from, offers, problems);
}

type Index = ReadonlyMap<string, FeedRow>;

function find({ sku, gtin, url }: Asked, byId: Index, byGtin: Index, byLink: Index): FeedRow | undefined {
  return (
    (sku ? byId.get(sku) : undefined) ??
    (gtin ? byGtin.get(bare(gtin)) : undefined) ??
    byLink.get(address(url))
  );
}

function index(rows: readonly FeedRow[], keyOf: (row: FeedRow) => string | undefined): Index {
  const found = new Map<string, FeedRow>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key && !found.has(key)) found.set(key, row);
  }
  return found;
}

const bare = (gtin = '') => gtin.replace(/\D/g, '').replace(/^0+/, '');

// Without what campaigns add; a variant is named by the other parameters.
function address(link = ''): string {
  if (!URL.canParse(link)) return '';
  const url = new URL(link);
  const kept = [...url.searchParams].filter(([name]) => !/^(utm_|gclid|srsltid|vt$)/.test(name));
  const rest = kept.map((pair) => pair.join('=')).sort();
  return [url.host.replace(/^www\./, ''), url.pathname.replace(/\/$/, ''), ...rest].join('&');
}

function reportOf(row: FeedRow, now: number): object {
  const sale = onSale(row['sale_price_effective_date'], now) ? fromPriced(row['sale_price']) : {};
  const state = availabilityOf(row['availability'] ?? '') ?? 'unknown';
  return { stock: state, ...(sale.price ? sale : fromPriced(row['price'])) };
}

/** `2026-11-01T00:00+0100/2026-12-24T23:59+0100`; without dates a sale price always holds. */
function onSale(dates: string | undefined, now: number): boolean {
  if (!dates) return true;
  const [from, until] = dates
    .split('/')
    .map((it) => parseTime(it.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
  return from != null && until != null && from <= now && now <= until;
}
