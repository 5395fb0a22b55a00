// attribution: ids into a link, and out of it again. Two verbs only; the facts are rows of `networks.ts`.
export { type Read, read } from './read.ts';
export { recognise } from './recognise.ts';
export { type Stamped, type StampOptions, stamp } from './stamp.ts';
export type { Ids } from './vt.ts';
