// after-turn: work put off until whatever has arrived by now has been taken in. A server gets requests and messages in
// lots, and what comes together is then done together.

/** Where there is no `setImmediate` (not on Node), at the end of the task. */
export const afterTurn: (work: () => void) => void =
  typeof setImmediate === 'function' ? (work) => void setImmediate(work) : queueMicrotask;

/** Hands on together what is given one by one. */
export function gathered<T>(handOn: (all: readonly T[]) => void): (one: T) => void {
  let all: T[] = [];
  return (one) => {
    if (all.push(one) > 1) return;
    afterTurn(() => {
      const these = all;
      all = [];
      handOn(these);
    });
  };
}
