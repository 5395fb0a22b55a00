// vt: who and what a tap is to be credited to, and the one word in which our own parameter carries it.
import { CLICK, ID } from './id.ts';

/** `click` is a ULID, the others are the document's own ids. */
export interface Ids {
  readonly click?: string | undefined;
  readonly creator?: string | undefined;
  readonly campaign?: string | undefined;
  readonly placement?: string | undefined;
  readonly product?: string | undefined;
}

/** The one order, of `vt` as of every network's slots. */
export const ORDER = ['click', 'creator', 'campaign', 'placement', 'product'] as const;

/** The name of our own parameter. */
export const VT = 'vt';

/** Whether this may stand where that id stands. */
export const isId = (id: keyof Ids, value: string): boolean => (id === 'click' ? CLICK : ID).test(value);

/** The ids of a list in the fixed order; what cannot be one is left out. */
export function idsOf(values: readonly (string | null | undefined)[]): Ids {
  const ids: Record<string, string> = {};
  ORDER.forEach((id, index) => {
    const value = values[index];
    if (value && isId(id, value)) ids[id] = value;
  });
  return ids;
}

/** `click.creator.campaign.placement.product`, absent ones empty; empty when there is none at all. */
export function toVt(ids: Ids): string {
  const words = ORDER.map((id) => ids[id] ?? '');
  return words.some(Boolean) ? words.join('.') : '';
}

export const fromVt = (words: string | null | undefined): Ids => idsOf((words ?? '').split('.'));
