// storage: all that outlives the process, as the endpoints see it. Behind it is SQL (see open.ts).
import type { Entry } from '../../core/ledger.ts';

/** An entry as it is kept: of a known creator, and with the time at which the server took it. */
export type KeptEntry = Entry & { readonly creator: string; readonly received: string };

/** Which entries are asked for. */
export interface Scope {
  readonly creator?: string;
  readonly brand?: { readonly retailers: readonly string[]; readonly brands: readonly string[] };
  /** RFC 3339; `from` counts, `until` does not any more. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface Storage {
  /**
   * Keeps each entry for ever under its creator and id; one that is there already with the same words is left as it
   * is. Gives the places in `entries` of those whose id stands for other words; these are kept aside.
   */
  append(entries: readonly KeptEntry[]): Promise<readonly number[]>;
  /** A storefront document's text as it was kept last, or null. */
  storefront(creator: string): Promise<string | null>;
  /** Keeps a storefront document's text; the earlier ones stay. */
  keepStorefront(creator: string, json: string, now: number): Promise<void>;
  close(): Promise<void>;
}
