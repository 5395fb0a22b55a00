/** Freezes plain data all the way down, so that no step can change what another step reads. */
export function freeze<T>(value: T): T {
  // A list instead of recursion: a document may be nested deeper than the stack is.
  const rest: unknown[] = [value];
  // Nothing is taken off it: where the page has replaced `pop`, that would never end.
  for (let nth = 0; nth < rest.length; nth++) {
    const next = rest[nth];
    if (next === null || typeof next !== 'object' || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const child of Object.values(next)) rest.push(child);
  }
  return value;
}
