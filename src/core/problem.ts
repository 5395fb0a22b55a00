/** Something wrong that the user can mend. `path` says where, in plain words a person can follow. */
export interface Problem {
  /** Where it is: `products.2.offers.0.url`, or empty for the whole. */
  readonly path: string;
  /** What is wrong. */
  readonly what: string;
  /** How to mend it. */
  readonly fix: string;
}

export function problem(path: string, what: string, fix: string): Problem {
  return { path, what, fix };
}

/** A value as a person would recognise it in a Problem, cut short. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  return String(value);
}
