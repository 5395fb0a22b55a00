// console: every Problem of the page as one line there, where people who paste tags look.
import { attempt } from '../core/attempt.ts';
import type { VitrineProblemEvent } from './events.ts';

/** What was said already, whichever copy of Vitrine said it. */
const SAID = Symbol.for('vitrine.said');

/** Says each Problem once, with the first element that has it: a hundred cards with the same one are one line. */
export function speak(page: Document & { [SAID]?: Set<string> }): void {
  const said = (page[SAID] ??= new Set());
  const sayIt = attempt((event: VitrineProblemEvent) => {
    const { path, what, fix } = event.problem;
    const line = `[vitrine] ${path || 'document'}: ${what} ${fix}`;
    const [at] = event.composedPath() as Partial<Element>[];
    // oxlint-disable-next-line no-console -- the one place where we speak to the page's author
    if (!said.has(line)) console.warn(line, at?.outerHTML?.match(/.*?>/s)?.[0] ?? '');
    said.add(line);
  });
  page.addEventListener('vitrine-problem', sayIt);
}
