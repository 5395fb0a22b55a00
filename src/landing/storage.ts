// storage: what the shop's own site remembers of its visitors' clicks, and nothing else of them.
import { fromVt, toVt } from '../core/vt.ts';
import type { Click } from './keep.ts';

const KEY = 'vitrine-landing';

/** Null where nothing can be read, or nothing sensible stands: then the page's memory has to do. */
export function load(): readonly Click[] | null {
  try {
    // Others write here too, by accident or not.
    return (JSON.parse(localStorage.getItem(KEY) ?? '[]') as Click[]).map(({ vt, at, days }) => {
      return { vt: toVt(fromVt(`${vt}`)), at, days };
    });
  } catch {
    return null;
  }
}

/** Whether it is kept. */
export function save(clicks: readonly Click[]): boolean {
  try {
    // Not the list as one: Prototype before 1.7 would make text of it.
    if (clicks[0]) localStorage.setItem(KEY, `[${clicks.map((it) => JSON.stringify(it)).join()}]`);
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
