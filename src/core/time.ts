// The only file of core that touches Date; no step asks it what time it is.

const RFC3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An RFC 3339 time in milliseconds since 1970, or null when it is none. */
export function parseTime(text: string): number | null {
  // Not `Date.parse`: Datejs answers with dates and reads no such time.
  const time = RFC3339.test(text) ? new Date(text.replace(' ', 'T').toUpperCase()).getTime() : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** Milliseconds since 1970 as an RFC 3339 time. */
export function formatTime(time: number): string {
  return new Date(time).toISOString();
}
