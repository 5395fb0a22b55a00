import { mount } from 'svelte';
import 'vitrine/define';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app') as HTMLElement });
