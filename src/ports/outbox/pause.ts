/** Milliseconds until the next try: doubling from 2 s to 5 min, by chance up to half less, never less than asked for. */
export function pause(failures: number, chance: number, asked = 0): number {
  const longest = Math.min(300_000, 1000 * 2 ** failures);
  return Math.max(longest * (1 - chance / 2), Math.min(asked, 3600) * 1000);
}
