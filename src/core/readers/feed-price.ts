// feed-price: what a row of a product feed says its product costs now.
import { isMore } from '../money.ts';
import { type Problem, problem, show } from '../problem.ts';
import { type Amount, decimalMark, type Mark, readAmount, settleAmount } from './amount.ts';
import { isCurrency } from './currency-codes.ts';
import type { FeedRow } from './feed.ts';
import { isWithin } from './written-date.ts';

export interface Told {
  /** A decimal string and its currency; neither where the row says no price, or none that has one meaning. */
  readonly price?: string;
  readonly currency?: string;
  readonly problem?: Problem;
}

/** What shops write where there is no price, or no sale. */
const NONE = /^[-–—]*$|^(n\/?a|none|null|no|false|nan|undefined)$/i;
const WRITE = 'Write it like "68.00 USD" in the feed.';

/**
 * The price, or the sale's while it lasts. `path` says whose Problem it is; `now` in milliseconds; `mark` is the decimal
 * mark of the whole file, asked for where the row's own amounts leave it open.
 */
export function priceOf(row: FeedRow, path: string, now: number, mark: () => Mark | undefined): Told {
  const { price = '', sale_price: sale = '', sale_price_effective_date: dates = '' } = row;
  const read = [readAmount(price), readAmount(sale)] as const;
  const own = decimalMark(read);
  const declared = (row['currency'] ?? row['price_currency'] ?? '').trim().toUpperCase();
  const [priced, saled] = read.map((it) => it && currencyOf(it, declared));
  const worth = (amount: Amount | undefined, text: string, currency: string | undefined): Told => {
    const lost = (what: string, fix = WRITE) => ({ problem: problem(path, what, fix) });
    if (!amount || amount.negative) return lost(`The price ${show(text)} cannot be read.`);
    if (!currency) return lost(`The price ${show(text)} does not say in which currency.`);
    const value =
      settleAmount(amount, { currency, decimal: own }) ?? settleAmount(amount, { currency, decimal: mark() });
    if (value === undefined)
      return lost(
        `The price ${show(text)} may mean two amounts.`,
        'Write its decimals in the feed: "1299.00 EUR".',
      );
    return /[1-9]/.test(value) ? { price: value, currency } : lost(`The price is ${show(text)}.`);
  };
  // One of the two may go without a currency, but not with another's.
  const regular = () =>
    NONE.test(price) ? {} : worth(read[0], price, priced ?? (isBare(read[0]) ? saled : undefined));
  if (NONE.test(sale) || isZero(read[1])) return regular();
  const isOn = dates ? isWithin(dates, now) : true;
  if (isOn === false) return regular();
  if (isOn === undefined)
    return {
      problem: problem(
        path,
        `The sale's dates are ${show(dates)}: nobody can tell whether it is on.`,
        'Write them like "2026-11-01T00:00+0100/2026-12-24T23:59+0100" in the feed.',
      ),
    };
  const reduced = worth(read[1], sale, saled ?? (isBare(read[1]) ? priced : undefined));
  const before = regular();
  if (!reduced.price || !before.price) return reduced;
  if (reduced.currency !== before.currency)
    return { problem: problem(path, `The price is ${show(price)}, and on sale ${show(sale)}.`, WRITE) };
  return isMore(reduced.price, before.price) ? before : reduced;
}

const isBare = (amount: Amount | undefined) => amount?.currencies.length === 0;
const isZero = (amount: Amount | undefined) => amount?.value !== undefined && !/[1-9]/.test(amount.value);

/** Undefined when nothing says which it is, or what says so contradicts itself. */
function currencyOf({ currencies }: Amount, declared: string): string | undefined {
  const [code, other] = currencies;
  const said =
    isCurrency(declared) && (!code || currencies.includes(declared)) ? declared : other ? undefined : code;
  const isTorn = isCurrency(declared) && code && !currencies.includes(declared);
  return said && !isTorn && isCurrency(said) ? said : undefined;
}
