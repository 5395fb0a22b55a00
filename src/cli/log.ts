// log: one line for each event, with its time. Holds no statement, no address and no click id: what a database or a
// driver says of an error repeats the parameters that it was given.
import type { Problem } from '../core/problem.ts';
import type { About } from '../server/endpoint.ts';

/** Characters of a line's text at most. */
const MAX_TEXT = 400;

/** A Problem as it is; of an Error the innermost message, and where in our code it came from. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return error as Problem;
  let innermost = error;
  while (innermost.cause instanceof Error) innermost = innermost.cause;
  return { path: 'server', what: innermost.message, fix: placeOf(error) };
}

// A message may have several lines, and stands before the places in the stack.
const placeOf = ({ stack = '' }: Error): string => /^ +at .*$/m.exec(stack)?.[0].trim() ?? '';

/** `time`: milliseconds since 1970. */
export function logLine(
  time: number,
  { path, what, fix }: Problem,
  about: About | undefined,
  json: boolean,
): string {
  const at = new Date(time).toISOString();
  const event = { path: oneLine(path), what: oneLine(what), fix: oneLine(fix), ...about };
  if (json) return `${JSON.stringify({ at, ...event })}\n`;
  const where = about ? ` [${about.endpoint} ${about.request}]` : '';
  return `${at} ${event.path ? `${event.path}: ` : ''}${event.what} ${event.fix}${where}\n`;
}

/**
 * A stranger's text must not end the line and write one of its own, nor colour the terminal, nor turn the rest of the
 * line about.
 */
export const oneLine = (text: string, max = MAX_TEXT): string =>
  text.slice(0, max).replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
