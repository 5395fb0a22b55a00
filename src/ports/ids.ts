// The ulid package costs 885 bytes of brotli, a twentieth of the whole script; these lines cost 150.
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new ULID: 10 characters of time (milliseconds since 1970), then 16 of chance. */
export function ulid(now: number): string {
  let time = '';
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = CROCKFORD[rest % 32] + time;
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return time + Array.from(chance, (byte) => CROCKFORD[byte % 32]).join('');
}
