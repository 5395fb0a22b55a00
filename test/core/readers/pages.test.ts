// Pages as shops write them: the cases from the field, and ours.
import { describe, expect, test } from 'vitest';
import { pageProduct } from '../../../src/core/readers/page-product.ts';
import { readJsonLd } from '../../../src/core/readers/json-ld.ts';
import { casesOf } from '../../cases/cases.ts';
import * as OURS from '../../cases/json-ld/ours.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';

interface Input {
  readonly text?: unknown;
  readonly texts?: readonly unknown[];
  readonly asked?: string | { readonly sku?: string };
  readonly page?: string;
}

const textOf = (it: unknown) => (typeof it === 'string' ? it : JSON.stringify(it));

function inputOf(input: string | Input) {
  const { texts, text = input, page = PAGE, asked } = typeof input === 'string' ? {} : input;
  const more = typeof asked === 'object' ? asked : {};
  return {
    texts: (texts ?? [text ?? input]).map(textOf),
    page,
    asked: asking(typeof asked === 'string' ? asked : page, more),
  };
}

describe('from the field', () => {
  test.each(casesOf<string | Input, unknown>('json-ld'))('$id: $met', ({ id, input, right }) => {
    const { texts, page, asked } = inputOf(input);
    if (id.includes('from-json-ld')) {
      const { document } = pageProduct(texts, page, '2026-11-20T08:00:00.000Z');
      expect(document).toMatchObject({ products: [{ name: right }] });
      return;
    }
    const told = readJsonLd(texts, { ...from(asked), page }).answer?.offers[OFFER];
    const { priceEither, ...rest } = right as { stock: string; priceEither?: string };
    if (!priceEither) return expect(told).toEqual(rest);
    expect(told).toMatchObject(rest);
    expect([undefined, '1226']).toContain(told?.price);
  });
});

describe.each(Object.entries(OURS))('%s', (_, cases) => {
  test.each(cases)(
    '$id: $met',
    ({ texts, asked, sku, gtin, variant, page = PAGE, canonical, lang, right, problem }) => {
      const it = asking(asked ?? page, { sku, gtin, variant });
      const { answer, problems } = readJsonLd(texts.map(textOf), { ...from(it), page, canonical, lang });
      expect(answer?.offers[OFFER] ?? null).toEqual(right);
      const said = problems.map(({ what }) => what).join('\n');
      if (problem) expect(said).toMatch(problem);
      else expect(said).toBe('');
      for (const { fix } of problems) expect(fix).not.toBe('');
    },
  );
});

test('each case is one of its own', () => {
  const ids = Object.values(OURS).flatMap((cases) => cases.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(50);
});
