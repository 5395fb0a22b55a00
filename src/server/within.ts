// within: waits for something, but no longer than it may take.

/** Settles with `all`, or after `ms` milliseconds. */
export function within(ms: number, all: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise((go) => {
    timer = setTimeout(go, ms);
  });
  return Promise.race([all, end]).finally(() => clearTimeout(timer));
}
