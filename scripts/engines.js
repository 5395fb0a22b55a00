// `npm run test:engines`: the element and end-to-end tests in Firefox and WebKit, and the end-to-end tests once more in
// the system's own Chromium, which is newer than the packaged one. Installs them where it may, says plainly what it could
// not run, and ends with the counts of each engine and the line: N passed, N failed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserEnv } from './browser.js';
import { findChromium, missing } from './engines-here.js';
import { isFresh } from './fresh.js';
import { install } from './install.js';
import { sumUp } from './run-steps.js';
import { endAll, ROOT, run } from './run.js';
import { countOf, STEPS } from './steps.js';

const SUITES = { firefox: ['element', 'e2e'], webkit: ['element', 'e2e'], chromium: ['e2e'] };
const NAMES = { element: 'elements', e2e: 'end to end' };
const BEYOND = JSON.parse(readFileSync(join(ROOT, 'test/engines/beyond.json'), 'utf8'));

/** Null when the engine is here or has been installed; else why it is not. */
function prepare(engine) {
  const lacking = missing(engine);
  if (!lacking.length) return null;
  const names = lacking.join(', ');
  if (process.platform !== 'linux') return `${names} cannot be had on ${process.platform}`;
  if (process.getuid() !== 0) return `${names} is not here, and only root may install it`;
  console.log(`Installing ${names} (apt-get) …`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-y', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  // The lists of a fresh machine may be old, or none; an old Firefox cannot be driven.
  apt('update');
  apt('install', '--no-install-recommends', ...lacking);
  const left = missing(engine);
  return left.length ? `${left.join(', ')} cannot be installed on this machine` : null;
}

/** The end-to-end report: a skipped test has to stand in beyond.json, and each of its lines has to be met. */
function countWalks(engine, code, file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ file: name.slice(ROOT.length + 1), title, status })),
  );
  const unloaded = report.testResults.filter((it) => it.status === 'failed' && !it.assertionResults.length);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const lines = BEYOND.filter(({ engines }) => engines.includes(engine));
  const isMeant = (line, it) => line.file === it.file && (!line.test || line.test === it.title);
  const wrong = [
    ...skipped.filter((it) => !lines.some((line) => isMeant(line, it))).map((it) => `left out: ${it.title}`),
    ...lines.filter((line) => !skipped.some((it) => isMeant(line, it))).map((line) => `runs: ${line.file}`),
  ];
  for (const words of wrong) console.log(`beyond.json is out of step: ${words}`);
  const failed = tests.filter(({ status }) => status === 'failed').length + unloaded.length + wrong.length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    left: lines.map((line) => ({ ...line, count: skipped.filter((it) => isMeant(line, it)).length })),
  };
}

async function walk(engine, name, folder, count) {
  const file = join(folder, `${engine}-${name}.json`);
  const browser = engine === 'chromium' ? browserEnv(findChromium()) : {};
  const env = { CI: '1', VITRINE_ENGINE: engine, VITRINE_COUNT: file, ...browser };
  const [args] = STEPS[name].commands(file);
  const { code, output } = await run(args, { env, minutes: 15 });
  let counted = { passed: 0, failed: 1 };
  try {
    counted = count(code, file);
  } catch {
    console.log('The report never came.');
  }
  if (!counted.passed && !counted.failed) counted.failed = 1;
  if (counted.failed) console.log(`\n── ${engine}, ${name} ${'─'.repeat(50)}\n${output.trim()}\n`);
  return counted;
}

const COUNTS = {
  element: (_engine, code, file) => countOf(STEPS.element, code, file),
  e2e: countWalks,
};

/** The engine's name, and which version of the system's Chromium it is. */
const nameOf = (engine) =>
  engine === 'chromium' ? execFileSync(findChromium(), ['--version'], { encoding: 'utf8' }).trim() : engine;

async function tryEngine(engine, folder) {
  const total = { passed: 0, failed: 0 };
  const said = [];
  for (const suite of SUITES[engine]) {
    const {
      passed,
      failed,
      left = [],
    } = await walk(engine, suite, folder, (code, file) => COUNTS[suite](engine, code, file));
    for (const { file, test, why, count } of left)
      console.log(`${engine} leaves out ${file}${test ? `, “${test}”` : ''} (${count}): ${why}.`);
    said.push(`${NAMES[suite]} ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  return { ...total, said: `${nameOf(engine)}: ${said.join('; ')}` };
}

async function main() {
  install();
  const total = { passed: 0, failed: 0 };
  const said = [];
  if (!STEPS.build.makes.every((path) => isFresh(path))) {
    const { code, output } = await run(['scripts/test.js', 'build']);
    if (code !== 0) throw new Error(`The build fails, and nothing can be run without it.\n${output}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-engines-'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      endAll();
      process.exit(1);
    });
  const named = process.argv.slice(2);
  const unknown = named.filter((engine) => !Object.hasOwn(SUITES, engine));
  if (unknown.length)
    throw new Error(`No engine named ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}.`);
  for (const engine of named.length ? named : Object.keys(SUITES)) {
    const why = prepare(engine);
    if (why) {
      said.push(`${engine.toUpperCase()} HAS NOT BEEN TRIED: ${why}.`);
      continue;
    }
    const result = await tryEngine(engine, folder);
    said.push(result.said);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(said.join('\n'));
  return total;
}

// Where no engine can be had, that has been said, and is nobody's fault.
await sumUp(main, 0);
