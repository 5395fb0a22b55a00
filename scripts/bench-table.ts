// bench-table: what `npm run bench` measured last, as the README tells it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, type Measured, ROWS } from '../test/bench/rows.ts';

export const measured = (): Measured =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../test/bench/measured.json'), 'utf8')) as Measured;

/** Rows of the benchmark by contender, and below when and where it ran. */
export function benchTable(): string {
  const { date, machine, browser, rounds, medians } = measured();
  const names = Object.keys(medians['one card, cold, on slow 4G'] ?? {});
  const plain = names[0] ?? '';
  const rows = ROWS.map(({ title, said }) => {
    const values = medians[title] ?? {};
    return [title, ...names.map((name) => cell(said, values[name], values[plain] ?? Number.NaN))];
  });
  const lines = [['', ...names], ['', ...names].map(() => '---'), ...rows].map(
    (it) => `| ${it.join(' | ')} |`,
  );
  return `${lines.join('\n')}\n\nMedians of ${rounds} rounds on ${date}: ${machine}; ${browser}, its processor slowed to a quarter.`;
}
