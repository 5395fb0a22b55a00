// Pages as shop systems and people write them: what is told of the offer is right, or nothing is.
import { expect, test } from 'vitest';
import { readJsonLd } from '../../../src/core/readers/json-ld.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';
import { SHOP_PAGES } from './shop-pages.samples.ts';

test('no situation stands twice', () => {
  expect(new Set(SHOP_PAGES.map(({ met }) => met)).size).toBe(SHOP_PAGES.length);
});

test.each(SHOP_PAGES.map((it) => [it.met, it] as const))('%s', (_, { texts, asked, right, ...more }) => {
  const scripts = texts.map((it) => (typeof it === 'string' ? it : JSON.stringify(it)));
  const { answer } = readJsonLd(scripts, { ...from(asking(PAGE, asked)), page: PAGE, ...more });
  const told = answer?.offers[OFFER];
  const said = told ? [told.stock, told.price, told.currency].filter(Boolean).join(' ') : 'none';
  expect(right).toContain(said);
});
