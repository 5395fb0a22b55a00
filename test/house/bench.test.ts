// The benchmark's figures speak of the script as it is built now.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measured } from '../../scripts/bench-table.ts';
import { hashOf } from '../bench/dist-hash.ts';
import { ROWS } from '../bench/rows.ts';
import { ROOT } from './files.ts';

test('the table is of this dist', () => {
  expect(measured().dist, 'run: npm run bench && npm run tables').toBe(hashOf(join(ROOT, 'dist')));
});

test('every row was measured', () => {
  for (const { title } of ROWS)
    expect(Object.keys(measured().medians[title] ?? {}), title).toContain('Vitrine');
});
