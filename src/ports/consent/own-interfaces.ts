// own-interfaces: the platforms that speak none of the standards, as one.
import type { Word } from '../consent.ts';
import { listenToBanners } from './listen.ts';
import type { Watch } from './platforms.ts';

export const watch: Watch = (tell, page) => {
  let last: Word | undefined;
  const ask = listenToBanners(page, look);
  function look(): void {
    const answer = ask();
    const word = answer === undefined ? 'none' : answer === null ? null : answer ? 'granted' : 'denied';
    if (word !== last) tell((last = word));
  }
  look();
  return look;
};
