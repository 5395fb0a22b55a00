// Timers that only the test moves: what comes first does not depend on how busy the machine is.
import { afterEach, beforeEach, vi } from 'vitest';

/** In all tests of the file `setTimeout` stands still, but for what `passing` lets pass. Dates and sockets go on. */
export function holdTimers(): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
}

const turn = () => new Promise((go) => setImmediate(go));

/**
 * Lets up to `ms` milliseconds pass on the held timers while `work` is under way, one after each turn of the event loop;
 * then waits for it. Less than a deadline, and the deadline is never met, however long the work takes.
 */
export async function passing<T>(work: Promise<T>, ms: number): Promise<T> {
  let done = false;
  const end = () => {
    done = true;
  };
  work.then(end, end);
  for (let passed = 0; passed < ms && !done && vi.isFakeTimers(); passed++) {
    await turn();
    vi.advanceTimersByTime(1);
  }
  return work;
}
