// `npm run test:engines`: the element and end-to-end tests in Firefox and WebKit. Installs them where it may, says
// plainly what it could not run, and ends with the counts of each engine and the line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missing } from './engines-here.js';
import { isFresh } from './fresh.js';
import { install } from './install.js';
import { endAll, ROOT, run } from './run.js';
import { countOf, STEPS } from './steps.js';

const ENGINES = ['firefox', 'webkit'];
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
  const env = { CI: '1', VITRINE_ENGINE: engine, VITRINE_COUNT: file };
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

async function tryEngine(engine, folder) {
  const elements = await walk(engine, 'element', folder, (code, file) => countOf(STEPS.element, code, file));
  const walks = await walk(engine, 'e2e', folder, (code, file) => countWalks(engine, code, file));
  for (const { file, test, why, count } of walks.left ?? [])
    console.log(`${engine} leaves out ${file}${test ? `, “${test}”` : ''} (${count}): ${why}.`);
  const say = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
  const said = `${engine}: elements ${say(elements)}; end to end ${say(walks)}`;
  return { said, passed: elements.passed + walks.passed, failed: elements.failed + walks.failed };
}

async function main() {
  install();
  const total = { passed: 0, failed: 0 };
  const said = [];
  if (!STEPS.build.makes.every(isFresh)) {
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
  for (const engine of named.length ? named : ENGINES) {
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

let total = { passed: 0, failed: 1 };
try {
  total = await main();
} catch (error) {
  console.error(error.message);
}
process.exitCode = total.failed ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
