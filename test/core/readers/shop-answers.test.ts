// Answers of shops' own interfaces: what is told of the offer is right, or nothing is.
import { expect, test } from 'vitest';
import { asking, OFFER, PAGE, READERS } from './readers.ts';
import { SHOP_ANSWERS } from './shop-answers.samples.ts';

test('no situation stands twice', () => {
  expect(new Set(SHOP_ANSWERS.map(({ met }) => met)).size).toBe(SHOP_ANSWERS.length);
});

test.each(SHOP_ANSWERS.map((it) => [it.met, it] as const))('%s', (_, { shop, json, asked, right }) => {
  const told = READERS[shop]?.(json, [asking(PAGE, asked)]).answer?.offers[OFFER];
  const said = told ? (told.price ? `${told.stock} ${told.price} ${told.currency}` : told.stock) : 'none';
  expect(right).toContain(said);
});
