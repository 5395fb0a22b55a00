// Runs steps of scripts/steps.js and prints how each went.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { browserEnv, findBrowser } from './browser.js';
import { isFresh } from './fresh.js';
import { endAll, run } from './run.js';
import { countOf, STEPS } from './steps.js';

const SIDE_BY_SIDE = 2;

/** The steps that are meant, in their order, and before them whatever they need and is not fresh. */
export function chosen(names) {
  const unknown = names.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length)
    throw new Error(`No step named ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}.`);
  const wanted = names.length
    ? Object.keys(STEPS).filter((name) => names.includes(name))
    : Object.keys(STEPS).filter((name) => !STEPS[name].apart);
  const all = new Set(wanted.flatMap((name) => [...staleBefore(name), name]));
  return Object.keys(STEPS).filter((name) => all.has(name));
}

/** The steps that have to make something anew before `name` can run. */
function staleBefore(name) {
  const { after } = STEPS[name];
  if (!after) return [];
  const { makes, from } = STEPS[after];
  return [...staleBefore(after), ...(makes.every((path) => isFresh(path, from)) ? [] : [after])];
}

/** Progress displays move the cursor about, which means nothing in what is printed afterwards. */
const still = (text) =>
  stripVTControlCharacters(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const verdictOf = ({ passed, failed }) =>
  failed ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;

function report(name, { passed, failed, groups = {} }, seconds, text) {
  const verdict = verdictOf({ passed, failed });
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(8)} ${verdict} (${seconds.toFixed(1)} s)`);
  for (const [group, count] of Object.entries(groups)) console.log(`    ${group}: ${verdictOf(count)}`);
  if (failed)
    console.log(`\n── ${name} ${'─'.repeat(60)}\n${still(text)}\n${'─'.repeat(64 + name.length)}\n`);
}

async function walk(name, folder, env) {
  const step = STEPS[name];
  const file = join(folder, `${name}.json`);
  const said = [];
  let code = 0;
  let seconds = 0;
  for (const args of step.commands(file)) {
    const result = await run(args, { env: { ...env, VITRINE_COUNT: file }, minutes: step.minutes });
    said.push(result.output);
    seconds += result.seconds;
    code = result.code;
    if (code !== 0) break;
  }
  const count = countOf(step, code, file);
  if (count.passed + count.failed === 0) {
    said.push('The step ran no test at all.');
    count.failed = 1;
  }
  if (count.failed && step.hint) said.push(step.hint);
  report(name, count, seconds, said.join('\n'));
  return count;
}

/** Runs the steps two at a time, never two browsers at once, and each after the one it waits for. */
async function walkAll(names, folder, env) {
  const total = { passed: 0, failed: 0 };
  const waiting = [...names];
  const running = new Map();
  const ended = new Map();
  const ready = (name) => {
    const { after, browser } = STEPS[name];
    if (after && names.includes(after) && !ended.has(after)) return false;
    return !(browser && [...running.keys()].some((other) => STEPS[other].browser));
  };
  const keep = (name, count) => {
    running.delete(name);
    ended.set(name, count);
    total.passed += count.passed;
    total.failed += count.failed;
  };
  while (waiting.length || running.size) {
    const next = running.size < SIDE_BY_SIDE ? waiting.findIndex(ready) : -1;
    if (next < 0) {
      await Promise.race(running.values());
      continue;
    }
    const [name] = waiting.splice(next, 1);
    const { after, needs, exists } = STEPS[name];
    if (exists && !exists()) {
      console.log(`- ${name.padEnd(8)} nothing to run yet`);
      ended.set(name, { passed: 0, failed: 0 });
    } else if (needs && ended.get(after)?.failed) {
      const count = { passed: 0, failed: 1 };
      report(name, count, 0, `Not run: it needs what "${after}" makes, and that failed.`);
      keep(name, count);
    } else {
      running.set(
        name,
        walk(name, folder, env).then((count) => keep(name, count)),
      );
    }
  }
  return total;
}

/** Ends what was started when this process is told to end. */
function onSignal(act) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      endAll();
      act();
      process.exit(1);
    });
}

/** Runs the steps, each with `more` in its environment; resolves to `{ passed, failed }`. */
export async function runSteps(names, more = {}) {
  const env = { CI: '1', ...more };
  if (names.some((name) => STEPS[name].browser)) Object.assign(env, browserEnv(await findBrowser()));
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  onSignal(clean);
  const total = await walkAll(names, folder, env);
  clean();
  return total;
}

/**
 * Runs `main`, which resolves to `{ passed, failed }`; the last line sums up, and the exit code says the same. Fewer than
 * `least` passed tests are a failure too.
 */
export async function sumUp(main, least = 1) {
  let total = { passed: 0, failed: 1 };
  try {
    total = await main();
  } catch (error) {
    console.error(error.message);
  }
  process.exitCode = total.failed || total.passed < least ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}
