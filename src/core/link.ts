// link: an address that stands in the creator's own words, not on a card.
import { type Ids, stamp } from './attribution.ts';
import { freeze } from './freeze.ts';
import { webHandoff } from './handoff.ts';
import { pasted } from './pasted.ts';
import { type Problem, problem, show } from './problem.ts';
import { mayPay } from './recognise.ts';
import type { Visit } from './visit.ts';

export interface LinkView {
  readonly href: string;
  readonly target: '_blank' | '_self';
  readonly rel: string;
  /** It can earn money, so it is labelled. */
  readonly pays: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Where a link leads and what it says of itself. `offer`: it is meant to sell and is always stamped. `plain`: a
 * profile, or one of a list of links; it is stamped only where a network's link is recognised. Null where the gate
 * refuses the address.
 */
export function linkView(url: string, ids: Ids, kind: 'offer' | 'plain', visit: Visit): LinkView | null {
  const open = pasted(url, visit.page);
  if (!open) return null;
  const pays = kind === 'offer' || mayPay(open);
  const stamped = pays
    ? stamp(open.href, ids, { page: visit.page, ledger: visit.ledger })
    : { url: open.href, problems: [] };
  // Nobody watches over these links, so none of them tries a way out that may lead nowhere.
  const { href, target } = webHandoff(stamped.url, visit);
  if (!href) return null;
  const rel = pays ? 'sponsored noopener' : 'noopener';
  return freeze({ href, target, rel, pays, problems: stamped.problems });
}

/** Told where the gate refuses an address. */
export function refused(url: string): Problem {
  return problem(
    'href',
    `${show(url)} cannot be linked to.`,
    'Use a whole http or https address without a password in it.',
  );
}
