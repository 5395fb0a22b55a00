// The published JSON Schema, by which editors check a document, agrees with `parse`.
import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../scripts/schema.ts';
import { parse } from '../../src/core/document.ts';
import { maya } from './maya.ts';

const schema = JSON.parse(schemaText()) as Schema;
const accepts = (json: unknown) => new Validator(schema, '7', false).validate(json);
const changed = (path: string, value: unknown) => {
  const json = structuredClone(maya) as unknown;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const at = keys.reduce((it, key) => (it as Record<string, unknown>)[key], json);
  (at as Record<string, unknown>)[last] = value;
  return json;
};

it('names the draft it is written in', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
});

describe('the schema', () => {
  it('accepts the whole example, and the least that a document may be', () => {
    expect(accepts(maya).errors).toEqual([]);
    const least = { version: 1, creator: { id: 'm', name: 'M' } };
    expect(accepts(least).valid).toBe(true);
    expect(
      accepts({ ...least, products: [{ name: 'P', offers: [{ url: 'https://a.example/' }] }] }).valid,
    ).toBe(true);
  });

  it('lets a document name the schema it follows', () => {
    const json = { $schema: 'https://vitrine.example/storefront.schema.json', ...maya };
    expect([accepts(json).valid, parse(json).problems]).toEqual([true, []]);
  });

  it.each([
    ['version', 2],
    ['creator', undefined],
    ['creator.id', 'a.b'],
    ['creator.name', ' '],
    ['lang', 'the english'],
    ['country', 'usa'],
    ['products', {}],
    ['products.0.name', ''],
    ['products.0.verdict', 'like'],
    ['products.0.relation', 'friend'],
    ['products.0.image.width', 0.5],
    ['products.0.offers', 'none'],
    ['products.0.offers.0.url', ''],
    ['products.0.offers.0.price', 68],
    ['products.0.offers.0.price', '$68'],
    ['products.0.offers.0.currency', 'usd'],
    ['products.0.offers.0.stock', 'plenty'],
    ['products.0.alternatives.0.product', 'a b'],
    ['retailers.northwind.network.type', 'unheard-of'],
    ['retailers.northwind.network.mpid', 1],
    ['retailers.northwind.stock.source', 'telepathy'],
    ['sections.0.layout', 'spiral'],
    ['sections.0.type', 'carousel'],
    ['theme.accent', 'red'],
  ])('refuses %s = %j, and so does parse', (path, value) => {
    const json = JSON.parse(JSON.stringify(changed(path, value))) as unknown;
    expect(accepts(json).valid).toBe(false);
    expect(parse(json).problems.length).toBeGreaterThan(0);
  });

  it('refuses nothing that parse takes without a Problem', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('maya', 'en', 'US', '#fff', 'https://a.example/', 'ink'),
    );
    const key = fc.constantFrom(
      'lang',
      'country',
      'server',
      'creator.id',
      'creator.bio',
      'theme.preset',
      'theme.accent',
    );
    fc.assert(
      fc.property(key, words, (path, value) => {
        const json = changed(path, value);
        if (parse(json).problems.length === 0) expect(accepts(json).errors).toEqual([]);
      }),
    );
  });
});
