// The script tag's build in a shelter: what a page replaces after we have come is not ours, and where it has replaced
// so much before that nothing can begin, its author is told and the children stay.
import type { Plugin } from 'vite';

/** Where a page may have put something else, the browser's own is still to be had by other ways. */
const FOUND: Readonly<Record<string, string>> = {
  Promise: '(async()=>{})().constructor',
  Event: 'Object.getPrototypeOf(UIEvent)',
};
/** What is kept as it was when the script came. */
const KEPT = ['Array', 'JSON', 'Map', 'Object', 'Set', 'URL'];
/** The shop's side hands on what it has kept, and catches all else itself. */
const APART = 'vitrine-landing.js';
const FIRST = ['vitrine.js', 'vitrine.iife.js'];
const UNFIT = '[vitrine] page: A script of this page replaces built-ins. Load Vitrine without it.';

export function shelter(): Plugin {
  return {
    name: 'vitrine:shelter',
    apply: 'build',
    generateBundle({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.fileName === APART) continue;
        const uses = (name: string) => new RegExp(`(?<![.\\w$])${name}\\b(?!:)`).test(chunk.code);
        const kept = [
          `{${KEPT.filter(uses).join()}}=globalThis`,
          ...Object.entries(FOUND).flatMap(([name, from]) => (uses(name) ? `${name}=${from}` : [])),
        ];
        const own = `const ${kept.join()};`;
        const code = format === 'iife' ? chunk.code.replace('"use strict";', `$&${own}`) : own + chunk.code;
        chunk.code = FIRST.includes(chunk.fileName)
          ? `try{${code}}catch(error){console.warn(${JSON.stringify(UNFIT)},error)}`
          : code;
      }
    },
  };
}
