// The page that the stories stand on: the toolbars, the mocked shops, and what the panels are told.
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../custom-elements.json' with { type: 'json' };
import { canvas } from '../stories/book/canvas.ts';
import { paste, type Scene } from '../stories/book/scene.ts';
import { settingsOf } from '../stories/book/settings.ts';
import { defineStrictPage } from '../stories/book/strict-page.ts';
import { stay } from '../stories/book/stay.ts';
import { tellHtml, watch } from '../stories/book/watch.ts';
import { hearPress, tellPlays } from '../stories/plays/press.ts';
import { answering, enter } from '../stories/book/world.ts';
import './preview.css';
import { globalTypes, initialGlobals } from './toolbars.ts';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true, disableArgObserver: true });
defineStrictPage();
watch();
stay();
hearPress();

async function mockedShops() {
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
  });
  return worker;
}

const startShops = mswLoader(mockedShops);

interface Context {
  readonly id: string;
  readonly args: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
  readonly parameters: {
    readonly scene?: (args: Record<string, unknown>) => Scene;
    /** What is pasted, where no scene says it. */
    readonly paste?: string;
  };
}

const pasted = ({ parameters: { scene, paste: own }, args, globals }: Context) =>
  scene ? paste(scene(args), settingsOf(globals), document.baseURI) : own;

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  loaders: [
    async (context) => {
      await startShops(context);
      context.msw.use(...answering(settingsOf(context.globals)));
    },
  ],
  decorators: [
    (story, context) => {
      const { scheme } = settingsOf(context.globals);
      enter(settingsOf(context.globals));
      if (context.viewMode === 'story') tellPlays(context);
      document.documentElement.style.colorScheme = scheme === 'auto' ? '' : scheme;
      const html = pasted(context as Context);
      if (html !== undefined && context.viewMode === 'story') tellHtml(context.id, html);
      return story();
    },
  ],
  render(args, context) {
    const { scene } = (context as Context).parameters;
    if (!scene) throw new Error(`The story ${context.id} names no scene.`);
    return canvas(scene(args), settingsOf(context.globals));
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: {
      // Every story shows the HTML to paste, as the controls and toolbars have it.
      source: { transform: (_code: string, context: unknown) => pasted(context as Context) ?? _code },
      canvas: { sourceState: 'shown' },
    },
    options: {
      storySort: {
        order: [
          'Vitrine',
          ['Welcome', 'Tour'],
          'Guides',
          ['Theming', 'Events', 'Headless', 'Testing'],
          'Elements',
          ['Storefront', 'Shelf', 'Card', 'Card when sold out', 'Card without a document', 'Link'],
          'Card states',
          ['Vertical', 'Horizontal', 'Compact'],
        ],
      },
    },
  },
};

export default preview;
