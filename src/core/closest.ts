// closest: of the words that are known, the one that was probably meant.

/**
 * How many letters have to be added, left out, replaced or swapped with their neighbour to make `b` of `a`; no letter is
 * touched twice (optimal string alignment). Both are at most a few dozen letters long.
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1];
      const swapped = a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      now[at] = Math.min(
        (last[at] as number) + 1,
        (now[at - 1] as number) + 1,
        (last[at - 1] as number) + (same ? 0 : 1),
        row > 1 && at > 1 && swapped ? (before[at - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = now;
  }
  return last[b.length] as number;
}

/** Capitals and what stands between words are no difference. */
const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/**
 * The one of `known` that `word` is most like; undefined where none is near, or several are equally so: a third of its
 * letters may be wrong.
 */
export function closest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const near = known
    .filter((it) => Math.abs(it.length - word.length) <= 8)
    .map((it) => ({ it, off: distance(plain(word), plain(it)) }))
    .filter(({ it, off }) => off <= Math.max(1, plain(it).length / 3))
    .sort((a, b) => a.off - b.off);
  const [first, second] = near;
  return first && first.off !== second?.off ? first.it : undefined;
}
