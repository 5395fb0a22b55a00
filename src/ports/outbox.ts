// outbox: what happened, on its way to the server's ledger. It is a piece of its own, fetched when a server is named.
import type { Entry } from '../core/ledger.ts';
import type { Problem } from '../core/problem.ts';
import type { Word } from './consent.ts';
import { entriesOf } from './outbox/address.ts';
import type { Ports } from './ports.ts';
import { writeJson } from '../core/json.ts';

/** An event of a card; when it was cancelled, the page keeps the shopper. */
export interface Happened {
  readonly entry: Entry;
  readonly defaultPrevented: boolean;
}

/** What is allowed now, and perhaps what has happened; `report` hears of what the server refuses. */
export type Outbox = (word: Word, event?: Happened, report?: (problems: readonly Problem[]) => void) => void;

/** What an outbox needs of the world. */
export type OutboxPorts = Pick<Ports, 'fetch' | 'now' | 'id' | 'random' | 'later' | 'nextTask'>;

/** Milliseconds after which a server that says nothing to an early tap leaves it to the outbox. */
const PATIENCE = 2500;

/**
 * The outboxes of a page, one for each server. A `tap` that comes before the piece has come is sent at once, for the
 * page may be left by then; only where that fails does the outbox get it, so that nothing is sent twice.
 */
export function outboxes(ports: OutboxPorts): NonNullable<Ports['outbox']> {
  const kept: Record<string, Promise<Outbox>> = {};
  const open = new Set<string>();
  async function fetchOutbox(server: string): Promise<Outbox> {
    // The cards are drawn in the task that is running now, and a shopper waits for them.
    await ports.nextTask();
    const { openOutbox } = await import('./outbox/outbox.ts');
    open.add(server);
    return openOutbox(server, ports);
  }
  return (server, tap) => {
    const outbox = (kept[server] ??= fetchOutbox(server));
    if (!tap || open.has(server)) return outbox;
    const body = writeJson({ entries: [tap] });
    const init = { method: 'POST', body, keepalive: true, credentials: 'omit' } as const;
    const sent = new Promise<boolean>((tell) => {
      ports.later(() => tell(false), PATIENCE);
      ports.fetch(entriesOf(server), init).then(
        ({ ok }) => tell(ok),
        () => tell(false),
      );
    });
    return Promise.all([outbox, sent]).then(([it, has]) =>
      has ? (word, _tap, report) => it(word, undefined, report) : it,
    );
  };
}
