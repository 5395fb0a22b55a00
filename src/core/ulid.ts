// The ulid package costs 885 bytes of brotli, a twentieth of the whole script; these lines cost 150.
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 10 characters of time (milliseconds since 1970), then 16 of `chance`: as many random bytes. */
export function ulidOf(now: number, chance: Uint8Array): string {
  let id = '';
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) id = CROCKFORD[rest % 32] + id;
  for (const byte of chance) id += CROCKFORD[byte % 32];
  return id;
}
