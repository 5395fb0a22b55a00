// variant: which of a product's variants an offer means, by what its address names, by its codes, by its label. Where
// that cannot be told, no other variant speaks for it.
import { addressOf, lastName, nearly, params } from './address.ts';
import { isChoice, kindOf } from './choice-names.ts';
import type { Asked } from './reading.ts';

/** What tells a variant apart from the others. */
export interface Traits {
  /** The parameters of its own address, also those behind the `#`. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** The path of its own address. */
  readonly path?: string | undefined;
  /** Its sku and whatever other codes name it. */
  readonly codes?: readonly string[] | undefined;
  /** Colour, size and others, by their names. */
  readonly traits?: Readonly<Record<string, string>> | undefined;
  /** It is told of all variants at once. */
  readonly whole?: boolean | undefined;
  /** What it is called, with or without the product's name. */
  readonly label?: string | undefined;
}

export interface Meant<T> {
  /** Those that may be meant; none where each is another than what is named. */
  readonly among: readonly T[];
  /** No other variant can be meant. */
  readonly sure: boolean;
}

/** `things` are all the variants that the shop told of. */
export function meant<T>(asked: Asked, things: readonly T[], traitsOf: (thing: T) => Traits): Meant<T> {
  const all = things.map((thing) => ({ thing, ...traitsOf(thing) }));
  const path = addressOf(asked.url)?.path;
  // A variant with a page of its own is not meant by another variant's page; by that of the product, each may be.
  const there = all.filter((it) => !it.path || it.path === path);
  const pool = there.length > 0 ? there : all;
  const clues = Object.entries(params(asked.url));
  const told = pool.map((it) => ({ it, says: clues.map((clue) => answer(clue, it)) }));
  const known = clues.flatMap(([name], at) =>
    isChoice(name) || told.some(({ says }) => says[at] !== undefined) ? [at] : [],
  );
  const alive = told.filter(({ says }) => !says.includes(false));
  const score = ({ says }: (typeof told)[number]) => says.filter(Boolean).length;
  const top = Math.max(0, ...alive.map(score));
  if (top === 0 && alive.length < told.length) return { among: [], sure: false };
  const best = alive.filter((it) => score(it) === top);
  const named = best.map(({ it }) => it);
  const sure = best.every(({ says }) => known.every((at) => says[at]));
  if (top > 0 && (named.length === 1 || sure)) {
    const coded = named.filter((it) => hasCode(it, asked));
    return { among: (coded.length > 0 ? coded : named).map(({ thing }) => thing), sure: true };
  }
  // WooCommerce's pages say the same whichever variation their address chooses; others are made for that one.
  const forOne =
    named.length === 1 && !named[0]?.whole && !clues.some(([name]) => name.startsWith('attribute_'));
  return rest(asked, named, sure || forOne);
}

type Told<T> = Traits & { readonly thing: T };

/** What the address leaves open. */
function rest<T>(asked: Asked, all: readonly Told<T>[], sure: boolean): Meant<T> {
  const { sku, gtin, variant, url } = asked;
  const give = (some: readonly Told<T>[], certain: boolean) => ({
    among: some.map(({ thing }) => thing),
    sure: certain,
  });
  const coded = all.filter((it) => hasCode(it, asked));
  if (coded.length > 0) return give(coded, true);
  if (all.length < 2 && !all[0]?.whole) return give(all, sure);
  const last = lastName(url).replace(/\.html?$/, '');
  const tail = all.filter(
    ({ codes = [], label = '' }) =>
      last.length > 2 && [...codes, label].some((it) => nearly(it) === nearly(last)),
  );
  if (tail.length > 0 && tail.length < all.length) return give(tail, true);
  const labelled = variant ? all.filter((it) => isCalled(it, variant)) : [];
  if (labelled.length > 0) return give(labelled, true);
  return give(all, sure && !variant && !sku && !gtin);
}

function hasCode({ codes = [] }: Traits, { sku, gtin }: Asked): boolean {
  const bare = (code: string) => (/^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, '') : code);
  return [sku, gtin].some((code) => code && codes.some((it) => it === code || bare(it) === bare(code)));
}

/** Whether a parameter of the address is the thing's own; undefined where the thing does not say. */
function answer([name, value]: readonly [string, string], it: Traits): boolean | undefined {
  const own = it.params?.[name];
  if (own !== undefined) return nearly(own) === nearly(value);
  const kind = kindOf(name);
  const traits = Object.entries(it.traits ?? {}).filter(([trait]) => kindOf(trait) === kind);
  if (traits.length > 0) return traits.some(([, trait]) => nearly(trait) === nearly(value));
  if ((isChoice(name) || value.length > 2) && it.codes?.some((code) => nearly(code) === nearly(value)))
    return true;
  return isChoice(name) && parts(it.label ?? '').includes(nearly(value)) ? true : undefined;
}

function isCalled({ label = '', traits = {} }: Traits, variant: string): boolean {
  const wanted = parts(variant);
  const has = [...parts(label), ...Object.values(traits).map(nearly)];
  return nearly(label) === nearly(variant) || (wanted.length > 0 && wanted.every((it) => has.includes(it)));
}

const parts = (label: string) =>
  label
    .split(/[,/|–—:;()]|\s-\s/)
    .map(nearly)
    .filter(Boolean);
