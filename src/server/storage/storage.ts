// storage: all that outlives the process, as the endpoints see it. Behind it is SQL (see sql-storage.ts).
import type { Entry } from '../../core/ledger.ts';
import type { Tries } from '../../core/method-rates.ts';
import type { Erasure } from './erase.ts';

/** An entry as it is kept: of a known creator, and with the time at which the server took it. */
export type KeptEntry = Entry & { readonly creator: string; readonly received: string };

/** What is kept of an order's conversion. */
export type KeptConversion = KeptEntry & {
  readonly order: string;
  readonly network: NonNullable<Entry['network']>;
};

/**
 * Which entries are asked for, with all that shares a click with one of them; of a brand, with what came of its taps and
 * names no other retailer or brand.
 */
export interface Scope {
  readonly creator?: string | undefined;
  readonly brand?: { readonly retailers: readonly string[]; readonly brands: readonly string[] } | undefined;
  /** RFC 3339; `from` counts, `until` does not any more. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface ReadOptions {
  /** More entries than this are not read: `TooManyEntries` is thrown before the first of them. */
  readonly atMost?: number | undefined;
}

/** A scope holds more entries than the caller can take. */
export class TooManyEntries extends Error {}

export interface Nonce {
  readonly value: string;
  /** Milliseconds since 1970: from then on it need not be known any more. */
  readonly until: number;
}

export interface TurnedAway {
  readonly creator: string;
  /** RFC 3339. */
  readonly minute: string;
  /** At least. */
  readonly entries: number;
}

export interface Storage {
  /**
   * Keeps each entry for ever under its creator and id; one that is there already with the same words is left as it
   * is. Gives the places in `entries` of those whose id stands for other words; these are kept aside.
   * @throws StorageUnavailable where the database is away or busy; `notKept` then names the entries to send again.
   */
  append(entries: readonly KeptEntry[]): Promise<readonly number[]>;
  /**
   * Keeps what is said of an order, unless the same was said of it before (`repeated`). With a nonce that was seen
   * before nothing is done at all (`replayed`). @throws StorageUnavailable.
   */
  convert(conversion: KeptConversion, nonce?: Nonce): Promise<'kept' | 'repeated' | 'replayed'>;
  /**
   * The entries by creator and id, in pages; each with `at` as it is believed, and `received`.
   * @throws TooManyEntries, StorageUnavailable.
   */
  entries(scope: Scope, options?: ReadOptions): AsyncIterable<readonly KeptEntry[]>;
  /**
   * What became of the ways out of in-app browsers in what was received since then (milliseconds since 1970), counted
   * for each creator; at most the latest 20,000 outcomes. A storage without it tells pages nothing of them.
   */
  tries?(since: number): Promise<readonly Tries[]>;
  /**
   * Keeps how many entries a creator's own limit has turned away in a minute on one server, at least: a later number takes
   * the place of an earlier one. A storage without it tells creators nothing of that.
   */
  keepTurnedAway?(turnedAway: TurnedAway & { readonly server: string }): Promise<void>;
  /** The minutes in which a creator's own limit turned entries away, in order, those of all servers together. */
  turnedAway?(creator: string, period: Pick<Scope, 'from' | 'until'>): Promise<readonly TurnedAway[]>;
  /** A storefront document's text as it was kept last, or null. */
  storefront(creator: string): Promise<string | null>;
  /** Keeps a storefront document's text as a new revision; the last twenty stay. */
  keepStorefront(creator: string, json: string, now: number): Promise<void>;
  /**
   * Removes what belongs to a click of a creator, or everything of the creator. Gives the number of entries removed.
   * @throws StorageUnavailable.
   */
  erase(erasure: Erasure): Promise<number>;
  /** Removes what was received before `time`, in milliseconds since 1970. Gives the number of entries removed. */
  removeBefore(time: number): Promise<number>;
  /** Writes and takes back a row: whether an entry could be kept now. @throws StorageUnavailable. */
  ping(): Promise<void>;
  /** Entries that wait or are being written; for the metrics. */
  waiting?(): number;
  close(): Promise<void>;
}
