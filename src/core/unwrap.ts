// unwrap: a link that another service has put around a link in, what may be the link within out.
import { WRAPPED } from './other-hosts.ts';
import { decode } from './parameters.ts';
import { words } from './recognise.ts';

/** The link within, as it may be read, the likeliest first; none where there is nothing around the link. */
export function unwrap(link: URL): string[] {
  if (!WRAPPED.test(words(link))) return [];
  return WAYS.flatMap(([at, read]) => {
    const found = at.exec(link.href);
    return found ? read(found) : [];
  });
}

type Read = (found: readonly string[]) => string;
const plain: Read = ([, address = '']) => {
  const once = decode(address);
  return /^http.?:/i.test(once) ? once : decode(once);
};

/** Where the link within stands and how it is written there. */
const WAYS: readonly (readonly [RegExp, Read])[] = [
  // Proofpoint 3: a star is one of the characters that follow in base64, two stars and a letter are a run of them.
  [
    /^[^/]+\/\/[^/]+\/v3\/__(.+?)__;([\w-]*)/,
    ([, address = '', base64 = '']) => {
      const left = [...fromBase64(base64)];
      return address.replace(/\*(\*.)?/g, (_, run) =>
        left.splice(0, run ? (fromBase64(`${run[1]}A`).charCodeAt(0) >> 2) + 2 : 1).join(''),
      );
    },
  ],
  // Proofpoint 2.
  [
    /^[^/]+\/\/[^/]+\/v2\/url\?u=([^&]+)/,
    ([, address = '']) => decode(address.replace(/-/g, '%').replace(/_/g, '/')),
  ],
  // AMP: "s/" stands for https.
  [/^[^/]+\/\/[^/]+\/(?:amp|[acv])\/(s\/)?([^/?]+\..+)/, ([, s, rest]) => `http${s ? 's' : ''}://${rest}`],
  // As a parameter, the same in base64, as a part of the path, and as it stands.
  [/[?&][^=&]+=(https?(?::|%(?:25)*3A)[^&#]*)/i, plain],
  [/[?&]\w+=(?:a1)?(aHR0c[\w-]+)/, ([, base64 = '']) => fromBase64(base64)],
  [/[/_=](https?(?::|%3A)%2F[^/?#]*)/i, plain],
  [/[/_?](https?:\/.+)/i, ([, address = '']) => address],
];

function fromBase64(words: string): string {
  try {
    return atob(words.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
