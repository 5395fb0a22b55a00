// append-queue: entries into the ledger. Requests that come while a statement is under way share the next one: what a
// statement costs is then paid once for all of them.
import { afterTurn } from './after-turn.ts';
import { type Row, rowOf } from './rows.ts';
import type { KeptEntry } from './storage.ts';
import { isUnavailable, patiently, StorageUnavailable } from './unavailable.ts';

/** Gives the places in `rows` of those whose id stands for another entry already; these are kept aside. */
export type InsertRows = (rows: readonly Row[]) => Promise<readonly number[]>;

export interface QueueOptions {
  readonly insert: InsertRows;
  /** Statements under way at once. */
  readonly lanes: number;
  /** Rows of one statement at most; a request with more of them is a statement of its own. */
  readonly maxRows: number;
  /** A statement holds one creator's rows: on a distributed database it is then one command to one node. */
  readonly byCreator: boolean;
  /** Rows that may wait; more are turned away at once, so that a database that hangs costs no memory. */
  readonly maxWaiting?: number;
}

const MAX_WAITING = 20_000;
/** Of one creator, or of all where they share: the next is put together while the database works on another. */
const AT_ONCE = 2;

/** Rows of one request, or of one creator in it. */
interface Request {
  readonly rows: readonly Row[];
  readonly done: (conflicts: readonly number[]) => void;
  readonly failed: (error: unknown) => void;
}

export interface AppendQueue {
  /** Gives the places of the entries whose id stands for another entry. @throws StorageUnavailable. */
  append(entries: readonly KeptEntry[]): Promise<readonly number[]>;
  /** Entries that wait, those under way included. */
  waiting(): number;
}

export function createAppendQueue(options: QueueOptions): AppendQueue {
  const { insert, lanes, maxRows, byCreator, maxWaiting = MAX_WAITING } = options;
  /** By creator, or all under one name; in the order in which they came first. */
  const queues = new Map<string, Request[]>();
  /** Statements under way, by creator. */
  const running = new Map<string, number>();
  let underWay = 0;
  /** Rows, those under way included. */
  let waiting = 0;

  function next(): void {
    for (const [name, queue] of queues) {
      if (underWay >= lanes) return;
      const others = running.get(name) ?? 0;
      if (others >= AT_ONCE) continue;
      const batch: Request[] = [];
      for (let size = 0; queue[0] && (batch.length === 0 || size + queue[0].rows.length <= maxRows); ) {
        const request = queue.shift() as Request;
        size += request.rows.length;
        batch.push(request);
      }
      queues.delete(name);
      // To the end of the line: a busy creator does not keep the others waiting.
      if (queue.length > 0) queues.set(name, queue);
      underWay++;
      running.set(name, others + 1);
      void keep(batch).finally(() => {
        underWay--;
        const left = (running.get(name) ?? 1) - 1;
        if (left > 0) running.set(name, left);
        else running.delete(name);
        waiting -= batch.reduce((sum, request) => sum + request.rows.length, 0);
        // After the answers have gone out: a database inside this process lets nothing else happen meanwhile.
        afterTurn(soon);
      });
    }
  }

  let isDue = false;
  /** With all that has arrived by then. */
  function soon(): void {
    if (isDue) return;
    isDue = true;
    afterTurn(() => {
      isDue = false;
      next();
    });
  }

  async function keep(batch: readonly Request[]): Promise<void> {
    const rows = batch.flatMap((request) => request.rows);
    try {
      const conflicts = await patiently(() => insert(rows));
      let first = 0;
      for (const request of batch) {
        const end = first + request.rows.length;
        request.done(
          conflicts.filter((place) => place >= first && place < end).map((place) => place - first),
        );
        first = end;
      }
    } catch (error) {
      // A database that is away is away for each of them; any other error may be of one request's making.
      if (batch.length > 1 && !isUnavailable(error)) for (const request of batch) await keep([request]);
      else for (const request of batch) request.failed(error);
    }
  }

  function enqueue(name: string, rows: readonly Row[]): Promise<readonly number[]> {
    return new Promise((done, failed) => {
      const queue = queues.get(name);
      const request = { rows, done, failed };
      waiting += rows.length;
      if (queue) queue.push(request);
      else queues.set(name, [request]);
      soon();
    });
  }

  async function append(entries: readonly KeptEntry[]): Promise<readonly number[]> {
    if (entries.length === 0) return [];
    if (waiting + entries.length > maxWaiting && waiting > 0)
      throw new StorageUnavailable('Too many entries wait for the database.');
    const rows = entries.map(rowOf);
    const places = new Map<string, number[]>();
    for (const [place, { creator }] of rows.entries()) {
      const name = byCreator ? creator : '';
      const list = places.get(name);
      if (list) list.push(place);
      else places.set(name, [place]);
    }
    const results = await Promise.allSettled(
      [...places].map(async ([name, own]) => {
        const conflicts = await enqueue(
          name,
          own.map((place) => rows[place] as Row),
        );
        return conflicts.map((at) => own[at] as number);
      }),
    );
    const errors = results.filter((it) => it.status === 'rejected').map((it) => it.reason as unknown);
    if (errors.length > 0) {
      if (errors.length === results.length || !errors.every(isUnavailable))
        throw errors.find((it) => !isUnavailable(it)) ?? errors[0];
      const lists = [...places.values()];
      const notKept = results.flatMap((it, nth) => (it.status === 'rejected' ? (lists[nth] ?? []) : []));
      throw new StorageUnavailable((errors[0] as Error).message, { notKept });
    }
    return results.flatMap((it) => (it.status === 'fulfilled' ? it.value : [])).sort((a, b) => a - b);
  }

  return { append, waiting: () => waiting };
}
