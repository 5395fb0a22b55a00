// The tap, and what a card tells the page of itself.
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { VitrineCard } from '../../src/ui/card.ts';
import type { VitrineHandoffEvent, VitrineShownEvent } from '../../src/ui/events.ts';
import { MINUTE, offer, product } from '../core/maya.ts';
import { destination, documentOf, heard, linkOf, put, rest, SHIRT, SRC, stage } from './stage.ts';

const sold = product('shirt', [offer('northwind', 'out_of_stock')], ['hat']);
const hat = product('hat', [offer('eastwind', 'in_stock')]);
const card = (more = '') =>
  put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt" ${more}></vitrine-card>`);

/** Taps, and tells where the browser would have gone: the address at the last moment before it goes. */
function tap(element: Element, type = 'click', button = 0): { to: string | null; prevented: boolean } {
  const went = { to: null as string | null, prevented: false };
  const last = (event: Event) => {
    const [link] = event.composedPath();
    went.prevented = event.defaultPrevented;
    went.to = link instanceof HTMLAnchorElement ? link.href : null;
    event.preventDefault();
  };
  window.addEventListener(type, last, { once: true });
  linkOf(element)?.dispatchEvent(
    new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, button }),
  );
  window.removeEventListener(type, last);
  return went;
}

it('is accessible before and after a tap', async () => {
  stage();
  const element = await card();
  await expect(element).to.be.accessible();
  tap(element);
  await rest();
  await expect(element).to.be.accessible();
});

describe('the tap', () => {
  for (const [type, button] of [
    ['click', 0],
    ['auxclick', 1],
    ['contextmenu', 2],
  ] as const)
    it(`${type}: the link is final before, and has a click id of its own after`, async () => {
      stage();
      const element = await card();
      const before = linkOf(element)?.href;
      const [click, ...others] = destination(element).ids;
      expect(click).to.match(/^\w{26}$/);
      expect(tap(element, type, button).to).to.equal(before);
      expect(linkOf(element)?.href).to.equal(before);
      await rest();
      const [next, ...same] = destination(element).ids;
      expect(next)
        .to.match(/^\w{26}$/)
        .and.not.equal(click);
      expect(same).to.deep.equal(others);
    });

  it('is told before the page is left, with the ids that leave', async () => {
    stage();
    const element = await card('campaign="autumn"');
    const events = heard('vitrine-handoff');
    const [click] = destination(element).ids;
    const { to, prevented } = tap(element);
    expect(prevented).to.equal(false);
    expect(events.length).to.equal(1);
    const { product: id, handoff, entry, choice } = events[0] as VitrineHandoffEvent;
    expect(handoff.href).to.equal(to);
    expect([id, choice.offered?.offer]).to.deep.equal(['shirt', 'northwind']);
    expect(entry).to.include({ type: 'handoff', click, creator: 'maya', campaign: 'autumn', how: 'web' });
  });

  for (const [name, url] of Object.entries({
    'a network’s link, which has no vt':
      'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fshop.example%2Fp',
    'another’s, which has one slot': 'https://www.amazon.com/dp/B000000000?tag=maya-20',
    'a shop’s own': 'https://shop.example/p',
  }))
    it(`tells a cart what its order must carry, by ${name}`, async () => {
      stage(documentOf([{ ...SHIRT, offers: [{ url, sku: 'LS-1' }] }]));
      const element = await card('campaign="autumn" placement="bio"');
      const events = heard('vitrine-handoff');
      for (const count of [1, 2]) {
        tap(element);
        await rest();
        const { ids, vt, entry, choice } = events[count - 1] as VitrineHandoffEvent;
        const others = { creator: 'maya', campaign: 'autumn', placement: 'bio', product: 'shirt' };
        expect(ids).to.deep.equal({ click: entry.click, ...others });
        expect(ids.click).to.match(/^\w{26}$/);
        expect(vt).to.equal(`${ids.click}.maya.autumn.bio.shirt`);
        expect(choice.offered?.sku).to.equal('LS-1');
      }
      expect(events[0]?.ids.click).to.not.equal(events[1]?.ids.click);
    });

  it('cancelled, the shopper stays', async () => {
    stage();
    const element = await card();
    element.addEventListener('vitrine-handoff', (event) => event.preventDefault());
    expect(tap(element).prevented).to.equal(true);
    expect(tap(element, 'auxclick', 1).prevented).to.equal(true);
  });

  it('a menu over the link, or the right button, leaves nothing', async () => {
    stage();
    const element = await card();
    const events = heard('vitrine-handoff');
    tap(element, 'contextmenu', 2);
    tap(element, 'auxclick', 2);
    expect(events).to.deep.equal([]);
  });

  it('without consent there is no click id, before or after', async () => {
    const ports = stage();
    ports.allowed = 'denied';
    const element = await card();
    expect(destination(element).ids).to.deep.equal(['', 'maya', '', '', 'shirt']);
    const events = heard('vitrine-handoff');
    tap(element);
    await rest();
    expect(destination(element).ids[0]).to.equal('');
    expect(events[0]?.entry).to.not.have.property('click');
    expect(events[0]?.ids).to.deep.equal({ creator: 'maya', product: 'shirt' });
    expect(events[0]?.vt).to.equal('.maya...shirt');
  });
});

describe('vitrine-fallback', () => {
  it('is told once for each stand-in', async () => {
    stage(documentOf([sold, hat]));
    const events = heard('vitrine-fallback');
    const element = await card();
    expect(events.length).to.equal(1);
    expect(events[0]?.choice.offered?.product).to.equal('hat');
    expect(events[0]?.entry).to.include({ type: 'fallback', product: 'shirt', offered: 'hat' });
    element.headingLevel = 3;
    await rest();
    tap(element);
    await rest();
    element.campaign = 'autumn';
    await rest();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await rest();
    parent.append(element);
    await rest();
    expect(events.length).to.equal(1);
  });

  it('is not told of what is in stock', async () => {
    stage();
    const events = heard('vitrine-fallback');
    await card();
    expect(events).to.deep.equal([]);
  });
});

describe('vitrine-shown', () => {
  it('half of the card for a second: told once, whatever happens to the card meanwhile', async () => {
    stage();
    const events = heard('vitrine-shown');
    const element = await card();
    const since = performance.now();
    await aTimeout(400);
    element.campaign = 'autumn';
    const { entry, choice } = (await oneEvent(element, 'vitrine-shown')) as VitrineShownEvent;
    expect(performance.now() - since).to.be.above(990);
    expect(entry).to.include({ type: 'shown', product: 'shirt', campaign: 'autumn', stock: 'in_stock' });
    expect(choice.offered?.product).to.equal('shirt');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await rest();
    parent.append(element);
    await aTimeout(1300);
    expect(events.length).to.equal(1);
  });

  it('less than half, or less long: not told', async () => {
    stage();
    const events = heard('vitrine-shown');
    const [low, brief] = [await card(), await card()];
    low.style.cssText = 'position: fixed; width: 200px';
    low.style.top = `${innerHeight - low.offsetHeight * 0.3}px`;
    brief.style.cssText = 'position: fixed; top: 0; width: 100px';
    await aTimeout(500);
    brief.hidden = true;
    await aTimeout(900);
    expect(events).to.deep.equal([]);
  });
});

describe('vitrine-problem', () => {
  it('is told once for a document, however many cards show it', async () => {
    stage(documentOf([sold, hat], { country: 'nowhere' }));
    const events = heard('vitrine-problem');
    await put(`<div>${`<vitrine-card src="${SRC}" product="hat"></vitrine-card>`.repeat(3)}</div>`);
    expect(events.map(({ problem }) => problem.path)).to.deep.equal(['country']);
    expect(events[0]).to.include({ bubbles: true, composed: true });
  });
});

describe('stock that is asked', () => {
  const url = 'https://northwind.example/stock';
  const asking = () => {
    const retailers = { northwind: { name: 'Northwind', stock: { source: 'json', url } }, eastwind: {} };
    const ports = stage(documentOf([product('shirt', [offer('northwind')], ['hat']), hat], { retailers }));
    ports.answers[url] = () => ({ ttl: 60, offers: { 'shirt/northwind': { stock: 'out_of_stock' } } });
    return ports;
  };
  const until = async (holds: () => boolean) => {
    // By the clock: what is near is told by the browser in its own time.
    for (const end = performance.now() + 4000; !holds() && performance.now() < end; ) await rest();
    expect(holds()).to.equal(true);
  };

  it('when the card nears, and the card gives way', async () => {
    const ports = asking();
    const element = await card();
    await until(() => element.dataset.offer === 'alternative');
    expect(destination(element).to).to.equal('https://eastwind.example/p');
    expect(ports.count(url)).to.equal(1);
    ports.answers[url] = () => ({ ttl: 60, offers: { 'shirt/northwind': { stock: 'in_stock' } } });
    await ports.advance(MINUTE + 1);
    expect(element.dataset).to.include({ stock: 'in_stock', offer: 'wanted' });
  });

  it('not of a card far below', async () => {
    const ports = asking();
    const [far] = [
      await put<VitrineCard>(
        `<vitrine-card src="${SRC}" product="shirt" style="margin-top: 9000px"></vitrine-card>`,
      ),
    ];
    await aTimeout(200);
    expect(ports.count(url)).to.equal(0);
    far.scrollIntoView();
    await until(() => far.dataset.offer === 'alternative');
    window.scrollTo(0, 0);
  });
});
