// reader: whose ledger a request may read, and which part of it was asked for.
import type { Entry } from '../../core/ledger.ts';
import { DAY, formatTime, parseTime } from '../../core/time.ts';
import { isSame } from '../conversions/signature.ts';
import type { Handler, ServerContext } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';
import type { Token } from '../secrets.ts';
import type { KeptEntry, ReadOptions, Scope } from '../storage/storage.ts';
import { catalogsOf } from '../storefronts/catalogs.ts';
import { brandView } from './brand-view.ts';

type Call = Parameters<Handler>[0];

/** For the OpenAPI document. */
export const PERIOD = ['from', 'until'].map((name) => ({
  name,
  in: 'query',
  schema: { type: 'string' },
  description: `RFC 3339, or a day in UTC; ${name === 'from' ? 'counts itself' : 'does not count any more'}.`,
}));

/** Whose the request’s token is. @throws Refusal 401 without a token that is known. */
export function holderOf(c: Call, tokens: readonly Token[]): Pick<Scope, 'creator' | 'brand'> {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  const token = tokens.find((it) => isSame(it.token, given));
  if (!token)
    throw new Refusal(
      401,
      given ? 'This token is not known here.' : 'This is for holders of a token.',
      'Send Authorization: Bearer <token of the tokens file>.',
      { 'www-authenticate': 'Bearer' },
    );
  return 'creator' in token ? { creator: token.creator } : { brand: token.brand };
}

/** @throws Refusal 401 without a token that is known, 400 for what is no time. */
export function scopeOf(c: Call, tokens: readonly Token[]): Scope {
  const whose = holderOf(c, tokens);
  const [from, until] = [momentOf(c, 'from'), momentOf(c, 'until')];
  if (from && until && from >= until)
    throw new Refusal(400, '"until" is not after "from".', 'Let "from" be the earlier one.');
  return { ...whose, from, until };
}

function momentOf(c: Call, name: string): string | undefined {
  const text = c.req.query(name);
  if (text === undefined) return undefined;
  const time = parseTime(
    /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text.replace(/ (?=\d\d:\d\d$)/, '+'),
  );
  if (time === null || Math.abs(time) > 100_000 * DAY)
    throw new Refusal(400, `"${name}" is no time.`, 'Write it like 2026-11-20T08:00:00Z or 2026-11-20.');
  return formatTime(time);
}

/** The entries in scope as its holder may see them, in pages. */
export async function* readScope(
  context: ServerContext,
  scope: Scope,
  options?: ReadOptions,
): AsyncGenerator<readonly KeptEntry[], void> {
  const { brand } = scope;
  for await (const page of context.storage.entries(scope, options))
    yield brand ? await brandView(page, brand, catalogsOf(context)) : page;
}

/** Whether an entry, with what it lacks filled in from its tap, lies in that part. */
export function lies({ brand, from, until }: Scope): (entry: Entry) => boolean {
  return (entry) =>
    (!brand || brand.retailers.includes(entry.retailer ?? '') || brand.brands.includes(entry.brand ?? '')) &&
    (from === undefined || entry.at >= from) &&
    (until === undefined || entry.at < until);
}
