// The world of the source tests: the real fetch (which msw answers), a clock that stands still.
import type { Asked, Question, World } from '../../../src/ports/sources/source.ts';

export const NOW = Date.parse('2026-11-20T12:00:00Z');
export const SHOP = 'https://shop.example';
export const OFFER = 'linen-shirt/northwind';

export function world(page: string | null = 'https://maya.example/', more: Partial<World> = {}): World {
  return {
    fetch: (...request) => globalThis.fetch(...request),
    now: () => NOW,
    ...(page === null ? {} : { page: () => page }),
    ...more,
  };
}

export function asked(url = `${SHOP}/products/linen-shirt`, more: Partial<Asked> = {}): Asked {
  return { offer: OFFER, url, ...more };
}

export function question(settings: Question['settings'], more: Partial<Question> = {}): Question {
  return { settings, asked: [asked()], creator: 'maya', ...more };
}
