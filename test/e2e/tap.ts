// What a shopper does on a page: find a card, tap it, and read in the shop what came along.
import type { Locator, Page } from 'playwright-core';

/** The time in milliseconds and 80 random bits, in Crockford's base 32. */
export const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** The addresses at which the demo's shops are asked for their stock. */
export const STOCK = /\/(stock\.json|api\/[\d-]+\/graphql\.json|wp-json\/)/;

export const card = (page: Page, product: string): Locator =>
  page.locator(`vitrine-card[product="${product}"]`);
export const link = (page: Page, product: string): Locator =>
  card(page, product).locator('a[part~="action"]');

/** A finger on the middle of what is seen at `place`, whatever lies on top there. */
export async function press(place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  await place.page().touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** The page that opens when `tap` is done. */
export async function opened(page: Page, tap: () => Promise<void>): Promise<Page> {
  const [shop] = await Promise.all([page.context().waitForEvent('page'), tap()]);
  await shop.waitForLoadState();
  return shop;
}

/** Taps the link of a card and follows. */
export const follow = (page: Page, product: string): Promise<Page> =>
  opened(page, () => link(page, product).tap());

/** What the shop's panel says has arrived: the ids, and the network's parameters, by name. */
export async function arrived(shop: Page): Promise<Record<string, string>> {
  await shop.locator('section[data-arrived]').waitFor();
  const rows = await shop
    .locator('dd[data-arrived]')
    .evaluateAll((all) => all.map((it) => [it.getAttribute('data-arrived'), it.textContent?.trim()]));
  return Object.fromEntries(rows);
}

/** The ids in an address, as a reader who knows nothing of Vitrine would take `vt` and the network's slots apart. */
export function carried(href: string): Record<string, string> {
  const url = new URL(href);
  const wrapped = url.searchParams.get('u');
  const vt = new URL(wrapped ?? href).searchParams.get('vt') ?? '';
  const [click, creator, campaign, placement, product] = vt.split('.');
  const ids = Object.entries({ creator, campaign, placement, product, click });
  return Object.fromEntries(ids.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The card's address, once there is one. */
export async function hrefOf(page: Page, product: string): Promise<string> {
  const href = await link(page, product).getAttribute('href');
  if (!href) throw new Error(`The card of ${product} leads nowhere.`);
  return href;
}
