// report: what a network or a shop said of an order, in our words.
import type { Entry } from '../../core/ledger.ts';
import { MONEY } from '../../core/money.ts';
import { orderNumber } from '../../core/order-number.ts';
import { show } from '../../core/problem.ts';
import { get } from '../../core/readers/json.ts';
import { formatTime, parseTime } from '../../core/time.ts';
import { type Ids, isId, ORDER } from '../../core/vt.ts';
import { wellFormed } from '../../core/well-formed.ts';
import { Refusal } from '../refusal.ts';
import type { Field, Postback, Status } from './postbacks.ts';

export type Report = Pick<Entry, 'value' | 'commission' | 'currency' | 'at' | 'statusAt'> &
  Ids & { readonly order: string; readonly status: Status };

const bad = (what: string, fix: string) => new Refusal(400, what, fix);

/** @throws Refusal 400 that names the field. `ignored`: ids that can be none. */
export function reportOf(
  row: Postback,
  said: unknown,
  received: string,
): { readonly report: Report; readonly ignored: readonly string[] } {
  const word = (field: Field) => fieldIn(row, said, field);
  const order = orderNumber(wellFormed(word('order') ?? '', 1000));
  if (!order) throw bad('The order has no number.', `Send it as "${row.fields.order?.[0] ?? 'order'}".`);
  if (order.length > 128) throw bad('The order’s number is too long.', 'Send at most 128 characters.');
  const currency = word('currency')?.toUpperCase();
  if (currency && !/^[A-Z]{3}$/.test(currency))
    throw bad(`The currency is ${show(currency)}.`, 'Send the three letters of ISO 4217, like USD.');
  const [value, commission] = (['value', 'commission'] as const).map((field) =>
    amountOf(field, word(field), row, currency),
  );
  if ((value || commission) && !currency)
    throw bad('The amounts have no currency.', 'Send "currency", like USD, or write it into the address.');
  const statusAt = statusTime(word('statusAt'));
  const takenBack = [value, commission].some((it) => it?.startsWith('-'));
  const { ids, ignored } = idsIn(row, said);
  return {
    report: {
      at: momentOf(word('at')) ?? received,
      order,
      status: takenBack ? 'reversed' : statusOf(row, word('status')),
      ...(statusAt && { statusAt }),
      ...(value && { value: value.replace('-', '') }),
      ...(commission && { commission: commission.replace('-', '') }),
      ...(currency && { currency }),
      ...ids,
    },
    ignored,
  };
}

/** @throws Refusal 400 for what is there and cannot be read: taken for absent, a reversal would count as money. */
function fieldIn(row: Postback, said: unknown, field: Field): string | undefined {
  const value = valueAt(said, [...(row.fields[field] ?? []), field]);
  if (typeof value === 'string') return value;
  // Networks send objects of their own under such names; a shop's report has only ours.
  const other = row.network === 'direct' ? memberOf(said, field) : undefined;
  // JSON rounds long whole numbers: of two orders it makes one.
  const isWhole = Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
  if (value === undefined ? (other ?? '') !== '' && typeof other !== 'string' : !isWhole)
    throw bad(`"${field}" is ${show(value ?? other)}.`, 'Send it as text, in quotes.');
  return value === undefined ? undefined : String(value);
}

const textAt = (said: unknown, names: readonly string[]): string | undefined => {
  const value = valueAt(said, names);
  return value === undefined ? undefined : String(value);
};

function valueAt(said: unknown, names: readonly string[]): string | number | undefined {
  for (const name of names) {
    const value = name.split('.').reduce(memberOf, said);
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

// Networks write the same name in any case.
function memberOf(of: unknown, name: string): unknown {
  if (of === null || typeof of !== 'object' || Array.isArray(of)) return undefined;
  const key = Object.keys(of).find((it) => it.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : get(of, key);
}

function amountOf(
  field: string,
  text: string | undefined,
  { minor }: Postback,
  currency = 'USD',
): string | undefined {
  if (text === undefined) return undefined;
  const [, sign = '', amount = ''] = /^(-?)(.*)$/.exec(text) ?? [];
  if (!MONEY.test(amount)) throw bad(`The ${field} is ${show(text)}.`, 'Send a decimal number like 68.00.');
  if (!minor) return sign + amount;
  if (!/^\d+$/.test(amount)) throw bad(`The ${field} is ${show(text)}.`, 'Send whole cents.');
  const places = placesOf(currency);
  const digits = amount.padStart(places + 1, '0');
  return sign + (places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits);
}

const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

function statusOf({ statuses }: Postback, word: string | undefined): Status {
  if (word === undefined) return 'pending';
  const name = word.toLowerCase();
  const status = Object.hasOwn(statuses, name) ? statuses[name] : undefined;
  if (status) return status;
  throw bad(`The status is ${show(word)}.`, `Send one of: ${Object.keys(statuses).join(', ')}.`);
}

/** @throws Refusal 400 for what is no time: taken for absent, it could bring reversed money back. */
function statusTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = momentOf(text);
  if (time) return time;
  throw bad(`"statusAt" is ${show(text)}.`, 'Send when the status was set, like 2026-11-20T08:00:00Z.');
}

/** Before it nobody sold anything here, and after it no database reads the year. Milliseconds since 1970. */
const [EARLIEST, LATEST] = [Date.UTC(1970, 0), Date.UTC(9999, 0)];

/** RFC 3339, or a network's `2026-11-20 08:00:00`, which is taken for UTC. Undefined when it is no time of an order. */
function momentOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
  const time = parseTime(plain ? `${text}Z` : text) ?? parseTime(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return time === null || time < EARLIEST || time > LATEST ? undefined : formatTime(time);
}

function idsIn({ slots, network }: Postback, said: unknown): { ids: Ids; ignored: string[] } {
  const ids: Record<string, string> = {};
  const ignored: string[] = [];
  ORDER.forEach((id, place) => {
    const slot = slots[place];
    // Our own words are those of `direct`; of the others only the click has one.
    const names = [...(slot ? [slot] : []), ...(id === 'click' || network === 'direct' ? [id] : [])];
    const text = textAt(said, names);
    if (text === undefined) return;
    if (isId(id, text)) ids[id] = text;
    else ignored.push(id);
  });
  return { ids, ignored };
}
