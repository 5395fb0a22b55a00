// feed-tsv: the rows of a product feed in tab-separated text. Only the server reads feeds: an optional peer does the
// work.
// oxlint-disable-next-line vitrine/floors -- nothing that a page loads imports this file
import Papa from 'papaparse';
import type { FeedRow } from './feed.ts';

/** The rows; null when the first line does not name an `id`. Never throws. */
export function rowsOfTsv(text: string): readonly FeedRow[] | null {
  // Its own header mode would complain on the console of a name that stands twice.
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: '\t',
    skipEmptyLines: true,
  });
  const [head = [], ...lines] = data;
  const names = head.map(nameOf);
  if (!names.includes('id')) return null;
  return lines.map((line) =>
    Object.fromEntries(names.flatMap((name, at) => (line[at]?.trim() ? [[name, line[at].trim()]] : []))),
  );
}

// Older files write "sale price".
function nameOf(title: string): string {
  return title.trim().toLowerCase().replace(/^g:/, '').replaceAll(' ', '_');
}
