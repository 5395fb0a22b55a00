// GET /s/{creator}.json: the storefront document as it was written, with the rates of the ways out once there are some.
import { ID } from '../../core/id.ts';
import type { Endpoint } from '../endpoint.ts';
import { withRates } from '../ways-out/document.ts';
import { ratesOf } from '../ways-out/rates.ts';
import { unknownCreator } from './catalogs.ts';

/** A page may use it for a minute, and an older one for an hour while it asks for the next. */
const CACHE = 'public, max-age=60, stale-while-revalidate=3600';

export const storefrontEndpoint: Endpoint = {
  path: '/s/{creator}.json',
  route: '/s/:file{[^/]+\\.json}',
  open: true,
  operations: {
    get: {
      summary: 'The storefront document.',
      parameters: [{ name: 'creator', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: {
          description: 'The document, with an ETag.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        304: { description: 'It has not changed since the ETag in If-None-Match.' },
      },
    },
  },
  serve: (context) => ({
    async get(c) {
      const creator = c.req.param('file')?.replace(/\.json$/, '') ?? '';
      const written = ID.test(creator) ? await context.storefronts.get(creator) : null;
      if (!written) throw unknownCreator(creator);
      const stored = await withRates(written, await ratesOf(context).of(creator));
      const headers = { etag: stored.etag, 'cache-control': CACHE };
      if (matches(c.req.header('if-none-match'), stored.etag)) return c.body(null, 304, headers);
      return c.body(stored.json, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
    },
  }),
};

// What compresses on the way makes an ETag weak; the document is the same.
function matches(said: string | undefined, etag: string): boolean {
  return (said ?? '').split(',').some((it) => it.trim() === '*' || it.trim().replace(/^W\//, '') === etag);
}
