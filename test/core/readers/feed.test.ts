import { describe, expect, test } from 'vitest';
import { type FeedRow, readFeed } from '../../../src/core/readers/feed.ts';
import { rowsOfTsv } from '../../../src/core/readers/feed-tsv.ts';
import { rowsOfXml } from '../../../src/core/readers/feed-xml.ts';
import { atomFeed, rssFeed, tsvFeed } from '../../mocks/fixtures/feed.ts';
import { goodsOf } from '../../mocks/scenarios.ts';
import { asking, from, OFFER, PAGE } from './readers.ts';

const goods = goodsOf('in stock');
const SHIRT = { stock: 'in_stock', price: '68.00', currency: 'USD' };
const told = (rows: readonly FeedRow[] | null, asked = asking(PAGE, { sku: 'SKU-1' })) =>
  readFeed(rows ?? [], from(asked)).answer?.offers[OFFER];

describe.each([
  ['RSS', rowsOfXml(rssFeed(PAGE, goods))],
  ['Atom', rowsOfXml(atomFeed(PAGE, goods))],
  ['TSV', rowsOfTsv(tsvFeed(PAGE, goods))],
])('%s', (_, rows) => {
  test('by id, and by the link whatever campaign it carries', () => {
    expect(told(rows)).toEqual(SHIRT);
    expect(told(rows, asking(`${PAGE}/?utm_source=maya`))).toEqual(SHIRT);
    expect(told(rows, asking(`${PAGE}?variant=2`))).toBeUndefined();
  });
});

test('by gtin, however it is padded', () => {
  expect(
    told(rowsOfXml(rssFeed(PAGE, goods)), asking('https://x.example/', { gtin: '12345678905' })),
  ).toEqual(SHIRT);
});

test('amounts and ids stay the text that they are', () => {
  const [row] =
    rowsOfXml('<rss><channel><item><g:id>007</g:id><g:price>1e3 USD</g:price></item></channel></rss>') ?? [];
  expect(row).toEqual({ id: '007', price: '1e3 USD' });
});

test.each([
  ['in stock', 'in_stock'],
  ['out of stock', 'out_of_stock'],
  ['preorder', 'preorder'],
  ['backorder', 'backorder'],
  ['soon', 'unknown'],
  ['', 'unknown'],
])('the availability "%s" is %s', (availability, stock) => {
  expect(told([{ id: 'SKU-1', availability }])?.stock).toBe(stock);
});

describe('a sale price', () => {
  const row = { id: 'SKU-1', availability: 'in_stock', price: '68.00 USD', sale_price: '50.00 USD' };
  test.each([
    [undefined, '50.00'],
    ['2026-11-01T00:00+0100/2026-12-24T23:59+0100', '50.00'],
    ['2026-11-01T00:00:00Z / 2026-12-24T23:59:00Z', '50.00'],
    ['2026-12-01T00:00+0100/2026-12-24T23:59+0100', '68.00'],
    ['2025-11-01T00:00Z/2025-12-24T00:00Z', '68.00'],
    // Nobody can tell whether it is on: neither price is claimed.
    ['soon', undefined],
  ])('with the dates %s is %s', (dates, price) => {
    expect(told([{ ...row, ...(dates ? { sale_price_effective_date: dates } : {}) }])?.price).toBe(price);
  });
});

test.each(['', '<html><body>Just a moment</body></html>', '{"a":1}', '<rss'])('%j is no XML feed', (text) => {
  expect(rowsOfXml(text)).toBeNull();
});
test.each(['', '<html>', 'name\tprice\nA\t1'])('%j is no TSV feed', (text) => {
  expect(rowsOfTsv(text)).toBeNull();
});
test('a feed without products is empty, not broken', () => {
  expect(rowsOfXml('<rss><channel><title>Northwind</title></channel></rss>')).toEqual([]);
  expect(rowsOfTsv('id\tprice\n')).toEqual([]);
});

test('entities that explode do not', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  const bomb = `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss><channel><item><g:id>&l9;</g:id></item></channel></rss>`;
  const rows = rowsOfXml(bomb);
  expect(JSON.stringify(rows).length).toBeLessThan(10_000);
});
