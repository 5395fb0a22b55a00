// json: any address that answers the design's stock answer.
import type { OfferKey } from '../../core/stock.ts';
import { readAnswer } from '../../core/stock.ts';
import { fetchJson } from '../fetch.ts';
import type { Source } from './source.ts';

/** `{keys}` in the address becomes the comma-joined keys: each offer's `sku`, else `product/offer`. */
export const json: Source = {
  asks: 'all',
  // Keeps addresses below the 8 kB that servers commonly take.
  batch: 100,
  async ask({ settings, asked }, { fetch, now }) {
    const keys: Record<string, OfferKey[]> = {};
    for (const { sku, offer } of asked) (keys[sku ?? offer] ??= []).push(offer);
    const joined = Object.keys(keys).map(encodeURIComponent).join(',');
    const url = (settings.url ?? '').replaceAll('{keys}', joined);
    const fetched = await fetchJson(fetch, url);
    if (!fetched.ok)
      return {
        answers: [],
        problems: [fetched.problem],
        failed: fetched.status === null || fetched.status >= 500 || fetched.status === 200,
      };
    const { answer, problems } = readAnswer(fetched.json, { source: 'json', receivedAt: now(), keys });
    const located = problems.map((it) => ({ ...it, path: `${url} ${it.path}`.trim() }));
    return { answers: answer ? [answer] : [], problems: located, failed: !answer };
  },
};
