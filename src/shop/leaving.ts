// leaving: where the page is read, and how a tap leaves it. What that takes on a phone is a piece of its own: it is
// fetched beside the document, and a card that is drawn before it has come leads where the plain link leads.
import type { Catalog } from '../core/catalog.ts';
import { type Environment, ORDINARY } from '../core/environment.ts';
import { type Handoff, webHandoff } from '../core/handoff.ts';
import type { Destination } from '../core/leave.ts';
import type { Problem } from '../core/problem.ts';
import type { Visit } from '../core/visit.ts';
import type { Ports } from '../ports/ports.ts';

export interface Leaving {
  readonly environment: Environment;
  plan(to: Destination, visit: Visit): Handoff;
}

export interface LeavingHost {
  readonly ports: Ports;
  catalog(): Catalog | null;
  /** What the server told of the ways out last. */
  heard(): unknown;
  problems(problems: readonly Problem[]): void;
}

/** On a desktop no app has to be left and none opens. */
export const PLAIN: Leaving = { environment: ORDINARY, plan: ({ url }, visit) => webHandoff(url, visit) };

// An iPad that asks for desktop pages is told by its touch screen.
const PHONE = /Android|iP(?:hone|ad|od)|bot\b/i;

/** Hands over what a phone needs once it has come; null when it did not. Elsewhere it is never asked for. */
export function startLeaving(host: LeavingHost, come: (leaving: Leaving | null) => void): void {
  const clues = host.ports.clues?.();
  if (!clues || !(PHONE.test(clues.userAgent) || (clues.maxTouchPoints ?? 0) > 1)) return;
  import('./phone.ts').then(
    ({ onPhone }) => come(onPhone(clues, host)),
    () => come(null),
  );
}
