// placeholders: what a template left in a link, where somebody's own value belongs.
import type { Network } from './networks.ts';
import { decode, wordsOf } from './parameters.ts';

/** Anywhere: {id}, ${id}, <your-id>, %%ID%%, !!!id!!!, YOUR_ID, XXXX. */
const ANYWHERE =
  /\{\W{0,3}[A-Za-z_][A-Za-z_ .-]{0,40}\d?\W{0,3}\}|<[^<>]+>|(%%|!!)\w+\1|YOUR[_A-Z]|\bX{4,}\b/;

/** A whole value: __ID__, %ID%, [ID]; xxx-20, ID_HERE; yourtag-20, INSERT_ID; SUBID, affiliate-id. */
const WHOLE =
  /^([!%@#$|]|__)\1*[a-z].*\1$|^\[+[a-z_][a-z_ -]*\]|^x{3,}(-|$)|[-_]here$|^(your|insert|enter|replace)([_ +]|[-a-z]*(aff|assoc|partner|pub|track|camp|user|sub|tag|id|code|name|link|url))|^(aff|assoc|partner|pub|track|camp|user|sub|click)[a-z]*[-_]?(id|tag|code)$|^undefined$/i;

/** By name, the values that are still a template's, and the account's own that are empty. A slot's own value is let be. */
export function placeholders(link: URL, row: Network): (readonly [name: string, value: string])[] {
  return wordsOf(link, row).flatMap((word) => {
    const [, name = '', written = word] = /^([\w.-]+)[=:](.*)/.exec(word) ?? [];
    const value = decode(written);
    const left =
      ANYWHERE.test(value) ||
      (name && (value ? WHOLE.test(value) : row.build?.includes(`${name}={${name}}`)));
    return left && !(name in row.slots) ? [[name, value] as const] : [];
  });
}
