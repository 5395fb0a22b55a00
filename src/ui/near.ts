// near: tells an element when it comes near the viewport and when a person has really seen it. One observer of each
// kind serves the whole page.

import { attempt } from '../core/attempt.ts';

type Listener = (entry: IntersectionObserverEntry) => void;

function observer(options: IntersectionObserverInit) {
  const listeners = new WeakMap<Element, Listener>();
  let eye: IntersectionObserver | undefined;
  // Out here: made beside the first element, it would hold that element, and all around it, for as long as the page lives.
  const look = attempt((entries: IntersectionObserverEntry[]) => {
    for (const entry of entries) listeners.get(entry.target)?.(entry);
  });
  return (element: Element, listener: Listener): (() => void) => {
    listeners.set(element, listener);
    try {
      eye ??= new IntersectionObserver(look, options);
      eye.observe(element);
    } catch {
      // Nobody can tell: it is near, and whether it was seen is not known.
      listener({ isIntersecting: true, intersectionRatio: 0 } as IntersectionObserverEntry);
    }
    return () => {
      listeners.delete(element);
      eye?.unobserve(element);
    };
  };
}

const near = observer({ rootMargin: '50% 0px' });
const half = observer({ threshold: 0.5 });

/** Calls back with true when the element is within half a screen of the viewport, with false when it leaves. */
export function whenNear(element: Element, listener: (is: boolean) => void): () => void {
  return near(element, ({ isIntersecting }) => listener(isIntersecting));
}

/** Calls back once, when half of the element has been visible for a second. */
export function whenSeen(element: Element, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = half(element, ({ isIntersecting, intersectionRatio }) => {
    clearTimeout(timer);
    if (!isIntersecting || intersectionRatio < 0.5) return;
    timer = setTimeout(
      attempt(() => {
        stop();
        listener();
      }),
      1000,
    );
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
