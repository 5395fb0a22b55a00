// feed: a Google Merchant Center feed, XML or a table in text, whichever comes, in whatever encoding. No page loads this
// file.
import { readFeed } from '../../core/readers/feed.ts';
import { alien } from '../../core/readers/reading.ts';
import { fetchText } from '../fetch.ts';
import { refused, told, unheard } from './answering.ts';
import { textOf } from './encoded.ts';
import type { Source } from './source.ts';

export const feed: Source = {
  // The whole shop comes with every answer.
  asks: 'all',
  batch: Number.POSITIVE_INFINITY,
  async ask({ settings, asked }, world) {
    const url = settings.url ?? '';
    if (!url.trim()) return refused('feed', 'The address of the feed is missing.', 'Add "url" beside it.');
    const fetched = await fetchText(world.fetch, url, {}, world.deadline, textOf);
    if (!fetched.ok) return unheard(fetched, url);
    const rows = await rowsOf(fetched.text);
    return told(
      rows
        ? readFeed(rows, { asked, receivedAt: world.now() })
        : alien(
            'This is no product feed: neither RSS nor Atom, nor a table in text whose columns have an "id".',
          ),
      url,
    );
  },
};

// Each brings a package that only those who read such feeds need.
async function rowsOf(text: string) {
  return /^\uFEFF?\s*</.test(text)
    ? (await import('../../core/readers/feed-xml.ts')).rowsOfXml(text)
    : (await import('../../core/readers/feed-tsv.ts')).rowsOfTsv(text);
}
