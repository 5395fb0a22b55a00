// What is in stock, opened from a card: by hand, by keyboard, and on a narrow page.
import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { VitrineCard } from '../../src/ui/card.ts';
import { MINUTE, offer, product } from '../core/maya.ts';
import { all, documentOf, heard, linkOf, priced, put, rest, SRC, stage, words } from './stage.ts';

const gone = offer('northwind', 'out_of_stock');
const products = [
  product('shirt', [gone], ['hat', 'scarf']),
  product('hat', [{ ...priced('eastwind', '20.00'), url: 'https://eastwind.example/hat' }]),
  product('scarf', [{ ...priced('eastwind', '30.00'), url: 'https://eastwind.example/scarf' }]),
];
const card = (attributes = 'fallback="ask"') =>
  put<VitrineCard>(
    `<vitrine-card src="${SRC}" product="shirt" style="width: 260px" ${attributes}></vitrine-card>`,
  );
const button = (element: Element, part = 'action') =>
  all<HTMLButtonElement>(element, `button[part=${part}]`)[0] as HTMLButtonElement;
const panel = (element: Element) => element.shadowRoot?.querySelector('vitrine-alternatives') ?? null;
const isOpen = (element: Element) => panel(element)?.matches(':popover-open') ?? false;
const inside = (element: Element) => panel(element)?.shadowRoot as ShadowRoot;
const holdsFocus = (element: Element) => panel(element)?.matches(':focus-within') ?? false;
/** Where the focus is, through every shadow root. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
/** Opens it by keyboard, as a person would. */
async function opened(attributes?: string, part?: string): Promise<VitrineCard> {
  stage(documentOf(products));
  const element = await card(attributes);
  button(element, part).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => isOpen(element));
  await waitUntil(() => holdsFocus(element));
  await still(element);
  return element;
}
/** It comes with a short motion, half of which would be half seen. */
async function still(element: Element): Promise<void> {
  const animated = [panel(element), inside(element).querySelector('.root')];
  await Promise.all(animated.flatMap((it) => (it?.getAnimations() ?? []).map(({ finished }) => finished)));
}
async function closed(element: Element): Promise<void> {
  await waitUntil(() => !panel(element));
  await rest();
}

beforeEach(() => setViewport({ width: 900, height: 700 }));
afterEach(() => resetMouse());

it('is accessible, closed and open, beside its button and from the bottom edge', async () => {
  const element = await opened();
  await expect(element).to.be.accessible();
  await setViewport({ width: 390, height: 700 });
  await waitUntil(() => panel(element)?.dataset.as === 'sheet');
  await still(element);
  await expect(element).to.be.accessible();
});

describe('a card that asks', () => {
  it('has a button in place of the link, which tells what it does', async () => {
    stage(documentOf(products));
    const element = await card();
    expect(linkOf(element) === undefined).to.equal(true);
    const [action] = [button(element)];
    expect(action.getAttribute('aria-label')).to.equal('The shirt, See what is in stock');
    expect(action.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(action.getAttribute('aria-expanded')).to.equal('false');
    expect(panel(element) === null).to.equal(true);
  });

  it('opens the list, with a name, and the focus in it', async () => {
    const handoffs = heard('vitrine-handoff');
    const element = await opened();
    expect(button(element).getAttribute('aria-expanded')).to.equal('true');
    expect(panel(element)?.getAttribute('role')).to.equal('dialog');
    expect(panel(element)?.getAttribute('aria-label')).to.match(/The shirt/);
    expect(words(inside(element))).to.match(/In stock instead.*The hat.*Shop at Eastwind.*The scarf/);
    expect(handoffs).to.deep.equal([]);
  });

  it('Escape closes it, and the focus returns', async () => {
    const element = await opened();
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(focused()?.outerHTML).to.equal(button(element).outerHTML);
    expect(button(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('its close button too', async () => {
    const element = await opened();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('aria-label')).to.equal('Close');
    await sendKeys({ press: 'Enter' });
    await closed(element);
    expect(focused()?.outerHTML).to.equal(button(element).outerHTML);
  });

  it('the keyboard walks through the links; leaving the list closes it', async () => {
    const element = await opened();
    const names: (string | null | undefined)[] = [];
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: 'Tab' });
      names.push(focused()?.getAttribute('aria-label'));
    }
    expect(names).to.deep.equal(['Close', 'The hat, Shop at Eastwind', 'The scarf, Shop at Eastwind']);
    const next = document.createElement('button');
    document.body.append(next);
    next.focus();
    await closed(element);
    expect(focused() === next).to.equal(true);
    next.remove();
  });

  it('a tap outside closes it; a tap on the button opens and closes', async () => {
    const element = await opened();
    await sendMouse({ type: 'click', position: [880, 690] });
    await closed(element);
    const { left, top } = button(element).getBoundingClientRect();
    const position: [number, number] = [Math.round(left + 20), Math.round(top + 10)];
    await sendMouse({ type: 'click', position });
    await waitUntil(() => isOpen(element));
    await waitUntil(() => holdsFocus(element));
    // Where the list lies over the button there is nothing to tap.
    if (element.shadowRoot?.elementFromPoint(...position) === button(element)) {
      await sendMouse({ type: 'click', position });
      await closed(element);
    }
  });

  it('a tap in the list leaves for the one that was tapped', async () => {
    const element = await opened();
    const events = heard('vitrine-handoff');
    element.addEventListener('vitrine-handoff', (event) => event.preventDefault());
    all<HTMLAnchorElement>(inside(element), 'a')[1]?.click();
    expect(events.map(({ choice }) => choice.offered?.product)).to.deep.equal(['scarf']);
    expect(events[0]?.entry).to.include({ product: 'shirt', offered: 'scarf' });
  });

  it('the list does not report what the card has reported', async () => {
    const events = heard('vitrine-fallback');
    await opened();
    expect(events.length).to.equal(1);
  });

  it('the stock flows into the open list', async () => {
    const url = 'https://eastwind.example/stock';
    const eastwind = { name: 'Eastwind', stock: { source: 'json', url } };
    const ports = stage(documentOf(products, { retailers: { northwind: { name: 'Northwind' }, eastwind } }));
    const says = (scarf: string) => () => ({
      ttl: 60,
      offers: { 'hat/eastwind': { stock: 'in_stock' }, 'scarf/eastwind': { stock: scarf } },
    });
    ports.answers[url] = says('in_stock');
    const element = await card();
    await waitUntil(() => ports.count(url) > 0);
    await rest();
    button(element).click();
    await waitUntil(() => isOpen(element));
    expect(words(inside(element))).to.contain('The scarf');
    ports.answers[url] = says('out_of_stock');
    await ports.advance(MINUTE + 1);
    expect(isOpen(element)).to.equal(true);
    expect(words(inside(element)))
      .to.contain('The hat')
      .and.not.contain('The scarf');
  });

  it('removed while it is open, it comes back closed and leaves nothing behind', async () => {
    const element = await opened();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await rest();
    parent.append(element);
    await rest();
    expect(panel(element) === null).to.equal(true);
    expect(button(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('where no panel can be had, the link leads straight to what is in stock', async () => {
    const { popover } = Object.getOwnPropertyDescriptors(HTMLElement.prototype);
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      stage(documentOf(products));
      const element = await card();
      expect(linkOf(element)?.href).to.match(/^https:\/\/eastwind\.example\/hat/);
      expect(words(element)).to.contain('1 more in stock');
      expect(all(element, 'button').length).to.equal(0);
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', popover as PropertyDescriptor);
    }
  });
});

describe('a card that gives way', () => {
  it('opens the same list from “more in stock”, above the link that covers it', async () => {
    const element = await opened('', 'more');
    expect(words(inside(element))).to.match(/The hat.*The scarf/);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    const more = button(element, 'more');
    const { left, top, width, height } = more.getBoundingClientRect();
    const hit = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit?.closest('button') === more).to.equal(true);
    expect(linkOf(element)?.href).to.match(/^https:\/\/eastwind\.example\/hat/);
  });

  it('the rest of the picture is still the link’s', async () => {
    stage(documentOf(products));
    const element = await card('');
    const media = all(element, '[part=media]')[0] as HTMLElement;
    const { left, top, width, height } = media.getBoundingClientRect();
    const hit = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit === linkOf(element)).to.equal(true);
  });
});

describe('where the list lies', () => {
  it('beside its button, within the page, whatever the page is scrolled to', async () => {
    const element = await opened();
    const { left, top, right, bottom } = (panel(element) as Element).getBoundingClientRect();
    expect(panel(element)?.dataset.as).to.equal('beside');
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    expect(all(element, '[style]').length).to.equal(0);
  });

  it('on a narrow page at the bottom edge, and a tap on the shade closes it', async () => {
    await setViewport({ width: 390, height: 700 });
    const element = await opened();
    await waitUntil(() => panel(element)?.dataset.as === 'sheet');
    const root = inside(element).querySelector('.root') as HTMLElement;
    await still(element);
    const { left, width, bottom, top } = root.getBoundingClientRect();
    expect([left, width, Math.round(bottom)]).to.deep.equal([0, 390, 700]);
    expect(top).to.be.above(60);
    await sendMouse({ type: 'click', position: [195, 20] });
    await closed(element);
  });

  it('no target is smaller than a thumb', async () => {
    const element = await opened();
    for (const it of all(inside(element), 'button')) {
      const { width, height } = it.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    for (const it of all(inside(element), 'li')) expect(it.offsetHeight).to.be.at.least(44);
  });
});
