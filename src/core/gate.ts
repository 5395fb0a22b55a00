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

// One page asks for all its links.
let last = { page: '', site: '' };

/** Whether the link stays on the site of the page that it stands on. */
export function isOwn(link: URL, page = ''): boolean {
  if (page !== last.page) {
    const home = gate(page);
    last = { page, site: home ? site(home) : '' };
  }
  return site(link) === last.site;
}

/** The host with its port and without `www.`: what a person would call the site. */
export function site({ host }: Pick<URL, 'host'>): string {
  return host.replace(/^www\./, '');
}
