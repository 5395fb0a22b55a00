import { withoutSlashes } from '../../core/without-slashes.ts';

/** Where a server takes entries. */
export const entriesOf = (server: string): string => `${withoutSlashes(server)}/v1/entries`;
