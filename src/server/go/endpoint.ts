// GET /go/{creator}/{product}: the plain link for e-mail, QR codes and pages without scripts.
import type { Catalog } from '../../core/catalog.ts';
import { ID } from '../../core/id.ts';
import { fold } from '../../core/stock.ts';
import type { Endpoint, Handler, ServerContext } from '../endpoint.ts';
import { relayOf } from '../relay/endpoint.ts';
import { catalogsOf } from '../storefronts/catalogs.ts';
import { createCreatorLimit } from '../creator-limit.ts';
import { createSenderLimiter } from '../rate-limit.ts';
import { destinationOf, nearby, offersIn } from './destination.ts';
import { closed, type Lost, noCreator, noProduct } from './lost.ts';
import { lostPage, openLinkPage, policyOf } from './page.ts';
import { record } from './record.ts';
import { isTap } from './tap.ts';
import { type Spoken, spoken } from './words.ts';

type Call = Parameters<Handler>[0];

/** Milliseconds that a shopper waits for the stock: mostly it is known already. */
const PATIENCE = 1200;

/** The origin travels along, for networks pay by it; where nobody may know the page, its path does not. */
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-robots-tag': 'noindex',
};

const idIn = (name: string, where: string, description: string) => ({
  name,
  in: where,
  required: where === 'path',
  description,
  schema: { type: 'string', pattern: ID.source },
});

export const goEndpoint: Endpoint = {
  path: '/go/{creator}/{product}',
  operations: {
    get: {
      summary: 'Leads to the product where it is in stock now, with the ids in the link, and counts the tap.',
      parameters: [
        idIn('creator', 'path', 'Whose storefront.'),
        idIn('product', 'path', 'A product of it.'),
        idIn('campaign', 'query', 'In place of the document’s.'),
        idIn('placement', 'query', 'In place of the document’s.'),
      ],
      responses: {
        200: { description: 'A page with the link, where the shop forbids redirects (Amazon).' },
        302: { description: 'To an address of the document, stamped.' },
      },
    },
  },
  serve(context) {
    const catalogOf = catalogsOf(context);
    const relay = relayOf(context);
    const counts = counting(context);
    return {
      async get(c) {
        const creator = c.req.param('creator') ?? '';
        const id = c.req.param('product') ?? '';
        const catalog = await catalogOf(creator);
        if (!catalog) return lost(c, noCreator(creator), null, context.now());
        const product = catalog.products[id];
        if (!product) return lost(c, noProduct(creator, id), catalog, context.now());
        const isCounted = counts(c, creator, context.now());
        // Beyond the limit nobody is asked: a flood here must not become one at the shops.
        const near = nearby(catalog, id);
        const answer = isCounted ? [await relay.ask(catalog, offersIn(near), PATIENCE)] : [];
        const now = context.now();
        const tap = isCounted && isTap(c.req.method, c.req.raw.headers);
        const stock = fold(
          answer.map((it) => ({ ...it, source: 'server' as const, receivedAt: now })),
          now,
          near,
        );
        const click = tap && c.req.header('sec-gpc') !== '1' ? context.id() : undefined;
        const ids = idsOf(c, catalog, creator, click);
        const to = destinationOf(near, stock, id, ids, now);
        if (!to) return lost(c, closed(product, now), catalog, now);
        if (tap) await recorded(record(context, catalog, id, to, now), context);
        if (to.network !== 'amazon') return c.body(null, 302, { ...HEADERS, location: to.href });
        return send(c, 200, await openLinkPage(catalog, product, to, tongueOf(c, catalog)));
      },
    };
  },
};

/** How long a shopper waits for the ledger at most, in ms. */
const RECORD_TIMEOUT_MS = 1000;

/** Whatever becomes of the record: the shopper is led on. */
async function recorded(record: Promise<unknown>, { log }: ServerContext): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, RECORD_TIMEOUT_MS);
  });
  await Promise.race([record.catch(log), late]);
  clearTimeout(timer);
}

/** Beyond the limits a tap is led on, asks no shop and is not counted. */
function counting(context: ServerContext) {
  const senders = createSenderLimiter(context.limits.address);
  const creators = createCreatorLimit(context);
  return (c: Call, creator: string, now: number): boolean =>
    senders.consume(c.env?.address, 1, now) === 0 && creators.consume(creator, 1, now) === 0;
}

function idsOf(c: Call, catalog: Catalog, creator: string, click: string | undefined) {
  const asked = (name: 'campaign' | 'placement') => {
    const said = c.req.query(name) ?? '';
    return ID.test(said) ? said : catalog.attribution[name];
  };
  return { click, creator, campaign: asked('campaign'), placement: asked('placement') };
}

/** Of the address only what the next link reads: whatever else stands in it would come back once for each product. */
function placedIn(c: Call): string {
  const said = (['campaign', 'placement'] as const).flatMap((name) => {
    const value = c.req.query(name) ?? '';
    return ID.test(value) ? [`${name}=${value}`] : [];
  });
  return said.length > 0 ? `?${said.join('&')}` : '';
}

/** People get a page with what there is besides, programs the Problem. */
async function lost(c: Call, it: Lost, catalog: Catalog | null, now: number): Promise<Response> {
  const { refusal, heading, name = '', says } = it;
  if (!/text\/html/.test(c.req.header('accept') ?? '')) throw refusal;
  const tongue = tongueOf(c, catalog);
  const title = heading ? tongue.say(heading) : name;
  const words = { title, says: tongue.say(says), query: placedIn(c), now };
  return send(c, refusal.status, await lostPage(words, catalog, tongue));
}

const tongueOf = (c: Call, catalog: Catalog | null): Spoken =>
  spoken(catalog?.lang, c.req.header('accept-language'));

async function send(c: Call, status: number, body: unknown): Promise<Response> {
  return new Response(c.req.method === 'HEAD' ? null : String(body), {
    status,
    headers: {
      ...HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await policyOf(),
      'x-content-type-options': 'nosniff',
    },
  });
}
