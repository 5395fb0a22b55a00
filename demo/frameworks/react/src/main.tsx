import { createRoot, hydrateRoot } from 'react-dom/client';
import 'vitrine/define';
import { App } from './App.tsx';

const place = document.querySelector('#app') as HTMLElement;
const app = <App search={location.search} />;
if (place.hasChildNodes()) hydrateRoot(place, app);
else createRoot(place).render(app);
