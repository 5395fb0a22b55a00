// `npm run test:clock`: the tests on other days than today, with every clock of Node and of the pages set to that day
// and going on from there. After `--` any days, as 2028-02-29, and any steps of scripts/steps.js; left out, those below.
// Ends with a line for each day and the line: N passed, N failed.
import { fileURLToPath } from 'node:url';
import { install } from './install.js';
import { chosen, runSteps, sumUp } from './run-steps.js';
import { STEPS } from './steps.js';

const DAY = 86_400_000;
const today = new Date();
const nameOf = (day) => day.toISOString().slice(0, 10);

const aYearAgo = new Date(today);
aYearAgo.setUTCFullYear(today.getUTCFullYear() - 1);
const DAYS = [nameOf(aYearAgo), '2026-12-09', '2027-03-01', '2028-02-29'];
const PRELOAD = fileURLToPath(new URL('clock/preload.cjs', import.meta.url)).replaceAll('\\', '/');
const SUITES = ['unit', 'element', 'e2e', 'slow'];

const isDay = (word) => /^\d{4}-\d\d-\d\d$/.test(word);

/** Whole days from today to `day`, in milliseconds: the hour stays as it is. */
function ahead(day) {
  const time = Date.parse(day);
  if (Number.isNaN(time) || nameOf(new Date(time)) !== day) throw new Error(`There is no day ${day}.`);
  return time - Math.floor(today.getTime() / DAY) * DAY;
}

/** What a child gets whose clock, and whose children's, is to stand on `day`. */
const clockEnv = (day) => ({
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(PRELOAD)}`.trim(),
  VITRINE_CLOCK_AHEAD: String(ahead(day)),
});

await sumUp(async () => {
  install();
  const words = process.argv.slice(2);
  const named = words.filter(isDay);
  const days = (named.length ? named : DAYS).map((day) => [day, clockEnv(day)]);
  const steps = words.filter((word) => !isDay(word));
  const all = chosen(steps.length ? steps : SUITES);
  // What is built is the same on every day.
  const builds = all.filter((name) => STEPS[name].makes);
  const total = { passed: 0, failed: 0 };
  if (builds.length) total.failed += (await runSteps(builds)).failed;
  if (total.failed) return total;
  const said = [];
  for (const [day, env] of days) {
    console.log(`\non ${day}:`);
    const { passed, failed } = await runSteps(
      all.filter((name) => !builds.includes(name)),
      env,
    );
    said.push(`on ${day}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${said.join('\n')}`);
  return total;
});
