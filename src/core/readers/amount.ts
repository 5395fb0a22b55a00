// amount: what a written amount says, in any country's writing: `1.299,00 €`, `$1,299.00`, `1 299,00`, `CHF 1’299.–`,
// `₹1,23,456.00`, `(68.00)`, `68,00-`, `١٬٢٣٤٫٥٠`. Digits are moved as text, never computed. What is only nearly an
// amount (`from $68`, `68 €/kg`, `2 x 30`, `68.00 CR`) is none: better no amount than a wrong one.
import { common, currenciesOf, groupsByComma, minorDigits } from './currency-signs.ts';
import { fromDecimal } from './money.ts';
import { plainDigits } from './plain-digits.ts';

/** The mark before the decimals. */
export type Mark = '.' | ',';

interface Digits {
  /** A decimal string without a sign; absent where the writing has two meanings. */
  readonly value?: string | undefined;
  /** The two meanings of three digits after the only `mark`, as in `1.234`. */
  readonly either?: { readonly mark: Mark; readonly decimal: string; readonly grouped: string } | undefined;
  /** The decimal mark of whoever wrote this, where it shows. */
  readonly decimal?: Mark | undefined;
}

export interface Amount extends Digits {
  readonly negative: boolean;
  /** The ISO 4217 codes that the words beside it allow: none without words, several for `$`, `kr` or `¥`. */
  readonly currencies: readonly string[];
}

/** What is known besides, for a writing with two meanings. */
export interface About {
  /** ISO 4217. */
  readonly currency?: string | undefined;
  /** The decimal mark of the same file or shop, see `decimalMark`. */
  readonly decimal?: Mark | undefined;
  /** The language of whoever wrote it, as BCP 47. */
  readonly lang?: string | undefined;
}

/** Undefined when it is no amount. A number counts as its shortest decimal form. */
export function readAmount(value: unknown): Amount | undefined {
  const written = typeof value === 'number' ? fromDecimal(value) : value;
  if (typeof written !== 'string' || written.length > 60) return undefined;
  const text = plainDigits(written);
  // Accountants put what is taken away in parentheses.
  const [, outer = '', inner = '', behind = ''] = /^([^\d(]*)\(([^()]*\d[^()]*)\)([^\d)]*)$/.exec(text) ?? [];
  const [, before = '', digits = '', after = ''] =
    /^(\D*)(\d(?:.*\d)?)(\D*)$/.exec(inner ? outer + inner + behind : text) ?? [];
  const { head, point } = leadOf(before);
  const [, sign1 = '', name = '', sign2 = ''] =
    /^([-–+]?)(.*?)([-–+]?)$/.exec(head.replaceAll(' ', '')) ?? [];
  const [, ending = '', sign3 = '', tail = ''] =
    /^([.,:][-–—]{1,2})?(-(?=[ \p{Sc}]|$))?(.*)$/u.exec(after) ?? [];
  const sign = sign1 + sign2 + sign3 + (inner && '-');
  const named = [name, tail].filter((it) => it.trim()).map(currenciesOf);
  const currencies = named.length > 0 ? common(named) : [];
  const read = ending ? wholeOf(digitsOf(digits), ending) : digitsOf(point + digits);
  // Two signs, or words that contradict each other or name no currency.
  if (!read || !currencies || sign.length > 1) return undefined;
  return { ...read, negative: sign !== '' && sign !== '+', currencies };
}

/** The one meaning of an amount, as a decimal string; undefined where nothing settles which. */
export function settleAmount({ value, either, currencies }: Amount, about: About = {}): string | undefined {
  if (!either) return value;
  const { mark, decimal, grouped } = either;
  const currency = about.currency ?? (currencies.length === 1 ? currencies[0] : undefined);
  const digits = currency && minorDigits(currency);
  // What the same hand has written says most, but a currency without decimals has none.
  if (about.decimal === mark) return digits === 0 ? undefined : decimal;
  if (about.decimal || digits === 0) return grouped;
  const spoken = about.lang && markOf(about.lang);
  if (digits === 3) return mark === spoken || (!spoken && mark === '.') ? decimal : spoken && grouped;
  // Nobody writes three decimals of a currency that has two, but for programs that write them of every amount.
  return (spoken && spoken !== mark) || (mark === ',' && currency && groupsByComma(currency))
    ? grouped
    : undefined;
}

/** The decimal mark that the amounts of one file show; undefined when none does, or some contradict others. */
export function decimalMark(amounts: Iterable<Amount | undefined>): Mark | undefined {
  const marks = new Set<Mark>();
  for (const amount of amounts) if (amount?.decimal) marks.add(amount.decimal);
  const [mark] = marks;
  return marks.size === 1 ? mark : undefined;
}

/**
 * A price as a decimal string; undefined when it is none, is taken away, may mean two things, or names another
 * currency than `about` does.
 */
export function priceIn(value: unknown, about: About = {}): string | undefined {
  const amount = readAmount(value);
  const { currencies = [], negative } = amount ?? {};
  const other = about.currency && currencies.length > 0 && !currencies.includes(about.currency);
  return amount && !negative && !other ? settleAmount(amount, about) : undefined;
}

// A mark before the first digit is the decimal mark (`$.99`), but for the dot of an abbreviation (`Rs.500`); of any
// other word it may be either.
function leadOf(before: string): { head: string; point: string } {
  const [, head = '', word = '', point = ''] = /^(.*?)([^ ]?)([.,٫])$/.exec(before) ?? [];
  if (!point || /^[-+]?(rs|s?fr|kr|s\/|лв|руб)\.$/i.test(before)) return { head: before, point: '' };
  return /^[-–+\p{Sc}]?$/u.test(word) && !(head && !word)
    ? { head: head + word, point }
    : { head: '?', point };
}

const GROUPED = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3})*)(?:([.,٫])(\d+))?$/;
const INDIAN = /^(\d{1,2}(?:(,)\d\d)(?:,\d\d)*,\d{3})(?:([.٫])(\d+))?$/;
const BARE = /^(\d*)()(?:([.,٫])(\d+))?$/;

function digitsOf(text: string): Digits | undefined {
  const [, whole = '', group = '', mark = '', part = ''] =
    GROUPED.exec(text) ?? INDIAN.exec(text) ?? BARE.exec(text) ?? [];
  if (!whole && !part) return undefined;
  const groups = group ? whole.split(group) : [whole];
  const isMark = group === '.' || group === ',';
  if (isMark && groups.length === 2 && !part) {
    const [decimal, grouped] = [fromDecimal(groups.join('.')), fromDecimal(groups.join(''))];
    if (!decimal || !grouped) return undefined;
    return whole.startsWith('0')
      ? { value: decimal, decimal: group }
      : { either: { mark: group, decimal, grouped } };
  }
  if (group && (mark === group || whole.startsWith('0'))) return undefined;
  const value = fromDecimal(part ? `${groups.join('') || '0'}.${part}` : groups.join(''));
  const decimal = mark === '.' || mark === ',' ? mark : isMark ? (group === '.' ? ',' : '.') : undefined;
  return value === undefined ? undefined : { value, decimal };
}

// `1.299,–` has no decimals: its one mark groups.
function wholeOf(read: Digits | undefined, ending: string): Digits | undefined {
  const value = read?.either?.grouped ?? read?.value;
  if (!value || value.includes('.')) return undefined;
  const mark = ending[0];
  return { value, decimal: mark === ':' || mark === read?.either?.mark ? undefined : (mark as Mark) };
}

const COMMA =
  /^(af|az|be|bg|bs|ca|cs|da|de|el|es|et|eu|fi|fo|fr|gl|hr|hu|hy|id|is|it|ka|kk|lt|lv|mk|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|tr|uk|uz|vi)(?![a-z])/i;
const POINT =
  /^(bn|en|fil|gu|he|hi|ja|kn|ko|ml|mr|ms|ne|pa|si|sw|ta|te|th|ur|zh)(?![a-z])|^(de|it)[-_](ch|li)|^es[-_](419|mx|us|pr|gt|hn|ni|sv|pa|do|pe)/i;

/** The decimal mark of a language (CLDR 47, 2026-11); undefined where its lands differ, or it is not known. */
function markOf(lang: string): Mark | undefined {
  return /^en[-_]za/i.test(lang) ? undefined : POINT.test(lang) ? '.' : COMMA.test(lang) ? ',' : undefined;
}
