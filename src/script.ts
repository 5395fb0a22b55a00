/** The <script> tag: the elements, and a word on the console for every Problem, where people who paste tags look. */
import './define.ts';

document.addEventListener('vitrine-problem', ({ problem: { path, what, fix } }) =>
  // oxlint-disable-next-line no-console -- the one place where we speak to the page's author
  console.warn(`[vitrine] ${path || 'document'}: ${what} ${fix}`),
);
