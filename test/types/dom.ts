// What the DOM's own types know of the elements.
import type {} from '../../src/index.ts';

export function right(page: Document): void {
  const card = page.createElement('vitrine-card');
  card.fallback = 'ask';
  card.document = { version: 1 };
  page.querySelector('vitrine-shelf')?.layout satisfies 'grid' | 'row' | 'list' | 'feature' | undefined;
  card.addEventListener('vitrine-handoff', (event) => event.choice.offered?.sku satisfies string | undefined);
  page.addEventListener('vitrine-problem', ({ problem }) => problem.fix satisfies string);
}

export function wrong(page: Document): void {
  const card = page.createElement('vitrine-card');
  // @ts-expect-error -- no such fallback
  card.fallback = 'swop';
  // @ts-expect-error -- a card has no section
  card.section = 'picks';
  // @ts-expect-error -- a problem has no choice
  card.addEventListener('vitrine-problem', ({ choice }) => choice);
}
