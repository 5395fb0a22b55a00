// recognise: a link in, the network out whose link it is.
import type { NetworkAccount } from './catalog.ts';
import { gate } from './gate.ts';
import { DIRECT, NETWORKS, type Network } from './networks.ts';

/** What the tables of links are matched with. */
export const words = (link: URL): string => link.hostname + link.pathname + link.search;

/** The row whose link this is; `DIRECT` when it is nobody's. */
export function recognise(link: URL, account?: NetworkAccount): Network {
  const said = words(link);
  return (
    NETWORKS.find(({ on, short }) => on?.test(said) || short?.test(said)) ??
    ((isAccounts(link, account) && rowOf(account)) || DIRECT)
  );
}

/** Whether it is a short link, which can carry nothing. */
export const isShort = (link: URL, { on, short }: Network): boolean =>
  !on?.test(words(link)) && short?.test(words(link)) === true;

export const rowOf = (account?: NetworkAccount): Network | undefined =>
  NETWORKS.find(({ type }) => type === account?.type);

/** The account's tracking host as an origin; it may be written whole, which a local stand-in needs. */
export const originOf = (domain: string): string =>
  (domain.includes('://') ? domain : `https://${domain}`).replace(/\/+$/, '');

/** The parameter that marks a product page as the account's own. */
export const markOf = ({ adds }: Network): string => adds?.split('=', 1)[0] ?? '';

// What only the account can tell: its tracking host is its network's, and so is a page that bears its mark.
function isAccounts(link: URL, account?: NetworkAccount): boolean {
  const row = rowOf(account);
  if (!account || !row) return false;
  if (!row.on && row.adds) return link.searchParams.has(markOf(row));
  return row.build?.startsWith('{domain') === true && gate(originOf(`${account.domain}`))?.host === link.host;
}
