// listen: what the platforms of banners.ts say together, asked at once and heard when it changes.
import type { Page } from '../consent.ts';
import { type Answer, type Banner, BANNERS } from './banners.ts';

/** Milliseconds until the next look at one that has not answered, or that tells nobody. */
const PAUSE = 1000;
/** Some tell before they have written it down. */
const LATER = 500;

/** Asked, it looks again; `changed` is called in a microtask whenever the answer may be another. */
export function listenToBanners(page: Page, changed: () => void): () => Answer {
  const answers = new Map<Banner, Answer>();
  const heard = new Set<Banner>();
  const turns = new Map<Banner, number>();
  const told = new Map<Banner, Answer>();
  let waiting = false;

  const lookSoon = () => {
    setTimeout(look);
    setTimeout(look, LATER);
  };

  function put(banner: Banner, answer: Answer): void {
    if (answers.has(banner) && answers.get(banner) === answer) return;
    answers.set(banner, answer);
    queueMicrotask(changed);
  }

  function hear(banner: Banner): void {
    if (!answers.has(banner)) {
      answers.set(banner, null);
      for (const event of banner.events)
        for (const target of [page, page['document']]) target?.addEventListener?.(event, lookSoon);
    }
    if (heard.has(banner)) return;
    const listens = banner.listen?.(page, (answer) => {
      if (answer !== undefined) told.set(banner, answer);
      lookSoon();
    });
    if (listens !== false) heard.add(banner);
  }

  function ask(banner: Banner): void {
    try {
      hear(banner);
    } catch {
      // It is not ready: with the next look again.
    }
    const turn = (turns.get(banner) ?? 0) + 1;
    turns.set(banner, turn);
    try {
      const answer = told.has(banner) ? told.get(banner) : banner.says(page);
      if (!(answer instanceof Promise)) return put(banner, answer);
      // Of two questions only the later one is answered.
      const late = (said: Answer) => turns.get(banner) === turn && put(banner, said);
      answer.then(late, () => late(null));
    } catch {
      put(banner, null);
    }
  }

  function look(): void {
    for (const banner of BANNERS) if (banner.globals.some((name) => page[name])) ask(banner);
    const open = [...answers].some(([banner, answer]) => answer === null || banner.quiet);
    if (!open || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      look();
    }, PAUSE);
  }

  return () => {
    look();
    const said = [...answers.values()];
    // One that refuses is enough, and every one has to answer.
    return ([false, null, true] as const).find((it) => said.includes(it));
  };
}
