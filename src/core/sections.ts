// sections: what the storefront shows, in its order.
import type { Product, Section } from './catalog.ts';
import { namer, slug } from './id.ts';
import { type Problem, problem } from './problem.ts';

/** The sections that lead somewhere; where none is left, one with all products. */
export function assembleSections(
  list: readonly Section[] | undefined,
  products: Readonly<Record<string, Product>>,
  order: readonly string[],
  problems: Problem[],
): Section[] {
  if (!list?.length) return [{ type: 'products', id: 'products', layout: 'grid', products: [...order] }];
  const name = namer(new Set(list.map((section) => ('id' in section ? section.id : undefined))));
  const taken = new Set<string>();
  return list.map((section, index) => {
    if (section.type !== 'products') return section;
    const at = `sections.${index}`;
    let { id = name(slug(section.title ?? '') || 'products') } = section;
    if (taken.has(id)) {
      problems.push(problem(`${at}.id`, `Two sections have the id "${id}".`, 'Give each its own id.'));
      id = name(id);
    }
    taken.add(id);
    const known = section.products.filter((product) => {
      if (products[product]) return true;
      problems.push(
        problem(
          `${at}.products`,
          `There is no product "${product}".`,
          'Use the id of a product of this document.',
        ),
      );
      return false;
    });
    return { ...section, id, layout: section.layout ?? 'grid', products: [...new Set(known)] };
  });
}
