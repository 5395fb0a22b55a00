// `vitrine/server`: what any runtime that speaks fetch needs. Its packages are optional peers; one that is missing is
// named with the command that installs it, which no plain import could do. Node's side stands in `vitrine/server/node`.
import { peer } from './peer.ts';

export type * from './entry.ts';
export const { createServer, firstOf, migrate, readSecrets, sqlStorage, storedStorefronts } = await peer(
  () => import('./entry.ts'),
);
