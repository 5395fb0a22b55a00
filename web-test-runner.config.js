// Element tests: each test/ui file is a page of its own in Chromium, or in the engine that VITRINE_ENGINE names.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { tsImport } from 'tsx/esm/api';
import { FLAGS, findBrowser } from './scripts/browser.js';
import { AHEAD } from './scripts/clock/ahead.js';
import { shiftClock } from './scripts/clock/shift.cjs';
import { countReporter, watchErrors } from './scripts/count-reporter.js';
import { findFirefox } from './scripts/engines-here.js';

const { firefoxLauncher, webkitLauncher } = await tsImport(
  './test/engines/element-launchers.ts',
  import.meta.url,
);
const launchers = {
  chromium: async () =>
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: FLAGS },
      async createPage({ context }) {
        const page = await context.newPage();
        if (AHEAD) await page.evaluateOnNewDocument(shiftClock, AHEAD);
        return page;
      },
    }),
  firefox: () => firefoxLauncher(findFirefox()),
  webkit: webkitLauncher,
};

export default {
  rootDir: '.',
  files: ['test/ui/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser'] },
  // One page at a time: one in the background draws no frame, so it never learns what is near or seen.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 30_000,
  testsFinishTimeout: 90_000,
  testFramework: { config: { ui: 'bdd', timeout: 5000, forbidOnly: true } },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [await launchers[process.env.VITRINE_ENGINE ?? 'chromium']()],
  // nanostores asks for NODE_ENV, and a page has no `process`.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><title>Vitrine element tests</title></head>
  <body>
    ${watchErrors}
    <script>window.process = { env: { NODE_ENV: 'development' } };</script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
