// The cases of the tests that replace one built-in at a time: each function that the built scripts use, read out of
// them, once so that it throws and once so that it does nothing. A new one needs no line here.
import type { Page } from 'playwright-core';
import { builtInsOf } from './built-ins.ts';
import type { Replacing } from './replaced.ts';

/** What a page cannot replace, or what nothing else on it would survive. */
const FIRM =
  /^(Function\.prototype\.call|globalThis|window|document|location|navigator|performance|console|arguments|NaN|undefined)$/;
/** Whose functions our script may call; `Element` and the like by their own names only. */
// biome-ignore format: a list of names reads best as a paragraph
const OWNERS = [
  'AbortController', 'AbortSignal', 'Array', 'CSSStyleSheet', 'CustomElementRegistry', 'Date', 'Document', 'DocumentFragment',
  'Element', 'Event', 'EventTarget', 'Function', 'HTMLElement', 'IntersectionObserver', 'Map', 'MutationObserver', 'Node',
  'Number', 'Object', 'Promise', 'RegExp', 'Set', 'String', 'TextEncoder', 'TreeWalker', 'URL', 'URLSearchParams', 'WeakMap', 'WeakSet',
];
const PROTOCOLS = [
  'Array.prototype[Symbol.iterator]',
  'String.prototype[Symbol.iterator]',
  'RegExp.prototype[Symbol.replace]',
];
const BAD = { throws: 'throw new Error("replaced")', nothing: '' };

/** `Array`, `Array.isArray`, `Array.prototype.map`: all that the scripts of that name use and this browser has. */
export async function pathsOf(page: Page, scripts: RegExp): Promise<string[]> {
  const { globals, methods } = builtInsOf(scripts);
  const names = globals.filter((name) => !FIRM.test(name));
  const has = await page.evaluate(
    ([all, called, owners]) => {
      const own = (path: string, it: unknown) =>
        it
          ? called
              .filter((name) => typeof Object.getOwnPropertyDescriptor(it, name)?.value === 'function')
              .map((name) => `${path}.${name}`)
          : [];
      const at = (name: string) =>
        (window as unknown as Record<string, { prototype?: object } | undefined>)[name];
      return [
        ...all.filter((name) => typeof at(name) === 'function'),
        ...all.flatMap((name) => own(name, at(name))),
        ...owners.flatMap((name) => own(`${name}.prototype`, at(name)?.prototype)),
      ];
    },
    [names, methods, OWNERS] as [string[], readonly string[], string[]],
  );
  return [...has, ...PROTOCOLS].filter((path) => !FIRM.test(path));
}

/** The pages of them, two of each. */
export const replacing = (paths: readonly string[], when: Replacing['when']) =>
  paths.flatMap((path) =>
    Object.entries(BAD).map(([how, body]) => ({
      name: `${path} ${how} ${when}`,
      when,
      code: `window.${path} = function () { ${body} };`,
    })),
  );
