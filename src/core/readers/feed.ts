// feed: the rows of a Google Merchant Center feed in, the normal form out. Asked by the server only.
// Attribute names and forms: support.google.com/merchants/answer/7052112 (2026-11).
import type { Problem } from '../problem.ts';
import { problem, show } from '../problem.ts';
import { decimalMark, type Mark, readAmount } from './amount.ts';
import { feedAddress } from './feed-address.ts';
import { feedAvailability } from './feed-availability.ts';
import { priceOf } from './feed-price.ts';
import { type Asked, type From, type Reading, type Reports, tell, unknownTo } from './reading.ts';
import { meant, type Traits } from './variant.ts';

/** One product of the feed: the attributes by their names without `g:`, in the feed's own words. */
export type FeedRow = Readonly<Record<string, string>>;

/** An offer is found by its `sku` as `id`, else by its `gtin`, else by its link. */
export function readFeed(rows: readonly FeedRow[], from: From): Reading {
  const byId = index(rows, ({ id }) => id);
  const byGtin = index(rows, ({ gtin }) => bare(gtin));
  const byLink = once(() => index(rows, ({ link }) => feedAddress(link ?? '').product));
  const mark = once(() => markOf(rows));
  const offers: Reports = {};
  const problems: Problem[] = [];
  for (const asked of from.asked) {
    const path = `offers.${asked.offer}`;
    const found = find(asked, byId, byGtin, byLink);
    const row = theOne(found, asked);
    if (row) offers[asked.offer] = reportOf(row, path, from.receivedAt, mark, problems);
    else if (found.length > 0)
      problems.push(
        problem(path, 'The products of the feed that fit differ, or are for another market.', GIVE),
      );
    else problems.push(unknownTo(asked.offer, GIVE));
  }
  return tell('feed', from, offers, problems);
}

const GIVE = 'Give its "sku" as the feed\'s id, or its "gtin".';

type Index = ReadonlyMap<string, readonly FeedRow[]>;

function find(
  { sku, gtin, url }: Asked,
  byId: Index,
  byGtin: Index,
  byLink: () => Index,
): readonly FeedRow[] {
  return (
    (sku ? byId.get(sku) : undefined) ??
    (gtin ? byGtin.get(bare(gtin)) : undefined) ??
    byLink().get(feedAddress(url).product) ??
    []
  );
}

// Several rows of one product are one where they say the same; else only the market of the offer's own address, the
// exact address or what the offer's variant is called tells them apart.
function theOne(all: readonly FeedRow[], { offer, url, variant }: Asked): FeedRow | undefined {
  const asked = feedAddress(url);
  const alike = (some: readonly FeedRow[]) => (new Set(some.map(toldBy)).size === 1 ? some[0] : undefined);
  const addresses = all
    .map((row) => ({ row, at: feedAddress(row['link'] ?? '') }))
    .filter(({ at }) => !at.market || !asked.market || at.market === asked.market);
  const rows = addresses.map(({ row }) => row);
  const narrowed = [
    addresses.filter(({ at }) => at.product === asked.product),
    addresses.filter(({ at }) => at.product === asked.product && at.market === asked.market),
  ].map((some) => some.map(({ row }) => row));
  const called = meant({ offer, url: '', variant }, rows, traitsOf);
  return (
    alike(rows) ?? narrowed.map(alike).find((it) => it) ?? (called.sure ? alike(called.among) : undefined)
  );
}

const TRAITS = ['color', 'size', 'material', 'pattern'];
const traitsOf = (row: FeedRow): Traits => ({
  traits: Object.fromEntries(TRAITS.flatMap((name) => (row[name] ? [[name, row[name]]] : []))),
});

const TOLD = [
  'availability',
  'price',
  'sale_price',
  'sale_price_effective_date',
  'currency',
  'price_currency',
];
const toldBy = (row: FeedRow) => JSON.stringify(TOLD.map((name) => row[name] ?? ''));

function index(rows: readonly FeedRow[], keyOf: (row: FeedRow) => string | undefined): Index {
  const found = new Map<string, FeedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = key ? found.get(key) : undefined;
    if (same) same.push(row);
    else if (key) found.set(key, [row]);
  }
  return found;
}

const bare = (gtin = '') => gtin.replace(/\D/g, '').replace(/^0+/, '');

function reportOf(
  row: FeedRow,
  path: string,
  now: number,
  mark: () => Mark | undefined,
  problems: Problem[],
): object {
  const words = row['availability'] ?? '';
  const stock = feedAvailability(words);
  if (!stock && words)
    problems.push(
      problem(path, `The availability is ${show(words)}.`, 'Use a word of Google\'s, like "in_stock".'),
    );
  const { problem: lost, ...price } = priceOf(row, path, now, mark);
  if (lost) problems.push(lost);
  return { stock: stock ?? 'unknown', ...price };
}

// Most prices of a shop stand in it many times.
function markOf(rows: readonly FeedRow[]): Mark | undefined {
  const prices = new Set(rows.flatMap((row) => [row['price'], row['sale_price']]));
  return decimalMark([...prices].map(readAmount));
}

// Whole feeds are long, and most offers never need this.
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
