// room: how much may lie on the device, and what gives way.
import type { Entry } from '../../core/ledger.ts';
import { writeJson } from '../../core/json.ts';

/** An entry as it lies on the device. */
export interface Kept {
  readonly id: string;
  readonly server: string;
  readonly entry: Entry;
  /** The page that delivers it. */
  readonly owner: string;
  /** Nobody else touches it before; milliseconds since 1970. */
  readonly due: number;
  /** Why the server did not want it. */
  readonly refused?: string | undefined;
}

/** Bytes in all, and bytes up to which others than taps may fill it: a tap never has to wait for room to be made. */
export const ROOM = 65_536;
export const ROOM_FOR_OTHERS = 49_152;

export const isTap = ({ type }: Entry): boolean => type === 'handoff' || type === 'outcome';

export const sizeOf = (kept: Kept): number => new TextEncoder().encode(writeJson(kept)).length;

/** The ids that give way: what was refused first, then the oldest of what was only shown; taps never. */
export function overflow(all: readonly Kept[]): string[] {
  const rank = ({ refused, entry }: Kept) => (refused ? '0' : entry.type === 'shown' ? '1' : '2') + entry.at;
  const yielding = all
    .filter((it) => it.refused || !isTap(it.entry))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  let total = all.reduce((sum, it) => sum + sizeOf(it), 0);
  const gone: string[] = [];
  for (const it of yielding) {
    if (total <= ROOM_FOR_OTHERS) break;
    total -= sizeOf(it);
    gone.push(it.id);
  }
  return gone;
}
