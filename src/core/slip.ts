/** Whether `word` is `meant` with one letter too many, missing, wrong or swapped, or in other capitals or with dashes. */
export function isSlip(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 2) return false;
  const [a, b] = [word, meant].map((it) => it.toLowerCase().replace(/[_-]/g, '')) as [string, string];
  if (a === b) return true;
  let at = 0;
  while (a[at] === b[at]) at++;
  const [rest, there] = [a.slice(at), b.slice(at)];
  return (
    // Of three letters nearly every other word is one away.
    b.length > 3 &&
    (rest.slice(1) === there.slice(1) ||
      rest.slice(1) === there ||
      rest === there.slice(1) ||
      (rest.slice(2) === there.slice(2) && rest[0] === there[1] && rest[1] === there[0]))
  );
}
