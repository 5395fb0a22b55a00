// The benchmark's figures speak of a script that is nearly the one that is built now. It takes a quarter of an hour on a
// machine that does nothing else, so not every commit measures anew; the README says from which day they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { measured } from '../../scripts/bench-table.ts';
import { ROWS } from '../bench/rows.ts';
import { ROOT } from './files.ts';

test('the table is of a script of about this size', () => {
  const built = brotliCompressSync(readFileSync(join(ROOT, 'dist/vitrine.js'))).length / 1000;
  const then = measured().medians['script, kB brotli']?.['Vitrine'] ?? 0;
  expect(Math.abs(built / then - 1), 'run: npm run bench && npm run tables').toBeLessThan(0.2);
});

test('every row was measured', () => {
  for (const { title } of ROWS)
    expect(Object.keys(measured().medians[title] ?? {}), title).toContain('Vitrine');
});
