// GET /v1/export: the ledger itself, entry by entry: it belongs to those it is about.
import { csvHead, csvLine } from './csv.ts';
import type { Endpoint, ServerContext } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';
import type { Scope } from '../storage/storage.ts';
import { lies, PERIOD, readScope, scopeOf } from './reader.ts';

const FORMATS = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' } as const;
type Format = keyof typeof FORMATS;

const text = { schema: { type: 'string' } };

export const exportEndpoint: Endpoint = {
  path: '/v1/export',
  open: true,
  operations: {
    get: {
      summary: 'The entries of the token’s creator or brand, as CSV or JSON lines, by creator and id',
      secured: true,
      parameters: [
        { name: 'format', in: 'query', schema: { type: 'string', enum: ['jsonl', 'csv'], default: 'jsonl' } },
        ...PERIOD,
      ],
      responses: {
        200: { description: 'The entries', content: { 'application/x-ndjson': text, 'text/csv': text } },
      },
    },
  },
  serve: (context) => ({
    get: (c) => {
      const scope = scopeOf(c, context.secrets().tokens);
      const format = c.req.query('format') ?? 'jsonl';
      if (!Object.hasOwn(FORMATS, format))
        throw new Refusal(400, 'There is no such format.', 'Use csv or jsonl.');
      return new Response(streamOf(context, scope, format as Format), {
        headers: {
          'content-type': FORMATS[format as Format],
          'content-disposition': `attachment; filename="vitrine-ledger.${format}"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    },
  }),
};

/** A lot at a time, and only as fast as it is taken. */
function streamOf(context: ServerContext, scope: Scope, format: Format): ReadableStream<Uint8Array> {
  const lots = readScope(context, scope)[Symbol.asyncIterator]();
  const bytes = new TextEncoder();
  // What comes besides shares a tap with what is in scope: it is exported where it lies in the time asked for.
  const inTime = lies({ from: scope.from, until: scope.until });
  return new ReadableStream({
    start(stream) {
      if (format === 'csv') stream.enqueue(bytes.encode(csvHead()));
    },
    async pull(stream) {
      try {
        const { done, value } = await lots.next();
        if (done) return stream.close();
        const lines = value
          .filter(inTime)
          .map(format === 'csv' ? csvLine : (it) => `${JSON.stringify(it)}\n`);
        stream.enqueue(bytes.encode(lines.join('')));
      } catch (error) {
        context.log(error);
        // Cut off, so that nobody takes a part for the whole.
        stream.error(new Error('The export broke off.'));
      }
    },
    async cancel() {
      await lots.return(undefined);
    },
  });
}
