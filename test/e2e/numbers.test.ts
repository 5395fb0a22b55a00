// One set of numbers: a tap, an order and its signed report, read by the creator and by the brand.
import { expect, test } from 'vitest';
import type { By, Tally } from '../../src/core/index.ts';
import type { Reader } from '../../demo/ledger-keys.ts';
import { stage } from './stage.ts';
import { arrived, follow, link, ULID } from './tap.ts';

const it = stage({ server: true });

async function tallyOf(reader: Reader, by: By): Promise<Tally> {
  const headers = { authorization: `Bearer ${it.demo.keys.tokens[reader]}` };
  const answer = await fetch(`${it.demo.server}/v1/tally?by=${by}`, { headers });
  expect(answer.status).toBe(200);
  return answer.json() as Promise<Tally>;
}
const rowOf = async (reader: Reader, by: By, name: string) =>
  (await tallyOf(reader, by)).rows.find((row) => row[by] === name);

test('a tap, an order, its signed report: creator and brand read the same new commission', async () => {
  expect((await tallyOf('maya', 'product')).total.commission).toEqual({});
  const phone = await it.phone();
  const page = await phone.newPage();
  await page.goto(`${it.demo.url}/storefront`);
  await link(page, 'linen-shirt').waitFor();
  const shop = await follow(page, 'linen-shirt');
  expect((await arrived(shop))['click']).toMatch(ULID);
  await shop.getByRole('button', { name: /order/i }).tap();
  await shop.waitForURL('**/order');
  expect(await shop.locator('[data-report]').getAttribute('data-report')).toBe('sent');

  // The tap's own line comes by the outbox, and may come after the order's.
  await expect
    .poll(() => rowOf('maya', 'product', 'linen-shirt'))
    .toMatchObject({
      taps: 1,
      conversions: { pending: 1, claimed: 0 },
      value: { USD: '68.00' },
      commission: { USD: '5.44' },
    });
  const row = await rowOf('maya', 'product', 'linen-shirt');
  expect(await rowOf('northwind', 'product', 'linen-shirt')).toEqual(row);
  expect(await rowOf('eastwind', 'product', 'linen-shirt')).toBeUndefined();

  const numbers = await phone.newPage();
  for (const reader of ['maya', 'northwind']) {
    await numbers.goto(`${it.demo.url}/numbers?as=${reader}&by=product`);
    expect(await numbers.locator('[data-row="linen-shirt"] [data-commission]').textContent()).toBe('$5.44');
    expect(await numbers.locator('[data-total="commission"]').textContent()).toBe('$5.44');
  }
  await numbers.goto(`${it.demo.url}/numbers?as=eastwind`);
  expect(await numbers.locator('[data-total="commission"]').textContent()).toBe('–');
});

test('a plain link leads to what is in stock, and is counted; what only looks at it is not', async () => {
  const page = await (await it.phone()).newPage();
  const place = `${it.demo.server}/go/maya/wool-blanket?placement=mail`;
  // Sold out at Northwind, in stock at Eastwind.
  await page.goto(place);
  expect(new URL(page.url()).origin).toBe(it.demo.shops.eastwind);
  expect(await arrived(page)).toMatchObject({ creator: 'maya', placement: 'mail', product: 'wool-blanket' });
  const bot = { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' };
  expect((await fetch(place, { headers: bot, redirect: 'manual' })).status).toBe(302);
  expect((await fetch(place, { method: 'HEAD', redirect: 'manual' })).status).toBe(302);
  expect(await rowOf('maya', 'placement', 'mail')).toMatchObject({ taps: 1, soldOut: 1, rescued: 1 });
});

test('what no page may ask the server asks: the notebook is known to be in stock', async () => {
  const page = await (await it.phone()).newPage();
  await page.goto(`${it.demo.url}/storefront`);
  const notebook = page.locator('vitrine-card[product="notebook"]');
  await notebook.scrollIntoViewIfNeeded();
  await notebook.and(page.locator('[data-stock="in_stock"]')).waitFor();
});
