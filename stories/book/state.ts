// state: a card in one of the states of the design's table, in one of its layouts. The rows are those that the tests read.
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { NOW } from '../../test/core/maya.ts';
import { documentOf } from '../../test/ui/documents.ts';
import { COUNTING, type Row, rows } from '../../test/ui/state-rows.ts';
import type { StorefrontDocument } from '../../src/core/index.ts';
import { type Args, split } from './controls.ts';
import { cardsIn } from './facts.ts';
import { art, plain } from './maya.ts';
import type { Scene } from './scene.ts';
import { onPress } from '../plays/press.ts';

export type Layout = 'vertical' | 'horizontal' | 'compact';

const WIDTHS: Record<Layout, string> = { vertical: '18rem', horizontal: '34rem', compact: '26rem' };

/** As wide as a card of that layout is meant to be. */
export const width = ({ layout = 'vertical' }: Args) => ({ 'max-width': WIDTHS[layout as Layout] });

const PICTURES: Record<string, string> = {
  shirt: 'linen-shirt',
  hat: 'sun-hat',
  scarf: 'wool-blanket',
  tie: 'canvas-tote',
};
const BECAUSE: Record<string, string> = {
  hat: 'If it was about the heat, start with shade.',
  scarf: 'Warmer, and it never goes out of stock.',
  tie: 'Carries more than a shirt does.',
};

const TIME = /^\d{4}-\d\d-\d\dT/;

/** The row's document, as old as it is meant to be now, and with pictures. */
function documentFor({ products, answered }: Row): StorefrontDocument {
  const shift = Date.now() - NOW;
  const dressed = products.map(({ id = '', alternatives = [], ...more }) => ({
    id,
    ...more,
    image: { src: art(PICTURES[id] ?? 'linen-shirt'), alt: '', width: 800, height: 1000 },
    alternatives: alternatives.map((it) => ({ ...it, because: BECAUSE[it.product] ?? it.because })),
  }));
  const text = JSON.stringify(documentOf(dressed, answered ? COUNTING : {}));
  return JSON.parse(text, (_, value) =>
    typeof value === 'string' && TIME.test(value) ? new Date(Date.parse(value) + shift).toISOString() : value,
  );
}

const written = (attributes = '') =>
  Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

/** The story of that row. */
export function state(name: string, layout: Layout): StoryObj<Args> {
  const row = rows.find((it) => it.state === name);
  if (!row) throw new Error(`There is no card state "${name}".`);
  const scene = (args: Args): Scene => {
    const { attributes, style } = split(args);
    const document = documentFor(row);
    return {
      tag: 'vitrine-card',
      attributes,
      document,
      inside: plain(document, 'shirt'),
      style: { ...width(args), ...style },
    };
  };
  return {
    name: name[0]?.toUpperCase() + name.slice(1),
    args: { layout, ...written(row.attributes) },
    parameters: { scene },
    play: onPress(async ({ canvasElement, globals }) => {
      // Another shop's answer or another browser is another story.
      if (globals['stock'] || globals['app']) return;
      const card = await waitFor(() => {
        const found = cardsIn(canvasElement)[0];
        void expect(found?.dataset['offer']).toBe(row.offers ?? 'wanted');
        if (row.stock) void expect(found?.dataset['stock']).toBe(row.stock);
        return found as HTMLElement;
      });
      const link = card.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=action]');
      const to = link ? new URL(link.href) : null;
      await expect(to && `${to.origin}${to.pathname}`).toBe(row.to);
    }),
  };
}
