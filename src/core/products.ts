// products: the document's products, each with an id of its own and offers that work.
import type { CleanProduct, Offer, Product, Relation, Retailer } from './catalog.ts';
import { reportCircles } from './circles.ts';
import { namer, slug } from './id.ts';
import { assembleOffers } from './offers.ts';
import { type Problem, problem } from './problem.ts';
import { mayPay } from './recognise.ts';

const MAX_PRODUCTS = 2_000;

/** The products by id, in the document's order; `retailers` gains those that only a link names. */
export function assembleProducts(
  list: readonly CleanProduct[],
  retailers: Record<string, Retailer>,
  problems: Problem[],
): Map<string, Product> {
  const products = new Map<string, Product>();
  if (list.length > MAX_PRODUCTS)
    problems.push(
      problem('products', `There are ${list.length} products; only 2,000 are kept.`, 'Split the storefront.'),
    );
  const name = namer(new Set(list.map(({ id }) => id)));
  list.slice(0, MAX_PRODUCTS).forEach((product, index) => {
    const { id = name(slug(product.name) || `product-${index + 1}`) } = product;
    const path = `products.${id}`;
    if (products.has(id)) {
      problems.push(
        problem(path, `Two products have the id "${id}"; only the first is kept.`, 'Give each its own id.'),
      );
      return;
    }
    const offers = assembleOffers(product.offers, path, retailers, problems);
    if (offers.length === 0) {
      problems.push(
        problem(`${path}.offers`, `"${product.name}" has no offer that works.`, 'Add one with a "url".'),
      );
      return;
    }
    const relation = relationOf(product, offers, path, problems);
    products.set(id, { ...product, id, relation, offers, alternatives: product.alternatives ?? [] });
  });
  keepAlternatives(products, problems);
  reportCircles(products, problems);
  return products;
}

function keepAlternatives(products: Map<string, Product>, problems: Problem[]): void {
  for (const [id, product] of products) {
    const alternatives = product.alternatives.filter(({ product: to }) => {
      if (to !== id && products.has(to)) return true;
      problems.push(
        problem(
          `products.${id}.alternatives`,
          to === id ? 'A product cannot stand in for itself.' : `There is no product "${to}".`,
          'Name another product of this document.',
        ),
      );
      return false;
    });
    products.set(id, { ...product, alternatives });
  }
}

// A link that earns is an advertisement, whatever the document calls it.
function relationOf(product: CleanProduct, offers: Offer[], path: string, problems: Problem[]): Relation {
  const { relation = 'affiliate' } = product;
  if (relation !== 'none') return relation;
  if (offers.every(({ network, url }) => network === 'direct' && !mayPay(new URL(url)))) return relation;
  problems.push(
    problem(
      `${path}.relation`,
      'A link that pays is never "none"; it is labelled as affiliate.',
      'Write "affiliate".',
    ),
  );
  return 'affiliate';
}
