// remember: a root before it is drawn anew in, what the visitor has done in it out: the focus, rows moved sideways.
import type { ReactiveElement } from 'lit';

/** Does the same again in what has been drawn in the root's place. */
type Again = (root: ShadowRoot) => void;

/** All that can have the focus or be moved, and what holds more of it; in both roots the nth is the same. */
const PLACES = 'a, button, nav, ul, vitrine-card, vitrine-shelf';

/** Null when nothing has been done there, which is mostly so. */
export function remember(root: ShadowRoot): Again | null {
  const done = [...root.querySelectorAll(PLACES)].map((place) => {
    const { scrollLeft, shadowRoot } = place;
    const inside = shadowRoot && remember(shadowRoot);
    if (inside)
      return async (now: Element) => {
        await (now as ReactiveElement).updateComplete;
        // The page may be older than the document: then something else stands there.
        const isSame = now.getAttribute('product') === place.getAttribute('product');
        if (isSame && now.shadowRoot) inside(now.shadowRoot);
      };
    if (scrollLeft) return (now: Element) => now.scrollTo({ left: scrollLeft, behavior: 'instant' });
    if (place !== root.activeElement) return null;
    return (now: Element) => (now as HTMLElement).focus({ preventScroll: true });
  });
  if (!done.some(Boolean)) return null;
  return (now) => now.querySelectorAll(PLACES).forEach((place, index) => done[index]?.(place));
}
