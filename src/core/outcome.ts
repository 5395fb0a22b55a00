// outcome: a tap's entry in, the ledger's line for what became of it out.
import { freeze } from './freeze.ts';
import type { Handoff, How } from './handoff.ts';
import type { Entry } from './ledger.ts';

export interface Happened {
  readonly outcome: NonNullable<Entry['outcome']>;
  /** The way that was tried last, and the row of the methods table it was made by. */
  readonly how: How;
  readonly method: string | null;
}

/** `fresh` is an entry of this moment: its id and time, and the click id only while that is still allowed. */
export function outcomeOf(
  tap: Entry,
  fresh: Pick<Entry, 'id' | 'at' | 'click'>,
  { outcome, how, method }: Happened,
  trail: Handoff['trail'],
): Entry {
  const { click, because: _, ...rest } = tap;
  const note = trail.find((it) => it.rule === 'may-not-pay' && it.because.startsWith(`${method}:`));
  return freeze({
    ...rest,
    id: fresh.id,
    type: 'outcome',
    at: fresh.at,
    ...(click && fresh.click && { click }),
    how,
    outcome,
    ...(method && { because: `way: ${method}${note ? `; ${note.rule}: ${note.because}` : ''}` }),
  });
}
