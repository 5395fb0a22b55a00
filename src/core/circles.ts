import type { Product } from './catalog.ts';
import { type Problem, problem } from './problem.ts';

const SHOWN = 6;

// A circle loses nothing, for `choose` tries each product once; but it may not be what the creator meant.
export function reportCircles(products: ReadonlyMap<string, Product>, problems: Problem[]): void {
  const state = new Map<string, 'open' | 'done'>();
  for (const start of products.keys()) {
    if (state.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = products.get(top.id)?.alternatives[top.next++]?.product;
      if (to === undefined) {
        state.set(top.id, 'done');
        path.length--;
      } else if (state.get(to) === 'open') {
        const from = path.findIndex(({ id }) => id === to);
        // A long circle is told by its beginning, lest thousands of them fill the memory with names.
        const names = path.slice(from, from + SHOWN).map(({ id }) => id);
        const circle = [...names, ...(path.length - from > SHOWN ? ['…'] : []), to];
        problems.push(
          problem(
            `products.${to}.alternatives`,
            `These stand in for each other in a circle: ${circle.join(' → ')}.`,
            'Nothing is lost: each is tried once. Remove one if you did not mean it.',
          ),
        );
      } else if (!state.has(to)) {
        state.set(to, 'open');
        path.push({ id: to, next: 0 });
      }
    }
  }
}
