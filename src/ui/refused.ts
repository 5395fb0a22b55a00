// refused: tells the page's author that its policy lets nothing be drawn; imported only then.
import { problem } from '../core/problem.ts';
import { VitrineProblemEvent } from './events.ts';

/** A function, and nothing done on import: a bundler may put this piece into the first file. */
export function tellRefused(): void {
  document.dispatchEvent(
    new VitrineProblemEvent(
      problem(
        'trusted-types',
        'A policy named vitrine violates the following directive of the page: trusted-types. So nothing is drawn.',
        'Add vitrine to trusted-types in the Content-Security-Policy.',
      ),
    ),
  );
}
