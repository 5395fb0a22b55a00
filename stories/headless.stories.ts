// Without our elements: who wants another structure builds it from `createShop` and the view of each card.
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from '../demo/html.ts';
import { maya, just } from './book/maya.ts';
import { settingsOf } from './book/settings.ts';
import { gone } from './book/sold-out.ts';
import { portsOf } from './book/world.ts';
import { views } from './headless/core-alone.ts';
import alone from './headless/core-alone.ts?raw';
import { ownList } from './headless/own-list.ts';
import list from './headless/own-list.ts?raw';
import { published } from './headless/published.ts';
import { onPress } from './plays/press.ts';

export default {
  title: 'Guides/Headless',
  tags: ['!autodocs'],
  // There is no element here that a strict page, a preset or a direction would change.
  globals: { csp: '', preset: '', direction: '', language: '', stock: '', consent: '' },
  parameters: { controls: { disable: true } },
};

const twoProducts = () => ({
  ...just('linen-shirt', 'wool-blanket', 'sun-hat', 'canvas-tote'),
  products: [
    ...(gone(maya(), 'linen-shirt').products ?? []),
    ...(just('wool-blanket', 'canvas-tote').products ?? []),
  ],
});

/** A list of your own, kept true by the shop. */
export const AListOfYourOwn: StoryObj = {
  name: 'A list of your own, with createShop',
  parameters: { paste: `<ol id="list"></ol>\n\n<!-- list.ts, for your bundler -->\n${published(list)}` },
  render(_, { globals }) {
    const place = document.createElement('ol');
    place.className = 'own-list';
    ownList(place, twoProducts(), portsOf(settingsOf(globals)));
    return place;
  },
  play: onPress(async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('li').length).toBe(5));
    await expect(canvasElement.textContent).toContain('instead: Hemp');
    const [link] = canvasElement.querySelectorAll('a');
    const before = link?.href;
    link?.click();
    await waitFor(() => expect(canvasElement.querySelector('a')?.href).not.toBe(before));
    await expect(canvasElement.querySelector('vitrine-card')).toBeNull();
  }),
};

/** One pass through the pure steps, as a server would make it. */
export const TheCoreAlone: StoryObj = {
  name: 'A table, with the core alone',
  parameters: {
    paste: `<table id="table"></table>\n\n<!-- views.ts, for your bundler -->\n${published(alone)}`,
  },
  render: () => {
    const rows = views(maya(), [], Date.now(), location.href).map(
      ({ title, state, action }) =>
        html`<tr><td>${title}</td><td>${state}</td><td>${
          action && html`<a href="${action.href}" rel="${action.rel}">${action.says.retailer}</a>`
        }</td></tr>`,
    );
    return html`<table class="own-table"><thead><tr><th>Product</th><th>State</th><th>Leads to</th></tr></thead>
      <tbody>${rows}</tbody></table>`.text;
  },
};
