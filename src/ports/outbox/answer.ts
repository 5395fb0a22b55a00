// answer: what a server's answer means for the entries that were sent.

/** An answer of the server; `after`: in how many seconds it wants to be asked again. */
export interface Answer {
  readonly status: number;
  readonly said: unknown;
  readonly after?: number | undefined;
}

/** Why an entry was not taken, in the server's words where it has any. */
export interface Refusal {
  readonly id: string;
  readonly what: string;
  readonly fix: string;
}

export interface Verdict {
  readonly taken: readonly string[];
  readonly refused: readonly Refusal[];
  /** What to do with the others: nothing left, the same again later, or each half by itself. */
  readonly rest: 'none' | 'later' | 'halves';
}

const FIX = 'Check the "server" address, and that the server is as new as this script.';

/** Null is no answer at all: unreachable, blocked or too slow. */
export function verdict(answer: Answer | null, ids: readonly string[]): Verdict {
  const { status = 0, said } = answer ?? {};
  if (status >= 200 && status < 300) {
    const refused = refusals(said, ids);
    const not = new Set(refused.map(({ id }) => id));
    return { taken: ids.filter((id) => !not.has(id)), refused, rest: 'none' };
  }
  if (status < 400 || status >= 500 || status === 408 || status === 425 || status === 429)
    return { taken: [], refused: [], rest: 'later' };
  // One bad entry may have spoilt them all: it is found by halves, and the others go through.
  if (ids.length > 1) return { taken: [], refused: [], rest: 'halves' };
  const { what, fix } = (said ?? {}) as Partial<Refusal>;
  const why = { what: text(what, `The server answered ${status}.`), fix: text(fix, FIX) };
  return { taken: [], refused: ids.map((id) => ({ id, ...why })), rest: 'none' };
}

/** A refusal of the entry itself is final; others (no such address, not allowed) may be put right within the hour. */
export const isFinal = (status: number): boolean => ![401, 403, 404, 405, 407, 410, 421].includes(status);

function refusals(said: unknown, ids: readonly string[]): Refusal[] {
  const { refused, conflicts } = (said ?? {}) as Record<string, unknown>;
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const known = ({ id }: { id: unknown }) => ids.includes(id as string);
  const turnedDown = (list(refused) as Partial<Refusal>[])
    .map((it) => ({
      id: String(it?.id),
      what: text(it?.what, 'The server refused it.'),
      fix: text(it?.fix, FIX),
    }))
    .filter(known);
  const doubled = list(conflicts)
    .map((id) => ({ id: String(id), what: 'The server has another entry of that id.', fix: FIX }))
    .filter(known);
  return [...turnedDown, ...doubled];
}

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value ? value.slice(0, 300) : otherwise;
