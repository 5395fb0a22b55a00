// address: what the address of a product's page tells.
import { site } from '../gate.ts';
import { withoutSlashes } from '../without-slashes.ts';
import { isChoice } from './choice-names.ts';

/** The name after a folder of the address: `linen-shirt` of `/products/linen-shirt`. */
export function nameAfter(folder: string, url: string): string {
  if (!URL.canParse(url)) return '';
  const [, name = ''] = new URL(url).pathname.match(`/${folder}/([^/]+)`) ?? [];
  return plain(name);
}

/** The last part of the address's path: `linen-shirt` of `/shop/shirts/linen-shirt/`. */
export function lastName(url: string): string {
  return URL.canParse(url) ? plain(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '') : '';
}

/** Percent signs undone, where that is possible. */
export function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Words without what different writings of the same name differ in. */
export function nearly(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The variant that an address of a Shopify shop names; empty when none. */
export function variantIn(url: string): string {
  const id = URL.canParse(url) ? new URL(url).searchParams.get('variant') : '';
  return /^\d+$/.test(id ?? '') ? String(id) : '';
}

// They say where a tap came from, and nothing of the product.
const MARKS =
  /^(utm|vt$|placement$|campaign$|gclid|gad_|gbraid|wbraid|fbclid|msclkid|ttclid|srsltid|irclickid|irgwc|awc|cjevent|sscid|mc_|_|pr_|pk_|hsa_|aff|ref$|ref_|source$|src$|currency$|country$|lang$|locale$|quantity$)/i;

/**
 * The parameters of an address that may name a product or its variant, by their names in small letters: those before
 * the `#`, and behind it `#size=m` and PrestaShop's `#/26-size-m/8-color-white`; of any other word there, the word.
 */
export function params(url: string): Record<string, string> {
  if (!URL.canParse(url)) return {};
  const { searchParams, hash } = new URL(url);
  const behind = plain(hash.slice(1));
  const named: [string, string][] = behind.startsWith('/')
    ? Array.from(behind.matchAll(/\/(?:\d+-)?([\p{L}_]+)-([^/]+)/gu), ([, name = '', value = '']) => [
        name,
        value,
      ])
    : behind.includes('=')
      ? [...new URLSearchParams(behind)]
      : behind
        ? [['#', behind]]
        : [];
  const all = [...searchParams, ...named].filter(([name, value]) => value && !MARKS.test(name));
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Whether the address chooses a variant, in whatever way. */
export const chooses = (url: string): boolean => Object.keys(params(url)).some(isChoice);

/** An address in full; empty where there is none. Some write the character reference where the character is meant. */
export function absolute(url: string, base?: string): string {
  const words = url.replace(/&(amp|#0?38);/gi, '&');
  return URL.canParse(words, base) ? new URL(words, base).href : '';
}

/** An address, taken apart once for all that it is compared with. */
export interface Address {
  readonly path: string;
  /** The page, whichever variant or campaign it was opened with. */
  readonly page: string;
  /** The page without the folder of a language (`/en-ca/…`) and that of a collection. */
  readonly tail: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Undefined where there is no address. */
export function addressOf(url: string, base?: string): Address | undefined {
  const href = url && absolute(url, base);
  if (!href) return undefined;
  const it = new URL(href);
  const path = withoutSlashes(plain(it.pathname).normalize()).toLowerCase();
  return {
    path,
    page: site(it) + path,
    tail: path
      .replace(/^\/[a-z]{2}([-_][a-z]{2,4})?(?=\/)/i, '')
      .replace(/^\/collections\/[^/]+(?=\/products\/)/, ''),
    params: params(href),
  };
}

/** Whether both lead to the page of one product, whichever variant of it they name. */
export const samePage = (one: Address, two: Address): boolean => one.page === two.page && !differ(one, two);

/** The same in another language, or in a collection. */
export const sameTail = (one: Address, two: Address): boolean =>
  one.tail !== '' && one.tail === two.tail && !differ(one, two);

// `?id=1` and `?id=2` are two pages, `?id=1` and none may be one.
function differ(one: Address, two: Address): boolean {
  return Object.entries(one.params).some(([name, value]) => {
    const other = two.params[name];
    return name !== '#' && other !== undefined && !isChoice(name) && nearly(other) !== nearly(value);
  });
}
