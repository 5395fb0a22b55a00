// POST /v1/entries: a batch of what happened. Each entry is judged alone, and taken once for ever.
import { formatTime } from '../../core/time.ts';
import { jsonOf, textOf } from '../body.ts';
import type { Endpoint, ServerContext } from '../endpoint.ts';
import { jsonSchema } from '../json-schema.ts';
import { Refusal } from '../refusal.ts';
import type { KeptEntry } from '../storage/storage.ts';
import { createWindows, neighbourhood } from '../windows.ts';
import { judge, type Refused, refuse } from './judge.ts';
import { type BatchAnswer, batchAnswerSchema, batchSchema, entrySchema } from './schema.ts';

const batch = jsonSchema(batchSchema, { entries: { items: jsonSchema(entrySchema) } });

export const entriesEndpoint: Endpoint = {
  path: '/v1/entries',
  open: true,
  operations: {
    post: {
      summary: 'Takes a batch of ledger entries, up to 64 KiB, each once for ever by its id',
      requestBody: {
        required: true,
        content: { 'text/plain': { schema: batch }, 'application/json': { schema: batch } },
      },
      responses: {
        200: {
          description: 'What became of each entry',
          content: { 'application/json': { schema: jsonSchema(batchAnswerSchema) } },
        },
      },
    },
  },
  serve(context) {
    const take = createTaker(context);
    return {
      post: async (c) => {
        const sent = entriesOf(jsonOf(await textOf(c.req.raw)));
        return c.json(await take(sent, c.env?.address), 200, { 'cache-control': 'no-store' });
      },
    };
  },
};

function entriesOf(json: unknown): readonly unknown[] {
  const { entries } = (json ?? {}) as { entries?: unknown };
  if (Array.isArray(entries) && entries.length > 0) return entries;
  throw new Refusal(
    400,
    'There is no list of entries.',
    'Send {"entries": [{ … }]} with at least one entry.',
  );
}

type Taker = (sent: readonly unknown[], address: string | undefined) => Promise<BatchAnswer>;

function createTaker({ storage, storefronts, limits, now }: ServerContext): Taker {
  const byAddress = createWindows(limits.address);
  const byCreator = createWindows(limits.creator);
  const heed = (seconds: number, whose: string) => {
    if (seconds > 0)
      throw new Refusal(429, `Too many entries in a minute ${whose}.`, `Try again in ${seconds} s.`, {
        'retry-after': String(seconds),
      });
  };
  return async (sent, address) => {
    const time = now();
    heed(byAddress.take(neighbourhood(address), sent.length, time), 'from one address');
    const received = formatTime(time);
    const kept: KeptEntry[] = [];
    const refused: Refused[] = [];
    const known = new Map<string, boolean>();
    for (const each of sent) {
      let judged = judge(each);
      if ('entry' in judged) {
        const { id, creator } = judged.entry;
        if (!known.has(creator)) known.set(creator, (await storefronts.get(creator)) !== null);
        if (!known.get(creator))
          judged = refuse(id, `No creator "${creator}" is known here.`, 'Check "creator" and "server".');
      }
      if ('entry' in judged) kept.push({ ...judged.entry, received } as KeptEntry);
      else refused.push(judged.refused);
    }
    for (const creator of known.keys()) {
      const count = kept.filter((it) => it.creator === creator).length;
      if (count > 0) heed(byCreator.take(creator, count, time), `for "${creator}"`);
    }
    const conflicts = (await storage.append(kept)).map((place) => kept[place]?.id ?? '');
    return { accepted: kept.length - conflicts.length, refused, conflicts };
  };
}
