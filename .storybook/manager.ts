// The window around the stories: its look, the two panels of ours, and the button that lets a story play.
import { addons, types } from 'storybook/manager-api';
import { htmlPanel } from './panels/html-panel.ts';
import { playTool } from './panels/play-tool.ts';
import { whyPanel } from './panels/why-panel.ts';
import './panels/panels.css';
import { theme } from './theme.ts';

addons.setConfig({
  theme,
  layout: { panelPosition: 'bottom', bottomPanelHeight: 340 },
  sidebar: { showRoots: true },
});

addons.register('vitrine', () => {
  addons.add('vitrine/why-panel', { type: types.PANEL, title: 'Why', match: inStory, render: whyPanel });
  addons.add('vitrine/play-tool', { type: types.TOOL, title: 'Play', match: inStory, render: playTool });
  addons.add('vitrine/html-panel', {
    type: types.PANEL,
    title: 'HTML to paste',
    match: inStory,
    render: htmlPanel,
  });
});

function inStory({ viewMode }: { viewMode?: string | undefined }): boolean {
  return viewMode === 'story';
}
