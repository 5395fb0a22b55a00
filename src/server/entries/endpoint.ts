// POST /v1/entries: a batch of what happened. Each entry is judged alone, and taken once for ever.
import { CLICK } from '../../core/id.ts';
import { formatTime } from '../../core/time.ts';
import { jsonOf, textOf } from '../body.ts';
import type { Endpoint, ServerContext } from '../endpoint.ts';
import { jsonSchema } from '../json-schema.ts';
import { Refusal, unavailable } from '../refusal.ts';
import type { KeptEntry, Storage } from '../storage/storage.ts';
import { StorageUnavailable } from '../storage/unavailable.ts';
import { holderOf } from '../reading/reader.ts';
import { createCreatorLimit } from '../creator-limit.ts';
import { createSenderLimiter } from '../rate-limit.ts';
import { judge, type Refused, refuse } from './judge.ts';
import { type BatchAnswer, batchAnswerSchema, batchSchema, entrySchema } from './schema.ts';

const batch = jsonSchema(batchSchema, { entries: { items: jsonSchema(entrySchema) } });

export const entriesEndpoint: Endpoint = {
  path: '/v1/entries',
  open: true,
  operations: {
    delete: {
      summary: 'Erases what belongs to one click of the token’s creator, or with everything=yes all of hers',
      secured: true,
      parameters: [
        { name: 'click', in: 'query', schema: { type: 'string' } },
        { name: 'everything', in: 'query', schema: { const: 'yes' } },
      ],
      responses: {
        200: {
          description: 'How many entries were erased',
          content: {
            'application/json': {
              schema: { type: 'object', required: ['erased'], properties: { erased: { type: 'integer' } } },
            },
          },
        },
      },
    },
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
      delete: async (c) => {
        const { creator, brand } = holderOf(c, context.secrets().tokens);
        if (creator === undefined || brand)
          throw new Refusal(403, 'This is for the creator herself.', 'Use the token of a creator.');
        const click = c.req.query('click');
        // Taken for a period of what to erase, they would have cost her everything.
        if (['from', 'until'].some((name) => c.req.queries(name) !== undefined))
          throw new Refusal(400, 'No period can be erased.', 'Leave out "from" and "until".');
        if (click === undefined && c.req.query('everything') !== 'yes')
          throw new Refusal(400, 'It does not say what to erase.', 'Add ?click=<id>, or ?everything=yes.');
        if (click !== undefined && !CLICK.test(click))
          throw new Refusal(400, 'The click is no id.', 'Use its 26 characters.');
        const erased = await context.storage.erase({ creator, click });
        return c.json({ erased }, 200, { 'cache-control': 'no-store' });
      },
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

function createTaker(context: ServerContext): Taker {
  const { storage, storefronts, limits, now, metrics } = context;
  const senders = createSenderLimiter(limits.address);
  const creators = createCreatorLimit(context);
  const enforce = (seconds: number, whose: string, limit: 'sender' | 'creator') => {
    if (seconds <= 0) return;
    metrics.count('vitrine_rate_limited_total', { limit });
    throw new Refusal(429, `Too many entries in a minute ${whose}.`, `Try again in ${seconds} s.`, {
      'retry-after': String(seconds),
    });
  };
  return async (sent, address) => {
    const time = now();
    enforce(senders.consume(address, sent.length, time), 'from one address', 'sender');
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
      if (count === 0) continue;
      enforce(creators.consume(creator, count, time), `for "${creator}"`, 'creator');
    }
    const idAt = (place: number) => kept[place]?.id ?? '';
    const conflicts = (await appended(storage, kept)).map(idAt);
    metrics.count('vitrine_entries_total', { outcome: 'accepted' }, kept.length - conflicts.length);
    metrics.count('vitrine_entries_total', { outcome: 'refused' }, refused.length);
    metrics.count('vitrine_entries_total', { outcome: 'conflict' }, conflicts.length);
    return { accepted: kept.length - conflicts.length, refused, conflicts };
  };
}

/** @throws Refusal 503 that names in `notKept` what has to be sent again, where some of it was kept. */
async function appended(storage: Storage, kept: readonly KeptEntry[]): Promise<readonly number[]> {
  try {
    return await storage.append(kept);
  } catch (error) {
    if (!(error instanceof StorageUnavailable) || !error.notKept) throw error;
    throw unavailable(error, { notKept: error.notKept.map((place) => kept[place]?.id) });
  }
}
