// json-ld-main: the product that a page is about, among all that its JSON-LD describes: carousels, lists and what others
// bought stand there too, often before it.
import { slug } from '../id.ts';
import { type Address, addressOf, lastName, samePage, sameTail } from './address.ts';
import { get, words } from './json.ts';
import type { LinkedProduct } from './json-ld-graph.ts';
import { chosen, codesOf, type Sellable, sellablesOf } from './json-ld-offers.ts';
import type { Traits } from './variant.ts';

/** One offer, and what tells it apart from the product's others. */
export interface Offered extends Sellable {
  readonly apart: Traits;
}

/** A product with what it says of itself. */
export interface Shown extends LinkedProduct {
  readonly name: string;
  readonly offered: readonly Offered[];
  /** Its own codes, which are not those of one variant. */
  readonly codes: readonly string[];
  /** Where it says it is. */
  readonly addresses: readonly Address[];
  /** It, or one of its variants, says of no address that it is its own. */
  readonly silent: boolean;
}

/** The page that the texts stand on. */
export interface Page {
  readonly url: string;
  /** The one that was asked for, and what it says is its own (`canonical`). */
  readonly addresses: readonly Address[];
  /** One more product stands there, which could not be read. */
  readonly unread: boolean;
}

export function pageOf(url: string, canonical: string | undefined, unread: boolean): Page {
  const addresses = [addressOf(url), addressOf(canonical ?? '', url)];
  return { url, addresses: addresses.filter((it) => it !== undefined), unread };
}

export function shownOn(page: Page, product: LinkedProduct): Shown {
  const { node, mainOf } = product;
  const at = (url: string) => pageAt(url, page.url);
  const offers = sellablesOf(product).map((it) => ({
    ...it,
    // Shopify's own JSON-LD has the variant's parameter in the `@id`.
    at: at(it.url || (it.id.includes('?') ? it.id.replace(/#.*/, '') : '')),
  }));
  const id = words(get(node, '@id'));
  const own = [words(get(node, 'url')), /^([a-z]+:|#|\/)/i.test(id) ? id : '', ...mainOf].map(at);
  return {
    ...product,
    name: slug(words(get(node, 'name'))),
    offered: offers.map((it) => ({ ...it, apart: apart(it, it.at) })),
    codes: codesOf(node),
    addresses: [...own, ...offers.map((it) => it.at)].filter((it) => it !== undefined),
    silent: !own.some(Boolean) && (offers.length === 0 || offers.some((it) => !it.at)),
  };
}

/** The shop's front page, which many templates write there, is no product's. */
function pageAt(url: string, base: string): Address | undefined {
  const address = addressOf(url, base);
  return address?.path || Object.keys(address?.params ?? {}).some((name) => name !== '#')
    ? address
    : undefined;
}

function apart({ id, skus, gtins, name, traits, whole }: Sellable, at: Address | undefined): Traits {
  const [, anchor = ''] = id.split('#');
  return {
    params: at?.params,
    path: at?.path,
    codes: [...skus, ...gtins, ...(anchor ? [anchor] : [])],
    traits,
    whole,
    label: name,
  };
}

/** What they sell. */
export const soldBy = (products: readonly Shown[]): readonly Offered[] =>
  chosen(products.flatMap(({ offered }) => offered));

/** Several when they are one product's variants; none when the page does not say which is its own. */
export function mainProducts(
  products: readonly Shown[],
  { url, addresses: its, unread }: Page,
): readonly Shown[] {
  const isHere = (address: Address) => its.some((it) => samePage(address, it));
  const isNear = (address: Address) => its.some((it) => sameTail(address, it));
  const saysSo = (said: string) => {
    const address = addressOf(said, url);
    return !address || isHere(address);
  };
  const own = products.filter(({ listed }) => !listed);
  const silent = own.filter((it) => it.silent && !(unread && !isCalled(it, url)));
  for (const some of [
    products.filter(({ mainOf }) => mainOf.some(saysSo)),
    products.filter(({ addresses }) => addresses.some(isHere)),
    silent,
    own.filter(({ addresses }) => addresses.some(isNear)),
  ])
    if (some.length > 0) return oneOf(some, url);
  return [];
}

/** Those that say they are at this address. */
export function productsAt(products: readonly Shown[], url: string): readonly Shown[] {
  const asked = addressOf(url);
  return oneOf(
    products.filter(({ addresses }) => asked && addresses.some((it) => samePage(it, asked))),
    url,
  );
}

/** All if they are one product; else the one whose name the address has; else none. */
export function oneOf(products: readonly Shown[], url: string): readonly Shown[] {
  const [first, ...others] = products;
  if (!first || others.every((it) => isOne(it, first))) return products;
  const called = products.filter((it) => isCalled(it, url));
  return called.length > 0 && called.length < products.length ? oneOf(called, '') : [];
}

/** Whether the address ends in the product's name. */
function isCalled({ name }: Shown, url: string): boolean {
  return name !== '' && name === slug(lastName(url).replace(/\.html?$/, ''));
}

const isOne = (one: Shown, two: Shown) =>
  one.group === two.group || (one.name !== '' && one.name === two.name);
