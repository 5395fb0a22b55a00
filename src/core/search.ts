// search: words and a tag in, the products that bear them out.
import type { Catalog } from './catalog.ts';

/** Ids in the document's order: those with every word of `query` in their name, brand, note or tags, and with `tag`. */
export function search(catalog: Catalog, query: string, tag: string | null): readonly string[] {
  const wanted = plain(query).split(/\s+/);
  return catalog.order.filter((id) => {
    const { name, brand = '', note = '', tags = [] } = catalog.products[id] ?? { name: '' };
    const said = plain([name, brand, note, ...tags].join(' '));
    return (tag === null || tags.includes(tag)) && wanted.every((word) => said.includes(word));
  });
}

/** The document's tags, the commonest first. */
export function tagsOf(catalog: Catalog): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of Object.values(catalog.products))
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

// Without accents and capitals: nobody types them into a search.
const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
