// stamp: a link and the ids in, the same link with each id in its own place out.
import type { NetworkAccount } from './catalog.ts';
import { freeze } from './freeze.ts';
import { isOwn } from './gate.ts';
import { DIRECT, type Network, type NetworkType } from './networks.ts';
import { append, valueOf } from './parameters.ts';
import { pasted } from './pasted.ts';
import { placeholders } from './placeholders.ts';
import { type Problem, problem, show } from './problem.ts';
import { isShort, markOf, recognise, rowOf } from './recognise.ts';
import { type Report, track } from './track.ts';
import { type Ids, isId, ORDER, toVt, VT } from './vt.ts';

export interface StampOptions {
  /** The retailer's account; a plain product page becomes its tracking link. */
  readonly network?: NetworkAccount | undefined;
  /** Put `vt` into the product page that the tracking link wraps. */
  readonly passVt?: boolean;
  /** The page the link stands on: links within its own site carry `vt` only. */
  readonly page?: string | undefined;
  /** A server keeps the ledger, so a single slot is best used for the click id. */
  readonly ledger?: boolean;
}

export interface Stamped {
  /** Null where the gate refuses the address. */
  readonly url: string | null;
  readonly network: NetworkType;
  readonly problems: readonly Problem[];
}

/** Puts the ids into the link, each in its own place; what stands there already is never touched. */
export function stamp(url: string, ids: Ids, options: StampOptions = {}): Stamped {
  const { network: account, passVt, page, ledger = false } = options;
  const problems: Problem[] = [];
  const report: Report = (...said) => problems.push(problem(...said));
  const done = (link: URL | null, { type }: Network) =>
    freeze({ url: link && link.href, network: type, problems });

  let link = pasted(url);
  if (!link) {
    report(
      'url',
      `${show(url)} cannot be linked to.`,
      'Use a whole http or https address without a password.',
    );
    return done(null, DIRECT);
  }
  const own = isOwn(link, page);
  let row = own ? DIRECT : recognise(link, account);
  if (!own && isShort(link, row)) {
    report(
      'url',
      `${show(link.href)} is short or hides where it leads, so it can carry no ids.`,
      'Paste the long link.',
    );
    return done(link, row);
  }
  const known = onlyIds(ids, report);
  // A page that still has to become its network's: nobody's with an account, or one that lacks the account's mark.
  const maker = own ? DIRECT : row === DIRECT ? rowOf(account) : row;
  if (maker && maker !== DIRECT && (row === DIRECT || (row.adds && !link.searchParams.get(markOf(row))))) {
    if (row === DIRECT && passVt) put(link, DIRECT, VT, toVt(known), report);
    const made = track(link, maker, account?.type === maker.type ? account : { type: maker.type }, report);
    if (made) [link, row] = [made, maker];
  }
  for (const [name, left] of placeholders(link, row))
    report(
      name ? `url.${name}` : 'url',
      left ? `The link still has the placeholder ${show(left)}.` : `"${name}" is empty.`,
      `Put your own ${name || 'value'} there.`,
    );
  if (row === DIRECT) put(link, DIRECT, VT, toVt(known), report);
  else fillSlots(link, row, known, ledger, report);
  return done(link, row);
}

function onlyIds(ids: Ids, report: Report): Ids {
  const known: Record<string, string> = {};
  for (const id of ORDER) {
    const value = ids[id];
    if (!value) continue;
    if (isId(id, value)) known[id] = value;
    else report(`ids.${id}`, `${show(value)} is no ${id} id.`, 'Use 1 to 64 letters, digits, "_" or "-".');
  }
  return known;
}

function fillSlots(link: URL, row: Network, ids: Ids, ledger: boolean, report: Report): void {
  const slots = Object.entries(row.slots);
  if (!slots.length && toVt(ids) && !link.searchParams.has(VT))
    report(
      'url',
      `No ids are put into a link of ${link.host}.`,
      "Read its sales in the network's own dashboard.",
    );
  slots.forEach(([name, limit], index) => {
    const id = ORDER[index] as keyof Ids;
    const worded = slots.length === 1 && !(ledger && ids.click);
    const value = worded ? label(row, limit, ids) : ids[id];
    if (!value) return;
    if (value.length <= limit && !row.lacks?.test(value)) put(link, row, name, value, report);
    else
      report(
        `ids.${id}`,
        `${show(value)} does not fit ${row.type}'s "${name}".`,
        `Use at most ${limit} letters and digits.`,
      );
  });
}

// Words a person can read in the network's own report, cut to what its one slot takes.
function label({ lacks }: Network, limit: number, { creator, campaign, placement, product }: Ids): string {
  const words = [creator, campaign, placement, product].filter(Boolean).join('-');
  return (lacks ? words.replace(new RegExp(lacks, 'g'), '') : words).slice(0, limit);
}

function put(link: URL, row: Network, name: string, value: string, report: Report): void {
  const there = valueOf(link, row, name);
  if (value && !there) append(link, row, name, value);
  else if (value && there !== value)
    report(
      `url.${name}`,
      `The link carries "${name}" already: ${show(there)}.`,
      'Paste the link without it, to have taps told apart.',
    );
}
