// outbox: what happened, on its way to the server's ledger. It is a piece of its own, fetched when a server is named.
import type { Entry } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import type { Word } from './consent.ts';
import type { Ports } from './ports.ts';

/** An event of a card; when it was cancelled, the page keeps the shopper. */
export interface Happened {
  readonly entry: Entry;
  readonly defaultPrevented: boolean;
}

/** What is allowed now, and perhaps what has happened; `report` hears of what the server refuses. */
export type Outbox = (word: Word, event?: Happened, report?: (problems: readonly Problem[]) => void) => void;

/** What an outbox needs of the world. */
export type OutboxPorts = Pick<Ports, 'fetch' | 'now' | 'id' | 'random' | 'later'>;

/** The outboxes of a page, one for each server. */
export function outboxes(ports: OutboxPorts): (server: string) => Promise<Outbox> {
  const kept: Record<string, Promise<Outbox>> = {};
  return (server) =>
    (kept[server] ??= import('./outbox/outbox.ts').then(({ openOutbox }) => openOutbox(server, ports)));
}
