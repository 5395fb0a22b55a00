// What the landing script may keep: every byte on the device before the answer, after it, and after it was taken back.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attribution, heard, landing, MAYA, onDevice, own, pageOf, retailers, TAG } from './retailer.ts';
import { stage } from './stage.ts';

const it = stage();
const shops = retailers();
const IDS = { creator: 'maya', campaign: 'autumn-26', placement: 'bio', product: 'shirt' };
const FORM = '<form><input name="vt"></form>';
const classic = (code: string) => own(code, 'text/javascript');

async function visit(markup: string, query = `vt=${MAYA}`): Promise<Page> {
  const page = await (await it.phone()).newPage();
  await page.goto(pageOf(shops.urls[0], markup + FORM, query));
  await listening(page);
  return page;
}

/** What understands the platforms is a piece of its own: once it has come, they are listened to. */
const listening = (page: Page) =>
  page.evaluate("import('/vitrine-platform-answers.js').then(() => new Promise((go) => setTimeout(go)))");

const say = (page: Page, consent: string) =>
  page.evaluate(`import('/vitrine-landing.js').then((it) => it.land({ consent: '${consent}' }))`);

/** The same shop, another page, the same visitor. */
async function next(page: Page, markup: string) {
  await page.goto(pageOf(shops.urls[0], markup));
  await listening(page);
  return attribution(page);
}

async function expectKept(page: Page) {
  expect(await onDevice(page)).toContain(MAYA);
  expect(await attribution(page)).toMatchObject({ ...IDS, click: MAYA.split('.')[0] });
  expect(await page.inputValue('[name=vt]')).toBe(MAYA);
}

/** The creator is named, the tap is not, and the device holds nothing. */
async function expectNothingKept(page: Page) {
  expect(await onDevice(page)).toBe('');
  expect(await attribution(page)).toEqual(IDS);
  expect(await page.inputValue('[name=vt]')).toBe('.maya.autumn-26.bio.shirt');
}

test('no consent platform and no word of the page: the page knows, the device does not', async () => {
  const page = await visit(TAG);
  expect(await attribution(page)).toMatchObject({ ...IDS, click: MAYA.split('.')[0] });
  expect(await onDevice(page)).toBe('');
  expect(await next(page, TAG)).toBeNull();
});

test('granted late: kept from then on, and the page hears of the click', async () => {
  const page = await visit(landing({ consent: 'denied' }));
  await expectNothingKept(page);
  await say(page, 'granted');
  await expectKept(page);
  expect((await heard(page)).map((ids) => ids?.click)).toEqual([undefined, MAYA.split('.')[0]]);
  expect(await next(page, landing({ consent: 'granted' }))).toMatchObject(IDS);
});

test('taken back: off the device at once, and the creator is still credited on this page; given again: kept again', async () => {
  const page = await visit(landing({ consent: 'granted' }));
  await expectKept(page);
  await say(page, 'denied');
  await expectNothingKept(page);
  await say(page, 'granted');
  await expectKept(page);
  await say(page, 'denied');
  expect(await next(page, landing({ consent: 'granted' }))).toBeNull();
});

test('Global Privacy Control denies, whatever the page says', async () => {
  const phone = await it.phone();
  const page = await phone.newPage();
  await page.goto(pageOf(shops.urls[0], landing({ consent: 'granted' }) + FORM, `vt=${MAYA}`));
  await expectKept(page);
  await phone.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  );
  await page.reload();
  await expectNothingKept(page);
  await say(page, 'granted');
  await expectNothingKept(page);
});

/** Each platform as it behaves on a page: there from the start, and answering when `answer` is called. */
const PLATFORMS: [string, string][] = [
  [
    'the TCF',
    `const told = [];
    window.__tcfapi = (command, version, tell) => {
      told.push(tell);
      tell({ eventStatus: 'cmpuishown', gdprApplies: true, purpose: { consents: { 1: true, 7: true } } }, true);
    };
    window.answer = (yes) => told.forEach((tell) =>
      tell({ eventStatus: 'useractioncomplete', gdprApplies: true, purpose: { consents: { 1: true, 7: yes } } }, true));`,
  ],
  [
    'Google Consent Mode',
    `const told = [];
    const ad_storage = { default: false };
    window.google_tag_data = { ics: { entries: { ad_storage }, addListener: (types, tell) => told.push(tell) } };
    window.answer = (yes) => { told.forEach((tell) => tell()); ad_storage.update = yes; };`,
  ],
  [
    'Shopify',
    `let allowed = null;
    window.Shopify = { customerPrivacy: { marketingAllowed: () => allowed } };
    window.answer = (yes) => { allowed = yes; document.dispatchEvent(new CustomEvent('visitorConsentCollected')); };`,
  ],
];

describe.each(PLATFORMS)('%s', (_name, platform) => {
  test('unanswered, granted late, taken back', async () => {
    const page = await visit(classic(platform) + TAG);
    await expectNothingKept(page);
    await page.evaluate('answer(true)');
    await expect.poll(() => onDevice(page)).not.toBe('');
    await expectKept(page);
    await page.evaluate('answer(false)');
    await expect.poll(() => onDevice(page)).toBe('');
    await expectNothingKept(page);
  });

  test('denied', async () => {
    const page = await visit(classic(`${platform} answer(false);`) + TAG);
    await page.evaluate('answer(false)');
    await page.waitForTimeout(50);
    await expectNothingKept(page);
  });

  test('what was kept before is neither read nor lost while there is no answer', async () => {
    const page = await visit(landing({ consent: 'granted' }));
    await expectKept(page);
    expect(await next(page, classic(platform) + TAG + FORM)).toBeNull();
    expect(await onDevice(page)).toContain(MAYA);
    await page.evaluate('answer(true)');
    await expect.poll(() => attribution(page)).toMatchObject(IDS);
    await expectKept(page);
  });
});

test('of two platforms both have to agree', async () => {
  const [tcf, google] = PLATFORMS.map(([, code]) => `(() => { ${code} })();`);
  const page = await visit(classic(`${tcf} window.first = answer; ${google}`) + TAG);
  await page.evaluate('answer(true)');
  await page.waitForTimeout(50);
  await expectNothingKept(page);
  await page.evaluate('first(true)');
  await expect.poll(() => onDevice(page)).not.toBe('');
  await expectKept(page);
});

test('a TCF under which no GDPR applies, and a GPP alone, say nothing: nothing is kept', async () => {
  const outside = await visit(
    classic('window.__tcfapi = (command, version, tell) => tell({ gdprApplies: false }, true);') + TAG,
  );
  expect(await onDevice(outside)).toBe('');
  await expectNothingKept(await visit(classic('window.__gpp = () => {};') + TAG));
});

test('a platform that stumbles has not answered', async () => {
  const page = await visit(classic('window.__tcfapi = () => { throw new Error("no"); };') + TAG);
  await expectNothingKept(page);
});

describe.each([
  [
    'denied',
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
  ],
  ['full', "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };"],
  ['gone', "Object.defineProperty(window, 'localStorage', { value: null });"],
])('the storage is %s', (_name, spoil) => {
  test('the page’s memory stands in, and nothing is thrown', async () => {
    const phone = await it.phone();
    const page = await phone.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(
      pageOf(shops.urls[0], classic(spoil) + landing({ consent: 'granted' }) + FORM, `vt=${MAYA}`),
    );
    expect(await page.inputValue('[name=vt]')).toBe(MAYA);
    // The shop's own routes change the address without a page of their own.
    await page.evaluate("history.pushState(null, '', '/cart')");
    await say(page, 'granted');
    expect(await attribution(page)).toMatchObject({ ...IDS, click: MAYA.split('.')[0] });
    await say(page, 'denied');
    expect(await attribution(page)).toEqual(IDS);
    expect(errors).toEqual([]);
  });
});
