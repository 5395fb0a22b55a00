// A discount code: a tap copies it, or makes it easy to.
import { expect } from '@open-wc/testing';
import type { VitrineCard } from '../../src/ui/card.ts';
import { offer, product } from '../core/maya.ts';
import { all, documentOf, linkOf, put, rest, SRC, stage, words } from './stage.ts';

const code = { value: 'MAYA10', says: '10% off' };
const coded = product('shirt', [offer('northwind', 'in_stock')], [], { code });
const written: string[] = [];
/** What the browser does with the clipboard. */
function clipboard(value: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}
async function card(): Promise<VitrineCard> {
  stage(documentOf([coded]));
  return put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt" style="width: 260px"></vitrine-card>`);
}
const button = (element: Element) => all<HTMLButtonElement>(element, '[part=code] button')[0];
const status = (element: Element) => all(element, '[part=code] [role=status]')[0];

beforeEach(() => {
  written.length = 0;
  clipboard({ writeText: async (text: string) => void written.push(text) });
});
afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

it('is accessible before, after, and where it was refused', async () => {
  const element = await card();
  await expect(element).to.be.accessible();
  button(element)?.click();
  await rest();
  await expect(element).to.be.accessible();
  clipboard(undefined);
  button(element)?.click();
  await rest();
  await expect(element).to.be.accessible();
});

describe('a code', () => {
  it('is copied by a tap, which is said and moves nothing', async () => {
    const element = await card();
    expect(words(button(element) as Node)).to.equal('Code MAYA10 10% off');
    expect(status(element)?.textContent).to.equal('');
    const before = all(element, '*').map((it) => JSON.stringify(it.getBoundingClientRect()));
    const region = status(element);
    button(element)?.click();
    await rest();
    expect(written).to.deep.equal(['MAYA10']);
    expect(region?.textContent).to.equal('MAYA10 copied');
    const changed = all(element, '*').filter(
      (it, index) => JSON.stringify(it.getBoundingClientRect()) !== before[index],
    );
    expect(changed.map((it) => it.outerHTML)).to.deep.equal([region?.outerHTML]);
  });

  for (const [name, refusing] of Object.entries({
    refused: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    'not there': undefined,
  }))
    it(`where the clipboard is ${name}, it can be selected and is`, async () => {
      clipboard(refusing);
      const element = await card();
      const height = element.offsetHeight;
      button(element)?.click();
      await rest();
      expect(button(element) === undefined).to.equal(true);
      expect(words(all(element, '[part=code]')[0] as Node)).to.equal('MAYA10');
      expect(String(getSelection())).to.equal('MAYA10');
      expect(status(element)?.textContent).to.equal('');
      expect(element.offsetHeight).to.equal(height);
    });

  it('lies above the link that covers the card, as wide as a thumb', async () => {
    const element = await card();
    const target = button(element) as HTMLElement;
    const { left, top, width, height } = target.getBoundingClientRect();
    const at = (y: number) => element.shadowRoot?.elementFromPoint(left + width / 2, y)?.closest('button, a');
    const middle = top + height / 2;
    for (const y of [middle - 21, middle, middle + 21]) expect(at(y) === target, `${y}`).to.equal(true);
    expect(at(top - 40) === linkOf(element)).to.equal(true);
  });

  it('is copied without leaving the page', async () => {
    const element = await card();
    let left = false;
    linkOf(element)?.addEventListener('click', () => (left = true));
    button(element)?.click();
    expect(left).to.equal(false);
  });
});
