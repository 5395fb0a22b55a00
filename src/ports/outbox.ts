// outbox: what happened, on its way to the server's ledger. It is a piece of its own, fetched when a server is named.
import type { Entry } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import type { Word } from './consent.ts';
import { entriesOf } from './outbox/address.ts';
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

/**
 * The outboxes of a page, one for each server. A `tap` that comes before the piece has come is sent at once, for the
 * page may be left by then; the outbox sends it too, and the server takes an id once.
 */
export function outboxes(ports: OutboxPorts): NonNullable<Ports['outbox']> {
  const kept: Record<string, Promise<Outbox>> = {};
  const open = new Set<string>();
  return (server, tap) => {
    kept[server] ??= import('./outbox/outbox.ts').then(({ openOutbox }) => {
      open.add(server);
      return openOutbox(server, ports);
    });
    if (tap && !open.has(server)) {
      const body = JSON.stringify({ entries: [tap] });
      ports
        .fetch(entriesOf(server), { method: 'POST', body, keepalive: true, credentials: 'omit' })
        .catch(() => {});
    }
    return kept[server];
  };
}
