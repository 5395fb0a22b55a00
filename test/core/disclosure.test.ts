import { describe, expect, test } from 'vitest';
import { disclosureOf } from '../../src/core/disclosure.ts';
import { parse } from '../../src/core/document.ts';
import type { Catalog } from '../../src/core/catalog.ts';

const catalog = (more: object): Catalog => {
  const { catalog: found } = parse({ version: 1, creator: { id: 'maya', name: 'Maya' }, ...more });
  if (!found) throw new Error('No catalog.');
  return found;
};
const product = (url: string) => ({ products: [{ name: 'A book', offers: [{ url }] }] });
const links = (url: string) => ({ sections: [{ type: 'links', links: [{ label: 'A book', url }] }] });

describe('disclosureOf', () => {
  test('who earns, and what the document adds', () => {
    expect(disclosureOf(catalog({ disclosure: { text: 'I buy what I show.' } }))).toEqual({
      name: 'Maya',
      amazon: false,
      text: 'I buy what I show.',
    });
  });

  test.each([
    ['a product', product('https://www.amazon.com/dp/B000000000?tag=maya-20')],
    ['a short address', product('https://amzn.to/abc')],
    ['a link', links('https://www.amazon.de/dp/B000000000?tag=maya-21')],
  ])('Amazon’s sentence is owed for %s', (_what, more) => {
    expect(disclosureOf(catalog(more)).amazon).toBe(true);
  });

  test.each([
    ['another network', product('https://go.skimresources.com/?id=1X2&url=https%3A%2F%2Fwww.amazon.com%2F')],
    ['a shop', product('https://not-amazon.example/dp/1')],
    ['a profile on a shop', links('https://letters.example/')],
  ])('but not for %s', (_what, more) => {
    expect(disclosureOf(catalog(more)).amazon).toBe(false);
  });
});
