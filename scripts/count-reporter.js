// Tells scripts/test.js how many element tests passed. What the test framework lets pass counts as failed too:
// an error that nobody caught, a skipped test, a page without any.
import { writeFileSync } from 'node:fs';

/** The word by which the page marks an uncaught error in its log. */
const UNCAUGHT = 'vitrine:uncaught';

/** Runs first in every test page. */
export const watchErrors = `<script>
  for (const type of ['error', 'unhandledrejection']) {
    window.addEventListener(type, (event) => {
      if (String(event.message).startsWith('ResizeObserver loop')) return;
      const error = event.reason ?? event.error ?? event.message;
      console.error('${UNCAUGHT}', String(error?.message ?? error));
    });
  }
</script>`;

const flatten = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(flatten)] : []);

/** What is wrong with a page beside its failed tests, in words. */
function complaints(session, tests) {
  const said = tests.filter((test) => test.skipped).map((test) => `skipped: ${test.name}`);
  if (session.errors.length) return [...said, ...session.errors.map((error) => error.message)];
  if (tests.length === 0) return ['no test ran'];
  // Mocha charges an uncaught error to the test that is running, if one is.
  if (tests.some((test) => !test.passed && !test.skipped)) return said;
  const uncaught = session.logs.filter((log) => log[0] === UNCAUGHT).map((log) => `uncaught: ${log[1]}`);
  return [...said, ...uncaught, ...(session.passed || said.length ? [] : ['the page failed'])];
}

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const tests = flatten(session.testResults);
        const run = tests.filter((test) => !test.skipped);
        const wrong = complaints(session, tests);
        count.passed += run.filter((test) => test.passed).length;
        count.failed += run.filter((test) => !test.passed).length + wrong.length;
        if (wrong.length) console.log(`${session.testFile}\n  ${wrong.join('\n  ')}`);
      }
      if (process.env.VITRINE_COUNT) writeFileSync(process.env.VITRINE_COUNT, JSON.stringify(count));
    },
  };
}
