// Listens for layout shifts from the first paint on, and knows what has moved, in shadow roots too.
import type { Page } from 'playwright-core';

export interface Shift {
  readonly value: number;
  /** What moved: the element's name, its card's product, and from where to where. */
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    shifts: () => Shift[];
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
}

/** To be called before the page is opened. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: Shift[] = [];
    // The entry itself names no element of a shadow root: ask what lies there now.
    const at = (x: number, y: number): string => {
      let found = document.elementFromPoint(x, y);
      for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
        const inside: Element | null = root.elementFromPoint(x, y);
        if (!inside || inside === found) break;
        found = inside;
      }
      const host = (found?.getRootNode() as ShadowRoot | undefined)?.host;
      return `${found?.localName}.${found?.className} in ${host?.localName} ${host?.getAttribute('product')}`;
    };
    const keep = (entries: PerformanceEntryList): void => {
      for (const { value, sources } of entries as LayoutShift[])
        seen.push({
          value,
          moved: sources.map(({ previousRect: from, currentRect: to }) => {
            const name = at(to.x + to.width / 2, to.y + Math.min(to.height / 2, 8));
            return `${name}: ${from.y} to ${to.y}, height ${from.height} to ${to.height}`;
          }),
        });
    };
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.shifts = () => {
      keep(observer.takeRecords());
      return seen;
    };
  });

/** All that has shifted, once what has been drawn so far is on the screen. */
export const shiftsOf = (page: Page): Promise<Shift[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return window.shifts();
  });
