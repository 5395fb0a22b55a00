/** The <script> tag: the elements, and a word on the console for every Problem, where people who paste tags look. */
import { attempt } from './core/attempt.ts';
import './define.ts';
import type { VitrineProblemEvent } from './ui/events.ts';

document.addEventListener(
  'vitrine-problem',
  attempt(({ problem: { path, what, fix } }: VitrineProblemEvent) =>
    // oxlint-disable-next-line no-console -- the one place where we speak to the page's author
    console.warn(`[vitrine] ${path || 'document'}: ${what} ${fix}`),
  ),
);
