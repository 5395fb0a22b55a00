// The landing script in two retailers' pages: which click an order is credited to, and that the forms say so.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { LandOptions } from '../../src/landing/index.ts';
import {
  attribution,
  daysLater,
  heard,
  KEY,
  landing,
  MAYA,
  MAYA_LATER,
  onDevice,
  OTTO,
  own,
  pageOf,
  retailers,
  TAG,
  TAP,
} from './retailer.ts';
import { stage } from './stage.ts';

const it = stage();
const shops = retailers();
const IDS = { click: `${TAP}1`, creator: 'maya', campaign: 'autumn-26', placement: 'bio', product: 'shirt' };

async function shopper() {
  const phone = await it.phone();
  const page = await phone.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const visit = (options: LandOptions, query = '', shop = shops.urls[0]) =>
    page.goto(pageOf(shop, landing({ consent: 'granted', ...options }), query));
  return { phone, page, errors, visit };
}

const who = async (page: Page) => (await attribution(page))?.click?.slice(-1) ?? null;

describe('which click counts', () => {
  test.each([
    ['last', '2'],
    ['first', '1'],
  ] as const)('%s touch', async (touch, expected) => {
    const { page, visit } = await shopper();
    await visit({ touch }, `vt=${MAYA}`);
    await visit({ touch }, `vt=${MAYA_LATER}`);
    expect(await who(page)).toBe(expected);
    // A page of the shop that nobody was sent to.
    await visit({ touch });
    expect(await who(page)).toBe(expected);
  });

  test('each shop knows its own click only', async () => {
    const { page, visit } = await shopper();
    await visit({}, `vt=${MAYA}`, shops.urls[0]);
    await visit({}, `vt=${OTTO}`, shops.urls[1]);
    expect(await who(page)).toBe('3');
    await visit({}, '', shops.urls[0]);
    expect(await attribution(page)).toEqual(IDS);
  });

  test('an expired click is credited no more, and is off the device', async () => {
    const { phone, page, visit } = await shopper();
    await visit({ days: 7 }, `vt=${MAYA}`);
    await daysLater(phone, 6.9);
    await visit({ days: 7 });
    expect(await who(page)).toBe('1');
    await daysLater(phone, 7.1);
    await visit({ days: 7 });
    expect(await attribution(page)).toBeNull();
    expect(await onDevice(page)).toBe('');
  });

  test('a page that stays open lets go of its click when that ends', async () => {
    const { phone, page, visit } = await shopper();
    await visit({}, `vt=${MAYA}`);
    await daysLater(phone, 31);
    expect(await attribution(page)).toBeNull();
  });

  test('a rival’s click waits until the live one has ended', async () => {
    const { phone, page, visit } = await shopper();
    await visit({}, `vt=${MAYA}`);
    await daysLater(phone, 20);
    await visit({}, `vt=${OTTO}`);
    expect(await who(page)).toBe('1');
    await daysLater(phone, 31);
    await visit({});
    expect(await who(page)).toBe('3');
    await daysLater(phone, 51);
    await visit({});
    expect(await attribution(page)).toBeNull();
  });

  test('a rival’s click takes its place at once when the shop wants it so', async () => {
    const { page, visit } = await shopper();
    await visit({ touch: 'first' }, `vt=${MAYA}`);
    await visit({ touch: 'first', overwrite: true }, `vt=${OTTO}`);
    expect(await who(page)).toBe('3');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('maya');
  });

  test('a network’s own parameter brings the click id', async () => {
    const { page, visit } = await shopper();
    await visit({ param: 'subId1' }, `subId1=${TAP}1&subId2=maya`);
    expect(await attribution(page)).toEqual({ click: `${TAP}1` });
  });

  test('asked twice on one page, or loaded again, a click is one click', async () => {
    const { phone, page, visit } = await shopper();
    await visit({}, `vt=${MAYA}`);
    const first = await page.evaluate((key) => localStorage.getItem(key), KEY);
    await daysLater(phone, 1);
    await page.evaluate("import('/vitrine-landing.js').then((it) => { it.land(); it.land(); })");
    await page.reload();
    await expect.poll(() => who(page)).toBe('1');
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(first);
    expect(await heard(page)).toEqual([IDS]);
  });
});

describe('what arrives', () => {
  test.each([
    ['no vt', ''],
    ['markup', `vt=${encodeURIComponent('.<img src=x onerror=alert(1)>...')}`],
    ['a creator of markup', `vt=${encodeURIComponent('"><script>alert(1)</script>')}`],
    ['one that is far too long', `vt=.${'a'.repeat(4000)}...`],
    ['a broken escape', 'vt=%E0%A4%A'],
    ['nobody to credit', 'vt=..autumn-26.bio.shirt'],
  ])('%s: nothing is kept, nothing is filled, nothing is said', async (_name, query) => {
    const { page, errors } = await shopper();
    const markup = landing({ consent: 'granted' }) + '<form><input name="vt" value="as it was"></form>';
    await page.goto(pageOf(shops.urls[0], markup, query));
    expect(await attribution(page)).toBeNull();
    expect(await heard(page)).toEqual([]);
    expect(await page.inputValue('[name=vt]')).toBe('as it was');
    expect(await onDevice(page)).toBe('');
    expect(errors).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['no list', '{"vt":1}'],
    ['a list of anything', '[null,1,"a",[]]'],
    ['markup', '[{"vt":".<b>...","at":9e15,"days":9e15}]'],
    ['no times', `[{"vt":"${OTTO}","at":"x","days":null}]`],
  ])('what stands in the storage is %s: as if nothing stood there', async (_name, text) => {
    const { page, errors, visit } = await shopper();
    await visit({});
    await page.evaluate(([key, value]) => localStorage.setItem(key as string, value as string), [KEY, text]);
    await visit({});
    expect(await attribution(page)).toBeNull();
    await visit({}, `vt=${MAYA}`);
    await visit({});
    expect(await attribution(page)).toEqual(IDS);
    expect(errors).toEqual([]);
  });
});

describe('the tag', () => {
  test('lands by itself, tells the page, and fills its forms', async () => {
    const { page, errors } = await shopper();
    const form = '<form><input type="hidden" name="vt"></form><input name="vtx" value="other">';
    await page.goto(pageOf(shops.urls[0], TAG + form, `vt=${MAYA}`));
    expect(await heard(page)).toEqual([IDS]);
    expect(await page.inputValue('[name=vt]')).toBe(MAYA);
    expect(await page.inputValue('[name=vtx]')).toBe('other');
    expect(errors).toEqual([]);
  });

  test('without its attribute an import does nothing', async () => {
    const { page } = await shopper();
    const markup =
      own("import '/vitrine-landing.js'; window.ready = true;") + '<form><input name="vt"></form>';
    await page.goto(pageOf(shops.urls[0], markup, `vt=${MAYA}`));
    await page.waitForFunction('window.ready');
    expect(await heard(page)).toEqual([]);
    expect(await page.inputValue('[name=vt]')).toBe('');
    expect(await onDevice(page)).toBe('');
  });
});

describe('forms', () => {
  test('those added later are filled as well, and what is posted says so', async () => {
    const { page } = await shopper();
    await page.goto(pageOf(shops.urls[0], TAG, `vt=${MAYA}`));
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '/order';
      const field = document.createElement('input');
      field.name = 'vt';
      const box = document.createElement('div');
      box.append(document.createElement('p'), field);
      form.append(box, document.createElement('button'));
      document.body.append('Some words', form);
      // A cart drawn a moment later, and a field that is itself what is added.
      setTimeout(() => {
        const cart = document.createElement('input');
        cart.name = 'attributes[vt]';
        form.prepend(cart);
      }, 20);
    });
    await expect.poll(() => page.inputValue('[name="attributes[vt]"]')).toBe(MAYA);
    expect(await page.inputValue('[name=vt]')).toBe(MAYA);
    await page.getByRole('button').tap();
    await page.waitForURL('**/order');
    const { body } = shops.posted.find(({ path }) => path === '/order') ?? {};
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ 'attributes[vt]': MAYA, vt: MAYA });
  });

  test('the Shopify cart gets its attribute, and a shop that refuses hears nothing of it', async () => {
    const { page, errors } = await shopper();
    const save = "import('/vitrine-landing.js').then((it) => it.toShopifyCart())";
    await page.goto(pageOf(shops.urls[0], TAG));
    expect(await page.evaluate(save)).toBe(false);
    expect(shops.posted.filter(({ path }) => path === '/cart/update.js')).toEqual([]);

    await page.goto(pageOf(shops.urls[0], TAG, `vt=${MAYA}`));
    expect(await page.evaluate(save)).toBe(true);
    const sent = shops.posted.filter(({ path }) => path === '/cart/update.js');
    expect(sent.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { 'attributes[vt]': MAYA },
    ]);
    expect(errors).toEqual([]);
    await page.route('**/cart/update.js', (route) => route.abort());
    expect(await page.evaluate(save)).toBe(false);
  });
});
