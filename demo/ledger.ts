// The thread in which Vitrine's server runs: started, listening, ended.
import { Worker } from 'node:worker_threads';
import type { LedgerWord, LedgerWork } from './ledger-worker.ts';
import { type Origin, PortTaken } from './origin.ts';

export interface LedgerOrigin extends Origin {
  /** The storage stands: until then whoever asks is kept waiting, for some seconds. */
  readonly stands: Promise<void>;
}

export async function openLedger(work: LedgerWork): Promise<LedgerOrigin> {
  const worker = new Worker(new URL('./ledger-start.js', import.meta.url), {
    workerData: work,
    execArgv: [],
  });
  const close = async () => void (await worker.terminate());
  try {
    const word = await heard<Exclude<LedgerWord, string>>(worker, (it) => typeof it === 'object');
    if ('taken' in word) throw new PortTaken(word.taken);
    const stands = heard(worker, (it) => it === 'stands').then(() => {});
    stands.catch((error: unknown) => console.error('demo, server:', error));
    return { url: word.url, close, stands };
  } catch (error) {
    await close();
    throw error;
  }
}

function heard<T extends LedgerWord>(worker: Worker, is: (word: LedgerWord) => boolean): Promise<T> {
  return new Promise((found, failed) => {
    worker.on('message', (word: LedgerWord) => is(word) && found(word as T));
    worker.once('error', failed);
  });
}
