/**
 * A value as JSON, as `JSON.stringify` writes it. A `toJSON` that every list or every object of the page has been given
 * is not asked: by the one of Prototype before 1.7 each list would become text.
 */
export function writeJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((it) => writeJson(it) ?? 'null').join()}]`;
  // A date's own says something.
  if (toJson(value) !== toJson({})) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, it]) => [writeJson(name), writeJson(it)]);
  return `{${members.flatMap(([name, it]) => (it === undefined ? [] : `${name}:${it}`)).join()}}`;
}

const toJson = (value: object): unknown => (value as { toJSON?: unknown }).toJSON;
