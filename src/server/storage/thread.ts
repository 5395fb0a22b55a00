// thread: a storage in a thread of its own. PGlite works on the thread that calls it, and a long question would keep
// every shopper waiting.
import { Worker } from 'node:worker_threads';
import type { Place } from './open.ts';
import type { KeptEntry, Storage } from './storage.ts';
import type { Answered, Asked, Question } from './thread-worker.ts';

/** @throws Error as `openStorage` does. */
export async function openInThread(place: Place): Promise<Storage> {
  // Beside this file, whether it runs as written or as built.
  const file = new URL(import.meta.url.replace(/thread\.(\w+)(?=$|\?)/, 'thread-worker.$1'));
  const worker = new Worker(file, { workerData: place });
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  let asked = 0;
  let end: Error | undefined;

  function fall(error: Error): void {
    end ??= error;
    for (const { failed } of waiting.values()) failed(end);
    waiting.clear();
  }
  worker.on('message', ({ call, error, value }: Answered) => {
    const it = waiting.get(call);
    waiting.delete(call);
    if (error === undefined) it?.done(value as never);
    else it?.failed(new Error(error));
  });
  worker.on('error', fall);
  worker.on('exit', () => fall(new Error('The ledger’s thread has ended.')));

  const ask = <T>(name: Question, ...args: readonly unknown[]): Promise<T> =>
    new Promise((done, failed) => {
      if (end) return failed(end);
      const call = ++asked;
      waiting.set(call, { done, failed });
      worker.postMessage({ call, name, args } satisfies Asked);
    });

  try {
    await ask('open');
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    append: (entries) => ask('append', entries),
    convert: (conversion, nonce) => ask('convert', conversion, nonce),
    async *entries(scope) {
      const reading = await ask<number>('entries', scope);
      try {
        for (;;) {
          const lot = await ask<readonly KeptEntry[] | null>('next', reading);
          if (!lot) return;
          yield lot;
        }
      } finally {
        await ask('stop', reading);
      }
    },
    tries: (since) => ask('tries', since),
    storefront: (creator) => ask('storefront', creator),
    keepStorefront: (creator, json, now) => ask('keepStorefront', creator, json, now),
    async close() {
      await ask('close');
      await worker.terminate();
    },
  };
}
