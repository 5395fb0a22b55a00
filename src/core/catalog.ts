// catalog: what a storefront is made of, once every default is filled in and every reference holds.
import type { Problem } from './problem.ts';
import { assembleProducts } from './products.ts';
import type { NetworkType } from './networks.ts';
import type { CleanDocument, StockSource, StockState } from './schema.ts';
import { assembleSections } from './sections.ts';

type Clean<K extends keyof CleanDocument> = NonNullable<CleanDocument[K]>;
export type CleanProduct = Clean<'products'>[number];
export type CleanOffer = CleanProduct['offers'][number];

export type Relation = NonNullable<CleanProduct['relation']>;
export type Image = NonNullable<CleanProduct['image']>;
export type Section = Clean<'sections'>[number];
export type ProductsSection = Extract<Section, { type: 'products' }>;
export type Layout = NonNullable<ProductsSection['layout']>;
export type Creator = CleanDocument['creator'];

export interface Offer extends Omit<CleanOffer, 'stock'> {
  readonly id: string;
  readonly retailer: string;
  /** Whose tracking link it is or becomes. */
  readonly network: NetworkType;
  /** The product's page, out of its tracking link where the link tells. */
  readonly page: string;
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

/** A document of which nobody may be named as the creator. */
export type CleanRoot = Omit<CleanDocument, 'creator'> & { creator?: Creator | undefined };

/** Fills in the defaults and drops every reference that leads nowhere. */
export function assemble(clean: CleanRoot, problems: Problem[]): Catalog {
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
  const found = assembleProducts(clean.products ?? [], retailers, problems);
  const order = [...found.keys()];
  const products: Record<string, Product> = Object.create(null);
  for (const [id, product] of found) products[id] = product;
  const sections = assembleSections(clean.sections, products, order, problems);
  return { ...rest, creator, attribution, retailers, products, order, sections };
}
