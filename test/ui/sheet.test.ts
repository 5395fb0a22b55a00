// After the tap: what the ledger hears, when the sheet opens, and what it offers.
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Entry } from '../../src/core/ledger.ts';
import type { VitrineCard } from '../../src/ui/card.ts';
import type { VitrineLink } from '../../src/ui/link.ts';
import type { FakePorts } from '../mocks/ports.ts';
import { all, documentOf, linkOf, put, rest, SRC, stage, words } from './stage.ts';
// Fetched beforehand, so that "come to rest" does not depend on how long a piece takes to load.
import '../../src/shop/phone.ts';
import '../../src/ui/after-tap.ts';
import '../../src/ui/sheet.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const AGENTS = {
  instagram: `${IPHONE} Mobile/23D127 Instagram 450.0.0.27.74 (iPhone17,2; iOS 26_3; en_US; IABMV/1) Safari/604.1`,
  facebook: `${IPHONE} Mobile/22F76 [FBAN/FBIOS;FBAV/480.0;FBSV/26.1;IABMV/1]`,
  kakaotalk: `${IPHONE} Mobile/15E148 KAKAOTALK 25.1.0`,
  snapchat: `${IPHONE} Mobile/15E148 Snapchat/13.0 (like Safari/8620.2.4, panda)`,
  safari: `${IPHONE} Version/26.0 Mobile/15E148 Safari/604.1`,
};

interface Scene {
  readonly ports: FakePorts;
  readonly entries: Entry[];
  readonly element: VitrineCard;
}

async function scene(app: keyof typeof AGENTS, more: object = {}, attributes = ''): Promise<Scene> {
  const entries: Entry[] = [];
  const ports = stage(documentOf(undefined, { server: 'https://ledger.example', ...more }));
  ports.clues = () => ({ userAgent: AGENTS[app] });
  ports.outbox = async () => (_word, event) => void (event && entries.push(event.entry));
  const element = await put<VitrineCard>(
    `<vitrine-card src="${SRC}" product="shirt" ${attributes}></vitrine-card>`,
  );
  await waitUntil(() => linkOf(element)?.target === '_self' || app === 'safari');
  await rest();
  return { ports, entries, element };
}

/** A tap that leads nowhere, as in a browser that blocks the address. */
function tap(element: Element, more: MouseEventInit = {}): void {
  const stay = (event: Event) => event.preventDefault();
  const link = linkOf(element) as HTMLAnchorElement;
  // What the test prevents is not what a page prevents: the card must not see it.
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...more });
  Object.defineProperty(event, 'defaultPrevented', { get: () => false });
  window.addEventListener('click', stay, { once: true });
  link.focus();
  link.dispatchEvent(event);
}

const sheetOf = (element: Element) => all<HTMLDialogElement>(element, 'dialog')[0];
const outcomes = (entries: readonly Entry[]) =>
  entries.filter(({ type }) => type === 'outcome').map(({ outcome, how }) => `${how} ${outcome}`);

function hide(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
}

afterEach(() => {
  // The tap of the test before is over.
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
});

describe('a way out that fails', () => {
  it('after 1.5 s has stayed: the ledger, the other cards and the shopper are told', async () => {
    const { ports, entries, element } = await scene('instagram');
    expect(linkOf(element)?.href).to.match(/^instagram:/);
    tap(element);
    await ports.advance(1400);
    expect(sheetOf(element)).to.equal(undefined);
    expect(outcomes(entries)).to.deep.equal([]);
    await ports.advance(200);
    expect(outcomes(entries)).to.deep.equal(['escape stayed']);
    const [handoff, outcome] = entries.filter(({ type }) => type === 'handoff' || type === 'outcome');
    expect(outcome?.click).to.equal(handoff?.click);
    expect(outcome?.because).to.equal('way: instagram-extbrowser');
    // What the method is judged by: no more of the phone than the app, its major version and the system.
    expect(outcome).to.include({
      method: 'instagram-extbrowser',
      inApp: 'instagram',
      inAppVersion: '450',
      os: 'ios',
    });
    expect(handoff).to.not.have.any.keys('method', 'inApp', 'inAppVersion', 'os');
    expect(sheetOf(element)?.matches(':modal')).to.equal(true);
    // What has failed is not tried again by any card of the page.
    expect(linkOf(element)?.href).to.match(/^https:/);
  });

  it('a page that is left in time has left, and no sheet opens', async () => {
    const { ports, entries, element } = await scene('instagram');
    tap(element);
    await ports.advance(700);
    hide();
    await ports.advance(40_000);
    expect(outcomes(entries)).to.deep.equal(['escape left']);
    expect(sheetOf(element)).to.equal(undefined);
  });

  it('an app that asks first: who says yes after the sheet has come has left, and may go that way again', async () => {
    const { ports, entries, element } = await scene('instagram');
    tap(element);
    await ports.advance(4000);
    expect(sheetOf(element)?.matches(':modal')).to.equal(true);
    hide();
    await rest();
    expect(outcomes(entries)).to.deep.equal(['escape stayed', 'escape left']);
    const [stayed, left] = entries.filter(({ type }) => type === 'outcome');
    expect(left).to.include({ click: stayed?.click, method: 'instagram-extbrowser', inApp: 'instagram' });
    expect(linkOf(element)?.href).to.match(/^instagram:/);
  });

  for (const [what, act] of [
    ['a touch', () => window.dispatchEvent(new PointerEvent('pointerdown'))],
    ['a key', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))],
    ['ten seconds', () => undefined],
  ] as const)
    it(`after ${what} whoever goes has stayed before`, async () => {
      const { ports, entries, element } = await scene('instagram');
      tap(element);
      await ports.advance(what === 'ten seconds' ? 12_000 : 4000);
      act();
      hide();
      await rest();
      expect(outcomes(entries)).to.deep.equal(['escape stayed']);
      expect(linkOf(element)?.href).to.match(/^https:/);
    });

  for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)
    it(`with ${modifier} no sheet opens, and nothing is given up`, async () => {
      const { ports, entries, element } = await scene('instagram');
      tap(element, { [modifier]: true });
      await ports.advance(31_000);
      expect(outcomes(entries)).to.deep.equal(['escape unknown']);
      expect(sheetOf(element)).to.equal(undefined);
      expect(linkOf(element)?.href).to.match(/^instagram:/);
    });

  it('a handoff that the page cancels has no outcome', async () => {
    const { ports, entries, element } = await scene('instagram');
    element.addEventListener('vitrine-handoff', (event) => event.preventDefault());
    linkOf(element)?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
    );
    await ports.advance(31_000);
    expect(outcomes(entries)).to.deep.equal([]);
    expect(sheetOf(element)).to.equal(undefined);
  });

  it('a second tap ends the first, whose outcome nobody knows', async () => {
    const { ports, entries, element } = await scene('instagram');
    tap(element);
    await ports.advance(500);
    tap(element);
    await ports.advance(500);
    hide();
    await rest();
    expect(outcomes(entries)).to.deep.equal(['escape unknown', 'escape left']);
    const clicks = entries.filter(({ type }) => type === 'outcome').map(({ click }) => click);
    expect(new Set(clicks).size).to.equal(2);
  });

  it('without consent the outcome has no click id', async () => {
    const { ports, entries, element } = await scene('instagram');
    tap(element);
    await rest();
    ports.allow('denied');
    await ports.advance(1600);
    expect(entries.find(({ type }) => type === 'outcome')).to.not.have.property('click');
  });
});

describe('the web', () => {
  it('is waited for: no sheet opens, and what nobody saw is unknown', async () => {
    const { ports, entries, element } = await scene('snapchat');
    tap(element);
    await ports.advance(29_000);
    expect(outcomes(entries)).to.deep.equal([]);
    await ports.advance(2000);
    expect(outcomes(entries)).to.deep.equal(['web unknown']);
    expect(sheetOf(element)).to.equal(undefined);
  });

  it('left is left, when the page is hidden and when it goes', async () => {
    for (const leave of [hide, () => window.dispatchEvent(new PageTransitionEvent('pagehide'))]) {
      const { ports, entries, element } = await scene('safari');
      tap(element);
      await ports.advance(4000);
      leave();
      await rest();
      expect(outcomes(entries)).to.deep.equal(['web left']);
    }
  });
});

describe('the sheet', () => {
  async function opened(app: keyof typeof AGENTS, more: object = {}, attributes = '') {
    const it = await scene(app, more, attributes);
    const button = all<HTMLButtonElement>(it.element, '.copy-link')[0] as HTMLButtonElement;
    button.focus();
    button.click();
    await waitUntil(() => sheetOf(it.element));
    await new Promise((go) => setTimeout(go));
    return { ...it, button, sheet: sheetOf(it.element) as HTMLDialogElement };
  }

  it('is accessible, and so is the card with its button', async () => {
    const { element, sheet } = await opened('facebook');
    await expect(element).to.be.accessible();
    expect(sheet.matches(':modal')).to.equal(true);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Open in your browser');
  });

  it('tells the steps of that very app, in closed words', async () => {
    const facebook = await opened('facebook');
    expect(words(facebook.sheet)).to.include('three dots at the top right').and.include('“Open in browser”');
    facebook.sheet.close();
    const kakao = await opened('kakaotalk');
    expect(words(kakao.sheet)).to.include('Tap the address at the top');
    expect(all(kakao.sheet, 'ol .icon').length).to.equal(2);
  });

  it('offers the other ways; what needs window.open is a button, and opens in the tap', async () => {
    const { sheet, entries, element } = await opened('facebook');
    const before = linkOf(element)?.href ?? '';
    const asked: unknown[] = [];
    const real = window.open;
    window.open = (...args) => (asked.push(args[0]), null);
    all<HTMLButtonElement>(sheet, 'button.way')[0]?.click();
    window.open = real;
    expect(asked.length).to.equal(1);
    expect(String(asked[0])).to.match(/^x-safari-https:\/\/northwind\.example\//);
    hide();
    await rest();
    expect(outcomes(entries)).to.deep.equal(['copy unknown', 'escape left']);
    // A way of the sheet is watched longer and judged by nobody.
    expect(entries.at(-1)).to.not.have.property('method');
    expect(entries.at(-1)?.because).to.match(
      /^way: x-safari-window; may-not-pay: x-safari-window:unverified$|^way: x-safari-window$/,
    );
    expect(before).to.match(/^https:/);
  });

  it('other ways are links', async () => {
    const { sheet } = await opened('kakaotalk');
    const link = all<HTMLAnchorElement>(sheet, 'a.way')[0];
    expect(link?.href).to.match(/^kakaotalk:\/\/web\/openExternal\?url=https%3A/);
    expect([link?.target, link?.rel]).to.deep.equal(['_self', 'sponsored noopener']);
  });

  for (const [by, close] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['its button', (sheet: Element) => all<HTMLButtonElement>(sheet, '.close')[0]?.click()],
    [
      'a tap beside it',
      (sheet: Element) => sheet.dispatchEvent(new MouseEvent('click', { clientX: 1, clientY: 1 })),
    ],
  ] as const)
    it(`closed by ${by}, gives the focus back to what opened it`, async () => {
      const { sheet, button, element } = await opened('facebook');
      await close(sheet);
      await waitUntil(() => !sheetOf(element));
      expect(element.shadowRoot?.activeElement).to.equal(button);
      expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
    });

  it('goes on here by the plain link, and closes', async () => {
    const { ports, element } = await scene('instagram');
    const copy = new URL(linkOf(element)?.href ?? '').searchParams.get('url');
    tap(element);
    await ports.advance(1600);
    const here = all<HTMLAnchorElement>(element, '.here')[0] as HTMLAnchorElement;
    expect(here.href).to.equal(copy);
    here.addEventListener('click', (event) => event.preventDefault());
    here.click();
    await waitUntil(() => !sheetOf(element));
    expect(element.shadowRoot?.activeElement).to.equal(linkOf(element));
  });

  it('copies the stamped link, and where the clipboard is closed shows it selected', async () => {
    const { sheet, entries } = await opened('snapchat');
    const tapped = entries.find(({ type }) => type === 'handoff');
    expect(tapped).to.include({ how: 'copy' });
    const field = all<HTMLInputElement>(sheet, 'input')[0] as HTMLInputElement;
    const vt = new URL(field.value).searchParams.get('vt') ?? '';
    expect(vt.split('.')).to.deep.equal([tapped?.click, 'maya', '', '', 'shirt']);
    const clipboard = navigator.clipboard;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const real = document.execCommand.bind(document);
    document.execCommand = () => false;
    all<HTMLButtonElement>(sheet, 'button.way').at(-1)?.click();
    await waitUntil(() => words(sheet).includes('Press and hold'));
    document.execCommand = real;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(field.hidden).to.equal(false);
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(field.value);
  });

  it('speaks the page’s language, and Arabic from right to left', async () => {
    const german = await opened('facebook', {}, 'lang="de"');
    expect(words(german.sheet)).to.include('Im Browser öffnen').and.include('Hier weitermachen');
    expect(german.sheet.lang).to.equal('de');
    german.sheet.close();
    const arabic = await opened('facebook', {}, 'lang="ar"');
    expect(getComputedStyle(arabic.sheet).direction).to.equal('rtl');
  });

  it('a link in a sentence has it too, and stays in its line', async () => {
    const { ports, element: card } = await scene('instagram');
    card.remove();
    const element = await put<VitrineLink>(
      `<vitrine-link src="${SRC}" product="shirt">the shirt</vitrine-link>`,
    );
    await waitUntil(() => linkOf(element)?.href.startsWith('instagram:'));
    tap(element);
    await ports.advance(1600);
    expect(sheetOf(element)?.matches(':modal')).to.equal(true);
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(getComputedStyle(sheetOf(element) as Element).backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
    sheetOf(element)?.close();
    await waitUntil(() => !sheetOf(element));
  });
});

describe('copy link', () => {
  it('stands on every card in an app, 44 px to touch, above the card’s own link, and moves nothing', async () => {
    stage();
    const element = await put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt"></vitrine-card>`);
    const plain = element.getBoundingClientRect().height;
    expect(all(element, '.copy-link')).to.deep.equal([]);
    element.remove();
    for (const layout of ['vertical', 'horizontal', 'compact']) {
      const { element: card } = await scene('facebook', {}, `layout="${layout}"`);
      const button = all<HTMLButtonElement>(card, '.copy-link')[0] as HTMLButtonElement;
      const { width, height } = button.getBoundingClientRect();
      expect(width).to.be.at.least(44);
      expect(height).to.be.at.least(44);
      button.scrollIntoView({ block: 'center' });
      const box = button.getBoundingClientRect();
      const hit = card.shadowRoot?.elementFromPoint(box.left + 22, box.top + 22);
      expect(button.contains(hit ?? null), layout).to.equal(true);
      if (layout === 'vertical') expect(card.getBoundingClientRect().height).to.equal(plain);
      card.remove();
    }
  });

  it('stands on no card elsewhere', async () => {
    const { element } = await scene('safari');
    expect(all(element, '.copy-link')).to.deep.equal([]);
  });
});
