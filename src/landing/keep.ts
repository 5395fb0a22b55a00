// keep: the clicks that are held and the one that has just arrived in, the clicks to hold from now on out.
import { DAY } from '../core/time.ts';

/** One tap that led to this shop. */
export interface Click {
  /** `click.creator.campaign.placement.product`, as `toVt` writes it. */
  readonly vt: string;
  /** When it arrived, in milliseconds. */
  readonly at: number;
  /** How long it counts from then: the window that the shop had set on that day. */
  readonly days: number;
}

export interface Rule {
  /** Which of one creator's clicks counts; the last unless told otherwise. */
  readonly touch?: 'last' | 'first' | undefined;
  /** Whether a click takes the place of another creator's at once. */
  readonly overwrite?: boolean | undefined;
}

/** So that no flood of links can fill the storage. */
const MOST = 8;

/** The creator; where none is named, every click is somebody else's. */
const whose = ({ vt }: Click): string => vt.split('.')[1] || vt;

/** Live ones only, one a creator. The first is credited; the others wait until those before them have ended. */
export function keep(
  stored: readonly Click[],
  arrived: Click | null,
  { touch, overwrite }: Rule,
  now: number,
): readonly Click[] {
  // In both directions: a clock that was wrong once must not keep a click alive for years.
  const isLive = ({ vt, at, days }: Click) => vt && Math.abs(now - at) < days * DAY;
  const live = stored.filter(isLive);
  if (!arrived || !isLive(arrived)) return live;
  const own = live.find((it) => whose(it) === whose(arrived));
  // A page that is loaded again brings the same click id, which starts no second window.
  const again = own?.vt === arrived.vt && !own.vt.startsWith('.');
  const click = own && (again || touch === 'first') ? own : arrived;
  if (overwrite) return [click];
  return own ? live.map((it) => (it === own ? click : it)) : [...live, click].slice(0, MOST);
}
