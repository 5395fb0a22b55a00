// owner: which pages live. Each holds a lock of its own name, which the browser frees when the page is gone, however
// that came about. Without Web Locks (pages that are not https) an entry's lease has to run out instead.

const PREFIX = 'vitrine-outbox ';

export interface Owner {
  hold(): void;
  /** A page that holds a lock cannot go into the back-forward cache. */
  release(): void;
  /** The owners that live; null where that cannot be known. */
  living(): Promise<ReadonlySet<string> | null>;
}

export function createOwner(name: string, locks: LockManager | undefined): Owner {
  let free: (() => void) | null = null;
  return {
    hold() {
      if (free || !locks) return;
      const until = new Promise<void>((resolve) => {
        free = resolve;
      });
      locks.request(PREFIX + name, () => until).then(null, () => {});
    },
    release() {
      free?.();
      free = null;
    },
    async living() {
      try {
        const { held = [] } = (await locks?.query()) ?? {};
        return locks ? new Set(held.map((it) => (it.name ?? '').replace(PREFIX, ''))) : null;
      } catch {
        return null;
      }
    },
  };
}
