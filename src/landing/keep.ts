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

/**
 * 1 where there is no click id: anybody may have written such a link, and sent the shopper over it unasked. One with a
 * click id was tapped, as far as the shop can tell; the ledger knows better.
 */
const loose = ({ vt }: Click): number => Number(vt[0] === '.');

/**
 * Live ones only, one a creator. The first is credited; the others wait until those before them have ended. What has no
 * click id stands behind all that have one, the newest first: it takes nobody's place and holds none.
 */
export function keep(
  stored: readonly Click[],
  arrived: Click | null,
  { touch, overwrite }: Rule,
  now: number,
): readonly Click[] {
  // In both directions: a clock that was wrong once must not keep a click alive for years.
  const isLive = ({ vt, at, days }: Click) => vt && Math.abs(now - at) < days * DAY;
  const live = stored.filter(isLive).sort((a, b) => loose(a) - loose(b));
  if (!arrived || !isLive(arrived)) return live;
  const own = live.find((it) => whose(it) === whose(arrived));
  const isHeld = own && !loose(own);
  // A page that is loaded again brings the same click id, which starts no second window.
  const click = isHeld && (own.vt === arrived.vt || touch === 'first' || loose(arrived)) ? own : arrived;
  if (overwrite && loose(click) <= loose(live[0] ?? click)) return [click];
  const line = live.filter((it) => it !== own);
  // In its own place, or behind all that have a click id, which is before all that have none.
  const place = isHeld ? live.indexOf(own) : line.filter((it) => !loose(it)).length;
  line.splice(place, 0, click);
  // What is credited now never goes; of those that wait, the one that has the least to come.
  if (line[MOST]) line.splice(loose(line[MOST]) ? MOST : 1, 1);
  return line;
}
