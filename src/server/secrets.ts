// secrets: the tokens file: who may read, who may report conversions, and what a shop's own endpoint is asked with.
import * as v from 'valibot';
import { freeze } from '../core/freeze.ts';
import { type Problem, problem } from '../core/problem.ts';
import { id, NETWORK_TYPES, oneOf } from '../core/schema.ts';

const secret = (least: number) =>
  v.pipe(
    v.string(`Write at least ${least} characters.`),
    v.minLength(least, `Write at least ${least} characters.`),
    v.maxLength(512, 'Write at most 512 characters.'),
  );
const name = v.pipe(v.string('Write it as text.'), v.regex(/\S/, 'Write some words.'));
const names = v.array(name, 'Write a list of names.');

const creatorToken = v.strictObject({ token: secret(16), creator: id });
const brandToken = v.strictObject({
  token: secret(16),
  brand: v.strictObject({ retailers: v.optional(v.array(id), []), brands: v.optional(names, []) }),
});
const conversionKey = v.strictObject({
  key: secret(4),
  creator: id,
  network: oneOf(NETWORK_TYPES),
  /** What signs; without it the key alone makes a conversion `keyed`. */
  secret: v.optional(secret(16)),
  /** Whose orders alone it may report. */
  retailer: v.optional(id),
});
const secretHeaders = v.strictObject({
  retailer: id,
  headers: v.record(v.pipe(v.string(), v.regex(/^[\w-]+$/, 'Use the name of a header.')), name),
});

export type Token = v.InferOutput<typeof creatorToken> | v.InferOutput<typeof brandToken>;
export type ConversionKey = v.InferOutput<typeof conversionKey>;
export type SecretHeaders = v.InferOutput<typeof secretHeaders>;

export interface Secrets {
  readonly tokens: readonly Token[];
  readonly keys: readonly ConversionKey[];
  readonly headers: readonly SecretHeaders[];
}

const KINDS = [
  { has: 'key', schema: conversionKey, list: 'keys' },
  { has: 'headers', schema: secretHeaders, list: 'headers' },
  { has: 'brand', schema: brandToken, list: 'tokens' },
  { has: 'token', schema: creatorToken, list: 'tokens' },
] as const;

/** The file's rows; a row that is wrong is left out with its Problem, in which no secret is ever repeated. */
export function readSecrets(json: unknown): { secrets: Secrets; problems: readonly Problem[] } {
  const secrets = { tokens: [] as Token[], keys: [] as ConversionKey[], headers: [] as SecretHeaders[] };
  const problems: Problem[] = [];
  if (!Array.isArray(json))
    problems.push(
      problem('', 'The tokens file is no list.', 'Write [{ "token": "…", "creator": "maya" }, …].'),
    );
  for (const [index, row] of (Array.isArray(json) ? json : []).entries()) {
    const kind = KINDS.find(({ has }) => row !== null && typeof row === 'object' && Object.hasOwn(row, has));
    if (!kind) {
      problems.push(
        problem(String(index), 'This row is of no known kind.', 'Give it a "token", a "key" or "headers".'),
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
