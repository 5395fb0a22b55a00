// refusal: the one way to say no: `application/problem+json` (RFC 9457) that says what is wrong and how to mend it.

export class Refusal extends Error {
  readonly status: number;
  readonly what: string;
  readonly fix: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, what: string, fix: string, headers: Readonly<Record<string, string>> = {}) {
    super(what);
    this.status = status;
    this.what = what;
    this.fix = fix;
    this.headers = headers;
  }

  response(): Response {
    const { status, what, fix } = this;
    return new Response(JSON.stringify({ type: 'about:blank', title: what, status, what, fix }), {
      status,
      headers: { ...this.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    });
  }
}
