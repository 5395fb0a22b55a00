// json: walking unknown JSON, where nothing is where it should be and nothing throws.

/** What lies at a path of own members; undefined where there is nothing. */
export function get(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/** Always a list: a lone value is a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text or a number as text, else empty. */
export function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
