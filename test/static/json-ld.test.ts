import { expect, test } from 'vitest';
import { renderStorefront } from '../../src/static/index.ts';
import { maya, NOW } from '../core/maya.ts';
import { parsed } from './parsed.ts';

const told = (document: unknown) =>
  JSON.parse(
    parsed(renderStorefront(document, { now: NOW, page: 'https://maya.example/' })).find(
      ({ attributes }) => attributes['type'] === 'application/ld+json',
    )?.text ?? 'null',
  );
const reviewed = (product: object) =>
  told({ ...maya, products: [{ ...maya.products[0], note: undefined, ...product }] }).itemListElement[0].item
    .review;

test('a list of products, each with what the creator says of it', () => {
  const list = told(maya);
  expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList', numberOfItems: 2 });
  expect(list.itemListElement[0]).toEqual({
    '@type': 'ListItem',
    position: 1,
    item: {
      '@type': 'Product',
      name: 'Linen shirt',
      image: 'https://northwind.example/linen.jpg',
      brand: { '@type': 'Brand', name: 'Northwind' },
      review: {
        '@type': 'Review',
        author: { '@type': 'Person', name: 'Maya Okafor' },
        reviewBody: 'Washes well.',
        positiveNotes: {
          '@type': 'ItemList',
          itemListElement: [{ '@type': 'ListItem', position: 1, name: 'It breathes.' }],
        },
      },
    },
  });
});

test('never a merchant listing', () => {
  expect(JSON.stringify(told(maya))).not.toMatch(/offer|price|availability|seller|68\.00/i);
});

test('a verdict is a note for or against; a reason without one is what the review says', () => {
  expect(reviewed({ verdict: 'skip' }).negativeNotes.itemListElement[0].name).toBe('It breathes.');
  expect(reviewed({ verdict: 'skip' })).not.toHaveProperty('positiveNotes');
  expect(reviewed({ verdict: undefined }).reviewBody).toBe('It breathes.');
  expect(reviewed({ verdict: undefined, reason: undefined })).toBeUndefined();
});

test('nothing to list, nothing told', () => {
  expect(told({ version: 1, creator: { id: 'maya', name: 'Maya' } })).toBeNull();
});
