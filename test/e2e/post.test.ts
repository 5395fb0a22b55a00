// The blog post at /card: Vitrine among somebody's own words. Links in sentences, cards, a shelf composed by hand.
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { arrived, card, carried, follow, link, opened, ULID } from './tap.ts';

const it = stage();

async function post() {
  const page = await (await it.phone()).newPage();
  await page.goto(`${it.demo.url}/card`);
  await card(page, 'linen-shirt').and(page.locator('[data-stock="in_stock"]')).waitFor();
  return page;
}

test('a link in a sentence keeps its words, says what it is and leads with the ids of the post', async () => {
  const page = await post();
  const words = page.locator('vitrine-link[product="linen-shirt"]');
  const href = (await words.locator('a[part~="action"]').getAttribute('href')) ?? '';
  const shop = await opened(page, () => words.getByRole('link', { name: 'the linen camp shirt' }).tap());
  expect(carried(href)['click']).toMatch(ULID);
  expect(await arrived(shop)).toMatchObject({
    creator: 'maya',
    campaign: 'autumn-26',
    placement: 'blog',
    product: 'linen-shirt',
    click: carried(href)['click'],
  });
  await words.getByText('Ad · affiliate link').waitFor();
});

test('the author’s words stay, and every card among them is drawn', async () => {
  const page = await post();
  await page.getByRole('heading', { level: 1, name: 'One bag, nine days' }).waitFor();
  await page.getByText('It rained twice, properly.').waitFor();
  await page
    .locator('vitrine-disclosure')
    .getByText(/Maya Okafor may earn money/)
    .waitFor();
  for (const product of ['linen-shirt', 'rain-jacket', 'trail-shoes'])
    await card(page, product).and(page.locator('[data-offer]')).locator('[part="title"]').waitFor();
  // The shelf draws none of its own beside those that the author put there.
  expect(await page.locator('vitrine-card').count()).toBe(4);
});

test('the room that the page keeps for its cards is the room that they take', async () => {
  const page = await post();
  for (const it of await page.locator('vitrine-card').all()) await it.scrollIntoViewIfNeeded();
  await card(page, 'rain-jacket').and(page.locator('[data-offer="alternative"]')).waitFor();
  const heights = await page.locator('vitrine-card').evaluateAll((cards) =>
    (cards as HTMLElement[]).map((it) => {
      const kept = parseFloat(getComputedStyle(it).minHeight);
      it.style.alignSelf = 'start';
      it.style.minHeight = '0';
      return { kept, taken: it.offsetHeight };
    }),
  );
  expect(heights).toHaveLength(4);
  for (const { kept, taken } of heights) {
    expect(taken).toBeLessThanOrEqual(kept);
    expect(taken).toBeGreaterThan(kept - 60);
  }
});

test('a card in a shelf of the author’s own gives way to the other size', async () => {
  const page = await post();
  const jacket = card(page, 'rain-jacket');
  await jacket.scrollIntoViewIfNeeded();
  await jacket.and(page.locator('[data-offer="alternative"]')).waitFor();
  const shop = await follow(page, 'rain-jacket');
  expect(await shop.locator('.variants a[aria-current="true"]').textContent()).toContain('Ochre / L');
  expect(await arrived(shop)).toMatchObject({ placement: 'blog', product: 'rain-jacket' });
});

test('a card told by its attributes alone says so much and leads to the shop, credited', async () => {
  const page = await post();
  const vase = page.locator('vitrine-card[name]');
  await vase.locator('[part="title"]').getByText('Dipped stoneware vase').waitFor();
  await vase.getByText('In store only').waitFor();
  const shop = await opened(page, () => vase.locator('a[part~="action"]').tap());
  expect(new URL(shop.url()).pathname).toBe('/products/ceramic-vase');
  expect(await arrived(shop)).toMatchObject({
    creator: 'maya',
    placement: 'blog',
    product: expect.anything(),
  });
});

test('without the script the post is a post with links that pay', async () => {
  const page = await (await it.phone({ javaScriptEnabled: false })).newPage();
  await page.goto(`${it.demo.url}/card`);
  expect(await link(page, 'linen-shirt').count()).toBe(0);
  await page.getByRole('link', { name: 'the linen camp shirt' }).tap();
  await page.waitForURL(`${it.demo.shops.northwind}/**`);
  const ids = await arrived(page);
  expect(ids).toMatchObject({ creator: 'maya', placement: 'blog', product: 'linen-shirt' });
  expect(ids).not.toHaveProperty('click');
});
