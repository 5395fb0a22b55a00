// written: the document that an element's own attributes amount to.
import type { Catalog } from '../core/catalog.ts';
import { gate } from '../core/gate.ts';
import { slug } from '../core/id.ts';
import type { ShopInput } from '../shop/shop.ts';
import type { VitrineCard } from './card.ts';
import { writeJson } from '../core/json.ts';
import { hasFallback } from './children.ts';

/** What the attributes leave out the document around them supplies: whom to credit, and how each retailer is linked to. */
export function surroundings(around: Catalog | null, more: object = {}, named: object = {}): ShopInput {
  const { creator, attribution, server, country, lang } = around ?? {};
  const retailers = Object.entries(around?.retailers ?? {}).map(([id, { name, network, passVt }]) => [
    id,
    { name, network, passVt },
  ]);
  const document = {
    version: 1,
    creator: creator ?? undefined,
    attribution,
    server,
    country,
    lang,
    retailers: { ...Object.fromEntries(retailers), ...named },
    ...more,
  };
  return { document: writeJson(document), partial: true };
}

/** A card's attributes as a document. What they say counts as checked when the page was loaded. */
export function written(card: VitrineCard, around: Catalog | null): ShopInput {
  const { product: named, image, href = '', retailer, price, currency, stock, relation } = card;
  // Without a name and without children, the shop's own stands there: better than nothing.
  const name = card.name || (hasFallback(card) ? undefined : retailer || gate(href, document.baseURI)?.host);
  const id = retailer ? slug(retailer) : '';
  const checkedAt = new Date(performance.timeOrigin).toISOString();
  const offer = { url: href, retailer: id || undefined, price, currency, stock, checkedAt };
  const product = { id: named, name, image: image ? { src: image } : undefined, relation, offers: [offer] };
  const { network, passVt } = around?.retailers[id] ?? {};
  return surroundings(
    around,
    { products: [product] },
    id ? { [id]: { name: retailer, network, passVt } } : {},
  );
}
