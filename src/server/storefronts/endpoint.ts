// GET /s/{creator}.json: the storefront document as it was written, with the rates of the ways out once there are some.
import { parse } from '../../core/document.ts';
import { ID } from '../../core/id.ts';
import { show } from '../../core/problem.ts';
import { get } from '../../core/readers/json.ts';
import { jsonOf, textOf } from '../body.ts';
import type { Endpoint } from '../endpoint.ts';
import { createRateLimiter } from '../rate-limit.ts';
import { holderOf } from '../reading/reader.ts';
import { Refusal } from '../refusal.ts';
import { withRates } from '../ways-out/document.ts';
import { ratesOf } from '../ways-out/rates.ts';
import { firstFew, unknownCreator } from './catalogs.ts';

/** A page may use it for a minute, and an older one for an hour while it asks for the next. */
const CACHE = 'public, max-age=60, stale-while-revalidate=3600';

/** Bytes: what `parse` takes. */
const MAX_DOCUMENT = 2_000_000;

/** Documents of one creator: to read one may take a second. */
const MOST_A_MINUTE = 30;

export const storefrontEndpoint: Endpoint = {
  path: '/s/{creator}.json',
  route: '/s/:file{[^/]+\\.json}',
  open: true,
  operations: {
    put: {
      summary: 'Stores the document of the token’s creator, up to 2 MB, and tells its Problems',
      secured: true,
      parameters: [{ name: 'creator', in: 'path', required: true, schema: { type: 'string' } }],
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        200: {
          description: 'Stored; it is served within a few seconds',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['stored', 'problems'],
                properties: {
                  stored: { const: true },
                  problems: { type: 'array', items: { type: 'object' } },
                },
              },
            },
          },
        },
      },
    },
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
  serve(context) {
    const published = createRateLimiter(MOST_A_MINUTE);
    return {
      async put(c) {
        const creator = c.req.param('file')?.replace(/\.json$/, '') ?? '';
        if (holderOf(c, context.secrets().tokens).creator !== creator)
          throw new Refusal(
            403,
            'This is for the creator herself.',
            `Use the token of "${creator.slice(0, 64)}".`,
          );
        const wait = published.consume(creator, 1, context.now());
        if (wait > 0)
          throw new Refusal(
            429,
            'This document was published too often in a minute.',
            `Try again in ${wait} s.`,
            { 'retry-after': String(wait) },
          );
        const json = await textOf(c.req.raw, MAX_DOCUMENT);
        const id = get(jsonOf(json), 'creator', 'id');
        if (id !== creator)
          throw new Refusal(
            400,
            `Its creator.id is ${show(id)}.`,
            `Write "id": "${creator}" into "creator".`,
          );
        const { problems } = parse(json);
        // A file is the operator's word, and comes before what is stored here.
        if ((await context.storefronts.get(creator))?.isFile)
          throw new Refusal(
            409,
            'A file of this server is this creator’s document.',
            `Change ${creator}.json in the --storefronts folder, or take it out to publish here.`,
          );
        await context.storage.keepStorefront(creator, json, context.now());
        return c.json({ stored: true, problems: firstFew(problems) }, 200, { 'cache-control': 'no-store' });
      },
      async get(c) {
        const creator = c.req.param('file')?.replace(/\.json$/, '') ?? '';
        const written = ID.test(creator) ? await context.storefronts.get(creator) : null;
        if (!written) throw unknownCreator(creator);
        const stored = await withRates(written, await ratesOf(context).of(creator));
        const headers = { etag: stored.etag, 'cache-control': CACHE };
        if (matches(c.req.header('if-none-match'), stored.etag)) return c.body(null, 304, headers);
        return c.body(stored.json, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
      },
    };
  },
};

// What compresses on the way makes an ETag weak; the document is the same.
function matches(said: string | undefined, etag: string): boolean {
  return (said ?? '').split(',').some((it) => it.trim() === '*' || it.trim().replace(/^W\//, '') === etag);
}
