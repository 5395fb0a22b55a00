// What a sold-out card does: give way, ask first, or only say so.
import type { Args } from './book/controls.ts';
import { page, type Story, story } from './book/element.ts';
import { maya, plain } from './book/maya.ts';
import { gone } from './book/sold-out.ts';
import { openPanel } from './plays/alternatives.ts';
import { onPress } from './plays/press.ts';

const CARD = 'vitrine-card';

export default { ...page(CARD), title: 'Elements/Card when sold out' };

const document = () => gone(maya(), 'linen-shirt');

const card = (args: Args, rest: Story = {}): Story =>
  story(
    CARD,
    args,
    { document, inside: () => plain(document(), 'linen-shirt'), style: { 'max-width': '18rem' } },
    rest,
  );

/** The default: the link goes to what is in stock, and the card says so. */
export const Swap = card({ fallback: 'swap' }, { play: onPress(openPanel) });
/** The action is a button that opens what is in stock. */
export const Ask = card({ fallback: 'ask' }, { play: onPress(openPanel) });
/** It is only said; the link leads to the product all the same. */
export const Off = card({ fallback: 'off' });
/** A shop's own page: nothing of a rival's is offered. */
export const OnlyOneRetailer = card({ only: 'northwind' });
