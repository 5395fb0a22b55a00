// direction: text that turns nothing beside it about.

/** Embeddings, overrides and isolates, and what ends them (https://www.unicode.org/reports/tr9/, revision 51). */
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Deeper than that nothing is nested. */
const DEEPEST = 125;

/**
 * The text with an end for each change of direction that it begins: a name with an open one would turn about the price
 * behind it, or the words that say that it is an advertisement.
 */
export function closed(text: string): string {
  const signs = text.match(SIGNS) ?? [];
  if (signs.length > DEEPEST) return text.replace(SIGNS, '');
  let ends = '';
  for (const sign of signs)
    if (sign === '\u202c') ends = ends.replace(/^\u202c/, '');
    else if (sign === '\u2069') ends = ends.replace(/^\u202c*\u2069/, '');
    else ends = (sign < '\u2066' ? '\u202c' : '\u2069') + ends;
  return text + ends;
}
