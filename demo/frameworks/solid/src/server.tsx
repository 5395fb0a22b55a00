import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from './App.tsx';

export const render = (search: string) =>
  renderToString(() => <App search={search} />) + generateHydrationScript();
