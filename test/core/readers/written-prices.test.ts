// One price in a page, as it is written all over the world: what is claimed is right, or nothing is.
import { expect, test } from 'vitest';
import { readJsonLd } from '../../../src/core/readers/json-ld.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';
import { WRITTEN_PRICES } from './written-prices.samples.ts';

test.each(WRITTEN_PRICES)('%s %s', (price, priceCurrency, right) => {
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Linen shirt',
    offers: { '@type': 'Offer', availability: 'https://schema.org/InStock', price, priceCurrency },
  });
  const told = readJsonLd([text], { ...from(asking()), page: PAGE }).answer?.offers[OFFER];
  expect(told?.stock).toBe('in_stock');
  expect(right).toContain(told?.price ?? null);
  if (told?.price) expect(told.currency).toBe(priceCurrency);
});
