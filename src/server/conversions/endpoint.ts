// POST|GET /v1/conversions/{creator}/{network}: what a network or a shop tells of an order.
import * as v from 'valibot';
import { ID } from '../../core/id.ts';
import type { Entry } from '../../core/ledger.ts';
import { NETWORKS } from '../../core/networks.ts';
import { formatTime } from '../../core/time.ts';
import { textOf } from '../body.ts';
import type { Endpoint, Handler, ServerContext } from '../endpoint.ts';
import { jsonSchema } from '../json-schema.ts';
import { Refusal } from '../refusal.ts';
import type { ConversionKey } from '../secrets.ts';
import { createSenderLimiter } from '../rate-limit.ts';
import { POSTBACKS, type Postback, postbackOf } from './postbacks.ts';
import { reportOf } from './report.ts';
import { fieldsOf, saidIn } from './said.ts';
import { isSame, type Proven, provenByNetwork, provenByUs, SIGNATURE } from './signature.ts';

const answerSchema = v.object({
  conversion: v.picklist(['kept', 'repeated']),
  proof: v.picklist(['signed', 'keyed', 'claimed']),
  /** Ids that can be none, and were left out. */
  ignored: v.array(v.string()),
});

/** The words of a retailer's own report. */
const bodySchema = v.object({
  order: v.string(),
  status: v.optional(v.picklist(['pending', 'approved', 'paid', 'reversed']), 'pending'),
  at: v.optional(v.string()),
  statusAt: v.optional(v.string()),
  value: v.optional(v.string()),
  commission: v.optional(v.string()),
  currency: v.optional(v.string()),
  retailer: v.optional(v.string()),
  click: v.optional(v.string()),
  creator: v.optional(v.string()),
  campaign: v.optional(v.string()),
  placement: v.optional(v.string()),
  product: v.optional(v.string()),
});

const networks = POSTBACKS.map(({ network }) => network);
const parameters = [
  { name: 'creator', in: 'path', required: true, schema: { type: 'string', pattern: ID.source } },
  { name: 'network', in: 'path', required: true, schema: { type: 'string', enum: networks } },
  { name: 'key', in: 'query', schema: { type: 'string' }, description: 'Of the tokens file.' },
];
const responses = {
  200: {
    description: 'Kept, or said before',
    content: { 'application/json': { schema: jsonSchema(answerSchema) } },
  },
};
const own = { schema: jsonSchema(bodySchema) };

export const conversionsEndpoint: Endpoint = {
  path: '/v1/conversions/{creator}/{network}',
  operations: {
    get: { summary: 'Takes a network’s postback whose fields stand in the address', parameters, responses },
    post: {
      summary: 'Takes a network’s postback, or a retailer’s own report, best with Vitrine-Signature',
      parameters: [
        ...parameters,
        {
          name: 'Vitrine-Signature',
          in: 'header',
          schema: { type: 'string' },
          description:
            't=<unix seconds>,k=<key>,v2=<hex HMAC-SHA256 of "t.creator.network.body">, good for 5 minutes, once.',
        },
      ],
      requestBody: {
        required: true,
        content: { 'application/json': own, 'application/x-www-form-urlencoded': own },
      },
      responses,
    },
  },
  serve(context) {
    const handler = takesConversions(context);
    return { get: handler, post: handler };
  },
};

type Call = Parameters<Handler>[0];

function takesConversions(context: ServerContext): Handler {
  const senders = createSenderLimiter(context.limits.address);
  return async (c) => {
    const now = context.now();
    const wait = senders.consume(c.env?.address, 1, now);
    if (wait > 0)
      throw new Refusal(
        429,
        'Too many conversions in a minute from one address.',
        `Try again in ${wait} s.`,
        {
          'retry-after': String(wait),
        },
      );
    const { creator, row } = await addressed(c, context);
    const body = c.req.method === 'POST' ? await textOf(c.req.raw) : '';
    const keys = context
      .secrets()
      .keys.filter((it) => (it.creator ?? creator) === creator && it.network === row.network);
    const proven = await proofOf(c, creator, row, body, keys, now);
    const query = new URL(c.req.url).searchParams;
    const said = saidIn(body, c.req.header('content-type') ?? '', row);
    const keyed = proven ? proven.key : keyOf(query.get('key'), keys);
    const proof = proven ? 'signed' : keyed ? 'keyed' : 'claimed';
    // Of what is signed nothing unsigned is believed.
    const received = formatTime(now);
    const all = proven ? said : { ...fieldsOf(query), ...said };
    const { report, ignored } = reportOf(row, all, received);
    if (report.creator && report.creator !== creator)
      throw new Refusal(
        400,
        `This order is credited to "${report.creator}".`,
        'Report it to the address of that creator.',
      );
    const retailer = retailerOf(all, row, keyed);
    const conversion = {
      id: context.id(),
      type: 'conversion' as const,
      ...report,
      creator,
      ...(retailer && { retailer }),
      network: row.network as NonNullable<Entry['network']>,
      proof: proof as 'signed' | 'keyed' | 'claimed',
      received,
    };
    const done = await context.storage.convert(JSON.parse(JSON.stringify(conversion)), proven?.nonce);
    if (done === 'replayed' && !proven?.mayRepeat)
      throw new Refusal(409, 'This signature was used before.', 'Sign each report anew.');
    context.metrics.count('vitrine_conversions_total', { network: row.network, proof, outcome: done });
    const answer = { conversion: done === 'kept' ? 'kept' : 'repeated', proof, ignored };
    return c.json(answer, 200, { 'cache-control': 'no-store' });
  };
}

async function addressed(
  c: Call,
  { storefronts }: ServerContext,
): Promise<{ creator: string; row: Postback }> {
  const { creator = '', network = '' } = c.req.param() as Record<string, string>;
  const row = postbackOf(network);
  if (!row)
    throw new Refusal(
      404,
      NETWORKS.some(({ type }) => type === network)
        ? `"${network}" tells of no orders by postback.`
        : 'No such network is known.',
      `Use one of ${networks.join(', ')}; reports as files: npx vitrine import-report.`,
    );
  if (!ID.test(creator) || !(await storefronts.get(creator)))
    throw new Refusal(404, 'No such creator is known here.', 'Check the address.');
  return { creator, row };
}

async function proofOf(
  c: Call,
  creator: string,
  row: Postback,
  body: string,
  keys: readonly ConversionKey[],
  now: number,
): Promise<Proven | null> {
  const ours = c.req.header(SIGNATURE);
  if (ours !== undefined) {
    if (c.req.method !== 'POST')
      throw new Refusal(400, 'A signature needs a body.', 'Send the report by POST, and sign its body.');
    return provenByUs(ours, { creator, network: row.network }, body, keys, now);
  }
  const theirs = row.signature && c.req.header(row.signature.header);
  if (row.signature && theirs !== undefined) return provenByNetwork(row.signature, theirs, body, keys, now);
  return null;
}

/** @throws Refusal 401 for a key that does not serve here: a misspelt one would cost the creator her money in silence. */
function keyOf(given: string | null, keys: readonly ConversionKey[]): ConversionKey | undefined {
  if (given === null) return undefined;
  const key = keys.find((it) => isSame(it.key, given));
  if (!key)
    throw new Refusal(
      401,
      'This key is not known for this creator and network.',
      'Compare it with the tokens file, or leave ?key= out: the order is then only claimed.',
    );
  // Its name stands openly in every signature: alone it proves nothing.
  if (key.secret)
    throw new Refusal(401, 'This key has a secret: it has to sign.', `Send ${SIGNATURE} in place of ?key=.`);
  return key;
}

function retailerOf(
  said: Readonly<Record<string, unknown>>,
  { network }: Postback,
  key: ConversionKey | undefined,
): string | undefined {
  const told = network === 'direct' && typeof said['retailer'] === 'string' ? said['retailer'] : undefined;
  if (told !== undefined && !ID.test(told))
    throw new Refusal(400, 'The retailer is no id.', 'Use 1 to 64 letters, digits, "_" or "-".');
  if (told && key?.retailer && told !== key.retailer)
    throw new Refusal(
      403,
      'This key reports another retailer’s orders.',
      `Use it for "${key.retailer}" only.`,
    );
  return key?.retailer ?? told;
}
