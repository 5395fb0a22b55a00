// json-ld: the JSON-LD texts of a page in, the normal form out.
import { site } from '../gate.ts';
import { isMore } from '../money.ts';
import { problem, type Problem } from '../problem.ts';
import type { StockState } from '../schema.ts';
import { availabilityOf } from './availability.ts';
import { fromDecimal } from './money.ts';
import { soonest } from './report.ts';
import { productsIn, type Sellable, sellablesOf } from './json-ld-graph.ts';
import { variantIn } from './address.ts';
import { get, list, words } from './json.ts';
import { type Asked, type From, type Reading, type Reports, tell } from './reading.ts';

/** `page` is the address that the texts stand on; `missing` are the offers that the page does not speak of. */
export function readJsonLd(
  texts: readonly string[],
  from: From & { readonly page: string },
): Reading & { readonly missing: readonly Asked[] } {
  const problems: Problem[] = [];
  const products = productsIn(texts, problems)
    .map(sellablesOf)
    .filter((sellables) => sellables.length > 0);
  const offers: Reports = {};
  const missing: Asked[] = [];
  for (const asked of from.asked) {
    const here = samePage(asked.url, from.page, from.page);
    const product =
      products.find((them) => them.some((it) => identifies(it, asked))) ??
      products.find((them) => them.some((it) => samePage(it.url, asked.url, from.page))) ??
      (here ? products[0] : undefined);
    if (!product) missing.push(asked);
    else offers[asked.offer] = reportOf(best(product, asked, from.page), asked, problems);
  }
  return { ...tell('json-ld', from, offers, problems), missing };
}

function identifies({ skus, gtins }: Sellable, { sku, gtin }: Asked): boolean {
  return (!!sku && skus.includes(sku)) || (!!gtin && gtins.includes(bare(gtin)));
}

const bare = (gtin: string) => gtin.replace(/\D/g, '').replace(/^0+/, '');

/** The offer that is meant, else the one that can be had soonest. */
function best(product: readonly Sellable[], asked: Asked, base: string): Sellable {
  const variant = variantIn(asked.url);
  const meant =
    product.find((it) => variant && variantIn(absolute(it.url, base)) === variant) ??
    product.find((it) => identifies(it, asked));
  return meant ?? ([...product].sort((a, b) => soonest(stateOf(a), stateOf(b)))[0] as Sellable);
}

export const stateOf = ({ offer }: Sellable): StockState =>
  availabilityOf(availabilityIn(offer)) ?? 'unknown';

function reportOf({ offer }: Sellable, asked: Asked, problems: Problem[]): object {
  const word = availabilityIn(offer);
  const state: StockState | undefined = availabilityOf(word);
  if (word && !state)
    problems.push(
      problem(
        `offers.${asked.offer}`,
        `"${word.slice(0, 60)}" is no ItemAvailability.`,
        'Use one of schema.org, like "https://schema.org/InStock".',
      ),
    );
  const count = Number(words(get(offer, 'inventoryLevel', 'value') ?? get(offer, 'inventoryLevel')));
  return {
    stock: state ?? 'unknown',
    ...(count > 0 ? { quantity: count } : {}),
    ...priceIn(offer),
  };
}

function availabilityIn(offer: unknown): string {
  const [first] = list(get(offer, 'availability'));
  return words(get(first, '@id') ?? first);
}

// The price itself, else the first price specification that is not a struck-out one. A range is no price.
export function priceIn(offer: unknown): { price?: unknown; currency?: unknown } {
  const specification = list(get(offer, 'priceSpecification')).find(
    (it) => !/(List|Strikethrough|MSRP)/.test(words(get(it, 'priceType'))),
  );
  const low = fromDecimal(get(offer, 'lowPrice'));
  const high = fromDecimal(get(offer, 'highPrice'));
  const amount =
    get(offer, 'price') ??
    get(specification, 'price') ??
    (low && high && isMore(high, low) ? undefined : low);
  if (words(amount) === '') return {};
  const currency = get(offer, 'priceCurrency') ?? get(specification, 'priceCurrency');
  return { price: fromDecimal(amount) ?? amount, currency };
}

function samePage(url: string, other: string, base: string): boolean {
  const [one, two] = [absolute(url, base), absolute(other, base)];
  return !!url && one !== '' && two !== '' && pageOf(new URL(one)) === pageOf(new URL(two));
}

const pageOf = (url: URL) => site(url) + url.pathname.replace(/\/$/, '');

export const absolute = (url: string, base: string) =>
  URL.canParse(url, base) ? new URL(url, base).href : '';
