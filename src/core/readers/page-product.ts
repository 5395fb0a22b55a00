// page-product: the Product that a page describes in its JSON-LD in, a storefront document of that one product out.
import { slug } from '../id.ts';
import { type Problem, problem } from '../problem.ts';
import { parseTime } from '../time.ts';
import { get, list, words } from './json.ts';
import { absolute } from './address.ts';
import { aboutOf, SEVERAL, stateOf } from './json-ld.ts';
import { productsIn } from './json-ld-graph.ts';
import { mainProducts, pageOf, shownOn, soldBy } from './json-ld-main.ts';
import type { Sellable } from './json-ld-offers.ts';
import { type Price, priceOf } from './json-ld-price.ts';

/**
 * `page` is the address that the texts stand on, `checkedAt` the time they were written (RFC 3339); `shop` is what the
 * shop is called, instead of the sellers that the offers name. The document is null, with a Problem, when the page
 * describes no product that is for sale.
 */
export function pageProduct(
  texts: readonly string[],
  page: string,
  checkedAt: string,
  shop = '',
): { document: object | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { products: linked, prices, unread } = productsIn(texts, problems);
  const here = pageOf(page, undefined, unread);
  const products = linked.map((it) => shownOn(here, it));
  const own = mainProducts(products, here);
  const apart = products.filter(({ listed }) => !listed);
  // The only product of a page is what it is about, wherever that is sold.
  const main = own.length === 0 && apart.length === 1 && !unread ? apart : own;
  const sellables = soldBy(main);
  const [product] = main;
  if (!product || sellables.length === 0) {
    const fix = 'Add a script of type application/ld+json with a schema.org Product and its offers.';
    if (!product && products.length > 0) problems.push(problem('from', ...SEVERAL));
    else problems.push(problem('from', 'The page describes no product for sale in its JSON-LD.', fix));
    return { document: null, problems };
  }
  const about = aboutOf(prices);
  const now = parseTime(checkedAt) ?? 0;
  const { node } = product;
  const name = words(get(node, 'name'));
  const retailers: Record<string, { name: string }> = {};
  const offers = sellables.map((sellable) => {
    const seller = shop || words(get(sellable.offer, 'seller', 'name'));
    // A name without a Latin letter is a name all the same.
    const retailer = slug(seller) || (seller && 'shop') || undefined;
    if (retailer) retailers[retailer] = { name: seller };
    const price = priceOf(sellable, about, now);
    return { ...offerOf(sellable, name, page, price), retailer, checkedAt };
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

function offerOf(sellable: Sellable, product: string, page: string, { price, currency }: Price): object {
  const { url, skus, gtins, name } = sellable;
  // Shops write a variant's label behind the product's name: "Rain jacket, Ochre / L".
  const label = name.startsWith(product) ? name.slice(product.length).replace(/^[\s,:|–—-]+/, '') : name;
  return {
    url: absolute(url, page) || page,
    sku: skus[0],
    gtin: gtins[0],
    variant: label || undefined,
    stock: stateOf(sellable),
    price,
    currency: price && currency,
  };
}
