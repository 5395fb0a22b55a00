// handoff: a stamped address becomes the plan of how to leave, complete before the finger comes down.
import type { Retailer } from './catalog.ts';
import type { Choice } from './choice.ts';
import { freeze } from './freeze.ts';
import { gate, site } from './gate.ts';
import type { Visit } from './visit.ts';

export type How = 'web' | 'app-link' | 'universal-link' | 'intent' | 'escape' | 'copy';

/** Another way out that a person may choose. */
export interface Way {
  readonly how: How;
  readonly href: string;
}

export interface Handoff {
  /** What the link says; final. Null where the gate refuses the address. */
  readonly href: string | null;
  readonly how: How;
  readonly target: '_blank' | '_self';
  /** Where to go when `href` leads nowhere. */
  readonly fallback: string | null;
  /** What "copy link" copies. */
  readonly copy: string | null;
  readonly ways: readonly Way[];
  readonly trail: readonly { readonly rule: string; readonly verdict: string; readonly because: string }[];
}

/** The dated tables that a plan reads: methods of leaving and the retailers' apps. */
export type HandoffTables = Readonly<Record<string, never>>;
export const tables: HandoffTables = Object.freeze({});

/** The plan for one card: on the web, in a new tab, but in place in an in-app browser and within the page's own site. */
export function planHandoff(
  { url }: { url: string | null; choice: Choice; retailer: Retailer | undefined },
  _tables: HandoffTables,
  visit: Pick<Visit, 'page' | 'environment'>,
): Handoff {
  const link = url === null ? null : gate(url);
  const page = gate(visit.page);
  const own = link !== null && page !== null && site(link) === site(page);
  const inApp = visit.environment.inApp;
  const because = inApp ? `in-app:${inApp}` : own ? 'own-site' : 'ordinary-browser';
  return freeze({
    href: link?.href ?? null,
    how: 'web',
    target: own || inApp ? '_self' : '_blank',
    fallback: null,
    copy: link?.href ?? null,
    ways: [],
    trail: [{ rule: 'web', verdict: 'take', because }],
  });
}
