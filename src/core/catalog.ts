// catalog: what a storefront is made of, once every default is filled in and every reference holds.
import { recognise, read as readLink } from './attribution.ts';
import { reportCircles } from './circles.ts';
import { gate, site } from './gate.ts';
import { slug, unique } from './id.ts';
import { isMore } from './money.ts';
import { type Problem, problem } from './problem.ts';
import type { CleanDocument, NetworkType, StockSource, StockState } from './schema.ts';

type Clean<K extends keyof CleanDocument> = NonNullable<CleanDocument[K]>;
type CleanProduct = Clean<'products'>[number];
type CleanOffer = CleanProduct['offers'][number];

export type Relation = NonNullable<CleanProduct['relation']>;
export type Image = NonNullable<CleanProduct['image']>;
export type Section = Clean<'sections'>[number];
export type ProductsSection = Extract<Section, { type: 'products' }>;
export type Layout = NonNullable<ProductsSection['layout']>;
export type Creator = CleanDocument['creator'];

export interface Offer extends Omit<CleanOffer, 'stock'> {
  readonly id: string;
  readonly retailer: string;
  /** What the document says of the stock; it ages. */
  readonly stock?: StockState | undefined;
}

export interface Product extends Omit<CleanProduct, 'offers' | 'alternatives'> {
  readonly id: string;
  readonly relation: Relation;
  readonly offers: readonly Offer[];
  readonly alternatives: readonly { readonly product: string; readonly because?: string | undefined }[];
}

/** The account with an affiliate network: its `type` and that network's own fields. */
export type NetworkAccount = { readonly type: NetworkType; readonly [field: string]: string };
/** Where a retailer's stock is asked: the `source` and that source's own fields. */
export type StockSettings = { readonly source: StockSource; readonly [field: string]: string };

export interface Retailer {
  readonly id: string;
  readonly name: string;
  readonly network?: NetworkAccount | undefined;
  readonly passVt: boolean;
  readonly stock?: StockSettings | undefined;
  readonly app?: NonNullable<Clean<'retailers'>[string]['app']> | undefined;
}

/** A storefront document with nothing wrong left in it and every default filled in. Records have no prototype. */
export interface Catalog
  extends Omit<CleanDocument, 'version' | 'creator' | 'retailers' | 'products' | 'sections' | 'attribution'> {
  /** Null when the document names none: the links still work, without a creator's id. */
  readonly creator: Creator | null;
  readonly attribution: NonNullable<CleanDocument['attribution']>;
  readonly retailers: Readonly<Record<string, Retailer>>;
  readonly products: Readonly<Record<string, Product>>;
  /** Product ids in the document's own order. */
  readonly order: readonly string[];
  readonly sections: readonly Section[];
}

const MAX_PRODUCTS = 2_000;

type Root = Omit<CleanDocument, 'creator'> & { creator?: CleanDocument['creator'] | undefined };

/** Fills in the defaults and drops every reference that leads nowhere. */
export function assemble(clean: Root, problems: Problem[]): Catalog {
  const { version: _, creator = null, attribution = {}, ...rest } = clean;
  const retailers: Record<string, Retailer> = Object.create(null);
  for (const [id, retailer] of Object.entries(clean.retailers ?? {}))
    retailers[id] = {
      ...retailer,
      id,
      name: retailer.name ?? id,
      passVt: retailer.passVt ?? false,
      network: retailer.network as NetworkAccount | undefined,
      stock: retailer.stock as StockSettings | undefined,
    };
  const products = assembleProducts(clean.products ?? [], retailers, problems);
  dropAlternatives(products, problems);
  const order = [...products.keys()];
  const sections = assembleSections(clean.sections, products, order, problems);
  return { ...rest, creator, attribution, retailers, products: record(products), order, sections };
}

function assembleProducts(
  list: CleanProduct[],
  retailers: Record<string, Retailer>,
  problems: Problem[],
): Map<string, Product> {
  const products = new Map<string, Product>();
  if (list.length > MAX_PRODUCTS)
    problems.push(
      problem('products', `There are ${list.length} products; only 2,000 are kept.`, 'Split the storefront.'),
    );
  const named = new Set(list.map(({ id }) => id));
  list.slice(0, MAX_PRODUCTS).forEach((product, index) => {
    const {
      id = unique(slug(product.name) || `product-${index + 1}`, (it) => named.has(it) || products.has(it)),
    } = product;
    const path = `products.${id}`;
    if (products.has(id)) {
      problems.push(
        problem(path, `Two products have the id "${id}"; only the first is kept.`, 'Give each its own id.'),
      );
      return;
    }
    const offers = assembleOffers(product.offers, path, retailers, problems);
    if (offers.length === 0) {
      problems.push(
        problem(`${path}.offers`, `"${product.name}" has no offer that works.`, 'Add one with a "url".'),
      );
      return;
    }
    const relation = relationOf(product, offers, retailers, path, problems);
    products.set(id, { ...product, id, relation, offers, alternatives: product.alternatives ?? [] });
  });
  return products;
}

function assembleOffers(
  list: CleanOffer[],
  path: string,
  retailers: Record<string, Retailer>,
  problems: Problem[],
): Offer[] {
  const offers: Offer[] = [];
  const named = new Set(list.map(({ id }) => id));
  const taken = (id: string) => named.has(id) || offers.some((offer) => offer.id === id);
  for (const offer of list) {
    const retailer = offer.retailer ?? retailerOf(offer.url, retailers);
    retailers[retailer] ??= { id: retailer, name: hostName(offer.url) || retailer, passVt: false };
    const { id = unique(retailer, taken), was, ...rest } = offer;
    const at = `${path}.offers.${id}`;
    if (offers.some((other) => other.id === id)) {
      problems.push(
        problem(at, `Two offers have the id "${id}"; only the first is kept.`, 'Give each its own id.'),
      );
      continue;
    }
    if (offer.price && !offer.currency)
      problems.push(
        problem(`${at}.currency`, 'A price without a currency is not shown.', 'Add "currency": "USD".'),
      );
    if (offer.price && !offer.checkedAt)
      problems.push(
        problem(
          `${at}.checkedAt`,
          'A price of unknown age is not shown.',
          'Add the time you read it as "checkedAt".',
        ),
      );
    if (was && offer.price && !isMore(was, offer.price))
      problems.push(
        problem(`${at}.was`, `The old price ${was} is not above ${offer.price}.`, 'Leave "was" out.'),
      );
    offers.push({ ...rest, id, retailer, ...(was ? { was } : {}) });
  }
  return offers;
}

/** A retailer the document names by a word of the link's host, else an id made from the host. */
function retailerOf(url: string, retailers: Record<string, Retailer>): string {
  const host = hostName(url);
  return host.split('.').find((word) => retailers[word]) ?? (slug(host) || 'shop');
}

function hostName(url: string): string {
  const open = gate(readLink(url).destination ?? url);
  return open ? site(open) : '';
}

// A link that earns is an advertisement, whatever the document calls it.
function relationOf(
  product: CleanProduct,
  offers: Offer[],
  retailers: Record<string, Retailer>,
  path: string,
  problems: Problem[],
): Relation {
  const { relation = 'affiliate' } = product;
  if (relation !== 'none') return relation;
  const pays = ({ url, retailer }: Offer) => {
    const account = retailers[retailer]?.network;
    const link = gate(url);
    return (account?.type ?? 'direct') !== 'direct' || (link !== null && recognise(link).type !== 'direct');
  };
  if (!offers.some(pays)) return relation;
  problems.push(
    problem(
      `${path}.relation`,
      'A link that pays is never "none"; it is labelled as affiliate.',
      'Write "affiliate".',
    ),
  );
  return 'affiliate';
}

function dropAlternatives(products: Map<string, Product>, problems: Problem[]): void {
  for (const [id, product] of products) {
    const alternatives = product.alternatives.filter((alternative) => {
      const known = alternative.product !== id && products.has(alternative.product);
      if (!known)
        problems.push(
          problem(
            `products.${id}.alternatives`,
            alternative.product === id
              ? 'A product cannot stand in for itself.'
              : `There is no product "${alternative.product}".`,
            'Name another product of this document.',
          ),
        );
      return known;
    });
    products.set(id, { ...product, alternatives });
  }
  reportCircles(products, problems);
}

function assembleSections(
  list: readonly Section[] | undefined,
  products: Map<string, Product>,
  order: string[],
  problems: Problem[],
): Section[] {
  if (!list) return [{ type: 'products', id: 'products', layout: 'grid', products: order }];
  const taken = new Set<string>();
  return list.map((section, index) => {
    if (section.type !== 'products') return section;
    const at = `sections.${index}`;
    const id =
      section.id && !taken.has(section.id)
        ? section.id
        : unique(slug(section.title ?? '') || 'products', (it) => taken.has(it));
    if (section.id && section.id !== id)
      problems.push(
        problem(`${at}.id`, `Two sections have the id "${section.id}".`, 'Give each its own id.'),
      );
    taken.add(id);
    const known = section.products.filter((product) => {
      if (!products.has(product))
        problems.push(
          problem(
            `${at}.products`,
            `There is no product "${product}".`,
            'Use the id of a product of this document.',
          ),
        );
      return products.has(product);
    });
    return { ...section, id, layout: section.layout ?? 'grid', products: [...new Set(known)] };
  });
}

function record<T>(map: Map<string, T>): Record<string, T> {
  const plain: Record<string, T> = Object.create(null);
  for (const [key, value] of map) plain[key] = value;
  return plain;
}
