// thread: a storage in a thread of its own. PGlite works on the thread that calls it, and a long query would keep every
// shopper waiting.
import { Worker } from 'node:worker_threads';
import { gathered } from './after-turn.ts';
import type { Place } from './open.ts';
import { type KeptEntry, type Storage, TooManyEntries } from './storage.ts';
import type { Answered, Asked, Question, SentError } from './thread-worker.ts';
import { StorageUnavailable } from './unavailable.ts';

/** Calls that may wait for the thread; more are turned away, so that a long query costs no memory. */
const MAX_WAITING = 2000;
/** A write waits this long at most, in ms; whether it was kept is then unknown, and sending it again is harmless. */
const WRITE_TIMEOUT_MS = 30_000;

export interface ThreadOptions {
  /** Called once when the thread ends without having been closed, or the folder was lost: nothing can be kept any more. */
  readonly onDeath?: (error: Error) => void;
  readonly maxWaiting?: number;
  readonly writeTimeoutMs?: number;
}

interface Call {
  readonly done: (value: never) => void;
  readonly failed: (error: Error) => void;
}

/** @throws Error as `openStorage` does. */
export async function openInThread(place: Place, options: ThreadOptions = {}): Promise<Storage> {
  const { onDeath = () => {}, maxWaiting = MAX_WAITING, writeTimeoutMs = WRITE_TIMEOUT_MS } = options;
  // Beside this file, whether it runs as written or as built.
  const file = new URL(import.meta.url.replace(/thread\.(\w+)(?=$|\?)/, 'thread-worker.$1'));
  const worker = new Worker(file, { workerData: place });
  const waiting = new Map<number, Call>();
  let asked = 0;
  let entriesWaiting = 0;
  let end: Error | undefined;
  let isClosing = false;

  function fail(error: Error): void {
    if (end) return;
    end = error;
    for (const { failed } of waiting.values()) failed(end);
    waiting.clear();
    if (!isClosing) onDeath(end);
  }
  const settle = ({ call, error, value }: Answered): void => {
    const it = waiting.get(call);
    waiting.delete(call);
    if (error === undefined) return it?.done(value as never);
    it?.failed(errorOf(error));
    if (error.kind === 'lost') fail(new StorageUnavailable(error.message));
  };
  worker.on('message', (answers: readonly Answered[]) => {
    for (const answer of answers) settle(answer);
  });
  // One message for many calls: waking the other thread costs more than what it is told.
  const post = gathered<Asked>((calls) => worker.postMessage(calls));
  worker.on('error', (error) =>
    fail(new StorageUnavailable(`The ledger’s thread has failed: ${error.message}`)),
  );
  worker.on('exit', () => fail(new StorageUnavailable('The ledger’s thread has ended.')));

  const ask = <T>(name: Question, ...args: readonly unknown[]): Promise<T> =>
    new Promise((done, failed) => {
      if (end) return failed(end);
      if (waiting.size >= maxWaiting && name !== 'close')
        return failed(new StorageUnavailable('Too many calls wait for the ledger.'));
      const call = ++asked;
      waiting.set(call, { done, failed });
      post({ call, name, args });
    });

  const askInTime = async <T>(name: Question, ...args: readonly unknown[]): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      timer = setTimeout(
        () => failed(new StorageUnavailable('The ledger did not answer in time.')),
        writeTimeoutMs,
      );
    });
    try {
      return await Promise.race([ask<T>(name, ...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  try {
    await ask('open');
  } catch (error) {
    isClosing = true;
    await worker.terminate();
    throw error;
  }
  return {
    async append(entries) {
      entriesWaiting += entries.length;
      try {
        return await askInTime('append', entries);
      } finally {
        entriesWaiting -= entries.length;
      }
    },
    waiting: () => entriesWaiting,
    convert: (conversion, nonce) => askInTime('convert', conversion, nonce),
    async *entries(scope, readOptions) {
      const reading = await ask<number>('entries', scope, readOptions);
      try {
        for (;;) {
          const page = await ask<readonly KeptEntry[] | null>('next', reading);
          if (!page) return;
          yield page;
        }
      } finally {
        if (!end) await ask('stop', reading).catch(() => {});
      }
    },
    tries: (since) => ask('tries', since),
    keepTurnedAway: (minute) => askInTime('keepTurnedAway', minute),
    turnedAway: (creator, period) => ask('turnedAway', creator, period),
    storefront: (creator) => askInTime('storefront', creator),
    keepStorefront: (creator, json, now) => askInTime('keepStorefront', creator, json, now),
    erase: (erasure) => askInTime('erase', erasure),
    // However long it takes: nobody waits for it.
    removeBefore: (time) => ask('removeBefore', time),
    ping: () => askInTime('ping'),
    async close() {
      isClosing = true;
      await askInTime('close').catch(() => {});
      await worker.terminate();
    },
  };
}

function errorOf({ kind, message, notKept }: SentError): Error {
  if (kind === 'unavailable' || kind === 'lost')
    return new StorageUnavailable(message, notKept && { notKept });
  return kind === 'too-many' ? new TooManyEntries(message) : new Error(message);
}
