// Every state in every layout, light and dark, from left and from right, enlarged and narrow: no violation.
import { expect } from '@open-wc/testing';
import type { VitrineCard } from '../../src/ui/card.ts';
import { put, SRC, stage } from './stage.ts';
import { card, rows } from './states.ts';

const LAYOUTS: VitrineCard['layout'][] = ['vertical', 'horizontal', 'compact'];
const PAGES = [
  ['light', 'ltr', '1'],
  ['dark', 'rtl', '1'],
  ['light', 'rtl', '2'],
] as const;

const root = document.documentElement;

afterEach(() => {
  root.removeAttribute('style');
  root.removeAttribute('dir');
});

for (const [scheme, dir, zoom] of PAGES)
  describe(`${scheme}, ${dir}, zoom ${zoom}`, () => {
    for (const row of rows)
      it(row.state, async () => {
        Object.assign(root.style, {
          colorScheme: scheme,
          zoom,
          background: scheme === 'dark' ? '#111' : '#fff',
        });
        root.dir = dir;
        const element = await card(row);
        element.style.width = '320px';
        for (const layout of LAYOUTS) {
          element.layout = layout;
          await element.updateComplete;
          await expect(element).to.be.accessible();
          expect(element.scrollWidth, layout).to.be.at.most(element.clientWidth + 1);
        }
      });
  });

describe('presets', () => {
  for (const preset of ['paper', 'ink', 'clay', 'contrast'])
    for (const scheme of ['light', 'dark'])
      it(`${preset}, ${scheme}`, async () => {
        stage();
        const element = await put(
          `<vitrine-storefront src="${SRC}" preset="${preset}" scheme="${scheme}"></vitrine-storefront>`,
        );
        await expect(element).to.be.accessible();
      });
});
