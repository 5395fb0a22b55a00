// bridges: what the page's own analytics hear of a card. Each bridge is a piece of its own, fetched when it is named,
// and so is this file: nobody waits for it.
import type { Choice } from '../../core/choice.ts';
import type { Entry } from '../../core/ledger.ts';
import { type Problem, problem, show } from '../../core/problem.ts';
import type { CardView } from '../../core/view.ts';

/** One of the cards' DOM events, as a listener sees it. Its entry has only the ids that consent allows. */
export interface Told {
  readonly type: string;
  readonly choice: Choice;
  readonly entry: Entry;
  readonly defaultPrevented: boolean;
}

/** Passes on one event of a card; `view` is what the card said at that moment. */
export type Bridge = (event: Told, view: CardView) => void;

const BRIDGES: Readonly<Record<string, () => Promise<{ readonly bridge: Bridge }>>> = {
  ga4: () => import('./ga4.ts'),
  gtag: () => import('./gtag.ts'),
  segment: () => import('./segment.ts'),
  plausible: () => import('./plausible.ts'),
  shopify: () => import('./shopify-analytics.ts'),
};

/** Gives the event to the bridges of these names; the answer tells of names that there are none for. */
export async function cross(names: readonly string[], event: Told, view: CardView): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of new Set(names)) {
    if (!Object.hasOwn(BRIDGES, name)) {
      const what = `There is no bridge named ${show(name)}.`;
      problems.push(problem('analytics', what, `Use ${Object.keys(BRIDGES).join(', ')}.`));
      continue;
    }
    try {
      (await BRIDGES[name]?.())?.bridge(event, view);
    } catch {
      // A bridge that did not load, or a page's analytics that throw, are nothing to the shopper.
    }
  }
  return problems;
}
