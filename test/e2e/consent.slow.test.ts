// What consent allows, read off the page: every byte on the device and every byte sent, before the answer, after it,
// after a late one, after it was taken back, and with a Global Privacy Control signal.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../engines/chromium.ts';
import { stays } from '../faults/cells.ts';
import { type Ledger, openLedger } from '../faults/ledger.ts';
import { openPages, type Pages } from '../faults/pages.ts';
import { isBuilt } from './built.ts';

const CLICK = /[0-7][0-9A-HJKMNP-TV-Z]{25}/g;

let browser: Browser;
let pages: Pages;
let ledger: Ledger;
let phone: BrowserContext;
/** Every address that was asked and every body that was sent, by anyone on the page. */
let sent: string[];

beforeAll(async () => {
  isBuilt();
  browser = await launchChromium();
  pages = await openPages();
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});
beforeEach(async () => {
  ledger = await openLedger();
  phone = await browser.newContext();
  phone.setDefaultTimeout(10_000);
  sent = [];
  phone.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
});
afterEach(async () => {
  await phone.close();
  await ledger.close();
});

async function visit(attributes = '', setUp: (page: Page) => Promise<void> = async () => {}): Promise<Page> {
  const page = await phone.newPage();
  await stays(page);
  await setUp(page);
  await page.goto(`${pages.origin}/?${new URLSearchParams({ ledger: ledger.url, attributes })}`);
  await page.locator('vitrine-card a[part=action]').first().waitFor();
  return page;
}

/** A consent platform in the manner of IAB TCF, which answers when the test says so. */
async function tcf(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const listeners: ((data: object, ok: boolean) => void)[] = [];
    const site = globalThis as Record<string, unknown>;
    let said: object | null = null;
    site.__tcfapi = (_command: string, _version: number, listener: (data: object, ok: boolean) => void) => {
      listeners.push(listener);
      if (said) listener(said, true);
    };
    site.answer = (yes: boolean) => {
      said = {
        eventStatus: 'useractioncomplete',
        gdprApplies: true,
        purpose: { consents: { 1: yes, 7: yes } },
      };
      for (const tell of listeners) tell(said, true);
    };
  });
}
const answer = (page: Page, yes: boolean) => page.evaluate(`answer(${yes})`);

/** Every byte that the site holds on the device. */
async function onDevice(page: Page): Promise<string> {
  const cookies = await phone.cookies();
  const rest = await page.evaluate(async () => {
    const held = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(String);
    for (const name of await caches.keys()) held.push(name);
    for (const { name = '' } of await indexedDB.databases()) {
      held.push(name);
      const request = indexedDB.open(name);
      const db = await new Promise<IDBDatabase>((go, fail) => {
        request.onsuccess = () => go(request.result);
        request.onerror = fail;
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        held.push(await new Promise((go) => (all.onsuccess = () => go(JSON.stringify(all.result)))));
      }
      db.close();
    }
    return held;
  });
  return [...cookies.map(({ name, value }) => name + value), ...rest].join('\n');
}

async function tap(page: Page, product = 'shirt'): Promise<string> {
  const link = page.locator(`vitrine-card[product=${product}] a[part=action]`);
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  return href;
}
const hrefs = (page: Page) =>
  page
    .locator('vitrine-card a[part=action]')
    .evaluateAll((links) => links.map((it) => (it as HTMLAnchorElement).href));
const clicksIn = (words: readonly string[]): string[] => words.flatMap((it) => it.match(CLICK) ?? []);
const taps = () => [...ledger.taken.values()].filter(({ type }) => type === 'handoff');
const arrived = (count: number) => expect.poll(() => taps().length, { timeout: 10_000 }).toBe(count);

/** No id of a tap on any link or in anything sent; entries have ids of their own, which name no tap. */
async function expectUnnamed(page: Page): Promise<void> {
  for (const href of await hrefs(page)) expect(href).toContain('vt=.maya');
  const entries = new Set(ledger.arrived.map(({ id }) => id));
  expect(clicksIn(sent).filter((id) => !entries.has(id))).toEqual([]);
  expect(ledger.arrived.filter(({ click }) => click)).toEqual([]);
}

test('a platform that has not answered: nothing kept, no tap named, and the creator is still credited', async () => {
  const page = await visit('', tcf);
  expect(await tap(page)).toContain('vt=.maya');
  await arrived(1);
  expect(taps()[0]).toMatchObject({ creator: 'maya', product: 'shirt' });
  await expectUnnamed(page);
  expect(await onDevice(page)).toBe('');
});

test('a late yes: links are named and the outbox opens; what the server has is off the device again', async () => {
  const page = await visit('', tcf);
  expect(await onDevice(page)).toBe('');
  await answer(page, true);
  await expect.poll(async () => clicksIn(await hrefs(page)).length).toBe(3);
  await expect.poll(() => onDevice(page)).toBe('vitrine-outbox\n[]');
  ledger.manner = 'fails';
  const href = await tap(page);
  await expect.poll(() => onDevice(page)).toContain('"type":"handoff"');
  const [click = ''] = clicksIn([href]);
  expect(await onDevice(page)).toContain(click);
  ledger.manner = 'takes';
  await arrived(1);
  expect(taps()[0]?.click).toBe(click);
  await expect.poll(() => onDevice(page)).toBe('vitrine-outbox\n[]');
});

test('taken back: off the device at once, and what has not gone yet goes without its name', async () => {
  const page = await visit('', tcf);
  await answer(page, true);
  await expect.poll(() => onDevice(page)).toBe('vitrine-outbox\n[]');
  ledger.manner = 'fails';
  const named = clicksIn([await tap(page)]);
  expect(named).toHaveLength(1);
  await expect.poll(() => onDevice(page)).toContain('"type":"handoff"');
  await answer(page, false);
  await expect.poll(() => onDevice(page)).toBe('');
  ledger.manner = 'takes';
  await expect.poll(() => hrefs(page)).toEqual(expect.arrayContaining([expect.stringContaining('vt=.maya')]));
  await tap(page, 'hat');
  await arrived(2);
  expect(taps().filter(({ click }) => click)).toEqual([]);
  for (const href of await hrefs(page)) expect(href).toContain('vt=.maya');
  expect(await onDevice(page)).toBe('');
});

test('a no: as before the answer', async () => {
  const page = await visit('', tcf);
  await answer(page, false);
  await tap(page);
  await arrived(1);
  await expectUnnamed(page);
  expect(await onDevice(page)).toBe('');
});

test('a GPC signal outdoes the platform and the page', async () => {
  for (const attributes of ['', 'consent=granted']) {
    const page = await visit(attributes, async (it) => {
      await tcf(it);
      await it.addInitScript(() =>
        Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true }),
      );
    });
    await answer(page, true);
    await tap(page);
    await arrived(attributes ? 2 : 1);
    await expectUnnamed(page);
    expect(await onDevice(page)).toBe('');
    await page.close();
  }
});

test('no platform: the tap is named, and nothing is kept', async () => {
  const page = await visit();
  const href = await tap(page);
  await arrived(1);
  expect(clicksIn([href])).toEqual([taps()[0]?.click]);
  expect(await onDevice(page)).toBe('');
});

test("the page's own word: granted keeps, and denied takes off what an earlier visit kept", async () => {
  ledger.network = 'gone';
  const before = await visit('consent=granted');
  await expect.poll(() => onDevice(before)).toBe('vitrine-outbox\n[]');
  await tap(before);
  await expect.poll(() => onDevice(before)).toContain('"type":"handoff"');
  await before.close();
  ledger.network = 'fast';
  const page = await visit('consent=denied');
  await expect.poll(() => onDevice(page)).toBe('');
});

test('what an earlier visit kept waits, unread, until the platform says yes', async () => {
  ledger.network = 'gone';
  const before = await visit('consent=granted');
  await expect.poll(() => onDevice(before)).toBe('vitrine-outbox\n[]');
  await tap(before);
  await expect.poll(() => onDevice(before)).toContain('"type":"handoff"');
  await before.close();
  ledger.network = 'fast';
  const page = await visit('', tcf);
  await tap(page, 'hat');
  await arrived(1);
  expect(taps()[0]?.product).toBe('hat');
  await answer(page, true);
  await arrived(2);
});
