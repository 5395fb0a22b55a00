// feed-xml: the rows of an RSS 2.0 or Atom product feed. Only the server reads feeds: an optional peer does the work.
// oxlint-disable-next-line vitrine/floors -- nothing that a page loads imports this file
import { XMLParser } from 'fast-xml-parser';
import type { FeedRow } from './feed.ts';
import { get, list, words } from './json.ts';

/** The rows; null when the text is no such feed. Never throws. */
export function rowsOfXml(text: string): readonly FeedRow[] | null {
  // Amounts stay text: a parser that makes numbers of them would round them.
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false });
  try {
    const tree: unknown = parser.parse(text);
    const items = get(tree, 'rss', 'channel', 'item') ?? get(tree, 'feed', 'entry');
    const empty = get(tree, 'rss', 'channel') ?? get(tree, 'feed');
    return items === undefined && empty === undefined ? null : list(items).map(rowOf);
  } catch {
    return null;
  }
}

function rowOf(item: unknown): FeedRow {
  const row: Record<string, string> = {};
  if (item === null || typeof item !== 'object') return row;
  for (const [tag, value] of Object.entries(item)) {
    const name = tag.replace(/^g:/, '');
    const [first] = list(value);
    const told = words(get(first, '#text') ?? get(first, '@_href') ?? first);
    // The feed's own attribute is more than RSS's or Atom's of the same name.
    if (told && (tag !== name || !Object.hasOwn(row, name))) row[name] = told;
  }
  return row;
}
