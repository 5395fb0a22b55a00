// json-ld: the JSON-LD texts of a page in, the normal form out.
import { problem, type Problem, show } from '../problem.ts';
import type { StockState } from '../schema.ts';
import { decimalMark, type Mark, readAmount } from './amount.ts';
import { addressOf, params, samePage } from './address.ts';
import { availabilityOf } from './availability.ts';
import { isChoice } from './choice-names.ts';
import { soonest } from './report.ts';
import { productsIn } from './json-ld-graph.ts';
import {
  mainProducts,
  oneOf,
  type Offered,
  pageOf,
  productsAt,
  type Shown,
  shownOn,
  soldBy,
} from './json-ld-main.ts';
import { bareGtin, type Sellable, termOf } from './json-ld-offers.ts';
import { isSame, type Price, priceOf, type Writing } from './json-ld-price.ts';
import { get, list, words } from './json.ts';
import { type Asked, type From, type Reading, type Reports, tell } from './reading.ts';
import { meant } from './variant.ts';

export interface FromPage extends From {
  /** The address that the texts stand on. */
  readonly page: string;
  /** What the page says is its own address. */
  readonly canonical?: string | undefined;
  /** The language that the page says it is in (BCP 47). */
  readonly lang?: string | undefined;
}

/** Where it cannot be told which product the page is about. */
export const SEVERAL = [
  'The page describes several products, and does not say which is its own.',
  'Make it the "mainEntity" of the page, or give each product its "url".',
] as const;

/** `missing` are the offers that the page does not speak of. */
export function readJsonLd(
  texts: readonly string[],
  from: FromPage,
): Reading & { readonly missing: readonly Asked[] } {
  const problems: Problem[] = [];
  const { canonical, lang, receivedAt } = from;
  const { products: linked, prices, unread } = productsIn(texts, problems);
  const page = pageOf(from.page, canonical, unread);
  const products = linked.map((it) => shownOn(page, it));
  const about = aboutOf(prices, lang);
  const offers: Reports = {};
  const missing: Asked[] = [];
  for (const asked of from.asked) {
    const address = addressOf(asked.url);
    const here = address && page.addresses.some((it) => samePage(address, it));
    const found =
      ofCode(products, asked) ?? (here ? mainProducts(products, page) : productsAt(products, asked.url));
    const offered = soldBy(found);
    if (here && found.length === 0 && products.filter((it) => it.silent && !it.listed).length > 1)
      problems.push(problem(`offers.${asked.offer}`, ...SEVERAL));
    const known = { about, now: receivedAt, problems, elsewhere: !isChosen(asked, from.page) };
    if (offered.length === 0) missing.push(asked);
    else offers[asked.offer] = reportOf(offered, ofVariant(found, asked), known);
  }
  return { ...tell('json-ld', from, offers, problems), missing };
}

/** Whether the page stands open at the variant that the offer's address chooses, if any. */
function isChosen({ url }: Asked, page: string): boolean {
  const here = params(page);
  return Object.entries(params(url)).every(([name, value]) => !isChoice(name) || here[name] === value);
}

/** What is known of the page's writing. */
export function aboutOf(prices: readonly unknown[], lang?: string): Writing {
  let mark: { readonly is: Mark | undefined } | undefined;
  return {
    lang,
    decimal() {
      // A number is written as JSON writes it, wherever the shop is.
      mark ??= { is: decimalMark(prices.filter((it) => typeof it === 'string').map(readAmount)) };
      return mark.is;
    },
  };
}

function ofCode(products: readonly Shown[], asked: Asked): readonly Shown[] | undefined {
  const known = products.filter(
    (product) => hasCode(product, asked) || product.offered.some((it) => identifies(it, asked)),
  );
  if (known.length === 0) return undefined;
  const one = oneOf(known, asked.url);
  return one.length > 0 ? one : known;
}

const hasCode = ({ codes }: Shown, { sku, gtin }: Asked) =>
  codes.some((code) => code === sku || (!!gtin && code === bareGtin(gtin)));

/** A code of the whole product names none of its variants. */
function ofVariant(found: readonly Shown[], asked: Asked): Asked {
  return found.some((it) => it.offered.length > 1 && hasCode(it, asked))
    ? { ...asked, sku: undefined, gtin: undefined }
    : asked;
}

function identifies({ skus, gtins }: Sellable, { sku, gtin }: Asked): boolean {
  return (!!sku && skus.includes(sku)) || (!!gtin && gtins.includes(bareGtin(gtin)));
}

export const stateOf = (sellable: Sellable): StockState =>
  availabilityOf(availabilityIn(sellable)) ?? 'unknown';

const GONE: readonly StockState[] = ['out_of_stock', 'discontinued'];

interface Known {
  readonly about: Writing;
  readonly now: number;
  readonly problems: Problem[];
  /** The page was made for another variant, or for none. */
  readonly elsewhere: boolean;
}

function reportOf(offered: readonly Offered[], asked: Asked, known: Known): object {
  const { problems } = known;
  const path = `offers.${asked.offer}`;
  const { among, sure } = meant(asked, offered, (it) => it.apart);
  const [soon] = [...among].sort((a, b) => soonest(stateOf(a), stateOf(b)));
  const [only] = offered;
  // One offer that names no variant is of the one that the page stands open at.
  const open = known.elsewhere && offered.length === 1 && only && !isNamed(only, asked);
  if (!soon || open || (!sure && !among.every((it) => GONE.includes(stateOf(it))))) {
    const what = 'The page does not say which of its variants is meant.';
    problems.push(problem(path, what, 'Give the variant\'s own address, or its "sku".'));
    return { stock: 'unknown' };
  }
  const word = availabilityIn(soon);
  const stock = stateOf(soon);
  if (word && !availabilityOf(word)) {
    const what = `"${word.slice(0, 60)}" is no ItemAvailability.`;
    problems.push(problem(path, what, 'Use one of schema.org, like "https://schema.org/InStock".'));
  }
  const level = get(soon.offer, 'inventoryLevel');
  const count = Number(words(get(level, 'value') ?? level));
  // Of several that can be had equally soon, a price that all have.
  const prices = sure
    ? among.filter((it) => stateOf(it) === stock).map((it) => priceOf(it, known.about, known.now))
    : [];
  return { stock, ...(count > 0 ? { quantity: count } : {}), ...common(prices, path, problems) };
}

const isNamed = (it: Offered, asked: Asked) =>
  it.whole || identifies(it, asked) || Object.keys(it.apart.params ?? {}).some(isChoice);

function common(prices: readonly Price[], path: string, problems: Problem[]): Price {
  const [first = {}] = prices;
  const unread = prices.find((it) => it.unread !== undefined);
  if (unread) {
    const what = `The price ${show(unread.unread)} cannot be told: it may mean two things, or is no amount.`;
    problems.push(problem(`${path}.price`, what, 'Write it with a dot and both decimals, like "1299.00".'));
  }
  const { price, currency } = first;
  if (unread || !price || !prices.every((it) => isSame(it, first))) return {};
  if (/^[A-Z]{3}$/.test(currency ?? '')) return first;
  const what = currency ? `${show(currency)} cannot be used here.` : 'The price has no currency.';
  problems.push(problem(`${path}.currency`, what, 'Give the "priceCurrency" as ISO 4217, like "USD".'));
  return {};
}

/** Several that say the same are one; else all, which is no word that is known. */
function availabilityIn({ offer, aggregate }: Sellable): string {
  const said = list(get(offer, 'availability') ?? get(aggregate, 'availability')).map(termOf);
  return new Set(said.map(availabilityOf)).size > 1 ? said.join(', ') : (said[0] ?? '');
}
