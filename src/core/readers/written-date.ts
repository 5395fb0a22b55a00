// written-date: days and times as countries and programs write them. `05/11/2026` has two meanings: which, only the
// other dates of the same file tell.
import { DAY, HOUR, MINUTE, parseTime } from '../time.ts';
import { monthOf } from './month-names.ts';
import { plainDigits } from './plain-digits.ts';

/** Whether the day or the month stands first. */
export type DateOrder = 'dmy' | 'mdy';

export interface WrittenDate {
  /** What it means, in milliseconds since 1970; absent where the order of its numbers is open. */
  readonly time?: number | undefined;
  /** What it means in either order, where it is a date in that order. */
  readonly either?: Partial<Readonly<Record<DateOrder, number>>>;
  /** Dots stand between the numbers: the day is first, unless the file says otherwise. */
  readonly dotted?: boolean;
  /** Whether no time of day stands there. */
  readonly wholeDay: boolean;
}

/**
 * Undefined when it is no date of 2000 to 2099. A time without a zone counts as UTC. `yearFirst`: whoever wrote this puts
 * the year first, also where it has two digits, as in Japan.
 */
export function readDate(text: string, { yearFirst = false } = {}): WrittenDate | undefined {
  if (text.length > 80) return undefined;
  // A weekday, or any word that is no month, may stand before it.
  const words = plainDigits(text)
    .replace(/ {2,}/g, ' ')
    .replace(/^(\p{L}+)\.?,? (?=\d|\p{L}+\.? \d)/u, (all, word: string) => (monthOf(word) ? all : ''));
  const [, a = '', mark = '', b = '', c = '', rest = ''] =
    /^(\d{1,4})( ?[-/.] ?|[年년] ?)(\d{1,2})(?:\2|[月월] ?)(\d{1,4})(?!\d)[日일]?\.?(.*)$/.exec(words) ??
    /^(20\d\d)()(\d\d)(\d\d)(?!\d)(.*)$/.exec(words) ??
    [];
  return a ? inNumbers(a, mark.trim(), b, c, rest, yearFirst) : (counted(words) ?? inWords(words));
}

/** Days before 1970 in the count of spreadsheets, which begins with 30 December 1899. */
const SPREADSHEETS = 25_569;

/** Seconds or milliseconds since 1970, a spreadsheet's count of days, the day of a week by ISO 8601. */
function counted(words: string): WrittenDate | undefined {
  const [, days = '', part = ''] = /^(\d{5})(?:[.,](\d+))?$/.exec(words) ?? [];
  const [, year = '', week = '', day = ''] = /^(20\d\d)-?W([0-5]\d)-?([1-7])$/.exec(words) ?? [];
  const fourth = year && timeOf(year, 1, '4', 0);
  const time = /^\d{10}(\d{3})?$/.test(words)
    ? Number(words.padEnd(13, '0'))
    : days
      ? (Number(`${days}.${part}`) - SPREADSHEETS) * DAY
      : typeof fourth === 'number'
        ? // The fourth of January is in the first week; 1970 began with a Thursday.
          fourth + (Number(week) * 7 - 7 + Number(day) - 1 - ((((fourth / DAY + 3) % 7) + 7) % 7)) * DAY
        : undefined;
  if (time === undefined || time < FIRST || time >= LAST) return undefined;
  return { time: Math.round(time / 1000) * 1000, wholeDay: !/[.,]/.test(words) && words.length < 10 };
}
const FIRST = timeOf('2000', 1, '1', 0) ?? 0;
const LAST = (timeOf('2099', 12, '31', 0) ?? 0) + DAY;

/** The orders that the dates of one file show, each by a number that can be no month. */
export function dateOrders(dates: Iterable<WrittenDate | undefined>): ReadonlySet<DateOrder> {
  const shown = new Set<DateOrder>();
  for (const date of dates) {
    const [first, second] = Object.keys(date?.either ?? {}) as DateOrder[];
    if (first && !second) shown.add(first);
  }
  return shown;
}

/** The one time that a date means, in milliseconds; undefined where nothing settles it. */
export function settleDate(
  { time, either = {}, dotted }: WrittenDate,
  shown: ReadonlySet<DateOrder>,
): number | undefined {
  if (time !== undefined) return time;
  const { dmy, mdy } = either;
  if (dmy === undefined || mdy === undefined || dmy === mdy) return dmy ?? mdy;
  const [order, other] = shown;
  return other ? undefined : order ? either[order] : dotted ? dmy : undefined;
}

function inNumbers(a: string, mark: string, b: string, c: string, rest: string, yearFirst: boolean) {
  const clock = clockOf(rest);
  if (!clock || a.length === 3 || (c.length % 2 === 1 && a.length < 4)) return undefined;
  const { wholeDay } = clock;
  const at = (year: string, month: string, day: string) => timeOf(year, Number(month), day, clock.offset);
  if (a.length === 4 || /[年년]/.test(mark) || (yearFirst && c.length === 2)) {
    const time = c.length <= 2 ? at(a, b, c) : undefined;
    return time === undefined ? undefined : { time, wholeDay };
  }
  const either = { dmy: at(c, b, a), mdy: at(c, a, b) };
  const kept = Object.fromEntries(Object.entries(either).filter(([, it]) => it !== undefined));
  return Object.keys(kept).length > 0 ? { either: kept, dotted: mark === '.', wholeDay } : undefined;
}

const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?[ /-]?(?:of |de |d')?(\p{L}{3,})\.?,?[ /-]?(?:de |del )?'?(20\d\d|\d\d)(?!\d)(.*)$/iu;
const MONTH_FIRST = /^(\p{L}{3,})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -]'?(20\d\d)(?!\d)(.*)$/iu;
const YEAR_FIRST = /^(20\d\d)[ -](\p{L}{3,})\.?[ -](\d{1,2})(?!\d)(.*)$/iu;

function inWords(words: string): WrittenDate | undefined {
  const [, day = '', month = '', year = '', rest = ''] =
    DAY_FIRST.exec(words) ??
    ordered(MONTH_FIRST.exec(words), [2, 1, 3]) ??
    ordered(YEAR_FIRST.exec(words), [3, 2, 1]) ??
    [];
  const clock = clockOf(rest);
  const time = clock && timeOf(year, monthOf(month) ?? 0, day, clock.offset);
  return time === undefined ? undefined : { time, wholeDay: clock?.wholeDay ?? true };
}

const ordered = (found: readonly string[] | null, places: readonly number[]) =>
  found && [found[0], ...places.map((at) => found[at] ?? ''), found[4] ?? ''];

// Those that mean one zone only, in hours (IANA 2026a). Any other counts as UTC: the day stays as it is written.
const ZONES: Readonly<Record<string, number>> = {
  PST: -8,
  PDT: -7,
  MST: -7,
  MDT: -6,
  CDT: -5,
  EST: -5,
  EDT: -4,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  JST: 9,
};
const CLOCK =
  /^(?:[T, ]+(?:at |um |à |alle )?(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?uhr)?)?(?: ?(?:(?:utc|gmt)?([-+])(\d\d?):?(\d\d)?|(z|[a-z]{3,4})))?(?: ?\(.*\)|\[[\w/+-]+\])?$/i;

/** Milliseconds from the day's beginning in UTC; undefined when the words are no time of day. */
function clockOf(rest: string): { offset: number; wholeDay: boolean } | undefined {
  const found = CLOCK.exec(rest.trimEnd());
  if (!found) return undefined;
  const [, hour, minute, second, half, sign, zoneHours, zoneMinutes, zone = ''] = found;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour ?? 0);
  if (hours > 23 || (half && Number(hour) > 12) || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60)
    return undefined;
  const east = sign
    ? (sign === '-' ? -1 : 1) * (Number(zoneHours) * HOUR + Number(zoneMinutes ?? 0) * MINUTE)
    : (ZONES[zone.toUpperCase()] ?? 0) * HOUR;
  return {
    offset: hours * HOUR + Number(minute ?? 0) * MINUTE + Number(second ?? 0) * 1000 - east,
    wholeDay: hour === undefined,
  };
}

function timeOf(year: string, month: number, day: string, offset: number): number | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const leap = Number(full) % 4 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (!/^20\d\d$/.test(full) || Number(day) < 1 || Number(day) > days) return undefined;
  const start = parseTime(`${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00Z`);
  return start === null ? undefined : start + offset;
}

/**
 * Whether `now` lies in a span like `2026-11-01T00:00+0100/2026-12-24T23:59+0100`; undefined when nobody can tell. A day
 * without a time lasts until its end (support.google.com/merchants/answer/6324460, 2026-11).
 */
export function isWithin(span: string, now: number): boolean | undefined {
  const [from, until, ...more] = span.split(/\/|,(?=\d{4})/).map((it) => readDate(it));
  const start = from?.time;
  const end = until?.time === undefined ? undefined : until.time + (until.wholeDay ? DAY - 1 : 0);
  if (more.length > 0 || (start !== undefined && end !== undefined && start > end)) return undefined;
  if ((start !== undefined && now < start) || (end !== undefined && now > end)) return false;
  return start !== undefined && end !== undefined ? true : undefined;
}
