// slip: whether a name that nobody reads is another one with a slip of the finger.

/** Whether `word` is `meant` but for one letter after the first, or for capitals and dashes. */
export function isSlip(word: string, meant: string): boolean {
  // Whoever puts a "_" before a name wants it out of the way.
  if (word.startsWith('_') || Math.abs(word.length - meant.length) > 2) return false;
  const [a, b] = [word, meant].map((it) => it.toLowerCase().replace(/[_-]/g, '')) as [string, string];
  if (a === b) return true;
  let at = 0;
  while (a[at] === b[at]) at++;
  // Of three letters nearly every other word is one away, and another first letter makes another word.
  if (at === 0 || b.length < 4) return false;
  const [here, there] = [a.slice(at), b.slice(at)];
  const isWrong = here.slice(1) === there.slice(1);
  const isTooMany = here.slice(1) === there;
  const isMissing = here === there.slice(1);
  const isSwapped = here.slice(2) === there.slice(2) && here[0] === there[1] && here[1] === there[0];
  return isWrong || isTooMany || isMissing || isSwapped;
}
