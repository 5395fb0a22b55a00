// Feeds as shops export them: what is told of the offer is right, or nothing is.
import { expect, test } from 'vitest';
import { decode } from '../../../src/core/readers/decode.ts';
import { readFeed } from '../../../src/core/readers/feed.ts';
import { rowsOfTsv } from '../../../src/core/readers/feed-tsv.ts';
import { rowsOfXml } from '../../../src/core/readers/feed-xml.ts';
import { FEED_FILES } from './feed-files.samples.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';

test('no situation stands twice', () => {
  expect(new Set(FEED_FILES.map(({ met }) => met)).size).toBe(FEED_FILES.length);
});

test.each(FEED_FILES.map((it) => [it.met, it] as const))('%s', (_, { file, charset, asked, right }) => {
  const text = typeof file === 'string' ? file : decode(file, charset);
  const rows = /^\uFEFF?\s*</.test(text) ? rowsOfXml(text) : rowsOfTsv(text);
  const told = rows && readFeed(rows, from(asking(PAGE, asked))).answer?.offers[OFFER];
  const said = told ? [told.stock, told.price, told.currency].filter(Boolean).join(' ') : 'none';
  expect(right).toContain(said);
});
