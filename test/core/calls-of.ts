/** How often `work` calls `owner[method]`: work counted, which is the same on every machine. */
export function callsOf<T extends object>(owner: T, method: keyof T & string, work: () => unknown): number {
  const own = owner[method] as (...args: unknown[]) => unknown;
  let count = 0;
  const counting = function (this: unknown, ...args: unknown[]) {
    count++;
    return own.apply(this, args);
  };
  Object.assign(owner, { [method]: counting });
  try {
    work();
  } finally {
    Object.assign(owner, { [method]: own });
  }
  return count;
}
