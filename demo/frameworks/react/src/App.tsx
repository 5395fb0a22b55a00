import { Components } from './Components.tsx';
import { Elements } from './Elements.tsx';

/** `search`: the address's, which a server knows as well. */
export function App({ search }: { search: string }) {
  return search.includes('components') ? <Components search={search} /> : <Elements search={search} />;
}
