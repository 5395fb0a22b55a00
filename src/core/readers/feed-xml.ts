// feed-xml: the rows of an RSS or Atom product feed. Only the server reads feeds: an optional peer does the work.
// Prefixes are free in XML: what an element is, its namespace says.
// oxlint-disable-next-line vitrine/floors -- nothing that a page loads imports this file
import { XMLParser } from 'fast-xml-parser';
import type { FeedRow } from './feed.ts';
import { get, list, words } from './json.ts';

/** Google's attributes; some write it with https or a slash at the end. */
const GOOGLE = /^https?:\/\/base\.google\.com\/ns\/1\.0\/?$/i;
const G = 'http://base.google.com/ns/1.0';
/** Of these, a feed that says two different things says nothing. */
const ONCE = new Set(['id', 'gtin', 'availability', 'price', 'sale_price', 'sale_price_effective_date']);

// HTML's names of U+00A0 to U+00FF in their order: feeds use them although XML does not know them.
const LATIN1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
  micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
  Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
  Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
  icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/,
  );

/** Namespaces by their prefix; the default one has an empty prefix. */
type Scope = Readonly<Record<string, string>>;

/** The rows; null when the text is no such feed. Never throws. */
export function rowsOfXml(text: string): readonly FeedRow[] | null {
  // Amounts stay text: a parser that makes numbers of them would round them. `htmlEntities` brings the numeric ones too.
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
  });
  for (const [at, name] of LATIN1.entries()) parser.addEntity(name, String.fromCharCode(0xa0 + at));
  try {
    return rowsIn(parser.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

function rowsIn(tree: unknown): readonly FeedRow[] | null {
  for (const [name, root] of elements(tree)) {
    const kind = localOf(name);
    if (kind !== 'rss' && kind !== 'rdf' && kind !== 'feed') continue;
    const scope = scopeOf(root, {});
    // In RSS 1.0 the root is of another vocabulary than what is in it.
    const space = kind === 'rdf' ? (scope[''] ?? '') : spaceOf(name, scope);
    const channels = kind === 'rss' ? children(root, 'channel') : [root];
    if (channels.length === 0) return null;
    return channels.flatMap((channel) => {
      const inner = scopeOf(channel, scope);
      return children(channel, kind === 'feed' ? 'entry' : 'item').map((item) =>
        rowOf(item, scopeOf(item, inner), space),
      );
    });
  }
  return null;
}

/** `plain`: the namespace of RSS or Atom itself in this feed. */
function rowOf(item: unknown, scope: Scope, plain: string): FeedRow {
  const own: Record<string, string> = {};
  const google: Record<string, string> = {};
  for (const [tag, element] of elements(item)) {
    const name = localOf(tag);
    const space = spaceOf(tag, scopeOf(element, scope));
    const row = GOOGLE.test(space) ? google : space === plain || space === '' ? own : undefined;
    const told = row && toldBy(name, element);
    if (!row || !told) continue;
    if (!Object.hasOwn(row, name)) row[name] = told;
    else if (ONCE.has(name) && row[name] !== told) row[name] = '';
  }
  // The feed's own attribute is more than RSS's or Atom's of the same name.
  const both = Object.entries({ ...own, ...google });
  return Object.fromEntries(both.filter(([, told]) => told));
}

function toldBy(name: string, element: unknown): string {
  const told = words(get(element, '#text') ?? element);
  if (told || name !== 'link') return told;
  const rel = get(element, '@_rel');
  return rel === undefined || rel === 'alternate' ? words(get(element, '@_href')) : '';
}

/** Every child element with its tag, repeated ones each. */
function elements(parent: unknown): readonly (readonly [string, unknown])[] {
  if (parent === null || typeof parent !== 'object') return [];
  return Object.entries(parent)
    .filter(([tag]) => !/^[@#?]/.test(tag))
    .flatMap(([tag, value]) => list(value).map((it) => [tag, it] as const));
}

function children(parent: unknown, name: string): readonly unknown[] {
  return elements(parent).flatMap(([tag, it]) => (localOf(tag) === name ? [it] : []));
}

const localOf = (tag: string) => tag.slice(tag.indexOf(':') + 1).toLowerCase();

/** A prefix that is nowhere declared is an error of XML; `g` is Google's all the same. */
function spaceOf(tag: string, scope: Scope): string {
  const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
  const space = Object.hasOwn(scope, prefix) ? scope[prefix] : undefined;
  if (space !== undefined) return space;
  return prefix === '' ? '' : prefix === 'g' ? G : 'unknown';
}

function scopeOf(element: unknown, outer: Scope): Scope {
  if (element === null || typeof element !== 'object') return outer;
  const inner: Record<string, string> = { ...outer };
  for (const [name, value] of Object.entries(element))
    if (name === '@_xmlns') inner[''] = words(value);
    else if (name.startsWith('@_xmlns:')) inner[name.slice('@_xmlns:'.length)] = words(value);
  return inner;
}
