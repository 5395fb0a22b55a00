// recognise: a link in, the network out whose link it is.
import type { NetworkAccount } from './catalog.ts';
import { gate } from './gate.ts';
import { DIRECT, NETWORKS, type Network } from './networks.ts';
import { HIDDEN, OTHER } from './other-hosts.ts';
import { withoutSlashes } from './without-slashes.ts';

/** What the tables of links are matched with; a dot behind the host makes it no other. */
export const words = (link: URL): string => link.hostname.replace(/\.$/, '') + link.pathname + link.search;

/** The row whose link this is; `DIRECT` when it is nobody's. */
export function recognise(link: URL, account?: NetworkAccount): Network {
  const said = words(link);
  return (
    KNOWN.find(({ on, short }) => on?.test(said) || short?.test(said)) ??
    ((isAccounts(link, account) && rowOf(account)) || DIRECT)
  );
}
const KNOWN = [OTHER, ...NETWORKS, ...HIDDEN];

/** Whether a network is behind it that may pay, be it one without a row of its own. */
export const mayPay = (link: URL): boolean => {
  const row = recognise(link);
  return row.type !== 'direct' || row === OTHER;
};

/** Whether it is a shop's own page; a network's link is none, nor one that hides where it leads. */
export const isShopPage = (url: string, account?: NetworkAccount): boolean => {
  const link = gate(url);
  return link !== null && recognise(link, account) === DIRECT;
};

/** Whether it is a short link, which can carry nothing. */
export const isShort = (link: URL, { on, short }: Network): boolean =>
  !on?.test(words(link)) && short?.test(words(link)) === true;

export const rowOf = (account?: NetworkAccount): Network | undefined =>
  NETWORKS.find(({ type }) => type === account?.type);

/** The account's tracking host as an origin; it may be written whole, which a local stand-in needs. */
export const originOf = (domain: string): string =>
  withoutSlashes(domain.includes('://') ? domain : `https://${domain}`);

/** The parameter that marks a product page as the account's own. */
export const markOf = ({ adds }: Network): string => adds?.split('=', 1)[0] ?? '';

// What only the account can tell: its tracking host is its network's, and so is a page that bears its mark.
function isAccounts(link: URL, account?: NetworkAccount): boolean {
  const row = rowOf(account);
  if (!account || !row) return false;
  if (!row.on && row.adds) return link.searchParams.has(markOf(row));
  return row.build?.startsWith('{domain') === true && gate(originOf(`${account.domain}`))?.host === link.host;
}
