// `npm test`: everything, or the steps named after `--`. Its last line sums up: N passed, N failed.
import { install } from './install.js';
import { chosen, runSteps, sumUp } from './run-steps.js';

await sumUp(() => {
  install();
  return runSteps(chosen(process.argv.slice(2)));
});
