/**
 * The one gate for every destination: an `http:` or `https:` address without credentials, else null.
 * A relative address needs a `base`.
 */
export function gate(url: string, base?: string): URL | null {
  try {
    // Not `URL.canParse`: in-app browsers on older phones lack it.
    const parsed = new URL(url, base);
    return /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password ? parsed : null;
  } catch {
    return null;
  }
}

/** The host with its port and without `www.`: what a person would call the site. */
export function site(url: URL): string {
  return url.host.replace(/^www\./, '');
}
