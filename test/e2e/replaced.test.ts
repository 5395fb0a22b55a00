// Old libraries and extensions put functions of their own in the place of the browser's. With each of them, before our
// script and after it, links pay or the page's own links stand, what is told to the server can be read, and nothing of
// ours is thrown into the page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, STRANGERS } from '../../demo/strangers.ts';
import { ROOT } from '../../scripts/run.js';
import { counts, type Found, pays, type Replacing, replacedStage, stands } from './replaced.ts';

const it = replacedStage();
const WHEN = ['before', 'after'] as const;
/** Until a loaded machine has drawn what is to be drawn. */
const DRAWN = { patience: 10_000 };

interface Case {
  readonly id: string;
  readonly input: { readonly page: string; readonly then?: readonly string[] };
  readonly right: string;
}
const FOLDER = join(ROOT, 'test/cases/globals');
const CASES = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case);

/** Names of those that are not as they should be, so that a failure says which. */
const not = (found: readonly Found[], ...are: ((it: Found) => boolean)[]) =>
  found.filter((one) => !are.every((is) => is(one))).map((one) => JSON.stringify(one));
const quiet = ({ errors }: Found): boolean => errors.length === 0;

test.each(CASES)('$id', async ({ id, input, right }) => {
  const html = input.page
    .replace('/prototype.js', filesOf('prototype')[0] ?? '')
    .replace('https://stranger.test', 'SERVER')
    // A ledger beside it, so that Amazon's one slot holds the click id.
    .replace('src="/doc2.json"', '$& server="SERVER"');
  const entries = /posted/.test(right) ? 2 : 0;
  const { then } = input;
  const [found] = await it.visit([{ name: id, when: 'before', html }], {
    ...DRAWN,
    posts: entries,
    ...(then && { steps: then }),
  });
  if (!found) throw new Error('Nothing was found.');
  expect(not([found], quiet, counts)).toEqual([]);
  if (then) expect(found.field).toBe(right);
  else expect(not([found], pays)).toEqual([]);
});

const libraries = Object.entries(STRANGERS).flatMap(([word, { kind }]) => (kind === 'library' ? [word] : []));
const together = libraries.flatMap(filesOf);

test('with each of ten old libraries, and with all of them, cards pay and taps are counted', async () => {
  const among = WHEN.flatMap((when): Replacing[] => [
    ...libraries.map((word) => ({ name: `${word} ${when}`, when, files: filesOf(word) })),
    { name: `all ${when}`, when, files: together },
    { name: `all ${when}, in one file`, when, files: together, script: 'vitrine.iife.js' },
  ]);
  const found = await it.visit(among, { ...DRAWN, posts: 2 });
  expect(found).toHaveLength(24);
  expect(not(found, pays, counts, quiet, ({ posted }) => posted.length > 0)).toEqual([]);
});

/** What an old library might leave: something that throws, something that answers nothing. */
const BAD = { throws: 'throw new Error("replaced")', nothing: '' };
const NAMED = [
  'Array',
  'Array.from',
  'Array.prototype.map',
  'Array.prototype.flatMap',
  'CustomEvent',
  'Date',
  'Event',
  'HTMLElement',
  'IntersectionObserver',
  'JSON.parse',
  'JSON.stringify',
  'Map',
  'Object.entries',
  'Object.keys',
  'Promise',
  'Set',
  'String.prototype.split',
  'Symbol.for',
  'URL',
  'URLSearchParams',
  'customElements.define',
  'crypto.getRandomValues',
  'fetch',
  'queueMicrotask',
];

test('with any one of these replaced, before or after, links pay or the children stand', async () => {
  const found = await it.visit(
    NAMED.flatMap((path) =>
      WHEN.flatMap((when) =>
        Object.entries(BAD).map(([how, body]) => ({
          name: `${path} ${how} ${when}`,
          when,
          code: `window.${path} = function () { ${body} };`,
        })),
      ),
    ),
  );
  expect(found).toHaveLength(NAMED.length * 4);
  expect(not(found, (one) => pays(one) || stands(one), counts, quiet)).toEqual([]);
});

test('where nothing can begin, the console says why', async () => {
  const said = it.page.waitForEvent('console', (message) => message.text().startsWith('[vitrine]'));
  await it.visit([
    { name: 'no maps', when: 'before', code: 'window.Map = function () { throw new Error("replaced") };' },
  ]);
  expect((await said).text()).toContain('Load Vitrine without it.');
});
