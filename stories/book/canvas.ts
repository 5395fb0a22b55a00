// canvas: a scene on the page of the story, as the toolbars say. What is seen is what would be pasted.
import { html } from '../../demo/html.ts';
import { type Scene, written } from './scene.ts';
import type { Settings } from './settings.ts';

let drawn = 0;

/** The markup that Storybook puts on its page. */
export function canvas(scene: Scene, settings: Settings): string {
  const { rules, markup } = written(scene, settings);
  if (settings.csp === 'strict')
    return html`<vitrine-strict-page data-rules="${rules}" data-markup="${markup}" data-app="${settings.app}"></vitrine-strict-page>`
      .text;
  // Several stories share a documentation page: each keeps its rules to itself.
  const id = `story-${++drawn}`;
  const own = rules.replaceAll(':root', ':scope');
  return `<div class="story" id="${id}"><style>@scope (#${id}) {\n${own}\n}</style>${markup}</div>`;
}
