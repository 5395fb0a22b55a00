// outward: the fetch that sources are handed on a server. It asks the retailer's own hosts and nobody else, follows
// redirects by hand, sends a retailer's secret headers to that retailer only, and stops what grows too large.
import { gate, site } from '../../core/gate.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { World } from '../../ports/sources/source.ts';
import { mayAsk, placeOf } from './addresses.ts';
import { capped } from './capped.ts';
import type { Hosts } from './hosts.ts';

/** Whom one retailer's questions may reach. */
export interface Reach {
  /** Its hosts with their ports, without `www.`, as `site` tells them. */
  readonly sites: ReadonlySet<string>;
  /** The sites that the source's own headers go to: they may hold a token. */
  readonly own: ReadonlySet<string>;
  /** Headers for these sites alone; the values are secrets. */
  readonly secrets: readonly {
    readonly sites: ReadonlySet<string>;
    readonly headers: Readonly<Record<string, string>>;
  }[];
  /** Bytes that an answer may have. */
  readonly most: number;
}

export interface Outside {
  readonly fetch: World['fetch'];
  readonly hosts: Hosts;
  readonly allowPrivate: readonly string[];
  now(): number;
  log(problem: Problem): void;
}

const HOPS = 5;
const NOT_THEIRS = [
  'This address is none of the retailer’s own hosts: it is not asked.',
  'Name its host in "shop", "url" or the offers’ addresses.',
] as const;
const PRIVATE = [
  'This address is in a private network: it is not asked.',
  'Use a public address; for development, --allow-private host:port.',
] as const;
const UNSAFE = [
  'It leads from https to http: that is not followed.',
  'Write the address with https.',
] as const;
/** Headers that say nothing of whose question it is. */
const OPEN = ['accept', 'content-type'];

export function outward(outside: Outside, reach: Reach): World['fetch'] {
  const { hosts, allowPrivate, log } = outside;

  function open(address: string, from?: URL): URL {
    const url = gate(address, from?.href);
    const why =
      !url || !reach.sites.has(site(url))
        ? NOT_THEIRS
        : !mayAsk(url, allowPrivate)
          ? PRIVATE
          : from?.protocol === 'https:' && url.protocol === 'http:'
            ? UNSAFE
            : null;
    if (url && !why) return url;
    const [what, fix] = why ?? NOT_THEIRS;
    log(problem(address.slice(0, 200), what, fix));
    throw new Error(what);
  }

  async function hop(url: URL, init: RequestInit): Promise<Response> {
    const end = await hosts.turn(url.host, init.signal);
    try {
      const headers = headersFor(url, init);
      const answer = await outside.fetch(url.href, { ...init, headers, redirect: 'manual' });
      heed(answer, url);
      return capped(answer, reach.most, init.signal, (error) => {
        end();
        if (error) stumbled(url, init, error);
      });
    } catch (error) {
      end();
      stumbled(url, init, error);
      throw error;
    }
  }

  // Of what came too late the source tells by itself.
  function stumbled(url: URL, { signal }: RequestInit, error: unknown): void {
    if (signal?.aborted) return;
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
    log(problem(url.origin + url.pathname, `It cannot be asked: ${why}.`, 'Check the address and its name.'));
  }

  // What is secret goes where the stock is asked and nowhere else, and never where others can read it on the way.
  function headersFor(url: URL, { headers }: RequestInit): Headers {
    const all = new Headers(headers);
    const safe = url.protocol === 'https:' || allowPrivate.includes(placeOf(url));
    const sent =
      safe && reach.own.has(site(url)) ? all : new Headers([...all].filter(([name]) => OPEN.includes(name)));
    for (const { sites, headers: secret } of safe ? reach.secrets : [])
      if (sites.has(site(url))) for (const [name, value] of Object.entries(secret)) sent.set(name, value);
    return sent;
  }

  function heed({ status, headers }: Response, { host }: URL): void {
    if (status !== 429 && status !== 503) return;
    const said = headers.get('retry-after') ?? '';
    const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - outside.now();
    hosts.rest(host, ms > 0 ? ms : 30_000);
  }

  return async (input, init = {}) => {
    // Some platforms know no `credentials`; there are no cookies here to leave out.
    const { credentials: _, ...rest } = init;
    let url = open(String(input));
    for (let hops = 0; hops <= HOPS; hops++) {
      const answer = await hop(url, rest);
      const to = answer.headers.get('location');
      if (!to || answer.status < 300 || answer.status > 399) return answer;
      // A question that was posted may only be posted again as it is.
      if (rest.method === 'POST' && answer.status !== 307 && answer.status !== 308) return answer;
      url = open(to, url);
    }
    throw new Error(`Not asked: ${url.host} leads from one place to the next.`);
  };
}
