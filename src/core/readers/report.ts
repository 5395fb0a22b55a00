// report: one offer's stock as a shop tells it, checked by hand: a reader is a piece of its own in the browser, and
// the schema's library would be most of it.
import { MONEY } from '../money.ts';
import { type Problem, problem, show } from '../problem.ts';
import type { StockState } from '../schema.ts';
import type { StockReport } from '../stock.ts';
import { parseTime } from '../time.ts';
import { get } from './json.ts';

/** Every state, by how soon the thing can be had; an unknown one stands before those that cannot. */
const SOONNESS: Readonly<Record<StockState, number>> = {
  in_stock: 0,
  limited: 1,
  preorder: 2,
  backorder: 3,
  made_to_order: 4,
  unknown: 5,
  in_store_only: 6,
  out_of_stock: 7,
  discontinued: 8,
};

/** For sorting: what can be had soonest comes first. */
export const soonest = (a: StockState, b: StockState): number => SOONNESS[a] - SOONNESS[b];

const isText = (test: (words: string) => boolean) => (value: unknown) =>
  typeof value === 'string' && test(value);

const FIELDS: Readonly<Record<string, { isRight: (value: unknown) => boolean; fix: string }>> = {
  quantity: {
    isRight: (value) => Number.isInteger(value) && (value as number) >= 0,
    fix: 'Use a whole number, 0 or more.',
  },
  price: {
    isRight: isText((words) => MONEY.test(words)),
    fix: 'Write the amount as text without a currency sign, like "68.00".',
  },
  currency: {
    isRight: isText((words) => /^[A-Z]{3}$/.test(words)),
    fix: 'Use the three letters of ISO 4217, like "USD".',
  },
  checkedAt: {
    isRight: isText((words) => parseTime(words) !== null),
    fix: 'Write the time like "2026-11-20T08:00:00Z".',
  },
};

/** What is right of a report; each loss is one Problem, and without a known `stock` nothing is left. */
export function checked(report: unknown, path: string, problems: Problem[]): StockReport | null {
  const lose = (name: string, fix: string) =>
    void problems.push(problem(`${path}.${name}`, `${show(get(report, name))} cannot be used here.`, fix));
  const stock = get(report, 'stock');
  if (typeof stock !== 'string' || !Object.hasOwn(SOONNESS, stock)) {
    lose('stock', `Use one of: ${Object.keys(SOONNESS).join(', ')}.`);
    return null;
  }
  const kept: Record<string, unknown> = { stock };
  for (const [name, { isRight, fix }] of Object.entries(FIELDS)) {
    const value = get(report, name);
    if (value === undefined || value === null) continue;
    if (isRight(value)) kept[name] = value;
    else lose(name, fix);
  }
  return kept as unknown as StockReport;
}
