// The events of a card, written down as they come.
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { canvas } from './book/canvas.ts';
import { just, plain } from './book/maya.ts';
import { paste, type Scene } from './book/scene.ts';
import { settingsOf } from './book/settings.ts';
import { cardsIn } from './book/facts.ts';
import { onPress } from './plays/press.ts';

const NAMES = ['vitrine-shown', 'vitrine-fallback', 'vitrine-handoff', 'vitrine-problem'] as const;

const SCRIPT = `<ol id="log"></ol>
<script type="module">
  for (const name of ${JSON.stringify(NAMES)})
    document.addEventListener(name, (event) => {
      const line = document.createElement('li');
      line.textContent = \`\${name}: \${event.product ?? event.problem.path}\`;
      document.querySelector('#log').append(line);
      // A shop that has a cart of its own keeps the shopper.
      if (name === 'vitrine-handoff') event.preventDefault();
    });
</script>
`;

const scene = (): Scene => {
  const document = just('sunscreen-tin', 'sun-hat');
  return {
    tag: 'vitrine-card',
    document,
    inside: plain(document, 'sunscreen-tin'),
    style: { 'max-width': '18rem' },
  };
};

export default {
  title: 'Guides/Events',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  globals: { csp: '' },
};

export const WhatACardTells: StoryObj = {
  parameters: {
    paste: `${paste(scene(), settingsOf({ scheme: 'auto' }), document.baseURI)}${SCRIPT}`,
  },
  render(_, { globals }) {
    const place = document.createElement('div');
    place.innerHTML = canvas(scene(), settingsOf(globals));
    const log = document.createElement('ol');
    for (const name of NAMES)
      place.addEventListener(name, (event) => {
        const line = document.createElement('li');
        line.textContent = `${name}: ${'product' in event ? event.product : event.problem.path}`;
        log.append(line);
        if (name === 'vitrine-handoff') event.preventDefault();
      });
    place.append(log);
    return place;
  },
  play: onPress(async ({ canvasElement, globals }) => {
    if (globals['stock'] || globals['app']) return;
    const lines = () => [...canvasElement.querySelectorAll('li')].map((it) => it.textContent);
    await waitFor(() => expect(lines()).toContain('vitrine-fallback: sunscreen-tin'));
    const [card] = cardsIn(canvasElement);
    card?.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=action]')?.click();
    await waitFor(() => expect(lines()).toContain('vitrine-handoff: sunscreen-tin'));
    // Half of it in sight for a second.
    await waitFor(() => expect(lines()).toContain('vitrine-shown: sunscreen-tin'), { timeout: 5000 });
  }),
};
