// survival: a stamped link and a privacy tool in, what is left of the credit out.
import type { NetworkAccount } from './catalog.ts';
import type { Cleaner } from './cleaners.ts';
import { freeze } from './freeze.ts';
import { gate } from './gate.ts';
import { DIRECT } from './networks.ts';
import { pasted } from './pasted.ts';
import { type Read, read } from './read.ts';
import { recognise, words } from './recognise.ts';
import { fromVt, type Ids, idsOf, ORDER, VT } from './vt.ts';

export interface Survival {
  /** The link as the cleaner leaves it; null where the gate refuses it. */
  readonly url: string | null;
  /** Whether the network still pays: the link leads through it, with the account's own values; for `direct`, whether every id is left. */
  readonly credited: boolean;
  /** The ids that can still be read, from the slots or on the product page. */
  readonly ids: Ids;
  readonly label?: string;
  /** The network's own-id parameters that are left. */
  readonly slots: Readonly<Record<string, string>>;
  /** Where the shopper lands, cleaned as well; null when the link does not tell. */
  readonly destination: string | null;
  /** The ids and parameters that are gone, by name. */
  readonly lost: readonly string[];
}

const HOPS = 5;

/** What of a link outlives a cleaner. */
export function survives(
  url: string,
  cleaner: Cleaner,
  { network }: { network?: NetworkAccount | undefined } = {},
): Survival {
  const link = pasted(url);
  if (!link) return freeze({ url: null, credited: false, ids: {}, slots: {}, destination: null, lost: [] });
  const cleaned = clean(link, cleaner);
  const before = read(link.href, { network });
  const after = read(cleaned.href, { network });
  const row = recognise(link, network);
  const same = recognise(cleaned, network) === row;
  const slots = same ? after.slots : {};
  // The cleaner is at work on the product page too, when the network leads there.
  const landed = after.destination === null ? null : clean(new URL(after.destination), cleaner);
  const inSlots = row === DIRECT ? {} : idsOf(Object.keys(row.slots).map((name) => slots[name]));
  const ids = { ...fromVt(landed?.searchParams.get(VT)), ...inSlots };
  const goneIds = ORDER.filter((id) => before.ids[id] !== undefined && ids[id] !== before.ids[id]);
  const marks = [...new URLSearchParams(row.adds).keys()];
  const gone = (name: string) => link.searchParams.has(name) && !cleaned.searchParams.has(name);
  const goneSlots = Object.keys(before.slots).filter((name) => !(name in slots));
  const lost = [...goneIds, ...goneSlots, ...marks.filter(gone)];
  const credited = row === DIRECT ? goneIds.length === 0 : same && !marks.some(gone);
  return freeze({
    url: cleaned.href,
    credited,
    ids,
    ...labelOf(before, slots),
    slots,
    destination: landed?.href ?? null,
    lost,
  });
}

function labelOf({ label }: Read, slots: Read['slots']): { label?: string } {
  return label !== undefined && Object.values(slots).includes(label) ? { label } : {};
}

/** The link after every jump, without what the cleaner strips; the rest stands as it was written. */
function clean(link: URL, { strips, jumps }: Cleaner): URL {
  let at = new URL(link.href);
  for (let hops = 0; hops < HOPS; hops++) {
    const next = jumps
      .filter(({ on }) => on.test(words(at)))
      .flatMap(({ to }) => to.map((name) => target(at.searchParams.get(name))))
      .find(Boolean);
    if (!next) break;
    at = next;
  }
  const names = strips.filter(({ on }) => !on || on.test(words(at))).map((strip) => strip.names);
  const kept = at.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [name = ''] = new URLSearchParams(pair).keys();
      return !names.some((pattern) => pattern.test(name));
    });
  at.search = kept.join('&');
  return at;
}

// ShareASale writes the page without its scheme.
const target = (address: string | null): URL | null =>
  address ? (gate(address) ?? gate(`https://${address}`)) : null;
