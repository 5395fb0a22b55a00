// placeholders: what a template left in a link, where somebody's own value belongs.
import type { Network } from './networks.ts';
import { decode, wordsOf } from './parameters.ts';
import { markOf } from './recognise.ts';

/** Anywhere: {id}, ${id}, <your-id>, %%ID%%, !!!id!!!, YOUR_ID, XXXX. */
const ANYWHERE =
  /\{\W{0,3}[A-Za-z_][A-Za-z_ .-]{0,40}\d?\W{0,3}\}|[<«][^<>]+[>»]|(%%|!!)\w+\1|YOUR[_A-Z]|\bX{4,}\b/;

/** A whole value: __ID__, %ID%, [ID]; xxx-20, ID_HERE; yourtag-20, INSERT_ID; SUBID, affiliate-id. */
const WHOLE =
  /^([!%@#$|*]|__)[\W_]*[a-z].*\1$|^\$[a-z]|^(dein|votre|seu)[-_ ]?(tag|id|code)|^tag-\d\d$|^\[+[a-z_][a-z_ -]*\]|^x{3,}(-|$)|[-_]here$|^(your|insert|enter|replace)([_ +]|[-a-z]*(aff|assoc|partner|pub|track|camp|user|sub|tag|id|code|name|link|url))|^(aff|assoc|partner|pub|track|camp|user|sub|click)[a-z]*[-_]?(id|tag|code)$|^undefined$/i;

/**
 * By name, the values that are still a template's, and the account's own that are empty or have swallowed what stands
 * behind a second question mark. A slot's own value is let be.
 */
export function placeholders(link: URL, row: Network): (readonly [name: string, value: string])[] {
  const mark = markOf(row);
  const account = link.searchParams.get(mark) ?? '';
  const torn = account.includes('?') ? [[mark, account] as const] : [];
  const left = wordsOf(link, row).flatMap((word) => {
    const [, name = '', written = word] = /^([\w.-]+)[=:](.*)/.exec(word) ?? [];
    const value = decode(written);
    const isLeft =
      ANYWHERE.test(value) ||
      (name && (value ? WHOLE.test(value) : row.build?.includes(`${name}={${name}}`)));
    return isLeft && !(name in row.slots) ? [[name, value] as const] : [];
  });
  return [...torn, ...left];
}
