// guarded-fetch: Node's fetch, kept out of private networks. The address is judged where the connection is made, so
// that a name cannot lead elsewhere between the check and its use. Only Node loads this file.
import { lookup as dns, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch } from 'undici';
import type { World } from '../../ports/sources/source.ts';
import { isPublic } from './addresses.ts';

export interface GuardOptions {
  /** `host:port` of private addresses that may be asked all the same, for development. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Finds the addresses of a name; Node's own when left out. */
  readonly lookup?: Lookup | undefined;
}

export type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** Milliseconds until a connection has to stand. */
const CONNECT = 5000;

export function guardedFetch({ allowPrivate = [], lookup = dns }: GuardOptions = {}): World['fetch'] {
  const open = buildConnector({ timeout: CONNECT, lookup: found(lookup, () => true) });
  const guarded = buildConnector({ timeout: CONNECT, lookup: found(lookup, isPublic) });
  const dispatcher = new Agent({
    connect(options, callback) {
      const { hostname, port, protocol } = options;
      const place = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
      if (allowPrivate.includes(place)) return open(options, callback);
      // For an address in figures nothing is looked up.
      const host = hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) && !isPublic(host)) return callback(barred(host), null);
      guarded(options, callback);
    },
  });
  return ((input, init) => fetch(input as string, { ...(init as object), dispatcher })) as World['fetch'];
}

const barred = (name: string) => new Error(`${name} is an address in a private network.`);

/** One address that may not be had among others is no accident: then there is none. */
function found(lookup: Lookup, mayBe: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, list) => {
      const [first] = list ?? [];
      if (error || !first) callback(error ?? new Error(`${hostname} has no address.`), '', 0);
      else if (!list.every(({ address }) => mayBe(address))) callback(barred(hostname), '', 0);
      else if (options.all) callback(null, list);
      else callback(null, first.address, first.family);
    });
}
