// Tells scripts/test.js how many element tests passed; a page that broke counts as one failed test of its own.
import { writeFileSync } from 'node:fs';

const flatten = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(flatten)] : []);

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.VITRINE_COUNT;
      if (!file) return;
      const count = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const tests = flatten(session.testResults);
        const good = tests.filter((test) => test.passed && !test.skipped).length;
        const bad = tests.length - good;
        const broke = session.errors.length > 0 || tests.length === 0 || (!session.passed && bad === 0);
        count.passed += good;
        count.failed += bad + (broke ? 1 : 0);
      }
      writeFileSync(file, JSON.stringify(count));
    },
  };
}
