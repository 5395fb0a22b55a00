// The tour: a page of steps that tells what becomes of one tap.
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { settingsOf } from './book/settings.ts';
import { enter } from './book/world.ts';
import { tellHtml } from './book/watch.ts';
import { type Given, FIRST, TOUR_STOCK } from './tour/given.ts';
import { Tour } from './tour/tour.ts';
import { walkTheTour } from './plays/tour.ts';
import { onPress } from './plays/press.ts';

let given: Given = FIRST;

const answer = () =>
  HttpResponse.json({
    ttl: 300,
    offers: Object.fromEntries(Object.entries(given.answers).map(([key, stock]) => [key, { stock }])),
  });

export default { title: 'Vitrine/Tour', tags: ['!autodocs'] };

export const OneTap: StoryObj = {
  name: 'One tap, from document to ledger',
  // What the toolbars would set is set within.
  globals: { app: '', stock: '', consent: '', csp: '', preset: '' },
  parameters: { msw: [http.get(TOUR_STOCK, answer)], controls: { disable: true } },
  render(_, { id, globals }) {
    if (!customElements.get('vitrine-tour')) customElements.define('vitrine-tour', Tour);
    const changed = (now: Given) => {
      given = now;
      enter({ ...settingsOf(globals), app: now.app }, JSON.stringify(now.answers));
      tellHtml(
        id,
        `<vitrine-card>\n  <script type="application/json">\n${now.text}\n  </script>\n</vitrine-card>\n`,
      );
    };
    return html`<vitrine-tour .changed=${changed}></vitrine-tour>`;
  },
  play: onPress(walkTheTour),
};
