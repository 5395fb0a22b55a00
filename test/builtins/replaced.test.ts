// Every built-in that the built scripts use, read out of them, and replaced one at a time: before our script and after
// it. A new one needs no line here.
import { expect, test } from 'vitest';
import { builtInsOf } from '../e2e/built-ins.ts';
import { counts, pays, type Replacing, replacedStage, stands } from '../e2e/replaced.ts';

const it = replacedStage();

/** What a page cannot replace, or what nothing else on it would survive. */
const FIRM = /^(globalThis|window|document|location|navigator|performance|console|arguments|NaN|undefined)$/;
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
async function pathsOf(scripts: RegExp): Promise<string[]> {
  const { globals, methods } = builtInsOf(scripts);
  const names = globals.filter((name) => !FIRM.test(name));
  const has = await it.page.evaluate(
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
  return [...has, ...PROTOCOLS];
}

const replacing = (paths: readonly string[], when: Replacing['when'], more: Partial<Replacing> = {}) =>
  paths.flatMap((path) =>
    Object.entries(BAD).map(([how, body]) => ({
      name: `${path} ${how} ${when}`,
      when,
      code: `window.${path} = function () { ${body} };`,
      ...more,
    })),
  );

test.each(['before', 'after'] as const)(
  '%s our script: links pay or the children stand',
  { timeout: 1_800_000, retry: 0 },
  async (when) => {
    const paths = await pathsOf(/^vitrine(-(outbox|after-tap|asking|sound))?\.js$/);
    expect(paths.length).toBeGreaterThan(150);
    const found = await it.visit(replacing(paths, when));
    const wrong = found.filter((one) => !(pays(one) || stands(one)) || !counts(one) || one.errors.length > 0);
    expect(wrong.map((one) => JSON.stringify(one))).toEqual([]);
    // Most of it is done without, or kept: giving up is for what nothing can be built on.
    expect(found.filter(pays).length).toBeGreaterThan(found.length / 2);
  },
);
