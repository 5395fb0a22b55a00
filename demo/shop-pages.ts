// The pages that a shopper sees in a shop. Each brand has its own face; what is said of stock is the same.
import { arrivalFields, arrivalPanel, type Arrival } from './arrival.ts';
import { itemsOf, type Item, pathOf, type ShopId, type Variant } from './catalogue.ts';
import { type Html, html } from './html.ts';
import { canBeOrdered, type OnShelf, type Shelf } from './shelf.ts';

export interface Brand {
  readonly name: string;
  readonly line: string;
  readonly promise: string;
}

export const BRANDS: Record<ShopId, Brand> = {
  northwind: {
    name: 'Northwind Supply',
    line: 'Clothes and gear for plain weather',
    promise: 'Made to be worn out, then mended.',
  },
  eastwind: {
    name: 'Eastwind',
    line: 'Things for a quiet house',
    promise: 'Fewer things, kept longer.',
  },
};

export interface ShopPage {
  readonly id: ShopId;
  readonly brand: Brand;
  /** The page server: where the demo explains itself. */
  readonly home: string;
  readonly shelf: Shelf;
  readonly url: URL;
  readonly arrival: Arrival;
}

export function frame({ id, brand, home, url }: ShopPage, title: string, body: Html): Html {
  const tab = (path: string, says: string) =>
    html`<a href="${path}"${url.pathname === path && html` aria-current="page"`}>${says}</a>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${brand.name}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/art/${id}.svg">
<link rel="stylesheet" href="/css/base.css">
<link rel="stylesheet" href="/css/shop.css">
</head>
<body class="${id}">
<a class="skip" href="#main">Skip to content</a>
<header class="top"><a class="brand" href="/">${brand.name}</a>
<nav aria-label="Shop">${tab('/', 'Everything')}${tab('/shelf', 'Shelf')}<a href="${home}/">The demo</a></nav></header>
<main id="main">${body}</main>
<footer><p>${brand.promise} <span>A demo shop: nothing is sold and nothing is sent.</span></p></footer>
</body>
</html>`;
}

const SAYS: Record<string, string> = {
  in_stock: 'In stock',
  limited: 'Nearly gone',
  preorder: 'Preorder: sent when it is made',
  backorder: 'On its way back: sent within two weeks',
  made_to_order: 'Made when you order it',
  in_store_only: 'Only in our shop on Quay Street',
  out_of_stock: 'Sold out',
};

export function stockLabel(held: OnShelf): Html {
  const says = held.quantity === undefined ? SAYS[held.stock] : `Only ${held.quantity} left`;
  return html`<span class="stock ${held.stock}" data-stock="${held.stock}">${says}</span>`;
}

const picture = ({ slug, alt }: Pick<Item, 'slug' | 'alt'>, lazy = false): Html =>
  html`<img src="/art/${slug}.svg" alt="${alt}" width="800" height="1000"${lazy && html` loading="lazy"`}>`;

export const priceTag = ({ price, was }: Item): Html =>
  html`<span class="price">$${price}${was && html` <s><span class="unseen">before</span> $${was}</s>`}</span>`;

export function homePage(page: ShopPage): Html {
  const cards = itemsOf(page.id).map(
    (item) => html`<li><a href="${pathOf(item.slug)}">${picture(item, true)}<h2>${item.name}</h2></a>
      <p>${priceTag(item)} ${page.shelf.find(item.variants[0]?.sku ?? '') && stockOf(page, item)}</p></li>`,
  );
  return frame(
    page,
    page.brand.line,
    html`<div class="hero"><h1>${page.brand.line}</h1></div><ul class="items">${cards}</ul>`,
  );
}

function stockOf({ shelf }: ShopPage, { variants }: Item): Html {
  const held = variants.flatMap(({ sku }) => shelf.find(sku) ?? []);
  const best = held.find(canBeOrdered) ?? held[0];
  return best ? stockLabel(best) : html``;
}

export function productPage(page: ShopPage, slug: string): Html | null {
  const item = itemsOf(page.id).find((it) => it.slug === slug);
  const asked = item?.variants.find(({ sku }) => sku === page.url.searchParams.get('variant'));
  const chosen = asked ?? item?.variants[0];
  const held = chosen && page.shelf.find(chosen.sku);
  if (!item || !held) return null;
  return frame(
    page,
    item.name,
    html`<article class="product">
      ${picture(item)}
      <div class="buy">
        <h1>${item.name}</h1>
        <p>${priceTag(item)} ${stockLabel(held)}</p>
        <p>${item.blurb}</p>
        ${variantList(page, item, held.variant)}
        <form method="post" action="/order"><input type="hidden" name="sku" value="${held.variant.sku}">${arrivalFields(page.arrival)}
          ${canBeOrdered(held) ? html`<button>Add to bag and order</button>` : html`<button disabled>${SAYS[held.stock]}</button>`}
        </form>
      </div>
      ${arrivalPanel(page.arrival)}
    </article>`,
  );
}

// Changing the size keeps what came with the visit, as a good shop does.
function variantList({ url, shelf }: ShopPage, { variants }: Item, chosen: Variant): Html {
  const address = (sku: string) => {
    const to = new URL(url);
    to.searchParams.set('variant', sku);
    return `${to.pathname}${to.search}`;
  };
  return html`<ul class="variants" aria-label="Variants">${variants.map(({ sku, label }) => {
    const held = shelf.find(sku);
    return html`<li><a href="${address(sku)}"${sku === chosen.sku && html` aria-current="true"`}>${label}${
      held && !canBeOrdered(held) && html` <small>${SAYS[held.stock]}</small>`
    }</a></li>`;
  })}</ul>`;
}

export function orderPage(page: ShopPage, sold: OnShelf | undefined): Html {
  if (!sold)
    return frame(
      page,
      'Too late',
      html`<div class="narrow"><h1>That has just gone</h1><p>Somebody was quicker. <a href="/">See what is left</a>.</p></div>`,
    );
  const { item, variant } = sold;
  return frame(
    page,
    'Thank you',
    html`<div class="narrow"><h1>Thank you</h1>
      <p>One ${item.name}, ${variant.label}, $${item.price}. This is a demo: nothing was charged and nothing will be
      sent. A real shop would report this order with the ids below, and that is how the creator is paid.</p>
      ${arrivalPanel(page.arrival, 'What the order would report')}
      <p><a href="/">Back to the shop</a></p></div>`,
  );
}

export function lostPage(page: ShopPage): Html {
  return frame(
    page,
    'Not here',
    html`<div class="narrow"><h1>Nothing stands here</h1><p>${page.brand.name} has no such page. <a href="/">See everything</a>.</p></div>`,
  );
}
