// well-formed: text that every database and every JSON reader takes.

/**
 * The text without null characters and with U+FFFD in place of lone surrogates, cut to `max` UTF-16 units but never in
 * the middle of a character. A database refuses the rest, and an entry must not be lost for a shop's typing.
 */
export function wellFormed(text: string, max: number): string {
  const cut = text.length > max ? text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '') : text;
  return cut.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
