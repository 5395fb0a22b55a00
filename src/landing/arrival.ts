// arrival: the page's address in, the ids that came with it out, as one word.
import { fromVt, toVt, VT } from '../core/vt.ts';

/** Empty when the address names neither a creator nor a click: then there is nobody to credit. */
export function arrivalIn(address: string, param?: string): string {
  const query = new URL(address).searchParams;
  // A network's parameter holds a click id, or all of it. What `vt` says goes before.
  const ids = { ...fromVt(param ? query.get(param) : ''), ...fromVt(query.get(VT)) };
  return ids.creator || ids.click ? toVt(ids) : '';
}
