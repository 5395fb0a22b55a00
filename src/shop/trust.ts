// trust: whether what the steps decide on this page can be relied on. Where every built-in is the browser's own it can;
// where one is not, the steps are tried on a document whose links are known.
import { choose, leadsTo } from '../core/choice.ts';
import { parse } from '../core/document.ts';
import { idsOf } from '../core/settings.ts';
import type { isSound } from '../core/sound.ts';
import { stamp } from '../core/stamp.ts';
import type { Ports } from '../ports/ports.ts';

/** What the shops of a page know of it. */
export interface Trust {
  /** Whom to tell once the piece that tries the steps has come. */
  readonly waiting: Set<() => void>;
  prove?: typeof isSound;
  /** What was last found, and when in milliseconds since 1970. */
  is: boolean;
  at: number;
}

/** Milliseconds for which it is believed: a library may come late. */
const BELIEVED = 1000;
const STEPS = { parse, choose, leadsTo, idsOf, stamp };

/** Null while the piece that tries the steps has not come; `known` is called when it has. */
export function trusts(ports: Ports, place: { trust?: Trust }, known: () => void): boolean | null {
  if (ports.native?.() ?? true) return true;
  const trust = (place.trust ??= { waiting: new Set(), is: false, at: Number.NaN });
  if (!trust.prove) {
    if (trust.waiting.size === 0) void fetchProof(trust);
    trust.waiting.add(known);
    return null;
  }
  const at = ports.now();
  if (!(Math.abs(at - trust.at) < BELIEVED)) {
    trust.at = at;
    trust.is = trust.prove(STEPS, ports.id());
  }
  return trust.is;
}

async function fetchProof(trust: Trust): Promise<void> {
  try {
    trust.prove = (await import('../core/sound.ts')).isSound;
  } catch {
    trust.prove = () => false;
  }
  for (const known of trust.waiting) known();
}
