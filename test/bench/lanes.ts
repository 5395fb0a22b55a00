// Tasks on several lanes at once, timed.

export interface Timed {
  /** Milliseconds each task took. */
  readonly took: readonly number[];
  readonly seconds: number;
}

/** `task` does one of them on a lane. */
export async function inLanes<T>(
  lanes: number,
  tasks: readonly T[],
  task: (it: T, lane: number) => Promise<unknown>,
): Promise<Timed> {
  const queue = [...tasks];
  const took: number[] = [];
  const started = performance.now();
  const walk = async (lane: number) => {
    for (let it = queue.shift(); it !== undefined; it = queue.shift()) {
      const from = performance.now();
      await task(it, lane);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)));
  return { took, seconds: (performance.now() - started) / 1000 };
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? 0;
