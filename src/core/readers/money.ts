// money: decimal strings out of every shape that shops write amounts in. Digits are moved as text, never computed
// as binary fractions; a number from JSON counts as its shortest decimal form.
import { MONEY } from '../money.ts';

/** `68`, `"68.00"`, `12.5`, `"1e3"`: the amount; undefined when it is none. More than six decimals are rounded. */
export function fromDecimal(value: unknown): string | undefined {
  const [, whole, part = '', power = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(wordsOf(value)) ?? [];
  if (!whole) return undefined;
  const digits = whole + part;
  const places = part.length - Number(power);
  return places > 6 ? shift(rounded(digits, places - 6), 6, true) : shift(digits, places);
}

/** `"6800"` with 2 minor digits: `"68.00"`. */
export function fromMinor(value: unknown, minorDigits: unknown): string | undefined {
  const digits = wordsOf(value);
  const places = wordsOf(minorDigits);
  return /^\d+$/.test(digits) && /^[0-6]$/.test(places) ? shift(digits, Number(places)) : undefined;
}

function wordsOf(value: unknown): string {
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words.length < 40 ? words.trim() : '';
}

/** Puts the decimal point `places` digits from the right. */
function shift(digits: string, places: number, trim = false): string | undefined {
  const all = (digits + '0'.repeat(Math.max(0, -places))).padStart(places + 1, '0');
  const at = all.length - Math.max(0, places);
  const whole = all.slice(0, at).replace(/^0+(?=\d)/, '');
  const part = trim ? all.slice(at).replace(/0+$/, '') : all.slice(at);
  const amount = part ? `${whole}.${part}` : whole;
  return MONEY.test(amount) ? amount : undefined;
}

// Half up. A shop's own float noise, 19.989999999999998, becomes the 19.99 that it meant.
function rounded(digits: string, drop: number): string {
  const unit = 10n ** BigInt(drop);
  return String((BigInt(digits) + unit / 2n) / unit);
}
