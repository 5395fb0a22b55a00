// No test depends on the day or on the machine's speed: other days are tried, and no unit test measures time.
import { execFileSync } from 'node:child_process';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { DATED } from '../../scripts/steps.js';
import { filesIn, read, ROOT } from './files.ts';

/** A process, a child and a thread of theirs, each of which says what day it is. */
const TELL = `
  import { execFileSync } from 'node:child_process';
  import { Worker } from 'node:worker_threads';
  const tell = "new Date().toISOString().slice(0, 10) + ' ' + (Date.now() === new Date().getTime())";
  console.log(eval(tell), new Date(performance.timeOrigin).getUTCFullYear(), new Date(0).getTime());
  console.log(execFileSync(process.execPath, ['-p', tell], { encoding: 'utf8' }).trim());
  new Worker('console.log(' + tell + ')', { eval: true, execArgv: [] });`;

test('a clock that is set ahead is so in processes, their children and their threads', () => {
  const ahead = Date.UTC(2028, 1, 29) - Date.UTC(2000, 0, 1);
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${JSON.stringify(join(ROOT, 'scripts/clock/preload.cjs'))}`,
    VITRINE_CLOCK_AHEAD: String(ahead - (Date.now() - Date.UTC(2000, 0, 1, 12))),
  };
  const args = ['--input-type=module', '-e', TELL];
  const said = execFileSync(process.execPath, args, { env, encoding: 'utf8', cwd: ROOT });
  expect(said.trim().split('\n')).toEqual(['2028-02-29 true 2028 0', '2028-02-29 true', '2028-02-29 true']);
});

const isUnit = (path: string) =>
  path.endsWith('.test.ts') &&
  !path.endsWith('.slow.test.ts') &&
  !/^test\/(ui|house|e2e|faults|frameworks|stories)\//.test(path);

test('no unit test measures real time', () => {
  const units = filesIn('test').filter(isUnit);
  expect(units.length).toBeGreaterThan(50);
  const measures = /performance\.now|hrtime|console\.time|Date\.now\(\) *-|- *Date\.now\(\)/;
  expect(units.filter((path) => measures.test(read(path)))).toEqual([]);
});

/** A day near enough to be today, or the user agents of apps, whose ways out have days of their own. */
const DAY = /\b20[23]\d-[01]\d-[0-3]\d(?!\d)|in-app-page|in-app-agents|user-agents|app:[a-z]+-(ios|android)/;

/** The file and what it takes from other tests. */
function withImports(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const own = [...read(path).matchAll(/from '(\.[^']+\.ts)'/g)]
    .map((found) => normalize(join(dirname(path), found[1] ?? '')))
    .filter((it) => it.startsWith('test/') && !it.startsWith('test/engines/'));
  return [path, ...own.flatMap((it) => withImports(it, seen))];
}

test('the tests in a browser that are tried on other days are those that name a day', () => {
  // Its days are long past or far off, which they are on every day.
  const always = 'test/e2e/stranger.ts';
  const named = filesIn('test')
    .filter((path) => /^test\/(e2e|stories)\/.*\.test\.ts$/.test(path))
    .filter((path) => withImports(path).some((it) => it !== always && DAY.test(read(it))));
  expect(named.toSorted(), 'they are DATED in scripts/steps.js').toEqual(DATED.toSorted());
});
