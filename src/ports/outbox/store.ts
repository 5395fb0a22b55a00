// store: the outbox on the device, one IndexedDB for all servers. Whatever fails is told and never thrown.
import type { Kept } from './room.ts';

export const NAME = 'vitrine-outbox';
const ENTRIES = 'entries';

export interface Store {
  /** Opens the connection, which stays open: a tap has no time to wait for one. */
  open(): void;
  close(): void;
  /** Takes all of it off the device. */
  drop(): void;
  /** Starts a write that needs no answer to survive the page; false when there is nothing to write to. */
  write(put: readonly Kept[], remove: readonly string[], failed?: () => void): boolean;
  /** Reads all, and writes what `decide` makes of it, with nobody else in between. */
  change(decide: (all: readonly Kept[]) => Change, done: () => void): void;
}

export interface Change {
  readonly put: readonly Kept[];
  readonly remove: readonly string[];
}

/** `opened`: entries can be written from now on; `lost`: they no longer can, and what lay there may be gone. */
export function createStore(page: { indexedDB?: IDBFactory }, opened: () => void, lost: () => void): Store {
  let db: IDBDatabase | null = null;
  let wanted = false;

  function attempt<T>(task: () => T): T | undefined {
    try {
      return task();
    } catch {
      // Denied, full, or closed under our hands: the entries stay in memory.
      return undefined;
    }
  }

  function close(): void {
    wanted = false;
    attempt(() => db?.close());
    db = null;
  }

  function transaction(): IDBTransaction | undefined {
    return attempt(() => db?.transaction(ENTRIES, 'readwrite'));
  }

  function apply(store: IDBObjectStore, { put, remove }: Change): void {
    for (const kept of put) store.put(kept);
    for (const id of remove) store.delete(id);
  }

  return {
    open() {
      if (wanted) return;
      wanted = true;
      const request = attempt(() => page.indexedDB?.open(NAME, 1));
      if (!request) return;
      request.onupgradeneeded = () =>
        attempt(() => request.result.createObjectStore(ENTRIES, { keyPath: 'id' }));
      request.onerror = (event) => event.preventDefault();
      request.onsuccess = () => {
        const connection = request.result;
        if (!wanted || db) return connection.close();
        db = connection;
        // Another tab takes all off the device, or the browser does.
        connection.onversionchange = connection.onclose = () => {
          if (db !== connection) return;
          close();
          lost();
        };
        opened();
      };
    },
    close,
    drop() {
      close();
      attempt(() => page.indexedDB?.deleteDatabase(NAME));
    },
    write(put, remove, failed = () => {}) {
      const begun = transaction();
      if (!begun) return false;
      begun.onabort = failed;
      return (
        attempt(() => {
          apply(begun.objectStore(ENTRIES), { put, remove });
          // Without it the write waits for this page's event loop, which the navigation may end.
          begun.commit?.();
          return true;
        }) ?? false
      );
    },
    change(decide, done) {
      const begun = transaction();
      if (!begun) return;
      begun.oncomplete = () => attempt(done);
      attempt(() => {
        const store = begun.objectStore(ENTRIES);
        const request = store.getAll();
        request.onsuccess = () => attempt(() => apply(store, decide(request.result as Kept[])));
      });
    },
  };
}
