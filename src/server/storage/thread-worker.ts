// thread-worker: the other side of thread.ts: one storage, asked by messages.
import { parentPort, workerData } from 'node:worker_threads';
import { gathered } from './after-turn.ts';
import { openStorage, type Place } from './open.ts';
import {
  type KeptConversion,
  type KeptEntry,
  type Nonce,
  type ReadOptions,
  type Scope,
  type Storage,
  TooManyEntries,
} from './storage.ts';
import type { Erasure } from './erase.ts';
import { LeaseLost } from './folder-lease.ts';
import { StorageUnavailable } from './unavailable.ts';

export type Question = 'open' | 'next' | 'stop' | Exclude<keyof Storage, 'waiting'>;

export interface Asked {
  readonly call: number;
  readonly name: Question;
  readonly args: readonly unknown[];
}

export interface Answered {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: SentError;
}

/** An error as it crosses the thread: its class does not survive that. */
export interface SentError {
  readonly kind: 'unavailable' | 'too-many' | 'lost' | 'other';
  readonly message: string;
  readonly notKept?: readonly number[] | undefined;
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
  entries: async (scope: Scope, options?: ReadOptions) => {
    readings.set(++opened, storage.entries(scope, options)[Symbol.asyncIterator]());
    return opened;
  },
  next: async (reading: number) => (await readings.get(reading)?.next())?.value ?? null,
  stop: async (reading: number) => {
    await readings.get(reading)?.return?.();
    readings.delete(reading);
  },
  tries: async (since: number) => (await storage.tries?.(since)) ?? [],
  keepTurnedAway: async (minute: Parameters<NonNullable<Storage['keepTurnedAway']>>[0]) =>
    storage.keepTurnedAway?.(minute),
  turnedAway: async (creator: string, period: Pick<Scope, 'from' | 'until'>) =>
    (await storage.turnedAway?.(creator, period)) ?? [],
  storefront: (creator: string) => storage.storefront(creator),
  keepStorefront: (creator: string, json: string, now: number) => storage.keepStorefront(creator, json, now),
  erase: (erasure: Erasure) => storage.erase(erasure),
  removeBefore: (time: number) => storage.removeBefore(time),
  ping: () => storage.ping(),
  close: () => storage.close(),
};

const post = gathered<Answered>((answers) => parentPort?.postMessage(answers));

parentPort?.on('message', (calls: readonly Asked[]) => {
  for (const call of calls) void answer(call);
});

async function answer({ call, name, args }: Asked): Promise<void> {
  try {
    post({ call, value: await ANSWERS[name](...(args as never[])) });
  } catch (error) {
    post({ call, error: sentError(error) });
  }
}

function sentError(error: unknown): SentError {
  const { message, cause } = error as Error;
  if (error instanceof StorageUnavailable) return { kind: 'unavailable', message, notKept: error.notKept };
  if (error instanceof LeaseLost) return { kind: 'lost', message };
  if (error instanceof TooManyEntries) return { kind: 'too-many', message };
  // A query's own message repeats the statement and its parameters, which hold people's click ids.
  return { kind: 'other', message: cause instanceof Error ? cause.message : message };
}
