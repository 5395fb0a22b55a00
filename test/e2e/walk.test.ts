// The walk that Vitrine is for: a tap on a card, through the network, to the product with every id in hand.
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { arrived, card, carried, follow, hrefOf, link, opened, press, ULID } from './tap.ts';

const it = stage();

async function storefront() {
  const page = await (await it.phone()).newPage();
  await page.goto(`${it.demo.url}/storefront`);
  return page;
}

test('a tap on a product goes through the network and arrives with all five ids', async () => {
  const page = await storefront();
  const href = await hrefOf(page, 'linen-shirt');
  expect(new URL(href).origin).toBe(it.demo.network);
  const before = carried(href);
  expect(before['click']).toMatch(ULID);

  // The picture, not the button: the whole card is the link.
  const shop = await opened(page, () => press(card(page, 'linen-shirt').locator('[part="media"]')));
  expect(new URL(shop.url()).origin).toBe(it.demo.shops.northwind);
  expect(new URL(shop.url()).pathname).toBe('/products/linen-shirt');
  expect(await arrived(shop)).toEqual({
    creator: 'maya',
    campaign: 'autumn-26',
    placement: 'bio',
    product: 'linen-shirt',
    click: before['click'],
    // The same in the network's own slots, and the click id that the network adds.
    subId1: before['click'],
    subId2: 'maya',
    subId3: 'autumn-26',
    sharedid: 'bio',
    irclickid: expect.stringMatching(/^[\w-]{22}$/),
  });

  await page.goto(`${it.demo.network}/`);
  expect(await page.locator('td[data-slot="subId1"]').allTextContents()).toEqual([before['click']]);
});

test('every tap has a click id of its own', async () => {
  const page = await storefront();
  const first = await arrived(await follow(page, 'linen-shirt'));
  await page.bringToFront();
  const second = await arrived(await follow(page, 'linen-shirt'));
  expect(second['click']).toMatch(ULID);
  expect(second['click']).not.toBe(first['click']);
  expect({ ...second, click: 0, irclickid: 0, subId1: 0 }).toEqual({
    ...first,
    click: 0,
    irclickid: 0,
    subId1: 0,
  });
});

test('a shop on no network gets the same ids directly, and the order reports them', async () => {
  const page = await storefront();
  const { click } = carried(await hrefOf(page, 'enamel-mug'));
  const shop = await follow(page, 'enamel-mug');
  const ids = { creator: 'maya', campaign: 'autumn-26', placement: 'bio', product: 'enamel-mug', click };
  expect(new URL(shop.url()).origin).toBe(it.demo.shops.eastwind);
  expect(await arrived(shop)).toEqual(ids);

  await shop.getByRole('button', { name: /order/ }).tap();
  await shop.waitForURL('**/order');
  expect(await arrived(shop)).toEqual(ids);
});

test('the link says what it is: an advertisement, in a tab of its own, with the referrer kept', async () => {
  const page = await storefront();
  await card(page, 'linen-shirt').getByText('Ad · affiliate link').waitFor();
  expect(await link(page, 'linen-shirt').getAttribute('rel')).toBe('sponsored noopener');
  expect(await link(page, 'linen-shirt').getAttribute('target')).toBe('_blank');
  expect(await link(page, 'notebook').getAttribute('rel')).toBe('noopener');
});
