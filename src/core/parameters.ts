// parameters: where a link keeps what it carries. By hand, for URLSearchParams would write every other one anew.
import { gate } from './gate.ts';
import { DIRECT, type Network } from './networks.ts';
import { isShort } from './recognise.ts';

/** A link, cut where something may be put in. */
function cut({ href }: URL, { tail, is }: Network) {
  const found = tail?.exec(href);
  const at = found?.index ?? href.search(/#|$/);
  const head = href.slice(0, at);
  return {
    head,
    tail: href.slice(at),
    /** The link without the product page that ends it, whose own parameters are none of the link's. */
    alone: found ? `${head}${head.includes('?') ? '' : '?'}${href.slice(at + found[0].length)}` : head,
    page: found?.[1],
    /** What stands between name and value when the slots are in the path. */
    is: found && is,
  };
}

/** What the link has under this name; null when it has nothing. */
export function valueOf(link: URL, row: Network, name: string): string | null {
  const { head, alone, is } = cut(link, row);
  if (!is) return new URL(alone).searchParams.get(name);
  const value = head.split(`/${name}${is}`)[1];
  return value === undefined ? null : decode(value.split('/')[0] as string);
}

/** Puts a parameter into the link where the network looks for it. */
export function append(link: URL, row: Network, name: string, value: string): void {
  const { head, tail, is } = cut(link, row);
  const glue = is ? '/' : head.includes('?') ? '&' : '?';
  const glued = (is ? /\/$/ : /^[^?]*\?$|&$/).test(head) ? head : head + glue;
  link.href = `${glued}${name}${is ?? '='}${encodeURIComponent(value)}${is ? tail : tail.replace(/^\?/, '&')}`;
}

/** The product page behind the link, however often its address was encoded; null when the link does not tell. */
export function pageBehind(link: URL, row: Network): URL | null {
  const names = [row.build?.match(/(\w+)=\{(url|bare)/)?.[1], row.destination];
  const named = names.map((name) => name && valueOf(link, row, name)).find(Boolean);
  let address = cut(link, row).page ?? named ?? '';
  for (let times = 0; times < 3; times++) {
    // Some networks leave the scheme out.
    const page = gate(/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? `https://${address}` : address);
    if (page) return page;
    address = decode(address);
  }
  return (row === DIRECT || row.adds) && !isShort(link, row) ? link : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
