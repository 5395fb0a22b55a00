// json: any address that answers the design's stock answer.
import { readStockAnswer } from '../../core/readers/stock-answer.ts';
import type { OfferKey } from '../../core/stock.ts';
import { fetchJson } from '../fetch.ts';
import { joined, refused, told, unheard } from './answering.ts';
import type { Answered, Source, World } from './source.ts';

type Keys = Record<string, OfferKey[]>;

// Keeps addresses below the 8 kB that servers commonly take.
const KEYS_AT_ONCE = 100;

/** `{keys}` in the address becomes the comma-joined keys: each offer's `sku`, else `product/offer`. */
export const json: Source = {
  asks: 'all',
  batch: Number.POSITIVE_INFINITY,
  async ask({ settings, asked }, world) {
    const keys: Keys = Object.create(null);
    for (const { sku, offer } of asked) (keys[sku ?? offer] ??= []).push(offer);
    const url = settings.url ?? '';
    if (!url.trim())
      return refused('json', 'The address to ask is missing.', 'Add "url" beside "source": "json".');
    const names = Object.keys(keys).map(encode);
    const size = url.includes('{keys}') ? KEYS_AT_ONCE : names.length;
    const parts: string[] = [];
    for (let at = 0; at < names.length; at += size)
      parts.push(url.replaceAll('{keys}', names.slice(at, at + size).join(',')));
    return joined(await Promise.all(parts.map((part) => askOnce(part, url, keys, world))));
  },
};

async function askOnce(
  url: string,
  name: string,
  keys: Keys,
  { fetch, now, deadline }: World,
): Promise<Answered> {
  const fetched = await fetchJson(fetch, url, {}, deadline);
  if (!fetched.ok) return unheard(fetched, name);
  return told(readStockAnswer(fetched.json, { source: 'json', receivedAt: now(), keys }), name);
}

// Half a surrogate pair, which JSON can hold, would make encodeURIComponent throw.
const encode = (key: string) => encodeURIComponent(key.replace(/\p{Cs}/gu, '\uFFFD'));
