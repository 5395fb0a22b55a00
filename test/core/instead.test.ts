import { describe, expect, it } from 'vitest';
import { choose } from '../../src/core/choice.ts';
import type { Handoff } from '../../src/core/handoff.ts';
import { choicesInstead, insteadView } from '../../src/core/instead.ts';
import { cardView } from '../../src/core/view.ts';
import {
  ago,
  catalogOf,
  DAY,
  deepFrozen,
  MINUTE,
  offer,
  type ProductInput,
  product,
  typedStock,
  visit,
} from './maya.ts';

/** The list for the shirt, as the shop makes it: each choice with the card view that was made of it. */
function listOf(products: ProductInput[], more: Parameters<typeof visit>[0] = {}) {
  const catalog = catalogOf(...products);
  const stock = typedStock(catalog);
  const moment = visit(more);
  const viewOf = (choice: ReturnType<typeof choose>) => {
    const handoff = choice.offered && ({ href: choice.offered.url, how: 'web', target: '_blank' } as Handoff);
    const view = cardView({ catalog, choice, stock, handoff, product: 'shirt' }, moment);
    if (!view) throw new Error('the shirt is in the catalog');
    return view;
  };
  const choices = choicesInstead(catalog, stock, 'shirt', moment);
  const list = insteadView(
    viewOf(choose(catalog, stock, 'shirt', moment)),
    choices.map((choice) => ({ choice, view: viewOf(choice) })),
    stock,
  );
  return { choices, list, rows: list.rows.map((row) => `${row.product}/${row.offer}`) };
}

const gone = offer('northwind', 'out_of_stock');
const at = (
  retailer: string,
  stock: Parameters<typeof offer>[1] = 'in_stock',
  more: Parameters<typeof offer>[2] = {},
) => offer(retailer, stock, more);

describe('what can be had in place of a product', () => {
  it('stands in the order of the rules, what is ready first, each with its reason', () => {
    const { rows, choices } = listOf([
      product(
        'shirt',
        [
          gone,
          at('eastwind'),
          at('northwind', 'preorder', { id: 'l' }),
          at('northwind', 'limited', { id: 'm' }),
        ],
        ['hat', 'scarf'],
      ),
      product('hat', [at('eastwind', 'backorder')], ['tie']),
      product('scarf', [at('westwind')]),
      product('tie', [at('westwind')]),
    ]);
    expect(rows).toEqual([
      'shirt/m',
      'shirt/l',
      'shirt/eastwind',
      'scarf/westwind',
      'hat/eastwind',
      'tie/westwind',
    ]);
    expect(
      choices.map(({ trail }) => trail.map(({ rule, because }) => `${rule}: ${because}`).join()),
    ).toEqual([
      'variant: limited',
      'variant: preorder',
      'retailer: in_stock',
      'alternatives: in_stock',
      'alternatives: backorder',
      'their-alternatives: in_stock',
    ]);
    expect(choices.every(({ wanted }) => wanted?.offer === 'northwind')).toBe(true);
  });

  it('begins with what the card itself offers', () => {
    const products = [
      product('shirt', [gone], ['hat', 'scarf']),
      product('hat', [at('eastwind', 'preorder')]),
      product('scarf', [at('westwind')]),
    ];
    const catalog = catalogOf(...products);
    const { offered } = choose(catalog, typedStock(catalog), 'shirt', visit());
    expect(listOf(products).choices[0]?.offered).toEqual(offered);
  });

  it('what is sold out, unknown, skipped, outside its time or at a rival is not there', () => {
    const products = [
      product('shirt', [gone, at('eastwind', 'unknown')], ['hat', 'scarf', 'tie', 'cap', 'sock']),
      product('hat', [at('northwind', 'discontinued')]),
      product('scarf', [at('northwind', 'unknown')]),
      product('tie', [at('northwind')], [], { verdict: 'skip' }),
      product('cap', [at('northwind')], [], { until: ago(DAY) }),
      product('sock', [at('westwind')]),
    ];
    expect(listOf(products).rows).toEqual(['sock/westwind']);
    const { rows, list } = listOf(products, { only: 'northwind' });
    expect(rows).toEqual([]);
    expect(list.heading).toEqual({ term: 'nothingInStock' });
  });

  it.each([{ verdict: 'skip' }, { until: ago(DAY) }] as const)(
    'ruled out by %o: only alternatives',
    (more) => {
      const shirt = product('shirt', [at('northwind'), at('eastwind')], ['hat', 'scarf'], more);
      const hat = product('hat', [at('eastwind', 'unknown')]);
      const { rows, list } = listOf([shirt, hat, product('scarf', [at('westwind')])]);
      expect(rows).toEqual(['scarf/westwind']);
      expect(list.heading).toEqual({ term: 'takeThis' });
      // As the card does, which would else lead to what the creator has ruled out.
      const unknown = listOf([shirt, hat, product('scarf', [at('westwind', 'out_of_stock')])]);
      expect(unknown.rows).toEqual(['hat/eastwind']);
      expect(unknown.list.rows[0]).toMatchObject({ says: undefined, checked: undefined });
    },
  );

  it('nothing stands in for what is not there', () => {
    const catalog = catalogOf(product('shirt', [gone]));
    for (const id of ['hat', 'constructor']) expect(choicesInstead(catalog, {}, id, visit())).toEqual([]);
  });
});

describe('what a row says', () => {
  const image = { src: 'https://maya.example/hat.jpg', alt: 'A hat' };
  const priced = { price: '20.00', currency: 'USD', checkedAt: ago(5 * MINUTE) };

  it('another product: its own name and picture, the creator’s reason, its price, its stock with the age', () => {
    const { list } = listOf([
      product('shirt', [gone], ['hat']),
      product('hat', [at('eastwind', 'in_stock', { ...priced, was: '25.00' })], [], {
        image,
        relation: 'gifted',
      }),
    ]);
    expect(deepFrozen(list)).toBe(true);
    expect(list).toMatchObject({
      title: 'The shirt',
      says: { term: 'soldOutAt', retailer: 'Northwind' },
      heading: { term: 'instead' },
    });
    expect(list.rows).toMatchObject([
      {
        title: 'The hat',
        image,
        because: 'hat for shirt',
        price: { amount: '20.00', currency: 'USD', was: '25.00' },
        says: { term: 'inStock' },
        checked: { term: 'checked', age: 5 * MINUTE },
        action: { href: 'https://eastwind.example/p', says: { term: 'shopAt', retailer: 'Eastwind' } },
        disclosure: 'gifted',
      },
    ]);
  });

  it('another offer of the same: its variant, and the price once', () => {
    const { list } = listOf([
      product('shirt', [gone, at('eastwind', 'limited', { ...priced, variant: 'Blue' })], [], { image }),
    ]);
    expect(list.rows).toMatchObject([
      { title: 'The shirt', variant: 'Blue', image, price: { amount: '20.00' }, says: { term: 'fewLeft' } },
    ]);
    expect(list.rows[0]?.because).toBe(undefined);
    expect(list.rows[0]?.action?.says.price).toBe(undefined);
  });

  it('beside what is in stock itself it is not called instead', () => {
    const { list } = listOf([product('shirt', [at('northwind'), at('eastwind')])]);
    expect(list.heading).toEqual({ term: 'alsoInStock' });
  });

  it('what is sent later is called so', () => {
    const { list } = listOf([product('shirt', [gone, at('eastwind', 'made_to_order')])]);
    expect(list.rows[0]?.says).toEqual({ term: 'madeToOrder' });
  });
});
