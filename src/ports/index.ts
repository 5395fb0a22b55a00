/** What the world says: fetch, clock, ids, consent and the stock sources. */

export { browserPorts } from './browser.ts';
export type { Ports } from './ports.ts';
export type { Answered, Asked, Question, Source, World } from './sources/source.ts';
