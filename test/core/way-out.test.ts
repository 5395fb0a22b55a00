// A way out does not end by calendar: what speaks for a method and against it, on any date.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff.ts';
import { METHODS, type Method } from '../../src/core/handoff-methods.ts';
import type { InApp } from '../../src/core/in-app-browsers.ts';
import { type HandoffTables, tables } from '../../src/core/leave.ts';
import { withRemote } from '../../src/core/remote-tables.ts';
import { APPS, environmentOf, planOf, SYSTEMS } from './handoff.matrix.ts';

const DAY = 864e5;
const now = (day: string) => ({ now: Date.parse(`${day}T12:00:00Z`) });
const said = ({ trail }: Handoff) =>
  trail.map(({ rule, verdict, because }) => `${rule} ${verdict} ${because}`);
const on = (app: InApp, os: 'ios' | 'android', more: object = {}, with_: HandoffTables = tables) =>
  planOf('direct link', environmentOf(app, os), { ...now('2026-11-20'), ...more }, with_);

const row = (more: Partial<Method>): Method => ({
  method: 'out',
  how: 'escape',
  apps: ['tiktok'],
  os: ['ios'],
  href: 'out://open?url={url}',
  from: '2020-01-01',
  until: null,
  verified: '2026-11-01',
  source: 'a test',
  ...more,
});
const SOFT = [{ apps: ['tiktok'], os: ['ios'], source: 'a test' }] as const;
const tableOf = (...methods: Method[]): HandoffTables => ({ ...tables, methods });
const isSoftIn = (it: Method, app: InApp, os: 'ios' | 'android') =>
  (it.failsSoft ?? []).some(
    (place) => (place.apps === 'any' || place.apps.includes(app)) && place.os.includes(os),
  );

const apps = fc.constantFrom(...APPS.filter((app) => app !== null));
const systems = fc.constantFrom(...SYSTEMS);
/** Every day of the 20 years after the last row of the table was seen to work. */
const days = fc.integer({ min: 0, max: 20 * 366 }).map((n) => Date.parse('2026-10-01T12:00:00Z') + n * DAY);

describe('for twenty years, and with no evidence', () => {
  test('what fails softly and has ever been seen to work stays the link', () => {
    const soft = METHODS.filter((it) => it.failsSoft && it.until === null && it.verified !== null);
    expect(soft.map(({ method }) => method)).toEqual(['intent-meta', 'instagram-extbrowser']);
    fc.assert(
      fc.property(days, fc.constantFrom(...soft), systems, apps, (at, method, os, app) => {
        fc.pre(isSoftIn(method, app, os));
        const plan = on(app, os, { now: at }, tableOf(method));
        expect(plan.method).toBe(method.method);
        expect(plan.href).not.toBe(plan.copy);
      }),
    );
    for (const at of ['2026-12-09', '2027-03-01', '2028-02-29', '2046-11-20']) {
      expect(on('instagram', 'ios', now(at)).method).toBe('instagram-extbrowser');
      for (const app of ['instagram', 'facebook', 'messenger', 'threads'] as const)
        expect(on(app, 'android', now(at)).method).toBe('intent-meta');
    }
  });

  test('the same for any row', () => {
    fc.assert(
      fc.property(days, fc.boolean(), fc.integer({ min: 0, max: 6000 }), (at, isSoft, age) => {
        const verified = new Date(at - age * DAY).toISOString().slice(0, 10);
        const plan = on(
          'tiktok',
          'ios',
          { now: at },
          tableOf(row({ verified, ...(isSoft && { failsSoft: SOFT }) })),
        );
        expect(plan.method).toBe(isSoft || age <= 90 ? 'out' : null);
        // Its age is told: in the trail, and from there in the ledger.
        expect(said(plan).includes('may-not-pay note out:unverified')).toBe(age > 90);
      }),
    );
  });

  test('where failing costs the tap, nothing is the link that nobody has lately seen to work', () => {
    fc.assert(
      fc.property(
        days,
        apps,
        systems,
        fc.constantFrom('direct link', 'page in the app'),
        (at, app, os, kind) => {
          const plan = planOf(kind as 'direct link', environmentOf(app, os), { now: at });
          const taken = METHODS.find(({ method }) => method === plan.method);
          if (!taken) {
            expect(plan.href).toBe(plan.copy);
            return;
          }
          const age = Math.floor((at - Date.parse(`${taken.verified}T00:00:00Z`)) / DAY);
          expect(age <= 90 || isSoftIn(taken, app, os)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('what nobody has ever seen to work is no link, however softly it fails', () => {
    expect(on('tiktok', 'ios', {}, tableOf(row({ verified: null, failsSoft: SOFT }))).method).toBe(null);
  });

  test('softly is said for an app and a system, not for the method', () => {
    const both = row({ apps: ['tiktok', 'line'], os: ['ios', 'android'], failsSoft: SOFT });
    const at = now('2030-01-01');
    expect(on('tiktok', 'ios', at, tableOf(both)).method).toBe('out');
    expect(on('tiktok', 'android', at, tableOf(both)).method).toBe(null);
    expect(on('line', 'ios', at, tableOf(both)).method).toBe(null);
  });

  test('the age lowers the rank: what was seen lately comes first', () => {
    const old = row({ failsSoft: SOFT, verified: '2025-01-01' });
    const plan = on('tiktok', 'ios', {}, tableOf(old, row({ method: 'newer', verified: '2026-11-01' })));
    expect(plan.method).toBe('newer');
    expect(plan.ways.map(({ method }) => method)).toEqual(['out', 'copy']);
    expect(said(plan)).toContain('out offer second');
  });
});

describe('evidence counts before dates', () => {
  const seen = (left: number, tries: number, place = 'tiktok ios', method = 'out') => ({
    rates: { [method]: { [place]: [left, tries] as const } },
  });
  const soft = { ...tableOf(row({ failsSoft: SOFT })) };
  const late = now('2032-01-01');

  test('seldom seen to leave: off, on the day after it was seen to work as well', () => {
    const plan = on('tiktok', 'ios', {}, { ...soft, ...seen(4, 20) });
    expect(plan).toMatchObject({ how: 'web', method: null });
    expect(plan.ways.map(({ method }) => method)).toEqual(['copy']);
    expect(said(plan)).toContain('out pass leads-nowhere');
  });

  test('seen to leave: alive at any age, in front of what is only dated, and without a doubt', () => {
    const plan = on('tiktok', 'ios', late, { ...soft, ...seen(5, 20) });
    expect(plan.method).toBe('out');
    expect(said(plan)).toContain('out take leads-out');
    expect(said(plan).join()).not.toContain('may-not-pay');
    const two = tableOf(row({ method: 'other', failsSoft: SOFT }), row({ failsSoft: SOFT }));
    expect(on('tiktok', 'ios', late, { ...two, ...seen(19, 20) }).method).toBe('out');
  });

  test('too few tries say nothing', () => {
    expect(on('tiktok', 'ios', {}, { ...soft, ...seen(0, 19) }).method).toBe('out');
  });

  test('where failing looks like leaving, a count vouches for nothing, but may speak against', () => {
    const hard = tableOf(row({}));
    expect(on('tiktok', 'ios', late, { ...hard, ...seen(99, 99) }).method).toBe(null);
    expect(on('tiktok', 'ios', {}, { ...hard, ...seen(99, 99) }).method).toBe('out');
    expect(on('tiktok', 'ios', {}, { ...hard, ...seen(0, 99) }).method).toBe(null);
  });

  test('a version of the app speaks for itself once it has been tried enough, before all versions together', () => {
    const rates = {
      out: { 'tiktok ios': [900, 1000], 'tiktok ios 450': [1, 40], 'tiktok ios 449': [0, 3] },
    } as const;
    const method = (inAppVersion: string | null) =>
      planOf('direct link', environmentOf('tiktok', 'ios', { inAppVersion }), late, { ...soft, rates })
        .method;
    expect(method('450.0.0.27')).toBe(null);
    expect(method('449.1')).toBe('out');
    expect(method('451')).toBe('out');
    expect(method(null)).toBe('out');
    expect(
      on('tiktok', 'android', late, { ...tableOf(row({ os: ['android'], verified: '2031-12-01' })), rates })
        .method,
    ).toBe('out');
  });

  test('what has failed in this page is not tried again, whatever others have seen', () => {
    const plan = on('tiktok', 'ios', { failed: ['out'] }, { ...soft, ...seen(99, 99) });
    expect(said(plan)).toContain('out pass failed-here');
  });
});

describe('what a document says', () => {
  const alive = { rates: { 'instagram-extbrowser': { 'instagram ios': [99, 99] } } };
  const dead = { rates: { 'instagram-extbrowser': { 'instagram ios': [0, 99] } } };
  const method = (document: unknown, heard?: unknown) =>
    on('instagram', 'ios', {}, withRemote(tables, document, heard).tables).method;

  test('rates count, out of the document and out of the stock answer, the latter being newer', () => {
    expect(method(dead)).toBe(null);
    expect(method({}, dead)).toBe(null);
    expect(method(dead, alive)).toBe('instagram-extbrowser');
    expect(method(alive, dead)).toBe(null);
    expect(method(undefined, { rates: 7 })).toBe('instagram-extbrowser');
  });

  test('its switch wins over every count, off and on', () => {
    const word = (value: boolean) => ({ methods: { 'instagram-extbrowser': value } });
    expect(method(word(false), alive)).toBe(null);
    expect(method({ ...word(true), ...dead })).toBe('instagram-extbrowser');
    expect(method(word(true), dead)).toBe('instagram-extbrowser');
  });

  test('a stock answer switches no method and adds none', () => {
    expect(method({}, { methods: { 'instagram-extbrowser': false } })).toBe('instagram-extbrowser');
  });

  test('it says where a method fails softly', () => {
    const later = now('2032-01-01');
    const plan = (failsSoft: unknown) => {
      const { tables: mine, problems } = withRemote(tables, { methods: { 'x-safari': { failsSoft } } });
      return { method: on('line', 'ios', later, mine).method, paths: problems.map(({ path }) => path) };
    };
    expect(plan(true)).toEqual({ method: 'x-safari', paths: [] });
    expect(plan([{ apps: ['line'], os: ['ios'] }])).toEqual({ method: 'x-safari', paths: [] });
    expect(plan([{ apps: 'any', os: ['android'] }])).toEqual({ method: null, paths: [] });
    expect(plan(false)).toEqual({ method: null, paths: [] });
    for (const wrong of ['yes', [{ apps: ['myspace'], os: ['ios'] }], [7], { apps: 'any' }])
      expect(plan(wrong)).toEqual({ method: null, paths: ['handoff.methods.x-safari.failsSoft'] });
  });

  test('rates that are none are left out and told', () => {
    const wrong = { a: { 'tiktok ios': [3, 2], 'line ios': [1, 2] }, b: 7, c: { 'x ios': [1.5, 2] } };
    const { tables: mine, problems } = withRemote(tables, { rates: wrong });
    expect(problems.map(({ path }) => path)).toEqual([
      'handoff.rates.a.tiktok ios',
      'handoff.rates.b',
      'handoff.rates.c.x ios',
    ]);
    expect(JSON.parse(JSON.stringify(mine.rates))).toEqual({ a: { 'line ios': [1, 2] } });
  });

  test('whatever rates come, a plan is made and the copied link stands', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), apps, systems, (rates, heard, app, os) => {
        const plan = on(app, os, {}, withRemote(tables, { rates }, heard).tables);
        expect(plan.copy).toMatch(/^https:/);
      }),
      {
        examples: [
          [JSON.parse('{"__proto__":{"x":[1,2]}}'), { rates: JSON.parse('{"__proto__":1}') }, 'line', 'ios'],
        ],
      },
    );
  });
});
