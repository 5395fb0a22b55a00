import { render } from 'solid-js/web';
import 'vitrine/define';
import { App } from './App.tsx';

render(() => <App />, document.querySelector('#app') as HTMLElement);
