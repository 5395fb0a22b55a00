// json-ld-graph: finds the products in a page's JSON-LD, whatever way they are nested, and what each sells.
import { problem, type Problem } from '../problem.ts';
import { get, list, words } from './json.ts';

/** A product of the page. */
export interface LinkedProduct {
  readonly node: unknown;
  /** The node that a bare `{ "@id": … }` stands for. */
  readonly follow: (node: unknown) => unknown;
}

/** One offer, with all that tells which thing it sells. */
export interface Sellable {
  readonly offer: unknown;
  readonly name: string;
  readonly url: string;
  readonly skus: readonly string[];
  /** Without leading zeros. */
  readonly gtins: readonly string[];
}

const NAMES = ['sku', 'mpn', 'productID'];
const GTINS = ['gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14', 'isbn'];

/** The page's products, the outermost first; what one product says of others (related ones) is left aside. */
export function productsIn(texts: readonly string[], problems: Problem[]): LinkedProduct[] {
  const ids = new Map<string, unknown>();
  const follow = (node: unknown) => ids.get(words(get(node, '@id'))) ?? node;
  const products: LinkedProduct[] = [];
  const queue: { node: unknown; inside: boolean }[] = texts.map((text) => ({
    node: parsed(text, problems),
    inside: false,
  }));
  for (let next = 0; next < queue.length; next++) {
    const { node, inside } = queue[next] as (typeof queue)[number];
    if (!isObject(node)) continue;
    const members = Object.values(node);
    const id = words(get(node, '@id'));
    if (id && members.length > 1 && !ids.has(id)) ids.set(id, node);
    const product = isA(node, /^Product(Group|Model)?$|^(Individual|Some)Products?$/);
    const sold = isA(node, /Offer$/) ? get(node, 'itemOffered') : undefined;
    if (product && !inside) products.push({ node, follow });
    if (sold && !inside) products.push({ node: { ...(follow(sold) as object), offers: node }, follow });
    for (const child of members) queue.push({ node: child, inside: inside || product || sold !== undefined });
  }
  return products;
}

/** All that a product offers: its own offers, those within an aggregate, and those of its variants. */
export function sellablesOf({ node, follow }: LinkedProduct): Sellable[] {
  const found: Sellable[] = [];
  const visit = (product: unknown, owners: readonly unknown[]) => {
    const chain = [product, ...owners];
    for (const item of list(get(product, 'offers')).map(follow)) {
      const inner = list(get(item, 'offers')).map(follow).filter(isObject);
      for (const offer of inner.length ? inner : [item].filter(isObject)) found.push(sellable(offer, chain));
    }
    if (owners.length === 0)
      for (const variant of list(get(product, 'hasVariant')).map(follow)) visit(variant, chain);
  };
  visit(node, []);
  return found;
}

function sellable(offer: unknown, owners: readonly unknown[]): Sellable {
  // The offer itself, else the nearest that has a name: a group's own sku must not stand for each variant's.
  const named = (fields: readonly string[]) => {
    for (const owner of [offer, ...owners]) {
      const values = fields.map((field) => words(get(owner, field))).filter(Boolean);
      if (values.length) return values;
    }
    return [];
  };
  const [url = ''] = named(['url', '@id']);
  const [name = ''] = named(['name']);
  return {
    offer,
    name,
    url,
    skus: named(NAMES),
    gtins: named(GTINS).map((it) => it.replace(/\D/g, '').replace(/^0+/, '')),
  };
}

function isA(node: unknown, pattern: RegExp): boolean {
  return list(get(node, '@type')).some((type) => pattern.test(words(type).replace(/^.*[/#:]/, '')));
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function parsed(text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    problems.push(problem('', 'A JSON-LD script of the page is not JSON.', 'Check it with a validator.'));
    return null;
  }
}
