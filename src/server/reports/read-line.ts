// read-line: one line of a report in, what it says of an order out, or why it says nothing.
import { show } from '../../core/problem.ts';
import { type Amount, type Mark, readAmount, settleAmount } from '../../core/readers/amount.ts';
import { isCurrency } from '../../core/readers/currency-codes.ts';
import { common, currenciesOf } from '../../core/readers/currency-signs.ts';
import { type DateOrder, readDate, settleDate } from '../../core/readers/written-date.ts';
import { formatTime } from '../../core/time.ts';
import type { Layout } from './layouts.ts';
import { plainName, type Status } from './report-words.ts';

export interface Column {
  readonly name: string;
  /** What its name says of the currency of its amounts. */
  readonly currencies: readonly string[] | null;
}

/** What the whole file says of each of its lines. */
export interface Hand {
  /** ISO 4217, of amounts that name none. */
  readonly currency: string;
  readonly decimal: Mark | undefined;
  readonly orders: ReadonlySet<DateOrder>;
  readonly yearFirst: boolean;
}

export interface ReportLine {
  /** An RFC 3339 time. */
  readonly at: string;
  readonly status: Status;
  readonly value?: string;
  readonly commission: string;
  readonly currency: string;
  /** The order's own number; empty without one. */
  readonly own: string;
  readonly click: string;
  /** All that tells this line from others, where it has no number. */
  readonly known: string;
}

/** Why a line is left out, and how to mend it. */
export class Lost {
  constructor(
    readonly what: string,
    readonly fix: string,
  ) {}
}

export function readLine(
  row: readonly string[],
  columns: readonly Column[],
  { columns: of, status: usual, statuses }: Layout,
  hand: Hand,
): ReportLine | Lost {
  if (row.slice(columns.length).some((it) => it.trim()))
    return new Lost('It has more cells than there are columns.', 'Put cells with a comma in them in quotes.');
  const first = (names: readonly string[]) =>
    names.map((name) => cellOf(row, columns, name)).find((it) => it.text);
  const told = (names: readonly string[]) => first(names)?.text ?? '';

  const at = atOf(told(of.at), hand);
  if (at instanceof Lost) return at;
  const word = plainName(told(of.status));
  const status = word === '' ? usual : Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (!status || (word === '' && /\S/.test(told(of.status))))
    return new Lost(
      `The status is ${show(told(of.status))}.`,
      'Use one of pending, approved, paid, reversed.',
    );

  const sums = [first(of.value), first(of.commission)].map((it) =>
    isNothing(it?.text ?? '') ? undefined : it,
  );
  const amounts = sums.map((it) => it && { ...it, amount: readAmount(it.text) });
  const unread = amounts.find((it) => it && !it.amount);
  if (unread)
    return new Lost(`The amount ${show(unread.text)} cannot be read.`, 'Write it like 68.00 or $68.00.');
  if (!amounts[1]) return new Lost('It has no commission.', 'Write it like 6.80 or $6.80.');
  const currency = currencyOf(amounts, told(of.currency), hand.currency);
  if (currency instanceof Lost) return currency;
  const [value, commission] = amounts.map(
    (it) => it?.amount && settleAmount(it.amount, { ...hand, currency }),
  );
  const open = amounts.find((it, place) => it && [value, commission][place] === undefined);
  if (open || commission === undefined)
    return new Lost(
      `The amount ${show(open?.text)} may mean two, and no other in the file tells which.`,
      'Write its decimals: 1299.00, not 1.299.',
    );
  const taken = amounts.some((it) => it?.amount?.negative && isSome(it.amount));
  return {
    at,
    status: taken ? 'reversed' : status,
    ...(value !== undefined && { value }),
    commission,
    currency,
    own: told(of.order),
    click: told(of.click),
    known: JSON.stringify(of.line.map((name) => cellOf(row, columns, name).text)),
  };
}

interface Cell {
  readonly text: string;
  readonly currencies: readonly string[] | null;
}

function cellOf(row: readonly string[], columns: readonly Column[], name: string): Cell {
  const cells = columns.flatMap((column, at) =>
    column.name === name ? [{ text: row[at]?.trim() ?? '', currencies: column.currencies }] : [],
  );
  return cells.find((it) => it.text) ?? { text: '', currencies: null };
}

/** What stands where there is no amount; a spreadsheet writes zero as `$ -`. */
const isNothing = (text: string) => /^[-–—]*$|^(n\/?a|none|null)$/i.test(text);

const isSome = ({ value, either }: Amount) => /[1-9]/.test(value ?? either?.grouped ?? '');

function atOf(text: string, { orders, yearFirst }: Hand): string | Lost {
  const date = readDate(text, { yearFirst });
  if (!date) return new Lost(`The date is ${show(text)}.`, 'Write it like 2026-11-20.');
  const time = settleDate(date, orders);
  return time === undefined
    ? new Lost(
        `The date is ${show(text)}: day or month may come first, and no other date in the file tells which.`,
        'Write it like 2026-11-20.',
      )
    : formatTime(time);
}

/** All that says it must agree: the cells' signs, their columns' names, the column of currencies. */
function currencyOf(
  amounts: readonly ((Cell & { readonly amount: Amount | undefined }) | undefined)[],
  told: string,
  usual: string,
): string | Lost {
  const column = told ? currenciesOf(told) : undefined;
  const said = amounts.flatMap((it) => {
    const own = it?.amount?.currencies ?? [];
    return [own.length > 0 ? own : undefined, it?.currencies ?? undefined].filter((all) => all !== undefined);
  });
  const all = column ? [column, ...said] : said;
  const codes = all.length > 0 ? common(all) : [usual];
  const texts = [told, ...amounts.map((it) => it?.text)].filter((it) => it).map(show);
  const lost = (what: string) => new Lost(what, 'Write the three letters of ISO 4217, like USD.');
  if (column === null) return lost(`The currency is ${show(told)}.`);
  if (!codes) return lost(`Its currency is one thing and another: ${texts.join(', ')}.`);
  const code = codes.includes(usual) ? usual : codes.length === 1 ? codes[0] : undefined;
  if (!code || !isCurrency(code)) return lost(`Which currency ${texts.join(', ')} is in is not said.`);
  return code;
}
