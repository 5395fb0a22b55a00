// refusal: the one way to say no: `application/problem+json` (RFC 9457) that says what is wrong and how to mend it.

import type { StorageUnavailable } from './storage/unavailable.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly what: string;
  readonly fix: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Further members of the answer. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    what: string,
    fix: string,
    headers: Readonly<Record<string, string>> = {},
    members: Readonly<Record<string, unknown>> = {},
  ) {
    super(what);
    this.status = status;
    this.what = what;
    this.fix = fix;
    this.headers = headers;
    this.members = members;
  }

  response(): Response {
    const { status, what, fix } = this;
    return new Response(
      JSON.stringify({ type: 'about:blank', title: what, status, what, fix, ...this.members }),
      {
        status,
        headers: { ...this.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
      },
    );
  }
}

/** The database is away or busy: 503, and when to come again. */
export const unavailable = (
  { retryAfterS }: StorageUnavailable,
  members: Readonly<Record<string, unknown>> = {},
): Refusal =>
  new Refusal(
    503,
    'The ledger cannot be reached for now.',
    `Try again in ${retryAfterS} s: nothing that was accepted is lost.`,
    { 'retry-after': String(retryAfterS) },
    members,
  );
