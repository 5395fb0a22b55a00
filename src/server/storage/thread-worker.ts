// thread-worker: the other side of thread.ts: one storage, asked by messages.
import { parentPort, workerData } from 'node:worker_threads';
import { openStorage, type Place } from './open.ts';
import type { KeptConversion, KeptEntry, Nonce, Scope, Storage } from './storage.ts';

export type Question = 'open' | 'next' | 'stop' | keyof Storage;

export interface Asked {
  readonly call: number;
  readonly name: Question;
  readonly args: readonly unknown[];
}

export interface Answered {
  readonly call: number;
  readonly value?: unknown;
  /** In words; the error itself stays here. */
  readonly error?: string;
}

let storage: Storage;
const readings = new Map<number, AsyncIterator<readonly KeptEntry[]>>();
let opened = 0;

const ANSWERS: Readonly<Record<Question, (...args: never[]) => Promise<unknown>>> = {
  open: async () => {
    storage = await openStorage(workerData as Place);
  },
  append: (entries: readonly KeptEntry[]) => storage.append(entries),
  convert: (conversion: KeptConversion, nonce?: Nonce) => storage.convert(conversion, nonce),
  entries: async (scope: Scope) => {
    readings.set(++opened, storage.entries(scope)[Symbol.asyncIterator]());
    return opened;
  },
  next: async (reading: number) => (await readings.get(reading)?.next())?.value ?? null,
  stop: async (reading: number) => {
    await readings.get(reading)?.return?.();
    readings.delete(reading);
  },
  tries: async (since: number) => (await storage.tries?.(since)) ?? [],
  storefront: (creator: string) => storage.storefront(creator),
  keepStorefront: (creator: string, json: string, now: number) => storage.keepStorefront(creator, json, now),
  close: () => storage.close(),
};

parentPort?.on('message', async ({ call, name, args }: Asked) => {
  try {
    parentPort?.postMessage({ call, value: await ANSWERS[name](...(args as never[])) } satisfies Answered);
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    parentPort?.postMessage({ call, error: message + why } satisfies Answered);
  }
});
