// outbox: what happened, on its way to the server's ledger. The outbox itself is a piece of its own; until it has
// come, its work waits here, and a tap goes out at once, for the page may be gone by then.
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
export function outboxes(ports: OutboxPorts): (server: string) => Outbox {
  const kept: Record<string, Outbox> = {};
  return (server) => (kept[server] ??= outboxOf(server, ports));
}

function outboxOf(server: string, ports: OutboxPorts): Outbox {
  const early: Parameters<Outbox>[] = [];
  let outbox: Outbox = (...said) => {
    early.push(said);
    const entry = said[1]?.entry;
    if (entry?.how)
      ports
        .fetch(`${server}/v1/entries`, {
          method: 'POST',
          body: JSON.stringify({ entries: [entry] }),
          keepalive: true,
        })
        .catch(() => {});
  };
  import('./outbox/outbox.ts').then(
    ({ openOutbox }) => {
      outbox = openOutbox(server, ports);
      for (const said of early) outbox(...said);
    },
    () => {},
  );
  return (...said) => outbox(...said);
}
