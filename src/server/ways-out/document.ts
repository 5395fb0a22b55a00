// document: a storefront document with the rates of the ways out in it, so that a page plans with them from the first
// card on. All else of it stays as it was written.
import type { MethodRates } from '../../core/method-rates.ts';
import type { StoredStorefront } from '../endpoint.ts';

const made = new WeakMap<MethodRates, { readonly of: string; readonly stored: StoredStorefront }>();

/** The document as it is where its author wrote rates of her own, or what is no document. */
export async function withRates(
  stored: StoredStorefront,
  rates: MethodRates | null,
): Promise<StoredStorefront> {
  if (!rates) return stored;
  const known = made.get(rates);
  if (known?.of === stored.etag) return known.stored;
  const it = (await merged(stored, rates)) ?? stored;
  made.set(rates, { of: stored.etag, stored: it });
  return it;
}

async function merged({ json }: StoredStorefront, rates: MethodRates): Promise<StoredStorefront | null> {
  const document = read(json);
  const handoff = document?.['handoff'] ?? {};
  if (!document || !isRecord(handoff) || 'rates' in handoff) return null;
  const text = JSON.stringify({ ...document, handoff: { ...handoff, rates } });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return { json: text, etag: `"${btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, 18)))}"` };
}

function read(json: string): Record<string, unknown> | null {
  try {
    const document: unknown = JSON.parse(json);
    return isRecord(document) ? document : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
