// secrets: the tokens file: who may read, who may report conversions, and what a shop's own endpoint is asked with.
import * as v from 'valibot';
import { freeze } from '../core/freeze.ts';
import { type Problem, problem } from '../core/problem.ts';
import { id, NETWORK_TYPES, oneOf } from '../core/schema.ts';
import { parseTime } from '../core/time.ts';

/** What nobody has to guess: a sample out of the documentation, or the same few characters again and again. */
const isEasy = (text: string): boolean =>
  /^at least 16 char|^<.*>$|\u2026/i.test(text) || new Set(text).size < EASY;
/** Different characters that a secret has at least. */
const EASY = 4;
const secret = v.pipe(
  v.string('Write at least 16 characters.'),
  v.minLength(16, 'Write at least 16 characters.'),
  v.maxLength(512, 'Write at most 512 characters.'),
  v.check((text) => !isEasy(text), 'Anybody could guess this: make one with `openssl rand -hex 24`.'),
);
const ONE_WORD = /^[!-~]+$/;
const oneWord = 'Use letters, digits and signs of ASCII, without spaces.';
/** It travels in a header. */
const token = v.pipe(secret, v.regex(ONE_WORD, oneWord));
const name = v.pipe(v.string('Write it as text.'), v.regex(/\S/, 'Write some words.'));
const names = v.array(name, 'Write a list of names.');

const creatorToken = v.strictObject({ token, creator: id });
const brandToken = v.strictObject({
  token,
  brand: v.strictObject({ retailers: v.optional(v.array(id), []), brands: v.optional(names, []) }),
});
const conversionKey = v.pipe(
  v.strictObject({
    key: v.pipe(
      v.string('Write at least 4 characters.'),
      v.minLength(4, 'Write at least 4 characters.'),
      v.maxLength(512, 'Write at most 512 characters.'),
      v.regex(ONE_WORD, oneWord),
    ),
    /** Left out: every creator of this server, for a shop that works with many; then `retailer` is required. */
    creator: v.optional(id),
    network: oneOf(NETWORK_TYPES),
    /** What signs; without it the key alone makes a conversion `keyed`. */
    secret: v.optional(secret),
    /** Whose orders alone it may report. */
    retailer: v.optional(id),
  }),
  v.check(
    ({ key, secret: signs }) => signs !== undefined || v.is(secret, key),
    'A key without a secret is the secret itself: write at least 16 characters that nobody can guess, or add "secret".',
  ),
  v.check(
    ({ creator, retailer }) => creator !== undefined || retailer !== undefined,
    'Add "creator", or "retailer" for a shop that reports for all creators.',
  ),
);
/** `shop.example` or `shop.example:8443`: as `siteOf` gives it, so without `www.`. */
const host = v.pipe(
  v.string('Write a host, like shop.example.'),
  v.regex(/^[a-z\d.-]+(:\d{1,5})?$/i, 'Write a host alone, like shop.example, without https:// and path.'),
  v.transform((text) => text.toLowerCase().replace(/^www\./, '')),
);
const hosts = v.pipe(
  v.array(host, 'List the hosts that may see this secret: ["shop.example"].'),
  v.minLength(1, 'List at least one host.'),
);
const secretHeaders = v.strictObject({
  retailer: id,
  /** The only hosts that the headers are sent to, whatever a document says. */
  hosts,
  headers: v.record(v.pipe(v.string(), v.regex(/^[\w-]+$/, 'Use the name of a header.')), name),
});

/** A variable of the server's environment that documents may name as `env:NAME`, and the only hosts that see it. */
const variable = v.strictObject({
  env: v.pipe(
    v.string('Write the name of the variable.'),
    v.regex(/^\w{1,128}$/, 'Use letters, digits and "_".'),
  ),
  hosts,
});

const moment = v.pipe(
  v.string('Write a time, like 2026-11-20T08:00:00Z.'),
  v.check((text) => parseTime(text) !== null, 'Write a time, like 2026-11-20T08:00:00Z.'),
);
/** When a campaign ran; of one creator, or of all that use its id. */
const campaign = v.strictObject({
  campaign: id,
  creator: v.optional(id),
  from: v.optional(moment),
  until: v.optional(moment),
});

export type Token = v.InferOutput<typeof creatorToken> | v.InferOutput<typeof brandToken>;
export type ConversionKey = v.InferOutput<typeof conversionKey>;
export type SecretHeaders = v.InferOutput<typeof secretHeaders>;
export type CampaignRow = v.InferOutput<typeof campaign>;
export type SecretVariable = v.InferOutput<typeof variable>;

export interface Secrets {
  readonly tokens: readonly Token[];
  readonly keys: readonly ConversionKey[];
  readonly headers: readonly SecretHeaders[];
  readonly variables: readonly SecretVariable[];
  readonly campaigns: readonly CampaignRow[];
}

/** Of a server that was given none. */
export const NO_SECRETS: Secrets = { tokens: [], keys: [], headers: [], variables: [], campaigns: [] };

const KINDS = [
  { has: 'key', schema: conversionKey, list: 'keys' },
  { has: 'headers', schema: secretHeaders, list: 'headers' },
  { has: 'env', schema: variable, list: 'variables' },
  { has: 'campaign', schema: campaign, list: 'campaigns' },
  { has: 'brand', schema: brandToken, list: 'tokens' },
  { has: 'token', schema: creatorToken, list: 'tokens' },
] as const;

/** The file's rows; a row that is wrong is left out with its Problem, in which no secret is ever repeated. */
export function readSecrets(json: unknown): { secrets: Secrets; problems: readonly Problem[] } {
  const secrets: { [list in keyof Secrets]: Secrets[list][number][] } = {
    tokens: [],
    keys: [],
    headers: [],
    variables: [],
    campaigns: [],
  };
  const problems: Problem[] = [];
  if (!Array.isArray(json))
    problems.push(
      problem('', 'The tokens file is no list.', 'Write [{ "token": "…", "creator": "maya" }, …].'),
    );
  for (const [index, row] of (Array.isArray(json) ? json : []).entries()) {
    const kind = KINDS.find(({ has }) => row !== null && typeof row === 'object' && Object.hasOwn(row, has));
    if (!kind) {
      problems.push(
        problem(
          String(index),
          'This row is of no known kind.',
          'Give it a "token", a "key", "headers", "env" or a "campaign".',
        ),
      );
      continue;
    }
    const result = v.safeParse(kind.schema, row);
    if (result.success) (secrets[kind.list] as unknown[]).push(result.output);
    else
      for (const issue of result.issues) {
        const path = [index, ...(issue.path ?? []).map(({ key }) => String(key))].join('.');
        const fix =
          issue.type === 'strict_object' ? 'Add what is missing, take out what is unknown.' : issue.message;
        problems.push(problem(path, 'This cannot be used here.', fix));
      }
  }
  return freeze({ secrets, problems });
}
