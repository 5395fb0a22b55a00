// remote-tables: what a document says of the ways out, over what the script was shipped with.
import { freeze } from './freeze.ts';
import type { Method, SoftPlace } from './handoff-methods.ts';
import { IN_APP, type InApp } from './in-app-browsers.ts';
import type { HandoffTables } from './leave.ts';
import { readRates } from './method-rates.ts';
import { type Problem, problem, show } from './problem.ts';
import { parseTime } from './time.ts';

/**
 * `handoff` of a document: `{ "methods": { "<name>": false | true | { … } }, "rates": { … } }`. False switches a method
 * off; true takes back its end, and what ledgers say against it; an object overrides the row's fields or, under a new
 * name, adds a row. `rates` is what `methodRates` gives. What is wrong is left out. `heard` is the `handoff` of the
 * server's stock answer: newer rates, and nothing else of it is read.
 */
export function withRemote(
  { methods, apps }: HandoffTables,
  said: unknown,
  heard?: unknown,
): { tables: HandoffTables; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const lose = (path: string, value: unknown, fix: string) => {
    problems.push(problem(`handoff.${path}`, `${show(value)} cannot be used here.`, fix));
    return undefined;
  };
  const loseRate = (path: string, value: unknown) =>
    lose(path, value, 'Write { "<method>": { "<app> <system>": [left, tries] } }.');
  const rows = new Map(methods.map((row) => [row.method, row]));
  const named = isRecord(said) ? said.methods : undefined;
  if (named !== undefined && !isRecord(named)) lose('methods', named, 'Write it as { "<method>": false }.');
  for (const [name, word] of Object.entries(isRecord(named) ? named : {})) {
    const row = rows.get(name);
    if (word === false) rows.delete(name);
    else if (word === true && row) rows.set(name, { ...row, until: null });
    else if (isRecord(word)) {
      const made = rowOf(name, word, row, lose);
      if (made) rows.set(name, made);
    } else lose(`methods.${name}`, word, row ? 'Write true, false or { … }.' : 'No method has this name.');
  }
  const own = isRecord(said) && said.rates !== undefined ? readRates(said.rates, loseRate) : {};
  const rates = { ...own, ...(isRecord(heard) ? readRates(heard.rates) : {}) };
  for (const [name, word] of Object.entries(isRecord(named) ? named : {}))
    if (word === true) delete rates[name];
  return freeze({ tables: { methods: [...rows.values()], apps, rates }, problems });
}

type Lose = (path: string, value: unknown, fix: string) => undefined;

const OS = ['ios', 'android'] as const;
const HOWS = ['intent', 'escape', 'app-link'];
const APPS: readonly string[] = [...IN_APP.map(([app]) => app), 'other'];
const DAY = /^\d{4}-\d\d-\d\d$/;
/** What runs in the page, leads to a file or to a store is no way out, and http is not for a table to write. */
const SCHEME =
  /^(?!javascript|vbscript|data|blob|file|content|tel|sms|mms|facetime|about|view-source|https?:|market|itms|ms-windows-store)[a-z][a-z\d+.-]*(\{scheme\})?:\/\/[^\s"<>]*$/;
const STORE = /play\.google\.|apps\.apple\.|itunes\.apple\.|market:|com\.android\.vending/i;

function rowOf(
  name: string,
  word: Record<string, unknown>,
  was: Method | undefined,
  lose: Lose,
): Method | undefined {
  const at = (field: string) => `methods.${name}.${field}`;
  const fits: Record<string, (value: unknown) => boolean> = {
    how: (value) => HOWS.includes(value as string),
    apps: (value) => value === 'any' || isList(value, APPS),
    os: (value) => isList(value, OS),
    href: (value) =>
      typeof value === 'string' && SCHEME.test(value) && !STORE.test(value) && /\{(url|rest)\}/.test(value),
    adds: (value) => typeof value === 'string' && /^[\w.-]+=[\w.-]*$/.test(value),
    from: isDay,
    until: (value) => value === null || isDay(value),
    verified: (value) => value === null || isDay(value),
    source: (value) => typeof value === 'string',
    failsSoft: (value) => typeof value === 'boolean' || (Array.isArray(value) && value.every(isSoftPlace)),
    needs: isRecord,
  };
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(word)) {
    const isRight = Object.hasOwn(fits, field) ? fits[field] : undefined;
    if (!isRight) lose(at(field), field, `Use ${Object.keys(fits).join(', ')}.`);
    else if (isRight(value)) fields[field] = Object.hasOwn(READ, field) ? READ[field]?.(value) : value;
    else lose(at(field), value, FIXES[field] ?? 'Write the day like "2026-11-20".');
  }
  const row = { ...(was ?? NEW), ...fields, method: name } as Method;
  if (was || (fields.how && fields.apps && fields.os && (fields.href || fields.adds))) return row;
  return lose(`methods.${name}`, name, 'A new method needs how, apps, os and href.');
}

const NEW = { from: '1970-01-01', until: null, verified: null, source: 'the document' };
const FIXES: Record<string, string> = {
  how: `Use one of: ${HOWS.join(', ')}.`,
  apps: `Write "any" or a list of: ${APPS.join(', ')}.`,
  os: 'Write a list of "ios", "android".',
  href: 'Write a scheme that is neither a store nor a script, with {url} or {rest} in it.',
  adds: 'Write one parameter, like "name=1".',
  source: 'Write it as text.',
  failsSoft: 'Write true, false or [{ "apps": [ … ], "os": [ … ] }].',
  needs: 'Write it as { … }.',
};

/** Fields that are not taken as they are written. */
const READ: Readonly<Record<string, (value: unknown) => unknown>> = {
  needs: needsOf,
  failsSoft: softPlaces,
};

function softPlaces(value: unknown): NonNullable<Method['failsSoft']> {
  const source = NEW.source;
  if (Array.isArray(value)) return value.map(({ apps, os }: SoftPlace) => ({ apps, os, source }));
  return value === true ? [{ apps: 'any', os: OS, source }] : [];
}
const isSoftPlace = (value: unknown): boolean =>
  isRecord(value) && (value.apps === 'any' || isList(value.apps, APPS)) && isList(value.os, OS);

function needsOf(value: unknown): NonNullable<Method['needs']> {
  const { osVersion, appVersion, windowOpen, package: app } = value as Record<string, unknown>;
  return {
    ...(typeof osVersion === 'number' ? { osVersion } : {}),
    ...(typeof appVersion === 'number' ? { appVersion } : {}),
    ...(windowOpen === true ? { windowOpen } : {}),
    ...(app === true ? { package: true } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
function isList(value: unknown, of: readonly string[]): value is InApp[] {
  return Array.isArray(value) && value.every((it) => of.includes(it));
}
function isDay(value: unknown): boolean {
  return typeof value === 'string' && DAY.test(value) && parseTime(`${value}T00:00:00Z`) !== null;
}
