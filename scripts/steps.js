// What `npm test` runs, in the order in which it starts: each step's command, what it waits for, how it counts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, tool } from './run.js';

/** Folders of test/ that have a step of their own, or hold no tests. */
const APART = ['ui', 'house', 'e2e', 'mocks', 'bench', 'fixtures', 'faults', 'frameworks', 'stories'];

const has = (path) => existsSync(join(ROOT, path));
const hasUnits = () => has('test') && readdirSync(join(ROOT, 'test')).some((name) => !APART.includes(name));

/** Folders of unit tests whose code may read a clock: core may not. */
const CLOCKED = ['cli', 'landing', 'ports', 'server', 'shop', 'static'];

/** The unit tests there that hand their code no time of their own. */
const clocked = () =>
  CLOCKED.flatMap((folder) =>
    readdirSync(join(ROOT, 'test', folder), { recursive: true }).map((name) => `test/${folder}/${name}`),
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\.slow)\.test\.ts$/.test(path))
    .filter((path) => !/\bNOW\b/.test(readFileSync(join(ROOT, path), 'utf8')));

/** A check without a count of its own is one test. */
const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Vitest's report: skipped tests and files that could not be loaded are failures here. */
function fromVitest(code, report) {
  const passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numTotalTests - passed + unloaded.length;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The same, and besides how it went in each of the outermost groups. */
function byGroup(code, report) {
  const groups = {};
  for (const { ancestorTitles, status } of report.testResults.flatMap((file) => file.assertionResults)) {
    const group = (groups[ancestorTitles[0] ?? 'all together'] ??= { passed: 0, failed: 0 });
    group[status === 'passed' ? 'passed' : 'failed']++;
  }
  return { ...fromVitest(code, report), groups };
}

const fromReporter = (code, { passed, failed }) => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
});

const vitest =
  (project, ...more) =>
  (count) => [
    [
      tool('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      ...more,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${count}`,
    ],
  ];

/**
 * Of the tests with a browser those whose pages compare a day that is written down with today's: the table of ways out,
 * and what a document shows from one day until another. The others know only how long ago something was.
 */
export const DATED = [
  'test/e2e/in-app.test.ts',
  'test/e2e/in-app.slow.test.ts',
  'test/e2e/render.test.ts',
  'test/stories/toolbars.test.ts',
];

/**
 * `after`: the step it waits for; `needs`: without what that one makes it cannot run at all. `makes`: the files that it
 * leaves behind, made from `from` and from what the package is made from.
 */
export const STEPS = {
  build: {
    commands: () => [
      ['scripts/clean.js', 'lib', 'dist'],
      [tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
      [tool('typescript/bin/tsc'), '-p', 'tsconfig.testing.json'],
      [tool('tsx/dist/cli.mjs'), 'scripts/editors.ts'],
      [tool('tsx/dist/cli.mjs'), 'scripts/atom.ts'],
      [tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    ],
    exists: () => has('src'),
    makes: [
      'lib/index.js',
      'dist/vitrine.js',
      'dist/vitrine.iife.js',
      'dist/vitrine-landing.js',
      'dist/vitrine.css',
    ],
  },
  types: { commands: () => [[tool('typescript/bin/tsc'), '-p', 'tsconfig.json']] },
  lint: { commands: () => [[tool('oxlint/bin/oxlint'), '--deny-warnings']] },
  format: {
    commands: () => [[tool('@biomejs/biome/bin/biome'), 'format', '--colors=off']],
    hint: 'npm run format puts it right.',
  },
  unit: { commands: vitest('unit'), exists: hasUnits, count: fromVitest, minutes: 10 },
  element: {
    commands: () => [[tool('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.js']],
    exists: () => has('test/ui'),
    count: fromReporter,
    browser: true,
  },
  house: { commands: vitest('house'), exists: () => has('test/house'), count: fromVitest, after: 'build' },
  size: {
    commands: () => [[tool('size-limit/bin.js')]],
    exists: () => has('src/script.ts'),
    after: 'build',
    needs: true,
  },
  package: {
    commands: () => [['scripts/check-package.js']],
    after: 'build',
    needs: true,
  },
  e2e: {
    commands: vitest('e2e'),
    exists: () => has('test/e2e'),
    count: fromVitest,
    browser: true,
    after: 'build',
    needs: true,
  },
  // Long, and only by name: `npm run test:stories`, `npm run test:slow`, `npm run test:frameworks` …
  book: {
    commands: () => [
      [
        tool('storybook/dist/bin/dispatcher.js'),
        'build',
        '-o',
        'storybook-static',
        '--quiet',
        '--disable-telemetry',
      ],
    ],
    makes: ['storybook-static/index.json'],
    from: ['stories', '.storybook', 'demo', 'test'],
    after: 'build',
    needs: true,
    apart: true,
    minutes: 10,
  },
  stories: {
    commands: vitest('stories'),
    count: fromVitest,
    browser: true,
    after: 'book',
    needs: true,
    apart: true,
    minutes: 20,
  },
  // For `npm run test:clock`, where all the others would take an hour: the units that read a clock.
  clocked: {
    commands: (count) => vitest('unit', ...clocked())(count),
    count: fromVitest,
    apart: true,
    minutes: 20,
  },
  // And the tests in a browser.
  dated: {
    commands: vitest('e2e', '--project=slow', '--project=stories', ...DATED),
    count: fromVitest,
    browser: true,
    after: 'book',
    needs: true,
    apart: true,
    minutes: 10,
  },
  slow: {
    commands: vitest('slow'),
    count: fromVitest,
    browser: true,
    after: 'build',
    needs: true,
    apart: true,
    minutes: 20,
  },
  frameworks: {
    commands: vitest('frameworks'),
    count: byGroup,
    browser: true,
    after: 'build',
    needs: true,
    apart: true,
    minutes: 30,
  },
  faults: {
    commands: vitest('faults'),
    count: fromVitest,
    browser: true,
    after: 'build',
    needs: true,
    apart: true,
    minutes: 20,
  },
};

/** How many tests a finished step ran; a report that never came is one failure. */
export function countOf(step, code, file) {
  if (!step.count) return asOne(code);
  try {
    return step.count(code, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
