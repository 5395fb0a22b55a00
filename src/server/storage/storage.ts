// storage: all that outlives the process, as the endpoints see it. Behind it is SQL (see sql-storage.ts).
import type { Entry } from '../../core/ledger.ts';
import type { Tries } from '../../core/method-rates.ts';

/** An entry as it is kept: of a known creator, and with the time at which the server took it. */
export type KeptEntry = Entry & { readonly creator: string; readonly received: string };

/** What is kept of an order's conversion. */
export type KeptConversion = KeptEntry & {
  readonly order: string;
  readonly network: NonNullable<Entry['network']>;
};

/** Which entries are asked for, with all that shares a click with one of them. */
export interface Scope {
  readonly creator?: string | undefined;
  readonly brand?: { readonly retailers: readonly string[]; readonly brands: readonly string[] } | undefined;
  /** RFC 3339; `from` counts, `until` does not any more. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface Nonce {
  readonly value: string;
  /** Milliseconds since 1970: from then on it need not be known any more. */
  readonly until: number;
}

export interface Storage {
  /**
   * Keeps each entry for ever under its creator and id; one that is there already with the same words is left as it
   * is. Gives the places in `entries` of those whose id stands for other words; these are kept aside.
   */
  append(entries: readonly KeptEntry[]): Promise<readonly number[]>;
  /**
   * Keeps what is said of an order, unless it is what was said of it last (`repeated`). With a nonce that was seen
   * before nothing is done at all (`replayed`).
   */
  convert(conversion: KeptConversion, nonce?: Nonce): Promise<'kept' | 'repeated' | 'replayed'>;
  /** The entries by creator and id, in lots; each with `at` as it is believed, and `received`. */
  entries(scope: Scope): AsyncIterable<readonly KeptEntry[]>;
  /**
   * What became of the ways out of in-app browsers in what was received since then (milliseconds since 1970), counted
   * for each creator; at most the latest 20,000 outcomes. A storage without it tells pages nothing of them.
   */
  tries?(since: number): Promise<readonly Tries[]>;
  /** A storefront document's text as it was kept last, or null. */
  storefront(creator: string): Promise<string | null>;
  /** Keeps a storefront document's text; the earlier ones stay. */
  keepStorefront(creator: string, json: string, now: number): Promise<void>;
  close(): Promise<void>;
}
