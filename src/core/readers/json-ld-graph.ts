// json-ld-graph: finds the products in a page's JSON-LD, whatever way they are nested, and what is said of their place
// on the page.
import { problem, type Problem } from '../problem.ts';
import { get, list, words } from './json.ts';
import { parseNearly } from './nearly-json.ts';

/** A product of the page. */
export interface LinkedProduct {
  readonly node: object;
  /** The node that a bare `{ "@id": … }` stands for. */
  readonly follow: Follow;
  /** It stands in a list, or is only mentioned: it does not speak for the page. */
  readonly listed: boolean;
  /** The addresses of the pages whose main thing it is said to be; empty words for the page that says so. */
  readonly mainOf: readonly string[];
  /** What it has in common with the other variants of its group, and with nothing else. */
  readonly group: unknown;
}

export type Follow = (node: unknown) => unknown;

interface Place {
  readonly listed: boolean;
  /** The address of the page whose main thing this is. */
  readonly main?: string | undefined;
}

const PRODUCT = /^Product(Group|Model)?$|^(Individual|Some)Products?$/;
const PRICES = /^(price|lowPrice|highPrice)$/;

/**
 * The page's products, the outermost first; what one product says of others (related ones) is left aside. `prices` are
 * all that is written where an amount belongs; `unread` is true when a product's script could not be read.
 */
export function productsIn(
  texts: readonly string[],
  problems: Problem[],
): { readonly products: LinkedProduct[]; readonly prices: readonly unknown[]; readonly unread: boolean } {
  const named = new Map<string, object[]>();
  const found: (Place & { node: object })[] = [];
  const sales: (Place & { offer: object; thing: unknown })[] = [];
  const prices: unknown[] = [];
  const roots = texts.map((text) => parsed(text, problems));
  const unread = texts.some((text, at) => roots[at] === undefined && text.includes('Product'));
  const queue: (Place & { node: unknown; inside: boolean })[] = roots.map((node) => ({
    node,
    inside: false,
    listed: false,
  }));
  // The queue grows as it is walked.
  for (const { node, inside, listed, main } of queue) {
    if (!isObject(node)) continue;
    const id = words(get(node, '@id'));
    const bare = Object.keys(node).every((name) => name.startsWith('@'));
    if (id && !bare) named.set(id, [...(named.get(id) ?? []), node]);
    const product = isA(node, PRODUCT);
    const thing = isA(node, /Offer$/) ? get(node, 'itemOffered') : undefined;
    const sells = thing !== undefined && (get(thing, '@type') === undefined || isA(thing, PRODUCT));
    if (!inside && (product || (bare && main !== undefined))) found.push({ node, listed, main });
    if (!inside && sells) sales.push({ offer: node, thing, listed, main });
    const lists = isA(node, /(List|Catalog)$/);
    for (const [name, child] of Object.entries(node)) {
      if (PRICES.test(name)) prices.push(child);
      queue.push({
        node: child,
        inside: inside || product || sells,
        listed: listed || lists || name === 'mentions' || name === 'hasPart',
        main: Array.isArray(node)
          ? main
          : name === 'mainEntity' || (name === 'about' && isA(node, /Page$/))
            ? words(get(node, 'url')) || words(get(node, '@id'))
            : undefined,
      });
    }
  }
  const follow = following(named);
  return { products: joined(found, sales, follow), prices, unread };
}

/** Each product once, with the offers that name it and all that was said of its place. */
function joined(
  found: readonly (Place & { node: object })[],
  sales: readonly (Place & { offer: object; thing: unknown })[],
  follow: Follow,
): LinkedProduct[] {
  const all = new Map<unknown, { offers: object[]; listed: boolean; mainOf: string[] }>();
  const places = [...found.map((it) => ({ ...it, offer: undefined, thing: it.node })), ...sales];
  for (const { thing, listed, main, offer } of places) {
    const node = follow(thing);
    if (!offer && !isA(node, PRODUCT)) continue;
    const it = all.get(node) ?? { offers: [], listed: true, mainOf: mainPagesOf(node) };
    all.set(node, it);
    it.listed &&= listed;
    if (main !== undefined) it.mainOf.push(main);
    if (offer) it.offers.push(offer);
  }
  const groups = new Map<unknown, unknown>();
  for (const node of all.keys()) for (const it of variantsOf(node)) groups.set(follow(it), node);
  return Array.from(all, ([node, { offers, listed, mainOf }]) => {
    const group = groups.get(node) ?? follow(get(node, 'isVariantOf')) ?? node;
    const own = isObject(node) ? node : { name: node };
    return {
      node: offers.length > 0 ? { ...own, offers: [...list(get(node, 'offers')), ...offers] } : own,
      follow,
      listed,
      mainOf,
      group:
        words(get(group, 'productGroupID')) ||
        words(get(node, 'inProductGroupWithID')) ||
        idOf(group) ||
        group,
    };
  });
}

const idOf = (node: unknown) => words(get(node, '@id'));

/** What a group, or a product of several models, says of its variants. */
export function variantsOf(product: unknown): readonly unknown[] {
  return [...list(get(product, 'hasVariant')), ...list(get(product, 'model')).filter(isObject)];
}

function mainPagesOf(product: unknown): string[] {
  return list(get(product, 'mainEntityOfPage')).map(
    (page) => words(page) || idOf(page) || words(get(page, 'url')),
  );
}

/** What is said of one thing in several places is one node, unless it contradicts itself: then the name is not one's. */
function following(named: ReadonlyMap<string, readonly object[]>): Follow {
  const whole = new Map<string, object | undefined>();
  const wholeOf = (id: string): object | undefined => {
    const [first, ...others] = named.get(id) ?? [];
    if (!first || others.length === 0) return first;
    const all = [first, ...others];
    const names = new Set(all.map((it) => words(get(it, 'name'))).filter(Boolean));
    const sellers = all.filter((it) => list(get(it, 'offers')).length > 0);
    return names.size > 1 || sellers.length > 1 ? undefined : Object.assign({}, ...all.reverse());
  };
  return (node) => {
    const id = idOf(node);
    if (!id) return node;
    if (!whole.has(id)) whole.set(id, wholeOf(id));
    return whole.get(id) ?? node;
  };
}

export function isA(node: unknown, pattern: RegExp): boolean {
  return list(get(node, '@type')).some((type) => pattern.test(words(type).replace(/^.*[/#:]/, '')));
}

export function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function parsed(text: string, problems: Problem[]): unknown {
  const json = parseNearly(text);
  if (json === undefined)
    problems.push(problem('', 'A JSON-LD script of the page is not JSON.', 'Check it with a validator.'));
  return json;
}
