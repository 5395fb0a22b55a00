import { createApp } from 'vue';
import 'vitrine/define';
import App from './App.vue';

createApp(App).mount('#app');
