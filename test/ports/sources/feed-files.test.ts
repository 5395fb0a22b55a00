import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/core/readers/decode.ts';
import { feed } from '../../../src/ports/sources/feed.ts';
import { FEED_FILES } from './feed-files.ts';
import { asked, OFFER, question, world } from './world.ts';

async function told(
  file: string | Uint8Array,
  more: Parameters<typeof asked>[1] = {},
  url?: string,
  type?: string,
) {
  const body = typeof file === 'string' ? file : new Uint8Array(file);
  const headers = { 'content-type': type ?? 'application/octet-stream' };
  const fetch = async () => new Response(body, { headers });
  const { answers, problems } = await feed.ask(
    question({ source: 'feed', url: 'https://shop.example/feed' }, { asked: [asked(url, more)] }),
    world(null, { fetch, deadline: 5000 }),
  );
  return { report: answers[0]?.offers[OFFER] ?? null, problems };
}

describe('a feed with', () => {
  test.each(FEED_FILES.map((it) => [it.name, it] as const))('%s', async (_, it) => {
    const { sku = 'SKU-1', gtin, type, file, right, problems: many } = it;
    // Where it is to be found by its id, no link may help.
    const url = it.url ?? (sku ? 'https://shop.example/elsewhere' : undefined);
    const { report, problems } = await told(
      file,
      { ...(sku ? { sku } : {}), ...(gtin ? { gtin } : {}) },
      url,
      type,
    );
    expect(report).toEqual(right);
    if (many !== undefined) expect(problems).toHaveLength(many);
    if (right === null) expect(problems).not.toEqual([]);
    for (const { path, what, fix } of problems) expect(path !== undefined && what && fix).toBeTruthy();
  });
});

const CASES = new URL('../../cases/feeds/', import.meta.url);
const ASKED: Record<string, [string | undefined, string?]> = {
  'F10-numeric-entity-in-link': [
    undefined,
    'https://shop.example/product/shirt/?attribute_size=m&attribute_colour=red',
  ],
  'F45-xml-latin1': ['BLÜTE-1'],
  'F50-shopify-feed-link': [undefined, 'https://shop.example/products/linen-shirt?variant=4001'],
  'F51-more-click-marks': [undefined],
};
const EITHER: Record<string, unknown[]> = {
  'F27-dot-thousands-bare': [['1015', 'EUR'], []],
  'F31-sale-without-currency': [['50.00', 'USD'], []],
};

test.each(readdirSync(CASES))('the case %s', async (name) => {
  const { id, input, right } = JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));
  const file = input.startsWith('base64:') ? new Uint8Array(Buffer.from(input.slice(7), 'base64')) : input;
  const [sku, url] = ASKED[id] ?? ['SKU-1'];
  const { report, problems } = await told(file, sku ? { sku } : {}, url);
  const { priceEither, problems: many, stock, ...rest } = right;
  if (id === 'F35-available-for-order')
    return void expect(['in_stock', 'backorder']).toContain(report?.stock);
  expect(report).toMatchObject({ stock, ...rest });
  if (priceEither) expect(EITHER[id]).toContainEqual([report?.price, report?.currency].filter((it) => it));
  if (many !== undefined) expect(problems).toHaveLength(many);
});

test('whatever bytes arrive are text, and text in UTF-8 is what it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'grapheme' }), (bytes, text) => {
      expect(typeof decode(bytes)).toBe('string');
      const written = new TextEncoder().encode(`id\tprice\n${text.replaceAll('\0', '')}`);
      expect(decode(written, 'windows-1252')).toBe(new TextDecoder().decode(written));
    }),
  );
});

test('whatever is written for a price: it is claimed right, or not at all', async () => {
  const marks = fc.constantFrom(
    [',', '.'],
    ['.', ','],
    [' ', ','],
    ['’', '.'],
    ['\u00A0', ','],
    ['', '.'],
    ['', ','],
  );
  const amounts = fc.tuple(
    fc.nat(99_999_999),
    marks,
    fc.boolean(),
    fc.constantFrom('EUR', 'USD', 'JPY', 'PLN', '€', ''),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(amounts, { minLength: 1, maxLength: 5 }), async (all) => {
      const truths = all.map(([minor, , cents]) =>
        cents ? `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}` : `${minor}`,
      );
      const rows = all.map(([, [group, mark], , currency], at) => {
        const [whole = '', part] = (truths[at] as string).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group as string);
        return `SKU-${at}\tin stock\t${grouped}${part ? mark + part : ''} ${currency}`;
      });
      const { report } = await told(`id\tavailability\tprice\n${rows.join('\n')}\n`, { sku: 'SKU-0' });
      // Every hand may have written one row: then a dot may be shown by another one's.
      const hands = new Set(all.map(([, [, mark]]) => mark));
      if (hands.size === 1 && report?.price !== undefined) expect(report.price).toBe(truths[0]);
    }),
    { numRuns: 300 },
  );
});
