// A storefront that comes and goes leaves nothing behind: neither memory nor anything that listens.
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { COUNT, openHundred } from './hundred.ts';
import { stage } from './stage.ts';

const it = stage();
const TIMES = 50;
/** What a page may have gained afterwards: two parts in a hundred. */
const GAIN = 1.02;

interface Held {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function held(cdp: CDPSession): Promise<Held> {
  // Finalisers run in between, and free what only a next sweep finds.
  for (let sweep = 0; sweep < 4; sweep++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 200));
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  const by = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { heap: by['JSHeapUsedSize'] ?? 0, listeners: by['JSEventListeners'] ?? 0, nodes: by['Nodes'] ?? 0 };
}

test('fifty times a hundred cards', async () => {
  const page = await (await it.phone()).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await openHundred(page, it.demo.url, (route) => route.abort());
  await page.locator('vitrine-storefront').waitFor();

  const round = (times: number) =>
    page.evaluate(
      async ([times, count]) => {
        const drawn = (root: ParentNode | null | undefined): number =>
          [...(root?.querySelectorAll('*') ?? [])].reduce(
            (sum, it) => sum + Number(it.matches('a.action')) + drawn(it.shadowRoot),
            0,
          );
        for (let time = 0; time < times; time++) {
          document.querySelector('vitrine-storefront')?.remove();
          const storefront = document.createElement('vitrine-storefront');
          storefront.setAttribute('src', '/hundred.json');
          document.body.append(storefront);
          while (drawn(storefront.shadowRoot) < count) await new Promise((done) => setTimeout(done, 20));
        }
        document.querySelector('vitrine-storefront')?.remove();
        // A shop that nobody follows is kept for a second, for an element that is only moved.
        await new Promise((done) => setTimeout(done, 1500));
      },
      [times, COUNT] as const,
    );

  // What the engine makes of code that runs often, and its own records of what was fetched and how long it took, go on
  // growing for some rounds: in two heap snapshots a hundred rounds apart these are all that is new.
  await round(60);
  const before = await held(cdp);
  await round(TIMES);
  const after = await held(cdp);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * GAIN);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * GAIN);
  expect(after.heap).toBeLessThanOrEqual(before.heap * GAIN);
}, 180_000);
