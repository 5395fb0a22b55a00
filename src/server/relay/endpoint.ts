// GET /v1/stock/{creator}?offers=…: what a browser cannot ask, as the design's stock answer.
import type { Catalog } from '../../core/catalog.ts';
import { ID } from '../../core/id.ts';
import { STOCK_STATES } from '../../core/schema.ts';
import type { OfferKey } from '../../core/stock.ts';
import type { Endpoint, ServerContext } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';
import { catalogsOf, unknownCreator } from '../storefronts/catalogs.ts';
import { ratesOf } from '../ways-out/rates.ts';
import { createRelay, type Relay } from './relay.ts';

/** Twice what a page asks at once. */
const MOST = 200;
/** Milliseconds: a page waits for 2.5 s, its network included. */
const PATIENCE = 1800;
/** Seconds for which what stands between may answer in our place. */
const CACHE = 5;

const relays = new WeakMap<ServerContext, Relay>();

/** The relay of this server, the same for each of its endpoints. */
export function relayOf(context: ServerContext): Relay {
  const { fetch, now, allowPrivate, log, env, secrets, metrics } = context;
  const count = (source: string, outcome: string) =>
    metrics.count('vitrine_stock_offers_total', { source, outcome });
  const relay = relays.get(context) ?? createRelay({ fetch, now, allowPrivate, log, secrets, env, count });
  relays.set(context, relay);
  return relay;
}

const report = {
  type: 'object',
  required: ['stock'],
  properties: {
    stock: { enum: STOCK_STATES },
    quantity: { type: 'integer', minimum: 0 },
    price: { type: 'string' },
    currency: { type: 'string' },
    checkedAt: { type: 'string', format: 'date-time' },
  },
};

/** By method and place (`instagram ios`, `instagram ios 450`): how many tries left the page, and how many there were. */
const rates = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
  },
};

export const stockEndpoint: Endpoint = {
  path: '/v1/stock/{creator}',
  open: true,
  operations: {
    get: {
      summary: 'The stock of a creator’s offers, asked by the server.',
      parameters: [
        { name: 'creator', in: 'path', required: true, schema: { type: 'string' } },
        {
          name: 'offers',
          in: 'query',
          required: true,
          description: `\`product/offer\`, up to ${MOST} of them with commas between.`,
          schema: { type: 'string' },
        },
      ],
      responses: {
        200: {
          description: 'What is known; an offer that is not there is not known.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['ttl', 'offers'],
                properties: {
                  ttl: { type: 'integer', description: 'Seconds.' },
                  offers: { type: 'object', additionalProperties: report },
                  handoff: {
                    type: 'object',
                    description:
                      'What the ledger has seen of the ways out of in-app browsers; left out where that is little.',
                    properties: { rates },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  serve(context) {
    const catalogOf = catalogsOf(context);
    const relay = relayOf(context);
    const known = ratesOf(context);
    return {
      async get(c) {
        const creator = c.req.param('creator') ?? '';
        const keys = keysIn(c.req.query('offers'));
        const catalog = await catalogOf(creator);
        if (!catalog) throw unknownCreator(creator);
        const asked = keys.filter((key) => isOffered(catalog, key));
        // A page with an older document asks for what is no longer there, too: it gets the rest.
        if (asked.length === 0)
          throw new Refusal(
            404,
            `The storefront "${creator}" has no such offer: ${keys[0]?.slice(0, 130)}.`,
            'Ask for product/offer as the document has their ids.',
          );
        const [{ ttl, offers }, rates] = await Promise.all([
          relay.ask(catalog, asked, PATIENCE),
          known.of(creator),
        ]);
        const handoff = rates ? { handoff: { rates } } : {};
        return c.json({ ttl, offers, ...handoff }, 200, {
          'cache-control': `public, max-age=${Math.min(CACHE, ttl)}`,
        });
      },
    };
  },
};

function keysIn(said: string | undefined): OfferKey[] {
  const keys = (said ?? '').split(',').filter(Boolean);
  const fix = 'Ask with ?offers=product/offer,product/offer.';
  if (keys.length === 0) throw new Refusal(400, 'No offers are asked about.', fix);
  if (keys.length > MOST)
    throw new Refusal(400, `${keys.length} offers are too many at once.`, `Ask for ${MOST} at most.`);
  const wrong = keys.find((key) => !/^[^/]+\/[^/]+$/.test(key) || !key.split('/').every((id) => ID.test(id)));
  if (wrong !== undefined)
    throw new Refusal(400, `${JSON.stringify(wrong.slice(0, 130))} names no offer.`, fix);
  return keys;
}

function isOffered(catalog: Catalog, key: OfferKey): boolean {
  const [product = '', offer = ''] = key.split('/');
  return catalog.products[product]?.offers.some(({ id }) => id === offer) ?? false;
}
