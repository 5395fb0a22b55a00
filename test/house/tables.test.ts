// The tables for readers say what the code does.
import { expect, test } from 'vitest';
import { pages, withTables } from '../../scripts/tables.ts';

test('every table is fresh', () => {
  const stale = pages().filter(({ text }) => withTables(text) !== text);
  expect(
    stale.map(({ path }) => path),
    'run: npm run tables',
  ).toEqual([]);
});

test('the page on attribution holds the networks and what survives what', () => {
  const { text = '' } = pages().find(({ path }) => path === 'docs/attribution.md') ?? {};
  for (const name of ['networks', 'otherHosts', 'survival'])
    expect(text).toMatch(new RegExp(`<!-- table:${name} -->\\n\\|[^]+\\|\\n<!-- /table -->`));
});

test('the page on the handoff holds the plan for every app, and the tables it is made of', () => {
  const { text = '' } = pages().find(({ path }) => path === 'docs/handoff.md') ?? {};
  for (const name of ['handoffs', 'methods', 'retailerApps', 'inAppTokens'])
    expect(text).toMatch(new RegExp(`<!-- table:${name} -->\\n\\|[^]+\\|\\n<!-- /table -->`));
});

test('a stale table is noticed', () => {
  const stale = '<!-- table:survival -->\n| old |\n<!-- /table -->';
  expect(withTables(stale)).not.toBe(stale);
  expect(withTables(withTables(stale))).toBe(withTables(stale));
});
