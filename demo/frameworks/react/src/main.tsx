import { createRoot } from 'react-dom/client';
import 'vitrine/define';
import { Components } from './Components.tsx';
import { Elements } from './Elements.tsx';

const App = location.search.includes('components') ? Components : Elements;
createRoot(document.querySelector('#app') as HTMLElement).render(<App />);
