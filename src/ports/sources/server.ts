// server: Vitrine's own server, which asks what a browser cannot. It knows the document, so the offers are enough.
import { readStockAnswer } from '../../core/readers/stock-answer.ts';
import { fetchJson } from '../fetch.ts';
import { refused, told, unheard } from './answering.ts';
import type { Source } from './source.ts';
import { withoutSlashes } from '../../core/without-slashes.ts';

export const server: Source = {
  asks: 'near',
  // Two ids of 64 letters each: at most 13 kB, and 3 kB as ids are.
  batch: 100,
  async ask({ server, creator, asked, settings }, { fetch, now, deadline }) {
    if (!server || !creator) {
      const what =
        settings.source === 'server'
          ? 'No server is named.'
          : `No page can ask the source "${settings.source}".`;
      return refused(
        settings.source,
        what,
        'Set "server", and the creator\'s "id" by which it knows the document.',
      );
    }
    const offers = asked.map(({ offer }) => offer);
    const place = `${withoutSlashes(server)}/v1/stock/${encodeURIComponent(creator)}`;
    const fetched = await fetchJson(fetch, `${place}?offers=${offers.join(',')}`, {}, deadline);
    if (!fetched.ok) return unheard(fetched, place);
    const keys = Object.fromEntries(offers.map((offer) => [offer, [offer]]));
    return told(readStockAnswer(fetched.json, { source: 'server', receivedAt: now(), keys }), place);
  },
};
