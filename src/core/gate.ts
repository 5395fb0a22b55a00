/**
 * The one gate for every destination: an `http:` or `https:` address without credentials, else null.
 * A relative address needs a `base`.
 */
export function gate(url: string, base?: string): URL | null {
  if (!URL.canParse(url, base)) return null;
  const parsed = new URL(url, base);
  if (!/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return null;
  return parsed;
}

/** The host with its port and without `www.`: what a person would call the site. */
export function site(url: URL): string {
  return url.host.replace(/^www\./, '');
}
