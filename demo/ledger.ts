// The thread in which Vitrine's server runs: started, listening, ended.
import { Worker } from 'node:worker_threads';
import type { LedgerWord, LedgerWork } from './ledger-worker.ts';
import { type Origin, PortTaken } from './origin.ts';

export async function openLedger(work: LedgerWork): Promise<Origin> {
  const worker = new Worker(new URL('./ledger-start.js', import.meta.url), {
    workerData: work,
    execArgv: [],
  });
  const close = async () => void (await worker.terminate());
  try {
    const word = await new Promise<LedgerWord>((heard, failed) => {
      worker.once('message', heard);
      worker.once('error', failed);
    });
    if ('taken' in word) throw new PortTaken(word.taken);
    worker.on('error', (error) => console.error('demo, server:', error));
    return { url: word.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
