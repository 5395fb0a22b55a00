// element: what the stories of one element have in common.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StorefrontDocument } from '../../src/core/index.ts';
import type { Html } from '../../demo/html.ts';
import { type Args, controlsOf, split } from './controls.ts';
import type { Scene } from './scene.ts';

export type Story = StoryObj<Args>;

/** The page of an element, with its controls from the manifest. Its title is read without running it, so it stands there. */
export const page = (tag: string): Meta<Args> => ({
  component: tag,
  argTypes: controlsOf(tag),
});

interface More extends Partial<Omit<Scene, 'document' | 'inside' | 'style'>> {
  /** Made anew for every drawing, so that it is as old as it says. */
  readonly document?: () => StorefrontDocument;
  readonly inside?: () => Html | null;
  readonly style?: Scene['style'] | ((args: Args) => Scene['style']);
}

/** A story of that element: what the reader changes is in the scene. */
export function story(tag: string, args: Args, more: More = {}, rest: Story = {}): Story {
  const { document, inside, style, ...scene } = more;
  return {
    ...rest,
    args,
    parameters: {
      ...rest.parameters,
      scene: (changed: Args): Scene => {
        const { attributes, style: declared } = split(changed);
        return {
          tag,
          ...scene,
          attributes: { ...scene.attributes, ...attributes },
          ...(document && { document: document() }),
          inside: inside?.() ?? null,
          style: { ...(typeof style === 'function' ? style(changed) : style), ...declared },
        };
      },
    },
  };
}
