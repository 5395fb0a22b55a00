// `vitrine/server/node`: the server on Node. Its packages are optional peers, as those of `vitrine/server`.
import { peer } from './peer.ts';

export type * from './node-entry.ts';
export const { folderStorefronts, guardedFetch, listen, openInThread, openStorage } = await peer(
  () => import('./node-entry.ts'),
);
