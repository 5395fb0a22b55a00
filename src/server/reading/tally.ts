// GET /v1/tally: the numbers, the same for creator and brand wherever their parts of the ledger meet.
import type { Entry } from '../../core/ledger.ts';
import { type By, tally } from '../../core/tally.ts';
import { WHY_NOT } from '../../core/why-not.ts';
import type { Problem } from '../../core/problem.ts';
import { turnedAwayProblems } from '../creator-limit.ts';
import type { CampaignRow } from '../secrets.ts';
import type { Endpoint, Handler, ServerContext } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';
import { type KeptEntry, type Scope, type Storage, TooManyEntries } from '../storage/storage.ts';
import { createTurns } from '../turns.ts';
import { lies, PERIOD, readScope, scopeOf } from './reader.ts';

const BY = ['creator', 'brand', 'campaign', 'placement', 'product', 'retailer', 'network', 'day'] as const;

/** Entries that one answer reads: all are held in memory, about 1 kB each. */
const MAX_ENTRIES = 300_000;

/** The others wait: each holds its entries in memory, and adds them up while no shopper is answered. */
const AT_ONCE = 2;

const count = { type: 'integer', minimum: 0 };
const money = {
  type: 'object',
  description: 'A decimal string for each currency.',
  additionalProperties: { type: 'string' },
};
const counts = (names: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, count])),
  required: names,
});
const COUNTED = ['shown', 'taps', 'left', 'stayed', 'trapped', 'escaped', 'soldOut', 'rescued'];
const numbers = {
  ...counts(COUNTED).properties,
  whyNot: counts(WHY_NOT),
  conversions: counts(['pending', 'approved', 'paid', 'reversed', 'claimed']),
  value: money,
  commission: money,
  earningsPerTap: money,
  conversionRate: { type: ['string', 'null'] },
};
const required = Object.keys(numbers);
const names = Object.fromEntries(BY.map((name) => [name, { type: 'string' }]));
const schema = {
  type: 'object',
  required: ['total', 'rows'],
  properties: {
    problems: {
      type: 'array',
      description: 'Only for a creator, and only where entries of hers were turned away by her limit.',
      items: {
        type: 'object',
        required: ['path', 'what', 'fix'],
        properties: { path: { type: 'string' }, what: { type: 'string' }, fix: { type: 'string' } },
      },
    },
    total: { type: 'object', properties: numbers, required },
    rows: { type: 'array', items: { type: 'object', properties: { ...names, ...numbers }, required } },
  },
};

export const tallyEndpoint: Endpoint = {
  path: '/v1/tally',
  open: true,
  operations: {
    get: {
      summary: 'The numbers of the token’s creator or brand, whole and in rows',
      secured: true,
      parameters: [{ name: 'by', in: 'query', schema: { type: 'string', enum: BY } }, ...PERIOD],
      responses: { 200: { description: 'The tally', content: { 'application/json': { schema } } } },
    },
  },
  serve(context) {
    const { secrets, storage, now } = context;
    const turns = createTurns(AT_ONCE);
    const get: Handler = async (c) => {
      const scope = scopeOf(c, secrets().tokens);
      const by = c.req.query('by');
      if (by !== undefined && !BY.includes(by as By))
        throw new Refusal(400, 'There are no rows by that.', `Use one of: ${BY.join(', ')}.`);
      const numbers = await turns(async () =>
        tally(await entriesIn(context, scope), {
          now: now(),
          by: by as By | undefined,
          only: lies(scope),
          campaigns: datesOf(secrets().campaigns),
        }),
      );
      const problems = await problemsOf(storage, scope);
      const answer = problems.length > 0 ? { ...numbers, problems } : numbers;
      return c.json(answer, 200, { 'cache-control': 'no-store' });
    };
    return { get };
  },
};

/** What a creator's numbers lack, and why. */
async function problemsOf(
  storage: Storage,
  { creator, brand, from, until }: Scope,
): Promise<readonly Problem[]> {
  if (creator === undefined || brand) return [];
  return turnedAwayProblems((await storage.turnedAway?.(creator, { from, until })) ?? []);
}

/** A creator's own row counts before one for all creators. */
function datesOf(rows: readonly CampaignRow[]): (tap: Entry) => CampaignRow | undefined {
  const named = new Map(rows.map((row) => [`${row.creator ?? ''} ${row.campaign}`, row]));
  return ({ creator, campaign }) => named.get(`${creator} ${campaign}`) ?? named.get(` ${campaign}`);
}

/** @throws Refusal 422 before anything is read, where there are too many. */
async function entriesIn(context: ServerContext, scope: Scope): Promise<readonly KeptEntry[]> {
  const entries: KeptEntry[] = [];
  try {
    for await (const page of readScope(context, scope, { atMost: MAX_ENTRIES })) entries.push(...page);
  } catch (error) {
    if (!(error instanceof TooManyEntries)) throw error;
    throw new Refusal(
      422,
      `There are more than ${MAX_ENTRIES} entries in this time.`,
      'Ask for a shorter one by "from" and "until".',
    );
  }
  return entries;
}
