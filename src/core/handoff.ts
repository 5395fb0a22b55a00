// handoff: how a tap leaves the page. The plan that is right everywhere: the link itself.
import { freeze } from './freeze.ts';
import { gate, isOwn } from './gate.ts';
import type { Visit } from './visit.ts';

export type How = 'web' | 'app-link' | 'universal-link' | 'intent' | 'escape' | 'copy';

/** Where an app keeps "open in your browser", in closed words that a sheet draws and says. */
export interface MenuStep {
  readonly icon: 'dots' | 'address';
  readonly at: 'top' | 'top-right' | 'bottom-right';
  readonly item: 'open-in-browser' | 'open-in-chrome';
}

/** Another way out that a person may choose. */
export interface Way {
  readonly how: How;
  /** The row of the methods table. */
  readonly method: string;
  readonly href: string;
  readonly opens: 'browser' | 'app';
  /** It only works through `window.open`, called in the tap. */
  readonly windowOpen?: true;
  /** Why a sale made this way may not be credited: nobody has seen it work of late, or nothing reads the ids there. */
  readonly mayNotPay?: 'unverified' | 'ids-unread';
  readonly steps?: MenuStep;
}

/** `take`: this is the link; `offer`: it stands in the sheet; `pass`: not here, not now; `note`: what it may cost. */
export interface HandoffStep {
  readonly rule: string;
  readonly verdict: 'take' | 'offer' | 'pass' | 'note';
  readonly because: string;
}

export interface Handoff {
  /** What the link says; final. Null where the gate refuses the address. */
  readonly href: string | null;
  readonly how: How;
  /** The row of the methods table that `href` was made by; null where it is the plain link. */
  readonly method: string | null;
  readonly target: '_blank' | '_self';
  /** Where to go when `href` leads nowhere. */
  readonly fallback: string | null;
  /** What "copy link" copies. */
  readonly copy: string | null;
  readonly ways: readonly Way[];
  readonly trail: readonly HandoffStep[];
}

/** What a plan needs to know of the moment. */
export type Leaving = Pick<Visit, 'now' | 'page' | 'environment' | 'failed'>;

/** The plain link, in a new tab; in place in an in-app browser and within the page's own site. */
export function webHandoff(url: string | null, { page, environment: { inApp } }: Leaving): Handoff {
  const link = url === null ? null : gate(url);
  const own = link !== null && isOwn(link, page);
  const because = own ? 'own-site' : inApp ? `in-app:${inApp}` : 'ordinary-browser';
  return freeze({
    href: link?.href ?? null,
    how: 'web',
    method: null,
    target: own || inApp ? '_self' : '_blank',
    fallback: null,
    copy: link?.href ?? null,
    ways: [],
    trail: [{ rule: 'web', verdict: 'take', because }],
  });
}
