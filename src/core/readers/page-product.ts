// page-product: the Product that a page describes in its JSON-LD in, a storefront document of that one product out.
import { slug } from '../id.ts';
import { type Problem, problem } from '../problem.ts';
import { get, list, words } from './json.ts';
import { absolute, priceIn, stateOf } from './json-ld.ts';
import { productsIn, type Sellable, sellablesOf } from './json-ld-graph.ts';

/**
 * `page` is the address that the texts stand on, `checkedAt` the time they were written (RFC 3339). The document is
 * null, with a Problem, when the page describes no product that is for sale.
 */
export function pageProduct(
  texts: readonly string[],
  page: string,
  checkedAt: string,
): { document: object | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const product = productsIn(texts, problems).find((it) => sellablesOf(it).length > 0);
  if (!product) {
    const fix = 'Add a script of type application/ld+json with a schema.org Product and its offers.';
    problems.push(problem('from', 'The page describes no product for sale in its JSON-LD.', fix));
    return { document: null, problems };
  }
  const { node } = product;
  const name = words(get(node, 'name'));
  const retailers: Record<string, { name: string }> = {};
  const offers = sellablesOf(product).map((sellable) => {
    const seller = words(get(sellable.offer, 'seller', 'name'));
    const retailer = slug(seller) || undefined;
    if (retailer) retailers[retailer] = { name: seller };
    return { ...offerOf(sellable, name, page), retailer, checkedAt };
  });
  const [picture] = list(get(node, 'image'));
  const src = absolute(words(get(picture, 'url') ?? get(picture, 'contentUrl') ?? picture), page);
  const { pathname } = new URL(absolute(words(get(node, 'url')), page) || page);
  const id = slug(pathname.replace(/^.*\/(?=[^/])/, ''));
  const brand = words(get(node, 'brand', 'name') ?? get(node, 'brand'));
  const told = {
    id: id || undefined,
    name,
    brand: brand || undefined,
    image: src ? { src } : undefined,
    offers,
  };
  return { document: { version: 1, retailers, products: [told] }, problems };
}

function offerOf(sellable: Sellable, product: string, page: string): object {
  const { url, skus, gtins, name } = sellable;
  // Shops write a variant's label behind the product's name: "Rain jacket, Ochre / L".
  const label = name.startsWith(product) ? name.slice(product.length).replace(/^[\s,:|–—-]+/, '') : name;
  return {
    url: absolute(url, page) || page,
    sku: skus[0],
    gtin: gtins[0],
    variant: label || undefined,
    stock: stateOf(sellable),
    ...priceIn(sellable.offer),
  };
}
