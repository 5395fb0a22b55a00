import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/choice.ts';
import { type EntryType, entryOf, type Happening } from '../../src/core/ledger.ts';
import { ago, catalogOf, deepFrozen, NOW, offer, product, typedStock, visit } from './maya.ts';

const ULID = '01JD3W5K7M9N1P3Q5R7S9T1V3X';
const catalog = catalogOf(
  product('shirt', [offer('northwind', 'out_of_stock')], ['hemp'], { brand: 'Northwind' }),
  product('hemp', [offer('eastwind', 'in_stock')], [], { brand: 'Eastwind' }),
  product('hat', [offer('northwind', 'in_stock')]),
);
const entry = (id: string, type: EntryType, more: Partial<Happening> = {}) => {
  const choice = choose(catalog, typedStock(catalog), id, visit());
  return entryOf(catalog, choice, id, { type, id: ULID, now: NOW, ids: { creator: 'maya' }, ...more });
};

describe('an entry', () => {
  it('tells what was wanted and what was linked to', () => {
    const ids = { click: ULID, creator: 'maya', campaign: 'autumn', placement: 'bio', product: 'hemp' };
    const it = entry('shirt', 'handoff', { ids, network: 'impact', how: 'web' });
    expect(it).toEqual({
      id: ULID,
      type: 'handoff',
      at: ago(0),
      creator: 'maya',
      campaign: 'autumn',
      placement: 'bio',
      product: 'shirt',
      offer: 'eastwind',
      retailer: 'eastwind',
      brand: 'Eastwind',
      network: 'impact',
      click: ULID,
      stock: 'out_of_stock',
      offered: 'hemp',
      how: 'web',
      because: 'alternatives: in_stock',
    });
    expect(deepFrozen(it)).toBe(true);
  });

  it('leaves out what is not there, keys included', () => {
    expect(Object.keys(entry('hat', 'shown')).sort()).toEqual(
      ['at', 'because', 'creator', 'id', 'offer', 'product', 'retailer', 'stock', 'type'].sort(),
    );
  });

  it('of a product that is gone still says so', () => {
    expect(entry('gone', 'shown')).toEqual({
      id: ULID,
      type: 'shown',
      at: ago(0),
      creator: 'maya',
      product: 'gone',
      because: 'product: no-such-product',
    });
  });

  it('carries what the plan says of the credit, behind why it was chosen', () => {
    const trail = [
      { rule: 'app', verdict: 'pass', because: 'no-app' },
      { rule: 'may-not-pay', verdict: 'note', because: 'x-safari:unverified' },
    ] as const;
    const plain = entry('hat', 'handoff', { how: 'web' }).because;
    expect(entry('hat', 'handoff', { how: 'web', trail }).because).toBe(
      `${plain}; may-not-pay: x-safari:unverified`,
    );
  });
});
