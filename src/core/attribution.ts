// attribution: ids into a link, and out of it again. Two verbs only; the facts are rows of `networks.ts`.
import type { NetworkAccount } from './catalog.ts';
import { freeze } from './freeze.ts';
import { gate, site } from './gate.ts';
import { CLICK, ID } from './id.ts';
import { DIRECT, NETWORKS, type Network } from './networks.ts';
import { type Problem, problem, show } from './problem.ts';
import type { NetworkType } from './schema.ts';

/** Who and what a tap is to be credited to; `click` is a ULID, the others are the document's own ids. */
export interface Ids {
  readonly click?: string | undefined;
  readonly creator?: string | undefined;
  readonly campaign?: string | undefined;
  readonly placement?: string | undefined;
  readonly product?: string | undefined;
}

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

const ORDER = ['click', 'creator', 'campaign', 'placement', 'product'] as const;
const VT = 'vt';

/** The row whose link this is; `DIRECT` when it is nobody's. */
export function recognise(url: URL, account?: NetworkAccount): Network {
  const row = NETWORKS.find(
    ({ host, path }) => host?.test(url.hostname) || path?.test(url.pathname + url.search),
  );
  if (row) return row;
  const ours =
    account?.domain && gate(account.domain.includes('://') ? account.domain : `https://${account.domain}`);
  return (ours && ours.host === url.host && rowOf(account)) || DIRECT;
}

/** Puts the ids into the link, each in its own place; what stands there already is never touched. */
export function stamp(url: string, ids: Ids, options: StampOptions = {}): Stamped {
  const problems: Problem[] = [];
  const link = gate(url);
  if (!link) {
    problems.push(
      problem(
        'url',
        `${show(url)} cannot be linked to.`,
        'Use a whole http or https address without a password in it.',
      ),
    );
    return freeze({ url: null, network: 'direct', problems });
  }
  const page = options.page ? gate(options.page) : null;
  const own = page !== null && site(page) === site(link);
  const row = own ? DIRECT : recognise(link, options.network);
  const [result, network] = row === DIRECT && !own ? wrap(link, ids, options, problems) : [link, row];
  if (network === DIRECT) writeVt(result, ids, problems);
  else {
    addAccount(result, network, options.network);
    writeSlots(result, network, ids, options.ledger ?? false, problems);
  }
  return freeze({ url: result.href, network: network.type, problems });
}

/** What a link carries. */
export function read(url: string, options: Pick<StampOptions, 'network'> = {}): Read {
  const link = gate(url);
  if (!link) return freeze({ network: 'direct', ids: {}, slots: {}, destination: null });
  const row = recognise(link, options.network);
  const names = row === DIRECT ? [VT] : row.slots;
  const slots: Record<string, string> = {};
  for (const name of names) {
    const value = link.searchParams.get(name);
    if (value !== null) slots[name] = value;
  }
  const page = row.destination ? gate(link.searchParams.get(row.destination) ?? '') : link;
  const carried = idsOf((page?.searchParams.get(VT) ?? '').split('.'));
  const only = row.slots.length === 1 ? slots[row.slots[0] as string] : undefined;
  const label = only !== undefined && !CLICK.test(only) ? { label: only } : {};
  const ids = { ...carried, ...idsOf(row.slots.map((name) => slots[name])) };
  return freeze({ network: row.type, ids, ...label, slots, destination: page?.href ?? null });
}

// A plain product page becomes the account's tracking link, when the account has what that takes.
function wrap(link: URL, ids: Ids, options: StampOptions, problems: Problem[]): [URL, Network] {
  const account = options.network;
  const row = rowOf(account);
  if (!account || !row || row === DIRECT) return [link, DIRECT];
  const missing = row.fields.filter((field) => !account[field]);
  if (missing.length > 0 || !(row.build || (row.adds && !row.host))) {
    const fix =
      missing.length > 0
        ? `Add ${missing.join(', ')} to the retailer's network.`
        : `Paste a link made by ${row.type}.`;
    problems.push(
      problem(
        'network',
        `No ${row.type} link can be built for ${link.host}, so it earns nothing there.`,
        fix,
      ),
    );
    return [link, DIRECT];
  }
  if (!row.build) return [link, row];
  if (options.passVt) writeVt(link, ids, problems);
  const built = row.build
    .replace(/^https:\/\/(?=\{domain\})/, account.domain?.includes('://') ? '' : 'https://')
    .replace(/\{(\w+)\}/g, (_, field: string) =>
      field === 'url' ? encodeURIComponent(link.href) : (account[field] ?? ''),
    );
  const wrapped = gate(built);
  if (wrapped) return [wrapped, row];
  problems.push(
    problem('network', `${show(built)} is no address.`, `Check the account values of ${row.type}.`),
  );
  return [link, DIRECT];
}

function addAccount(link: URL, row: Network, account: NetworkAccount | undefined): void {
  if (!row.adds || account?.type !== row.type) return;
  for (const [name, value] of Object.entries(row.adds)) {
    const filled = value.replace(/\{(\w+)\}/g, (_, field: string) => account[field] ?? '');
    if (filled && !link.searchParams.has(name)) append(link, name, filled);
  }
}

function writeSlots(link: URL, row: Network, ids: Ids, ledger: boolean, problems: Problem[]): void {
  const fits = (value: string) => value.length <= row.limit && !row.lacks?.test(value);
  const single = row.slots.length === 1 && !(ledger && ids.click);
  row.slots.forEach((name, index) => {
    const id = ORDER[index] as keyof Ids;
    const value = single ? label(row, ids) : valid(id, ids[id], problems);
    if (!value) return;
    if (fits(value)) put(link, name, value, problems, row);
    else
      problems.push(
        problem(
          `ids.${id}`,
          `${show(value)} does not fit ${row.type}'s "${name}".`,
          `Use at most ${row.limit} letters and digits.`,
        ),
      );
  });
}

function writeVt(link: URL, ids: Ids, problems: Problem[]): void {
  const values = ORDER.map((id) => valid(id, ids[id], problems) ?? '');
  if (values.some(Boolean)) put(link, VT, values.join('.'), problems);
}

// Words a person can read in the network's own report, cut to what the slot takes.
function label(row: Network, { creator, campaign, placement, product }: Ids): string {
  const words = [creator, campaign, placement, product].filter(Boolean).join('-');
  return (row.lacks ? words.replace(new RegExp(row.lacks, 'g'), '') : words).slice(0, row.limit);
}

function put(link: URL, name: string, value: string, problems: Problem[], row?: Network): void {
  const there = link.searchParams.get(name);
  if (there === null) append(link, name, value, row);
  else if (there !== value)
    problems.push(
      problem(
        `url.${name}`,
        `The link carries "${name}" already: ${show(there)}.`,
        'Paste the link without it, to have taps told apart.',
      ),
    );
}

// By hand, for URLSearchParams would write every other parameter anew.
function append(link: URL, name: string, value: string, row?: Network): void {
  const pair = `${name}=${encodeURIComponent(value)}`;
  const before = row?.destinationLast ? link.search.search(new RegExp(`[?&]${row.destination}=`)) : -1;
  link.search =
    before < 0
      ? `${link.search}${link.search ? '&' : '?'}${pair}`
      : `${link.search.slice(0, before + 1)}${pair}&${link.search.slice(before + 1)}`;
}

function valid(id: keyof Ids, value: string | undefined, problems: Problem[]): string | undefined {
  if (!value || (id === 'click' ? CLICK : ID).test(value)) return value;
  problems.push(
    problem(`ids.${id}`, `${show(value)} is no ${id} id.`, 'Use 1 to 64 letters, digits, "_" or "-".'),
  );
  return undefined;
}

function idsOf(values: readonly (string | undefined)[]): Ids {
  const ids: Record<string, string> = {};
  ORDER.forEach((id, index) => {
    const value = values[index];
    if (value && (id === 'click' ? CLICK : ID).test(value)) ids[id] = value;
  });
  return ids;
}

function rowOf(account: NetworkAccount | undefined): Network | undefined {
  return NETWORKS.find(({ type }) => type === account?.type);
}
