// json-ld-offers: what a product of a page's JSON-LD sells, each with all that tells which thing it is.
import { get, list, words } from './json.ts';
import { isA, isObject, type LinkedProduct, variantsOf } from './json-ld-graph.ts';

/** One offer, with all that tells which thing it sells. */
export interface Sellable {
  readonly offer: unknown;
  /** The aggregate that the offer stands in, for what is said once for all of them. */
  readonly aggregate: unknown;
  /** Told of several variants at once. */
  readonly whole: boolean;
  readonly name: string;
  /** The nearest address of a page: the offer's own, else its product's. */
  readonly url: string;
  /** The nearest `@id`. */
  readonly id: string;
  readonly skus: readonly string[];
  /** Without leading zeros. */
  readonly gtins: readonly string[];
  /** Colour, size and what else tells variants apart, by the names of schema.org or the shop's own. */
  readonly traits: Readonly<Record<string, string>>;
}

const NAMES = ['sku', 'mpn', 'productID'];
const GTINS = ['gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14', 'isbn'];
const TRAITS = ['color', 'size', 'material', 'pattern', 'model'];

/** What counts of what a product offers: its own offers, those within an aggregate, and those of its variants. */
export function chosen<T extends Sellable>(each: readonly T[]): readonly T[] {
  const parts = each.filter(({ whole }) => !whole);
  const all = parts.length > 0 ? parts : each;
  const fresh = all.filter(
    ({ offer }) => !/Used|Refurbished|Damaged/.test(termOf(get(offer, 'itemCondition'))),
  );
  // What was used before stands beside what is new, at its own price.
  return fresh.length > 0 ? fresh : all;
}

/** All that a product offers. */
export function sellablesOf({ node, follow }: LinkedProduct): Sellable[] {
  const found: Sellable[] = [];
  const visit = (product: unknown, owners: readonly unknown[]) => {
    const chain = [product, ...owners];
    const variants = owners.length === 0 ? variantsOf(product).map(follow) : [];
    for (const item of list(get(product, 'offers')).map(follow).filter(isObject)) {
      const inner = list(get(item, 'offers')).map(follow).filter(isObject);
      for (const offer of inner.length > 0 ? inner : [item])
        if (isForAll(offer))
          found.push({
            ...sellable(offer, [...list(get(offer, 'itemOffered')).map(follow), ...chain]),
            aggregate: offer === item ? undefined : item,
            whole: offer === item && (isA(item, /^AggregateOffer$/) || variants.length > 0),
          });
    }
    for (const variant of variants) visit(variant, chain);
  };
  visit(node, []);
  return found;
}

// Not what is leased, what members or companies get, and what somebody seeks.
function isForAll(offer: object): boolean {
  return !(
    get(offer, 'validForMemberTier') !== undefined ||
    isA(offer, /^Demand$/) ||
    /^(?!.*Sell$)./.test(termOf(get(offer, 'businessFunction'))) ||
    /Business|Reseller/.test(termOf(get(offer, 'eligibleCustomerType')))
  );
}

/** `https://schema.org/NewCondition`, or the same as a node. */
export function termOf(value: unknown): string {
  const [first] = list(value);
  return words(get(first, '@id') ?? get(first, '@value') ?? get(first, 'name') ?? first);
}

function sellable(offer: unknown, owners: readonly unknown[]): Omit<Sellable, 'aggregate' | 'whole'> {
  // The offer itself, else the nearest that has a name: a group's own sku must not stand for each variant's.
  const named = (fields: readonly string[]) => {
    for (const owner of [offer, ...owners]) {
      const values = fields.map((field) => termOf(get(owner, field))).filter(Boolean);
      if (values.length) return values;
    }
    return [];
  };
  const [url = ''] = named(['url']);
  const [name = ''] = named(['name']);
  return {
    offer,
    name,
    url,
    id: named(['@id'])[0] ?? '',
    skus: named(NAMES),
    gtins: named(GTINS).map(bareGtin),
    traits: Object.fromEntries([offer, ...owners].reverse().flatMap(traitsOf)),
  };
}

/** Without what it is padded with. */
export const bareGtin = (gtin: string): string => gtin.replace(/\D/g, '').replace(/^0+/, '');

/** The codes of the thing itself, gtins without their padding. */
export function codesOf(thing: unknown): string[] {
  const at = (names: readonly string[]) => names.map((name) => termOf(get(thing, name))).filter(Boolean);
  return [...at([...NAMES, 'productGroupID']), ...at(GTINS).map(bareGtin)];
}

function traitsOf(thing: unknown): (readonly [string, string])[] {
  const other = list(get(thing, 'additionalProperty')).map(
    (it) => [words(get(it, 'name')) || words(get(it, 'propertyID')), termOf(get(it, 'value'))] as const,
  );
  return [...TRAITS.map((name) => [name, termOf(get(thing, name))] as const), ...other].filter(
    ([name, value]) => name && value,
  );
}
