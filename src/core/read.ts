// read: a link in, what it carries out.
import type { NetworkAccount } from './catalog.ts';
import { freeze } from './freeze.ts';
import { CLICK } from './id.ts';
import { DIRECT } from './networks.ts';
import { pageBehind, valueOf } from './parameters.ts';
import { pasted } from './pasted.ts';
import { recognise } from './recognise.ts';
import type { NetworkType } from './networks.ts';
import { fromVt, type Ids, idsOf, VT } from './vt.ts';

export interface Read {
  readonly network: NetworkType;
  readonly ids: Ids;
  /** What a network with one slot carries when it carries no click id: words for the network's own report. */
  readonly label?: string;
  /** What stands in the network's own-id parameters, by name. */
  readonly slots: Readonly<Record<string, string>>;
  /** The product page; null when the link does not tell. */
  readonly destination: string | null;
}

/** What a link carries, in the network's slots and in the `vt` of the product page behind it. */
export function read(url: string, { network }: { network?: NetworkAccount | undefined } = {}): Read {
  const link = pasted(url);
  if (!link) return freeze({ network: 'direct', ids: {}, slots: {}, destination: null });
  const row = recognise(link, network);
  const slots: Record<string, string> = {};
  const values = Object.keys(row.slots).map((name) => {
    const value = valueOf(link, row, name);
    if (value !== null) slots[name] = value;
    return value;
  });
  const page = pageBehind(link, row);
  const carried = fromVt(page?.searchParams.get(VT));
  const only = row !== DIRECT && values.length === 1 ? values[0] : null;
  return freeze({
    network: row.type,
    ids: row === DIRECT ? carried : { ...carried, ...idsOf(values) },
    ...(only && !CLICK.test(only) ? { label: only } : {}),
    slots,
    destination: page?.href ?? null,
  });
}
