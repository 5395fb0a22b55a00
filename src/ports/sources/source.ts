// What every stock source looks like: a question in, stock answers out.
import type { StockSettings } from '../../core/catalog.ts';
import type { Problem } from '../../core/problem.ts';
import type { Asked } from '../../core/readers/reading.ts';
import type { StockAnswer } from '../../core/stock.ts';
import type { Fetch } from '../fetch.ts';

export type { Asked };

export interface Question {
  /** Where to ask: the `stock` object of the document's retailer. */
  readonly settings: StockSettings;
  readonly asked: readonly Asked[];
  /** ISO 3166, for prices in context. */
  readonly country?: string | undefined;
  /** The document's server, for what cannot be asked from here. */
  readonly server?: string | undefined;
  /** The creator's id, by which the server knows the document. */
  readonly creator?: string | undefined;
}

/** The world as a source sees it; the server hands in its own. */
export interface World {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that one answer may take; 2.5 s when left out. */
  readonly deadline?: number | undefined;
  /** The address of the page one stands on. Absent on a server, which no origin binds. */
  page?(): string;
  /** The texts of the page's JSON-LD scripts. */
  jsonLd?(): readonly string[];
  /** The currency in which the shop whose page this is shows its prices (ISO 4217), where it says so. */
  currency?(): string | undefined;
}

export interface Answered {
  /** Empty when nothing could be had. */
  readonly answers: readonly StockAnswer[];
  readonly problems: readonly Problem[];
  /** The source failed for now (no answer, a 5xx, nonsense) rather than refused: asking again may help. */
  readonly failed: boolean;
}

export interface Source {
  /** Asks for all the page's offers of a retailer at once, or only for the cards that near the viewport. */
  readonly asks: 'all' | 'near';
  /** Offers in one request at most. */
  readonly batch: number;
  ask(question: Question, world: World): Promise<Answered>;
}
