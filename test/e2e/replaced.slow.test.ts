// Every built-in that the shop's script uses, read out of it, and replaced one at a time. A new one needs no line here.
// Those of the cards' script: `npm run test:builtins`.
import { expect, test } from 'vitest';
import { builtInsOf } from './built-ins.ts';
import { type Replacing, replacedStage } from './replaced.ts';

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

test('the shop’s side: whom it credits is right or nobody', { timeout: 300_000 }, async () => {
  const vt = '01JD5ZQ8M4T7V9W2X3Y4Z5A6B7.maya.fall.bio.shirt';
  const paths = await pathsOf(/^vitrine-landing\.js$/);
  const found = await it.visit(
    replacing(paths, 'before').map(({ code, ...one }) => ({
      ...one,
      html: `<!doctype html><html><head><script>${code}</script><script type="module">import { land } from '/vitrine-landing.js'; land({ consent: 'granted' });</script></head><body><input name="vt"></body></html>`,
    })),
    { steps: [`?vt=${vt}`, ''] },
  );
  const wrong = found.filter(({ field, errors }) => !['', vt].includes(field ?? '') || errors.length > 0);
  expect(wrong.map((one) => JSON.stringify(one))).toEqual([]);
  expect(found.filter(({ field }) => field === vt).length).toBeGreaterThan(found.length / 5);
});
