// stored: storefront documents out of the storage, and out of several places one after the other.
import type { Storefronts, StoredStorefront } from '../endpoint.ts';
import type { Storage } from '../storage/storage.ts';

interface Read {
  readonly at: number;
  readonly stored: StoredStorefront | null;
}

/** Milliseconds for which an earlier answer of the storage will do. */
const HOLDS = 5000;
const KEPT = 1000;

export function storedStorefronts(
  storage: Pick<Storage, 'storefront'>,
  now: () => number = Date.now,
): Storefronts {
  const kept = new Map<string, Read>();
  // Apart, so that questions for creators who do not exist push out nobody's document.
  const unknown = new Map<string, Read>();
  return {
    async get(creator) {
      const known = kept.get(creator) ?? unknown.get(creator);
      if (known && now() - known.at < HOLDS) return known.stored;
      const json = await storage.storefront(creator);
      const stored = json === null ? null : { json, etag: await etagOf(json) };
      kept.delete(creator);
      unknown.delete(creator);
      const among = stored ? kept : unknown;
      if (among.size >= KEPT) among.clear();
      among.set(creator, { at: now(), stored });
      return stored;
    },
  };
}

/** The first of the places that has the document. */
export function firstOf(...places: readonly Storefronts[]): Storefronts {
  return {
    async get(creator) {
      for (const place of places) {
        const stored = await place.get(creator);
        if (stored) return stored;
      }
      return null;
    },
  };
}

async function etagOf(json: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  return `"${btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, 18)))}"`;
}
