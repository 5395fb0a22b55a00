// signature: whether a conversion comes from whoever holds the secret.
import { get } from '../../core/readers/json.ts';
import { jsonOf } from '../body.ts';
import { Refusal } from '../refusal.ts';
import type { ConversionKey } from '../secrets.ts';
import type { Nonce } from '../storage/storage.ts';
import type { Postback } from './postbacks.ts';

export const SIGNATURE = 'vitrine-signature';
/** Seconds for which a signature is good, either way. */
const GOOD = 300;
/** Milliseconds for which a network's message is known again. */
const KNOWN = 400 * 86_400_000;

export interface Proven {
  readonly key: ConversionKey;
  readonly nonce: Nonce;
  /** The network sends a message again until it is thanked: a repetition is no attack. */
  readonly mayRepeat: boolean;
}

const wrong = (what: string, fix: string) => new Refusal(401, what, fix);

/** Whom a report is for: signed with it, so that it counts for nobody else. */
export interface Addressee {
  readonly creator: string;
  readonly network: string;
}

/**
 * `Vitrine-Signature: t=<unix seconds>,k=<key>,v2=<hex HMAC-SHA256 of "t.creator.network.body">`.
 * @throws Refusal 401 for whatever is not exactly that, in time.
 */
export async function provenByUs(
  header: string,
  { creator, network }: Addressee,
  body: string,
  keys: readonly ConversionKey[],
  now: number,
): Promise<Proven> {
  const [, t = '', name = '', sum = ''] =
    /^t=(\d{1,12}),k=([^,]{1,512}),v2=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!sum)
    throw wrong(
      'The signature is not written as it should be.',
      'Send Vitrine-Signature: t=<unix seconds>,k=<key>,v2=<64 hex digits>, the HMAC-SHA256 of "t.creator.network.body".',
    );
  if (Math.abs(now / 1000 - Number(t)) > GOOD)
    throw wrong('The signature is not of the last 5 minutes.', 'Sign anew, by a clock that is right.');
  for (const key of keys)
    if (
      key.key === name &&
      key.secret &&
      (await isSigned(key.secret, `${t}.${creator}.${network}.${body}`, sum))
    )
      return { key, nonce: { value: sum, until: (Number(t) + 2 * GOOD) * 1000 }, mayRepeat: false };
  throw wrong(
    'The signature is not right.',
    'Sign "t.creator.network.body" with exactly the bytes of the body, by the secret that belongs to the key.',
  );
}

/** The network's own way. @throws Refusal 401 where no key's secret has made it. */
export async function provenByNetwork(
  { header, message }: NonNullable<Postback['signature']>,
  signature: string,
  body: string,
  keys: readonly ConversionKey[],
  now: number,
): Promise<Proven> {
  for (const key of keys)
    if (key.secret && /^[0-9a-f]{64}$/.test(signature) && (await isSigned(key.secret, body, signature))) {
      const id = get(jsonOf(body), message);
      return {
        key,
        nonce: { value: `message ${String(id ?? signature)}`, until: now + KNOWN },
        mayRepeat: true,
      };
    }
  throw wrong(`The header ${header} is not right.`, 'Put the webhook’s secret into the tokens file.');
}

const bytes = new TextEncoder();

/** Compares in a time that tells nothing. */
async function isSigned(secret: string, text: string, hex: string): Promise<boolean> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), hmac, false, ['verify']);
  const sum = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', key, sum, bytes.encode(text));
}

/** Whether two words are the same, in a time that tells nothing of how far they agree. */
export function isSame(a: string, b: string): boolean {
  const [one, two] = [bytes.encode(a), bytes.encode(b)];
  let differs = one.length ^ two.length;
  for (let i = 0; i < two.length; i++) differs |= (one[i % one.length] ?? 0) ^ (two[i] ?? 0);
  return differs === 0;
}
