// parameters: where a link keeps what it carries. By hand, for URLSearchParams would write every other one anew.
import { gate } from './gate.ts';
import { DIRECT, type Network } from './networks.ts';
import { isShort } from './recognise.ts';

/** A link, cut where something may be put in. */
function cut({ href }: URL, { tail, is }: Network) {
  const found = tail?.exec(href);
  const at = found?.index ?? href.search(/#|$/);
  const head = href.slice(0, at);
  const end = found ? at + found[0].length : at;
  return {
    head,
    /** What stays last: the product page that ends the link, whose own parameters are none of the link's. */
    last: href.slice(at, end),
    rest: href.slice(end),
    page: found?.[1],
    /** What stands between name and value when the slots are in the path. */
    is: found && is,
  };
}

/** The link without the product page that ends it. */
function alone({ head, last, rest }: ReturnType<typeof cut>): string {
  return last ? `${head}${head.includes('?') ? '' : '?'}${rest}` : head;
}

/** What the link has under this name: the first that is not empty. Null when it has not even an empty one. */
export function valueOf(link: URL, row: Network, name: string): string | null {
  const parts = cut(link, row);
  const { head, is } = parts;
  const all = is
    ? [...head.matchAll(new RegExp(`/${name}(?:${is}([^/]*))?(?=/|$)`, 'g'))].map(([, it = '']) => decode(it))
    : new URL(alone(parts)).searchParams.getAll(name);
  return all.find(Boolean) ?? all[0] ?? null;
}

/** Puts a parameter into the link where the network looks for it: into an empty one of that name, if there is any. */
export function append(link: URL, row: Network, name: string, value: string): void {
  const { head, last, rest, is } = cut(link, row);
  const written = `${name}${is ?? '='}${encodeURIComponent(value)}`;
  const empty = new RegExp(is ? `(/)${name}${is}?(?=/|$)` : `([?&])${name}=?(?=[&#]|$)`, 'g');
  let done = false;
  // Some read the first and some the last of a name, so that only one is left.
  const fill = (part: string) =>
    part.replace(empty, (it, glue: string, at: number) =>
      // A second question mark is a letter of the value before.
      glue === '?' && part.indexOf('?') < at ? it : done ? '' : ((done = true), glue + written),
    );
  const filled = [fill(head), last, is ? rest : fill(rest)].join('');
  if (done) {
    link.href = filled;
    return;
  }
  const glue = is ? '/' : head.includes('?') ? '&' : '?';
  const glued = (is ? /\/$/ : /^[^?]*\?$|&$/).test(head) ? head : head + glue;
  const tail = last + rest;
  link.href = `${glued}${written}${is ? tail : tail.replace(/^\?/, '&')}`;
}

/** The parts of the link's path and its parameters, as they are written. */
export const wordsOf = (link: URL, row: Network): string[] =>
  alone(cut(link, row))
    .slice(link.origin.length)
    .split(/[/?&#]/);

/** The product page behind the link, however often its address was encoded; null when the link does not tell. */
export function pageBehind(link: URL, row: Network): URL | null {
  const names = [row.build?.match(/(\w+)=\{(url|bare)/)?.[1], row.destination];
  const named = names.map((name) => name && valueOf(link, row, name)).find(Boolean);
  let address = cut(link, row).page ?? named ?? '';
  // Where we do not know the name, an address is known by its looks.
  if (!address && !row.adds && !Object.keys(row.slots).length)
    address = /[=(](https?(?::|%3A)[^&)#]*)/i.exec(link.href)?.[1] ?? '';
  for (let times = 0; times < 3; times++) {
    // Some networks leave the scheme out.
    const whole = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? `https://${address}` : address;
    const page = gate(whole, row.adds && address[0] === '/' ? link.href : undefined);
    if (page) return page;
    // Awin's older links have the page in brackets.
    address = decode(address).replace(/^\[+|\]+$/g, '');
  }
  return (row === DIRECT || row.adds) && !isShort(link, row) ? link : null;
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
