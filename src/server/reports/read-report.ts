// read-report: a network's report in, conversions out. What is wrong costs its own line alone; what may mean two things
// is settled by the whole file, or told.
import { orderNumber } from '../../core/order-number.ts';
import { CLICK } from '../../core/id.ts';
import type { Entry } from '../../core/ledger.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { decimalMark, readAmount } from '../../core/readers/amount.ts';
import { dateOrders, readDate } from '../../core/readers/written-date.ts';
import type { KeptConversion } from '../storage/storage.ts';
import type { Layout } from './layouts.ts';
import { type Column, type Hand, Lost, readLine } from './read-line.ts';
import { columnName, headCurrencies } from './report-words.ts';

/** What a line says of an order; who and when is added by whoever keeps it. */
export type Imported = Pick<KeptConversion, 'order' | 'at' | 'status' | 'value' | 'commission' | 'currency'> &
  Pick<Entry, 'click'>;

/** Whether the cells name the columns of a report in this layout. */
export function isHeadOf(layout: Layout, cells: readonly string[]): boolean {
  const names = new Set(columnsOf(layout, cells).map(({ name }) => name));
  const { at, commission } = layout.columns;
  return [at, commission].every((of) => of.some((it) => names.has(it)));
}

/**
 * `rows`: the file's cells, a row for each of its lines; `currency`: ISO 4217, of amounts that name none; `sha256`: hex,
 * for lines without a number of their own.
 */
export async function readReport(
  rows: readonly (readonly string[])[],
  layout: Layout,
  { currency, sha256 }: { currency: string; sha256: (text: string) => Promise<string> },
): Promise<{ readonly conversions: readonly Imported[]; readonly problems: readonly Problem[] }> {
  // A title may stand above the head.
  const head = rows.findIndex((row) => isHeadOf(layout, row));
  if (head < 0) {
    const { at, commission } = layout.columns;
    const fix = `It needs a column named like ${at[0]} and one like ${commission[0]}.`;
    return {
      conversions: [],
      problems: [problem('', `This is no ${layout.network} report that is known.`, fix)],
    };
  }
  const columns = columnsOf(layout, rows[head] ?? []);
  const hand = handOf(rows, head, columns, layout, currency);
  const problems: Problem[] = [];
  const conversions: Imported[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (index <= head || isNoOrder(row, columns, layout)) continue;
    const read = readLine(row, columns, layout, hand);
    if (read instanceof Lost) {
      problems.push(problem(`line ${index + 1}`, read.what, read.fix));
      continue;
    }
    const { known, own, click, ...said } = read;
    const nth = (seen.get(known) ?? 0) + 1;
    seen.set(known, nth);
    conversions.push({
      order: orderNumber(own).slice(0, 128) || `line-${(await sha256(`${known} ${nth}`)).slice(0, 32)}`,
      ...said,
      ...(CLICK.test(click) && { click }),
    });
  }
  return { conversions, problems };
}

function columnsOf({ columns }: Layout, cells: readonly string[]): readonly Column[] {
  const own = new Set(Object.values(columns).flat());
  // A longer one is no name.
  const titles = cells.map((it) => it.slice(0, 100));
  return titles.map((title) => ({ name: columnName(title, own), currencies: headCurrencies(title) }));
}

const cellsIn = (row: readonly string[], columns: readonly Column[], names: readonly string[]) =>
  row.filter((_, at) => names.includes(columns[at]?.name ?? ''));

/** How the amounts and dates of this file are written, as far as they show it. */
function handOf(
  rows: readonly (readonly string[])[],
  head: number,
  columns: readonly Column[],
  { columns: { at, value, commission } }: Layout,
  currency: string,
): Hand {
  const orders = rows.slice(head + 1);
  const amounts = orders.flatMap((row) => cellsIn(row, columns, [...value, ...commission, 'price']));
  const yearFirst = /[぀-ヿ一-鿿가-힣]/.test((rows[head] ?? []).join());
  // The title often says from when until when.
  const titles = rows
    .slice(0, head)
    .flatMap((row) => row.join(' ').match(/\d{1,2}[-./]\d{1,2}[-./]\d{2,4}/g) ?? []);
  const dates = [...titles, ...orders.flatMap((row) => cellsIn(row, columns, at))];
  return {
    currency,
    yearFirst,
    decimal: decimalMark(amounts.map(readAmount)),
    orders: dateOrders(dates.map((it) => readDate(it, { yearFirst }))),
  };
}

// In the first cells of a row that sums up the others.
const TOTAL =
  /^\W*(sub|grand|gesamt)?[ -]?(totals?|totale|totaal|totalt|totaux|summe?|gesamt(summe)?|summa|suma|somme|razem|合計|総計|小計)/i;

/** An empty line, a note below the orders, or a sum of them: no order at all. */
function isNoOrder(row: readonly string[], columns: readonly Column[], { columns: of }: Layout): boolean {
  const filled = row.map((it) => it.trim()).filter(Boolean);
  const dates = cellsIn(row, columns, of.at).filter((it) => it.trim());
  if (dates.some((it) => readDate(it))) return false;
  const amounts = cellsIn(row, columns, [...of.value, ...of.commission]).filter((it) => it.trim());
  const hasNumber = cellsIn(row, columns, of.order).some((it) => it.trim());
  const isSum =
    (!hasNumber && filled.every((it) => readAmount(it))) ||
    TOTAL.test(filled[0] ?? '') ||
    dates.some((it) => TOTAL.test(it));
  return filled.length < 2 || (amounts.length === 0 && dates.length === 0) || isSum;
}
