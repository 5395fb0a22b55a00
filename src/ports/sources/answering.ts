// answering: how a source's answer is made from what was fetched and read.
import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import type { Reading } from '../../core/readers/reading.ts';
import type { Fetched } from '../fetch.ts';
import type { Answered } from './source.ts';

/** What was read at the place that `name` tells a person. */
export function told({ answer, problems }: Reading, name: string): Answered {
  return { answers: answer ? [answer] : [], problems: located(problems, name), failed: !answer };
}

/** No answer came. Asking again may help unless the question itself was refused (4xx). */
export function unheard({ problem: it, status }: Extract<Fetched, { ok: false }>, name: string): Answered {
  const failed = status === null || status >= 500 || status === 200;
  return { answers: [], problems: [{ ...it, path: name }], failed };
}

/** Nothing was asked, for a reason that the user can mend. */
export function refused(source: string, what: string, fix: string): Answered {
  return { answers: [], problems: [problem(`stock.${source}`, what, fix)], failed: false };
}

/** Several as one. */
export function joined(parts: readonly Answered[]): Answered {
  return {
    answers: parts.flatMap(({ answers }) => answers),
    problems: parts.flatMap(({ problems }) => problems),
    failed: parts.some(({ failed }) => failed),
  };
}

function located(problems: readonly Problem[], name: string): readonly Problem[] {
  return problems.map((it) => ({ ...it, path: `${name} ${it.path}`.trim() }));
}
