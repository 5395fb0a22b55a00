/** A decimal string: `68`, `68.00`. Never a float on the way. */
export const MONEY = /^\d{1,15}(\.\d{1,6})?$/;

/** Whether the decimal string `a` is more than `b`. */
export function isMore(a: string, b: string): boolean {
  const [left, right] = [digits(a), digits(b)];
  return left.length === right.length ? left > right : left.length > right.length;
}

// All amounts at six places and without leading zeros, so that length and then letters decide.
function digits(amount: string): string {
  const [whole = '', part = ''] = amount.split('.');
  return (whole + part.padEnd(6, '0')).replace(/^0+/, '');
}

const MICRO = 1_000_000n;

/** The sum of decimal strings as one, with two decimal places or as many as it takes. What is no amount is left out. */
export function sumOf(amounts: readonly string[]): string {
  let sum = 0n;
  for (const amount of amounts) {
    if (!MONEY.test(amount)) continue;
    const [whole = '', part = ''] = amount.split('.');
    sum += BigInt(whole) * MICRO + BigInt(part.padEnd(6, '0'));
  }
  const part = String(sum % MICRO).padStart(6, '0');
  return `${sum / MICRO}.${part.slice(0, 2)}${part.slice(2).replace(/0+$/, '')}`;
}

/** A decimal string shared among `parts`, rounded to four places. */
export function shareOf(amount: string, parts: number): string {
  const [whole = '', part = ''] = amount.split('.');
  const micro = BigInt(whole) * MICRO + BigInt(part.padEnd(6, '0'));
  const unit = 100n * BigInt(parts);
  const share = (2n * micro + unit) / (2n * unit);
  return `${share / 10_000n}.${String(share % 10_000n).padStart(4, '0')}`;
}
