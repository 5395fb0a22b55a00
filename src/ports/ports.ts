import type { Clues } from '../core/environment.ts';
import type { Entry } from '../core/ledger.ts';
import type { Consent } from '../core/visit.ts';
import type { cross } from './bridges/bridges.ts';
import type { Word } from './consent.ts';
import type { Outbox } from './outbox.ts';
import type { Source, World } from './sources/source.ts';

/** All that the shop asks of the world, as one object of functions, so that a test or a server can hand in its own. */
export interface Ports extends World {
  /** A new ULID. */
  id(): string;
  /** The page's address. */
  page(): string;
  /** Nobody is looking: the page is hidden, and nothing needs to be asked for it. */
  asleep?(): boolean;
  /** What the browser says of itself; without it every page is read in an ordinary browser. */
  clues?(): Clues;
  /** Whether the page's built-ins are the browser's own; without it they are. */
  native?(): boolean;
  /** The page's language. */
  lang(): string;
  /** What is allowed, given the element's `consent` attribute. */
  consent(setting: string | null | undefined): Consent;
  /** Calls back at once and when it may have changed, null while a platform has not answered; the answer ends it. */
  onConsent(setting: string | null | undefined, listener: (word: Word) => void): () => void;
  /** What carries the ledger's entries to that server; a `tap` that comes before it is ready is sent at once, and once. */
  outbox?(server: string, tap?: Entry): Promise<Outbox>;
  /** The way to the page's analytics. */
  bridges?(): Promise<{ readonly cross: typeof cross }>;
  /** The stock source of that name; null when it cannot be asked from here. */
  source(name: string): Promise<Source | null>;
  /** A number from 0 up to 1. */
  random(): number;
  /** Calls back when the page comes back to the shopper: shown again, out of the back-forward cache, online again. */
  wake(listener: () => void): () => void;
  /** Resolves in a task of its own, so that the page can paint and be heard in between. */
  nextTask(): Promise<void>;
  /** Runs the task once, `ms` milliseconds from now; the answer cancels it. */
  later(task: () => void, ms: number): () => void;
}
