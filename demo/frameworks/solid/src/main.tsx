import { hydrate, render } from 'solid-js/web';
import 'vitrine/define';
import { App } from './App.tsx';

const place = document.querySelector('#app') as HTMLElement;
const start = place.hasChildNodes() ? hydrate : render;
start(() => <App search={location.search} />, place);
