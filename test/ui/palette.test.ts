// One accent, any accent: what is written on it, and what is written in it, can be read.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { VitrineCard } from '../../src/ui/card.ts';
import { all, put, SRC, stage } from './stage.ts';

const ENOUGH = 4.5;

/** A computed colour, of whatever space, as the bytes that the screen gets. */
function bytes(colour: string): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return Array.from(context.getImageData(0, 0, 1, 1).data.subarray(0, 3));
}

/** Relative luminance as WCAG 2 has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = bytes(colour).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const scheme of ['light', 'dark'])
  it(`${scheme}: text on the accent and text in it reach 4.5:1`, async () => {
    stage();
    const element = await put<VitrineCard>(`<vitrine-card src="${SRC}" product="shirt"></vitrine-card>`);
    element.style.colorScheme = scheme;
    const [root] = all(element, '.root');
    const [action] = all(element, '[part~=action]');
    const [article] = all(element, '.card');
    if (!root || !action || !article) throw new Error('no card');
    const probe = document.createElement('i');
    probe.style.color = 'var(--accent-text)';
    root.append(probe);
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        element.style.setProperty('--vitrine-accent', `rgb(${red} ${green} ${blue})`);
        const on = getComputedStyle(action);
        expect(contrast(on.color, on.backgroundColor)).to.be.at.least(ENOUGH);
        const surface = getComputedStyle(article).backgroundColor;
        expect(contrast(getComputedStyle(probe).color, surface)).to.be.at.least(ENOUGH);
      }),
      {
        numRuns: 300,
        examples: [
          [255, 255, 255],
          [0, 0, 0],
          [0, 0, 255],
          [255, 255, 0],
          [119, 119, 119],
        ],
      },
    );
  });
