// orders: what the conversions say of each order by now. A network reports the same order again whenever its status
// changes, late, twice, and in any order.
import type { Entry } from './ledger.ts';

/**
 * One conversion for each order, whatever order the reports arrived in: the report that counts, with what only the
 * others knew, dated by the earliest. What was claimed gives way to what anyone proved, and adds nothing to it.
 */
export function settle(conversions: readonly Entry[]): Entry[] {
  const orders = new Map<string, Entry[]>();
  for (const entry of conversions) {
    const key = entry.order
      ? JSON.stringify([entry.creator, entry.retailer, entry.network, entry.order])
      : JSON.stringify([entry.creator, entry.id]);
    const reports = orders.get(key);
    if (reports) reports.push(entry);
    else orders.set(key, [entry]);
  }
  return [...orders.values()].map((reports) => {
    if (reports.length === 1) return reports[0] as Entry;
    const proved = reports.filter(({ proof }) => proof !== 'claimed');
    const counted = inOrder(proved.length > 0 ? proved : reports);
    const at = counted.map((it) => it.at).sort()[0];
    return { ...counted.reduce(over), ...(at && { at }) };
  });
}

/** What the later report says, and of the earlier one what it leaves out: no amount in a currency that is not its own. */
function over(earlier: Entry, later: Entry): Entry {
  if (!earlier.currency || !later.currency || earlier.currency === later.currency)
    return { ...earlier, ...later };
  const { value: _, commission: __, ...rest } = earlier;
  return { ...rest, ...later };
}

/** How far an order has come: without a time of the source's own a later stage is not undone by an earlier one. */
const STAGES: readonly Entry['status'][] = ['pending', 'approved', 'paid', 'reversed'];
const stage = ({ status }: Entry): number => STAGES.indexOf(status);

/**
 * The report that counts last. Among those that say when their status was set the latest counts; among the others the
 * one furthest on, since a late repetition of "approved" must not bring back what was reversed. Of the two winners it is
 * again the one furthest on. Compared in pairs instead, three reports could each beat another.
 */
function inOrder(reports: readonly Entry[]): readonly Entry[] {
  const dated = sorted(
    reports.filter(({ statusAt }) => statusAt),
    ({ statusAt = '' }) => statusAt,
  );
  const undated = sorted(
    reports.filter(({ statusAt }) => !statusAt),
    () => '',
  );
  const [lastDated, lastUndated] = [dated.at(-1), undated.at(-1)];
  if (!lastDated || !lastUndated) return [...dated, ...undated];
  return stage(lastUndated) > stage(lastDated) ? [...dated, ...undated] : [...undated, ...dated];
}

function sorted(reports: readonly Entry[], time: (report: Entry) => string): readonly Entry[] {
  const place = (it: Entry) => `${time(it)} ${stage(it)} ${it.received ?? it.at} ${it.at} ${it.id}`;
  return [...reports].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** An order that is proved and not taken back. */
export const isMoney = ({ proof, status }: Entry): boolean => proof !== 'claimed' && status !== 'reversed';
