// read-report: a network's CSV report in, conversions out. What is wrong costs its own line alone.
import { CLICK } from '../../core/id.ts';
import type { Entry } from '../../core/ledger.ts';
import { MONEY } from '../../core/money.ts';
import { type Problem, problem, show } from '../../core/problem.ts';
import { formatTime, parseTime } from '../../core/time.ts';
import type { KeptConversion } from '../storage/storage.ts';
import type { Layout } from './layouts.ts';

/** What a line says of an order; who and when is added by whoever keeps it. */
export type Imported = Pick<KeptConversion, 'order' | 'at' | 'status' | 'value' | 'commission' | 'currency'> &
  Pick<Entry, 'click'>;

type Line = Readonly<Record<string, string>>;

/** `rows`: the file's cells; `sha256`: hex, for lines without a number of their own. */
export async function readReport(
  rows: readonly (readonly string[])[],
  layout: Layout,
  { currency, sha256 }: { currency: string; sha256: (text: string) => Promise<string> },
): Promise<{ readonly conversions: readonly Imported[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const { columns } = layout;
  const isHead = (row: readonly string[]) => {
    const names = row.map(plain);
    return [columns.at, columns.commission].every((of) => of.some((it) => names.includes(it)));
  };
  // A title may stand above the head.
  const head = rows.findIndex(isHead);
  if (head < 0) {
    const fix = `It needs a column named like ${columns.at[0]} and one like ${columns.commission[0]}.`;
    return {
      conversions: [],
      problems: [problem('', `This is no ${layout.network} report that is known.`, fix)],
    };
  }
  const names = (rows[head] ?? []).map(plain);
  const seen = new Map<string, number>();
  const conversions: Imported[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= head || row.every((cell) => cell.trim() === '')) continue;
    const line: Line = Object.fromEntries(names.map((name, at) => [name, row[at]?.trim() ?? '']));
    const lose = (what: string, fix: string) => void problems.push(problem(`line ${index + 1}`, what, fix));
    const first = (of: readonly string[]) => of.map((it) => line[it]).find((it) => it) ?? '';
    const at = dayOf(first(columns.at));
    if (!at) {
      lose(`The date is ${show(first(columns.at))}.`, 'Write it like 2026-11-20.');
      continue;
    }
    const [value, commission] = [amountOf(first(columns.value)), amountOf(first(columns.commission))];
    if (value === null || commission === null || !commission) {
      lose('An amount cannot be read.', 'Write it like 68.00 or $68.00.');
      continue;
    }
    const word = plain(first(columns.status));
    const status = word === '' ? layout.status : layout.statuses[word];
    if (!status || (word !== '' && !Object.hasOwn(layout.statuses, word))) {
      lose(
        `The status is ${show(first(columns.status))}.`,
        `Use one of ${Object.keys(layout.statuses).join(', ')}.`,
      );
      continue;
    }
    const known = JSON.stringify(columns.line.map((it) => line[it] ?? ''));
    const nth = (seen.get(known) ?? 0) + 1;
    seen.set(known, nth);
    const own = first(columns.order);
    const taken = [value, commission].some((it) => it.startsWith('-'));
    const click = first(columns.click);
    const code = first(columns.currency).toUpperCase() || currency;
    conversions.push({
      order: own.slice(0, 128) || `line-${(await sha256(`${known} ${nth}`)).slice(0, 32)}`,
      at,
      status: taken ? 'reversed' : status,
      ...(value && { value: value.replace('-', '') }),
      commission: commission.replace('-', ''),
      currency: /^[A-Z]{3}$/.test(code) ? code : currency,
      ...(CLICK.test(click) && { click }),
    });
  }
  return { conversions, problems };
}

/** `Ad Fees($)` and `ad_fees` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '');

/** Null when it is no amount; empty when there is none. */
function amountOf(text: string): string | null {
  const bare = text.replace(/[\s,$£€]|USD|EUR|GBP/g, '').replace(/^\((.*)\)$/, '-$1');
  return bare === '' || MONEY.test(bare.replace(/^-/, '')) ? bare : null;
}

/** `2026-11-20`, `11/20/2026`, RFC 3339 and its kind without a zone, which is taken for UTC. */
function dayOf(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const time = [iso, `${iso}Z`, `${iso}T00:00:00Z`].map(parseTime).find((it) => it !== null);
  return time === undefined || time === null ? undefined : formatTime(time);
}
