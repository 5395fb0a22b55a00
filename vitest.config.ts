// Projects in plain Node: the floors below the elements, the house itself, and a browser driven end to end and
// through every fault.
import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, globals: false };
// A test is ended when it hangs, never because the machine is slow.
const unhurried = { testTimeout: 60_000, hookTimeout: 60_000 };
// A browser on a loaded machine takes its time; what is waited for either comes or is missing.
const patient = { expect: { poll: { timeout: 10_000 } } };
// Once more where two loaded cores let a page time out. Never for the grid of faults: a tap lost once is lost.
const again = { ...patient, retry: 1 };
// Each file has a browser and ports of its own, and mostly waits for them.
const twoFiles = { maxWorkers: 2, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        test: {
          ...node,
          ...unhurried,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{ui,house,e2e,faults,frameworks,stories}/**', '**/*.slow.test.ts'],
        },
      },
      {
        test: {
          ...node,
          ...unhurried,
          name: 'house',
          include: ['test/house/**/*.test.ts'],
        },
      },
      {
        test: {
          ...node,
          ...unhurried,
          ...again,
          ...twoFiles,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/**/*.slow.test.ts'],
          setupFiles: ['test/engines/beyond.ts'],
        },
      },
      {
        test: {
          ...node,
          ...unhurried,
          ...again,
          ...twoFiles,
          name: 'slow',
          include: ['test/**/*.slow.test.ts'],
        },
      },
      {
        test: {
          ...node,
          ...unhurried,
          ...again,
          ...twoFiles,
          name: 'stories',
          include: ['test/stories/**/*.test.ts'],
        },
      },
      {
        test: {
          ...node,
          ...unhurried,
          ...again,
          name: 'frameworks',
          include: ['test/frameworks/**/*.test.ts'],
          // npm installs, compilers check and bundlers build in there.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...node,
          ...patient,
          ...twoFiles,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // A round starts a browser, ends it and comes back.
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
