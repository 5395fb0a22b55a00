// track: a plain product page and the account with a network in, the page's tracking link out.
import type { NetworkAccount } from './catalog.ts';
import { gate } from './gate.ts';
import type { Network } from './networks.ts';
import { append } from './parameters.ts';
import { originOf, recognise } from './recognise.ts';

/** Tells what is wrong and how to mend it. */
export type Report = (path: string, what: string, fix: string) => void;

// Half a character would make the encoding throw.
const UNFIT = /[\s\ud800-\udfff]/u;

/** The account's tracking link for the page; null, and reported, where none can be made. */
export function track(page: URL, row: Network, account: NetworkAccount, report: Report): URL | null {
  const missing: string[] = [];
  const filled = (row.build ?? row.adds ?? '').replace(
    /\{(\w+)(=[^}]*)?\}/g,
    (_, field: string, otherwise?: string) => {
      if (field === 'url') return encodeURIComponent(page.href);
      if (field === 'bare') return encodeURIComponent(page.href.replace(/^https?:\/\//, ''));
      const value = account[field] || otherwise?.slice(1);
      if (value && !UNFIT.test(value))
        return field === 'domain' ? originOf(value) : encodeURIComponent(value);
      if (value !== '') missing.push(field);
      return '';
    },
  );
  // What may be left out is left out with its name.
  const made = row.build ? gate(filled.replace(/&\w+=(?=&)/g, '')) : new URL(page.href);
  if (made && row.adds)
    for (const [name, value] of new URLSearchParams(filled))
      if (!made.searchParams.get(name)) append(made, row, name, value);
  if (!missing.length && made && recognise(made, account) === row) return made;
  const fix = missing.length
    ? `Add ${missing.join(', ')} to the retailer's network.`
    : `Check the retailer's network, or paste a link made by ${row.type}.`;
  report('network', `No ${row.type} link can be made for ${page.host}, so it earns nothing there.`, fix);
  return null;
}
