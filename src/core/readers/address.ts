// address: what the address of a product's page tells.

/** The name after a folder of the address: `linen-shirt` of `/products/linen-shirt`. */
export function nameAfter(folder: string, url: string): string {
  if (!URL.canParse(url)) return '';
  const [, name = ''] = new URL(url).pathname.match(`/${folder}/([^/]+)`) ?? [];
  return plain(name);
}

/** Percent signs undone, where that is possible. */
export function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The variant that an address of a Shopify shop names; empty when none. */
export function variantIn(url: string): string {
  const id = URL.canParse(url) ? new URL(url).searchParams.get('variant') : '';
  return /^\d+$/.test(id ?? '') ? String(id) : '';
}
