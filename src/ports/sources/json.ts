// json: any address that answers the design's stock answer.
import { readAnswer } from '../../core/answer.ts';
import { problem } from '../../core/problem.ts';
import type { OfferKey } from '../../core/stock.ts';
import { fetchJson } from '../fetch.ts';
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
    if (!url.trim()) {
      const fix = 'Add "url" beside "source": "json".';
      return {
        answers: [],
        problems: [problem('stock.url', 'The address to ask is missing.', fix)],
        failed: false,
      };
    }
    const names = Object.keys(keys).map(encode);
    const size = url.includes('{keys}') ? KEYS_AT_ONCE : names.length;
    const parts: string[] = [];
    for (let at = 0; at < names.length; at += size)
      parts.push(url.replaceAll('{keys}', names.slice(at, at + size).join(',')));
    const answered = await Promise.all(parts.map((part) => askOnce(part, url, keys, world)));
    return {
      answers: answered.flatMap(({ answers }) => answers),
      problems: answered.flatMap(({ problems }) => problems),
      failed: answered.some(({ failed }) => failed),
    };
  },
};

async function askOnce(
  url: string,
  name: string,
  keys: Keys,
  { fetch, now, deadline }: World,
): Promise<Answered> {
  const fetched = await fetchJson(fetch, url, {}, deadline);
  if (!fetched.ok) {
    const { problem: it, status } = fetched;
    const failed = status === null || status >= 500 || status === 429 || status === 200;
    return { answers: [], problems: [{ ...it, path: name }], failed };
  }
  const { answer, problems } = readAnswer(fetched.json, { source: 'json', receivedAt: now(), keys });
  const located = problems.map((it) => ({ ...it, path: `${name} ${it.path}`.trim() }));
  return { answers: answer ? [answer] : [], problems: located, failed: !answer };
}

// Half a surrogate pair, which JSON can hold, would make encodeURIComponent throw.
const encode = (key: string) => encodeURIComponent(key.replace(/\p{Cs}/gu, '\uFFFD'));
