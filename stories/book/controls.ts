// controls: what a reader may change of an element, read from the custom elements manifest.
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { Attributes } from './scene.ts';

type ArgTypes = ReturnType<typeof getStorybookHelpers>['argTypes'];
export type Args = Readonly<Record<string, string | number | boolean | undefined>>;

const COLOURS = /accent|ink|muted|line|surface|wash|ground|notice/;

/** The controls of an element: attributes and tokens may be changed, the rest is there to be read. */
export function controlsOf(tag: string): ArgTypes {
  const { argTypes } = getStorybookHelpers(tag);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [name, { ...type, control: controlOf(name, type) }]),
  );
}

function controlOf(name: string, type: ArgTypes[string]): ArgTypes[string]['control'] {
  const category = type.table?.category;
  if (name.startsWith('--')) return { type: COLOURS.test(name) ? 'color' : 'text' };
  return category === 'attributes' ? (type.control ?? false) : false;
}

/** Tokens are declared, everything else is an attribute; what says no more than the default is left out. */
export function split(args: Args): { attributes: Attributes; style: Record<string, string> } {
  const said = Object.entries(args).filter(
    // Storybook adds a function for every event.
    ([, value]) => ['string', 'number', 'boolean'].includes(typeof value) && value !== '',
  );
  return {
    attributes: Object.fromEntries(said.filter(([name]) => !name.startsWith('--'))),
    style: Object.fromEntries(
      said.filter(([name]) => name.startsWith('--')).map(([name, value]) => [name, String(value)]),
    ),
  };
}
