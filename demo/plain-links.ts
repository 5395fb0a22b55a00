// What a storefront shows before the script, without it, and when its document cannot be had: plain links that pay.
// They walk the same corridor as the cards, on the stock that is typed, and carry all but a click id.
import {
  type Catalog,
  choose,
  fold,
  leadsTo,
  parse,
  type Product,
  type Relation,
  stamp,
} from '../src/core/index.ts';
import { type Html, html } from './html.ts';

export interface PlainLinks {
  /** A link to what the product leads to now; null when there is nothing to link to. */
  link(product: string, says?: string): Html | null;
  /** The advertising label of what the product leads to. */
  label(product: string): string;
  /** The whole storefront. */
  storefront(): Html;
}

const LABELS: Record<Relation, string> = {
  affiliate: 'Ad · affiliate link',
  sponsored: 'Ad · sponsored',
  gifted: 'Ad · gifted',
  own: 'Ad · my own product',
  none: '',
};

export function plainLinks(document: unknown, placement: string, page: string, now: number): PlainLinks {
  const { catalog, problems } = parse(document);
  for (const { path, what } of problems) console.error(`demo: ${path}: ${what}`);
  if (!catalog) throw new Error('The document of the demo is no document.');
  const stock = fold([], now, catalog);

  const to = (id: string) => {
    const target = leadsTo(choose(catalog, stock, id, { now, only: undefined, fallback: 'swap' }));
    const product = target && catalog.products[target.product];
    const retailer = target && catalog.retailers[target.retailer];
    if (!target || !product || !retailer) return null;
    const ids = {
      creator: catalog.creator?.id,
      campaign: catalog.attribution.campaign,
      placement,
      product: product.id,
    };
    const { url } = stamp(target.url, ids, { network: retailer.network, passVt: retailer.passVt, page });
    return url ? { url, product, retailer } : null;
  };

  const link = (id: string, says?: string) => {
    const found = to(id);
    if (!found) return null;
    const rel = found.product.relation === 'none' ? 'noopener' : 'sponsored noopener';
    return html`<a href="${found.url}" rel="${rel}">${says ?? found.product.name}</a>`;
  };

  const label = (id: string) => LABELS[to(id)?.product.relation ?? 'none'];

  const item = (id: string) => {
    const wanted = catalog.products[id];
    const found = to(id);
    if (!wanted || !found) return null;
    const instead = found.product.id !== id;
    const image = found.product.image;
    return html`<li>${
      image && html`<img src="${image.src}" alt="" width="800" height="1000" loading="lazy">`
    }<p>${link(id)} <span>at ${found.retailer.name}</span> <em>${label(id)}</em>
      <small>${instead ? `Instead of ${wanted.name}: ${reason(wanted, found.product)}` : wanted.note}</small></p></li>`;
  };

  return { link, label, storefront: () => whole(catalog, item) };
}

function reason({ alternatives }: Product, { id }: Product): string {
  return alternatives.find(({ product }) => product === id)?.because ?? 'it is in stock.';
}

function whole(catalog: Catalog, item: (id: string) => Html | null): Html {
  const { creator, sections } = catalog;
  return html`<header class="who">${creator?.avatar && html`<img src="${creator.avatar}" alt="" width="96" height="96">`}
    <h1>${creator?.name}</h1><p>${creator?.bio}</p>
    <ul>${creator?.profiles?.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul>
    <p class="label">Advertising: I earn from many of these links.</p></header>
  ${sections.map((section) => {
    const title = section.title && html`<h2>${section.title}</h2>`;
    if (section.type === 'text') return html`${title}<p>${section.text}</p>`;
    if (section.type === 'links')
      return html`${title}<ul class="links">${section.links.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul>`;
    return html`${title}<ul class="things">${section.products.map(item)}</ul>`;
  })}`;
}
