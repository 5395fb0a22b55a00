// method-proofs: how old the proof of each way out is, for whoever looks after a document.
import { freeze } from './freeze.ts';
import type { SoftPlace } from './handoff-methods.ts';
import { ageOf, type HandoffTables, TRUSTED } from './leave.ts';

export interface MethodProof {
  readonly method: string;
  /** The last day that somebody saw it work, and how many days ago that was; null where nobody has said when. */
  readonly verified: string | null;
  readonly days: number | null;
  /** Seen to work within the last 90 days. */
  readonly isFresh: boolean;
  /** Where it stays a card's link all the same. */
  readonly failsSoft: readonly SoftPlace[];
}

/** One for each method that is in use. `now` in milliseconds since 1970. */
export function methodProofs({ methods }: HandoffTables, now: number): readonly MethodProof[] {
  return freeze(
    methods
      .filter(({ until }) => until === null || ageOf(until, now) < 0)
      .map(({ method, verified, failsSoft = [] }) => {
        const days = verified === null ? null : ageOf(verified, now);
        return { method, verified, days, isFresh: days !== null && days <= TRUSTED, failsSoft };
      }),
  );
}
