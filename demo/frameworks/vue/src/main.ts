import { createApp, createSSRApp } from 'vue';
import 'vitrine/define';
import App from './App.vue';

const place = document.querySelector('#app') as HTMLElement;
const create = place.hasChildNodes() ? createSSRApp : createApp;
create(App, { search: location.search }).mount(place);
