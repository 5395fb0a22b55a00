import { hydrate, mount } from 'svelte';
import 'vitrine/define';
import App from './App.svelte';

const target = document.querySelector('#app') as HTMLElement;
const start = target.hasChildNodes() ? hydrate : mount;
start(App, { target, props: { search: location.search } });
