import { expect, test } from 'vitest';
import { STOCK_SOURCES } from '../../../src/core/schema.ts';
import { browserPorts } from '../../../src/ports/browser.ts';

test.each(STOCK_SOURCES)('a document may name the source %s', async (name) => {
  const source = await browserPorts().source(name);
  expect(source?.batch).toBeGreaterThan(0);
});

test.each(['', 'amazon', '__proto__', 'constructor'])('there is no source "%s"', async (name) => {
  expect(await browserPorts().source(name)).toBeNull();
});
