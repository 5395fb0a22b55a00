// disclosure: what a storefront owes its shoppers to say, once for all its links.
import { recognise } from './attribution.ts';
import type { Catalog } from './catalog.ts';
import { pasted } from './pasted.ts';

export interface Disclosure {
  /** Who earns. */
  readonly name?: string | undefined;
  /** Amazon's own sentence is required: one of the links leads there. */
  readonly amazon: boolean;
  /** The document's words, which come after. */
  readonly text?: string | undefined;
}

export function disclosureOf({
  creator,
  disclosure,
  products,
  sections,
}: Pick<Catalog, 'products' | 'sections'> & Partial<Catalog>): Disclosure {
  const sells = Object.values(products).some(({ offers }) =>
    offers.some(({ network }) => network === 'amazon'),
  );
  const links = sections.flatMap((section) => (section.type === 'links' ? section.links : []));
  return {
    name: creator?.name,
    amazon: sells || links.some(({ url }) => isAmazon(url)),
    text: disclosure?.text,
  };
}

function isAmazon(url: string): boolean {
  const open = pasted(url);
  return open !== null && recognise(open).type === 'amazon';
}
