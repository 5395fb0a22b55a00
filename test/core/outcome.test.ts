import { expect, test } from 'vitest';
import { ORDINARY } from '../../src/core/environment.ts';
import type { Entry } from '../../src/core/ledger.ts';
import { outcomeOf } from '../../src/core/outcome.ts';

const tap: Entry = {
  id: 'A'.repeat(26),
  type: 'handoff',
  at: '2026-11-20T08:00:00Z',
  creator: 'maya',
  product: 'shirt',
  click: 'C'.repeat(26),
  how: 'intent',
  because: 'wanted: in_stock',
};
const fresh = { id: 'B'.repeat(26), at: '2026-11-20T08:00:02Z', click: 'D'.repeat(26) };
const trail = [
  { rule: 'x-safari', verdict: 'offer', because: 'unverified' },
  { rule: 'may-not-pay', verdict: 'note', because: 'x-safari:unverified' },
] as const;

test('it is of the tap: its ids and its click, an id and a time of its own', () => {
  const happened = { outcome: 'stayed', how: 'intent', method: 'intent-meta' } as const;
  expect(outcomeOf(tap, fresh, happened, [])).toEqual({
    ...tap,
    id: fresh.id,
    type: 'outcome',
    at: fresh.at,
    outcome: 'stayed',
    because: 'way: intent-meta',
  });
});

test('the way that was chosen in the end, and why it may not pay', () => {
  const left = { outcome: 'left', how: 'escape', method: 'x-safari' } as const;
  const said = outcomeOf(tap, fresh, left, trail);
  expect(said).toMatchObject({ how: 'escape', outcome: 'left' });
  expect(said.because).toBe('way: x-safari; may-not-pay: x-safari:unverified');
  const plain = { outcome: 'unknown', how: 'web', method: null } as const;
  expect(outcomeOf(tap, fresh, plain, trail)).not.toHaveProperty('because');
});

test('where the link was a way out: the app, its major version and the system, and nothing else of the phone', () => {
  const tried = {
    ...ORDINARY,
    os: 'ios',
    osVersion: '26.1',
    browser: 'safari',
    inApp: 'instagram',
    inAppVersion: '450.0.0.27.74',
  } as const;
  const happened = { outcome: 'left', how: 'escape', method: 'instagram-extbrowser', tried } as const;
  const place = { method: 'instagram-extbrowser', inApp: 'instagram', inAppVersion: '450', os: 'ios' };
  expect(outcomeOf(tap, fresh, happened, [])).toEqual({
    ...tap,
    id: fresh.id,
    type: 'outcome',
    at: fresh.at,
    how: 'escape',
    outcome: 'left',
    because: 'way: instagram-extbrowser',
    ...place,
  });
  const unsaid = { ...happened, tried: { ...tried, inAppVersion: null } };
  expect(outcomeOf(tap, fresh, unsaid, [])).not.toHaveProperty('inAppVersion');
  // A plain link, and a link in an ordinary browser, are no way out.
  for (const more of [{ method: null }, { tried: { ...tried, inApp: null } }])
    expect(outcomeOf(tap, fresh, { ...happened, ...more }, [])).not.toHaveProperty('os');
});

test('a consent that was withdrawn meanwhile takes the click id along', () => {
  const happened = { outcome: 'left', how: 'web', method: null } as const;
  const { click: _, ...denied } = fresh;
  expect(outcomeOf(tap, denied, happened, [])).not.toHaveProperty('click');
});
