// outcome: a tap's entry in, the ledger's line for what became of it out.
import type { Environment } from './environment.ts';
import { freeze } from './freeze.ts';
import type { Handoff, How } from './handoff.ts';
import type { Entry } from './ledger.ts';
import { majorOf } from './method-rates.ts';

export interface Happened {
  readonly outcome: NonNullable<Entry['outcome']>;
  /** The way that was tried last, and the row of the methods table it was made by. */
  readonly how: How;
  readonly method: string | null;
  /** Of a tap whose link itself was a way out: where it was tried. Then the entry tells it, for the method to be judged. */
  readonly tried?: Environment | undefined;
}

/** `fresh` is an entry of this moment: its id and time, and the click id only while that is still allowed. */
export function outcomeOf(
  tap: Entry,
  fresh: Pick<Entry, 'id' | 'at' | 'click'>,
  { outcome, how, method, tried }: Happened,
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
    ...(method && tried?.inApp && placeOf(method, tried)),
    ...(method && { because: `way: ${method}${note ? `; ${note.rule}: ${note.because}` : ''}` }),
  });
}

/** The app and the system with no more than what a method may depend on: no version but the app's first number. */
function placeOf(method: string, { inApp, inAppVersion, os }: Environment): Partial<Entry> {
  const version = majorOf(inAppVersion);
  return { method, ...(inApp && { inApp }), ...(version && { inAppVersion: version }), ...(os && { os }) };
}
