// refused: tells the page's author that nothing can be drawn there; imported only then.
import { problem } from '../core/problem.ts';
import { VitrineProblemEvent } from './events.ts';

const PROBLEMS = {
  policy: problem(
    'trusted-types',
    'A policy named vitrine violates the following directive of the page: trusted-types. So nothing is drawn.',
    'Add vitrine to trusted-types in the Content-Security-Policy.',
  ),
  replaced: problem(
    'script',
    'Another script of this page has replaced functions of the browser that every element is made of. So nothing is drawn.',
    'Load Vitrine before that script, or a newer version of it.',
  ),
};

export type Refusal = keyof typeof PROBLEMS;

/** A function, and nothing done on import: a bundler may put this piece into the first file. */
export function tellRefused(why: Refusal): void {
  document.dispatchEvent(new VitrineProblemEvent(PROBLEMS[why]));
}
