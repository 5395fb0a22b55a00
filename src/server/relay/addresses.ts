// addresses: which hosts the server may ask at all. A storefront document names them, so any of them may be hostile.
import ipaddr from 'ipaddr.js';

/** Hands out secrets to machines in Azure, from an address that looks like any other (learn.microsoft.com, 2026-11). */
const AZURE = '168.63.129.16';
const GLOBAL = ipaddr.parseCIDR('2000::/3');
/** Names that mean a machine nearby wherever they are asked (RFC 6761, 6762, 8375; ICANN for `internal`, 2024). */
const NEARBY = /(^|\.)(localhost|local|internal|home\.arpa|intranet|lan|localdomain)$/;

/** A public address of the internet, IPv4 or IPv6, and not one that only stands for another. */
export function isPublic(address: string): boolean {
  // A zone (`fe80::1%eth0`) is only of use nearby.
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const ip = ipaddr.parse(address);
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv6' ? ip.match(GLOBAL) : address !== AZURE;
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** `host:port` as `--allow-private` has it, the port always written. */
export const placeOf = ({ hostname, protocol, port }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;

/** Whether the host may be asked, as far as its name tells. Whither the name leads is for whoever connects to see. */
export function mayAsk(url: URL, allowPrivate: readonly string[]): boolean {
  if (allowPrivate.includes(placeOf(url))) return true;
  const host = bare(url.hostname).replace(/\.$/, '');
  if (ipaddr.isValid(host)) return isPublic(host);
  return host.includes('.') && !NEARBY.test(host);
}
