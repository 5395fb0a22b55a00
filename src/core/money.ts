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
