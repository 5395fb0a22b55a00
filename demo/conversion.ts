// How a shop reports an order to whoever keeps the creator's ledger: one signed POST from the shop's own server.
import { createHmac, randomBytes } from 'node:crypto';
import type { Ids } from '../src/core/index.ts';
import type { ShopId } from './catalogue.ts';
import type { OnShelf } from './shelf.ts';

/** Where to, and signed with what. */
export interface Desk {
  /** In it `{creator}` stands for whoever is credited. */
  readonly url: string;
  readonly key?: string | undefined;
  readonly secret?: string | undefined;
}

export interface Conversion extends Ids {
  readonly retailer: ShopId;
  readonly order: string;
  readonly at: string;
  readonly value: string;
  readonly commission: string;
  readonly currency: string;
}

/** Hundredths of the order that the creator earns. */
const SHARE: Readonly<Record<ShopId, number>> = { northwind: 8, eastwind: 10 };

export interface Report {
  /** Exactly as sent, or as it would be: a signature is good for these bytes only. */
  readonly body: string;
  readonly to: string | null;
  /** What came back, in a few words; null when there was nobody to send it to. */
  readonly answer: { readonly ok: boolean; readonly says: string } | null;
}

/** As the environment has it; null when orders are reported to nobody. */
export function deskOf(env: NodeJS.ProcessEnv): Desk | null {
  const { VITRINE_CONVERSIONS: url, VITRINE_CONVERSIONS_KEY: key, VITRINE_CONVERSIONS_SECRET: secret } = env;
  return url ? { url, key, secret } : null;
}

export function conversionOf(retailer: ShopId, ids: Ids, sold: readonly OnShelf[], now: Date): Conversion {
  const cents = sold.reduce((sum, { item }) => sum + Number(item.price.replace('.', '')), 0);
  return {
    retailer,
    order: `${retailer}-${randomBytes(6).toString('hex')}`,
    at: now.toISOString(),
    value: (cents / 100).toFixed(2),
    commission: (Math.round((cents * SHARE[retailer]) / 100) / 100).toFixed(2),
    currency: 'USD',
    ...ids,
  };
}

/** `t=<unix seconds>,k=<key>,v2=<hex HMAC-SHA256 of "t.creator.network.body">` */
export function signature(
  creator: string,
  body: string,
  { key, secret }: { readonly key: string; readonly secret: string },
  now: Date,
): string {
  const t = Math.floor(now.getTime() / 1000);
  const signed = `${t}.${creator}.direct.${body}`;
  return `t=${t},k=${key},v2=${createHmac('sha256', secret).update(signed).digest('hex')}`;
}

/** Sends it, if there is anybody to send it to. The shopper's thanks wait for this: three seconds at most. */
export async function reportTo(desk: Desk | null, conversion: Conversion, now: Date): Promise<Report> {
  const body = JSON.stringify(conversion);
  if (!desk) return { body, to: null, answer: null };
  const { key, secret } = desk;
  const creator = conversion.creator ?? 'maya';
  const url = desk.url.replace('{creator}', encodeURIComponent(creator));
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (key && secret) headers['vitrine-signature'] = signature(creator, body, { key, secret }, now);
  // What stands behind the question mark may be a key.
  const to = url.replace(/[?#].*/, '');
  try {
    const signal = AbortSignal.timeout(3000);
    const { ok, status } = await fetch(url, { method: 'POST', headers, body, signal });
    return { body, to, answer: { ok, says: `It answered ${status}.` } };
  } catch (error) {
    return { body, to, answer: { ok: false, says: `It could not be reached: ${(error as Error).message}.` } };
  }
}
