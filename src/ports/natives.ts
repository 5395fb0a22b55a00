// natives: whether all that the steps are made of is the browser's own.

// biome-ignore format: a list of names reads best as a paragraph
const NAMES = [
  'Array', 'String', 'Object', 'RegExp', 'JSON', 'Map', 'Set', 'URL', 'URLSearchParams', 'Number', 'Math', 'Date', 'Reflect',
];

/** False where a function of theirs is somebody's, be it in place of the browser's or beside them. */
export function areNative(): boolean {
  for (const name of NAMES) {
    const it = Reflect.get(globalThis, name);
    for (const part of [{ it, encodeURIComponent, decodeURIComponent }, it, it.prototype ?? {}])
      for (const key of Reflect.ownKeys(part)) {
        const { value } = Reflect.getOwnPropertyDescriptor(part, key) ?? {};
        if (typeof value === 'function' && !/\[native code]/.test(Function.prototype.toString.call(value)))
          return false;
      }
  }
  // What walks a list may itself have been replaced, and walk past all of it.
  return [...NAMES].length === NAMES.length;
}
