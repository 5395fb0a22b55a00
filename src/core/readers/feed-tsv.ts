// feed-tsv: the rows of a product feed in tab-separated text. Only the server reads feeds: an optional peer does the
// work.
// oxlint-disable-next-line vitrine/floors -- nothing that a page loads imports this file
import Papa from 'papaparse';
import type { FeedRow } from './feed.ts';

/** The rows; null when the first line does not name an `id`. Never throws. */
export function rowsOfTsv(text: string): readonly FeedRow[] | null {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: '\t',
    skipEmptyLines: true,
    // Older files write "sale price".
    transformHeader: (name) => name.trim().toLowerCase().replace(/^g:/, '').replaceAll(' ', '_'),
    transform: (value) => value.trim(),
  });
  return meta.fields?.includes('id') ? data : null;
}
