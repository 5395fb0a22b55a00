// rows: what the benchmark's table says of each measure.

/** `ratio`: times plain HTML's. `more`: milliseconds beyond plain HTML's. `plain`: the figure itself. */
export type Said = 'ratio' | 'more' | 'plain';

export interface Row {
  readonly title: string;
  /** The measure that must be run for it, as `npm run bench -- <name>` takes it. */
  readonly part: string;
  readonly said: Said;
}

const loads = [12, 100, 1000].flatMap((count): Row[] => [
  { title: `${count} cards: all painted`, part: String(count), said: 'ratio' },
  { title: `${count} cards: first screen painted`, part: String(count), said: 'ratio' },
  { title: `${count} cards: blocking time`, part: String(count), said: 'more' },
  { title: `${count} cards: layout shift`, part: String(count), said: 'plain' },
]);

export const ROWS: readonly Row[] = [
  { title: 'script, kB brotli', part: 'script', said: 'plain' },
  ...loads,
  { title: '100 cards: every stock turned about', part: 'update', said: 'ratio' },
  { title: '100 cards: heap', part: 'heap', said: 'ratio' },
  { title: 'one card, cold, on slow 4G', part: 'slow', said: 'more' },
  { title: 'click to navigation start', part: 'click', said: 'more' },
];

/** What was measured, once. */
export interface Measured {
  /** The day, as YYYY-MM-DD. */
  readonly date: string;
  readonly machine: string;
  readonly browser: string;
  readonly rounds: number;
  /** The hash of the dist/ that was measured. */
  readonly dist: string;
  /** The medians, by row and contender. */
  readonly medians: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A cell as the table has it; `base` is plain HTML's figure. */
export function cell(said: Said, value: number | undefined, base: number): string {
  if (value === undefined) return '–';
  if (said === 'ratio') return (value / base).toFixed(2);
  if (said === 'more') return `${value >= base ? '+' : '−'}${Math.abs(value - base).toFixed(0)} ms`;
  return String(Number(value.toFixed(3)));
}
