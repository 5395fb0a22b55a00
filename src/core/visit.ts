import type { Environment } from './environment.ts';

/** `none`: the page has no consent platform. A platform that has not answered yet is `denied`. */
export type Consent = 'granted' | 'denied' | 'none';

/** What a sold-out card does: link to what is in stock, ask first, or only say so. */
export type Fallback = 'swap' | 'ask' | 'off';

/** What is true of this moment: one frozen record, passed to every step of the corridor. */
export interface Visit {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The page's address. */
  readonly page: string;
  readonly environment: Environment;
  readonly consent: Consent;
  /** Whether a server keeps the ledger. */
  readonly ledger: boolean;
  /** The one retailer whose offers may be shown. */
  readonly only?: string | undefined;
  readonly fallback: Fallback;
  readonly country?: string | undefined;
  readonly lang: string;
  /** The methods of leaving that have failed in this page; they are not tried again. */
  readonly failed?: readonly string[] | undefined;
}
