// What all pages of a shop have in common: the brand's frame, and how stock, prices and pictures are shown.
import type { Arrival } from './arrival.ts';
import type { Brand } from './brands.ts';
import type { Item, ShopId } from './catalogue.ts';
import { type Html, html } from './html.ts';
import type { OnShelf, Shelf } from './shelf.ts';

export interface ShopPage {
  readonly id: ShopId;
  readonly brand: Brand;
  /** The page server: where the demo explains itself. */
  readonly home: string;
  /** Vitrine's server, where there is one. */
  readonly server: string | undefined;
  readonly shelf: Shelf;
  readonly url: URL;
  readonly arrival: Arrival;
}

export function frame({ id, brand, home, url }: ShopPage, title: string, body: Html, head?: Html): Html {
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
<link rel="stylesheet" href="/css/product.css">
<link rel="stylesheet" href="/css/shelf.css">
${landing(id)}${head}
</head>
<body class="${id}">
<a class="skip" href="#main">Skip to content</a>
<header class="top"><a class="brand" href="/">${brand.name}</a>
<nav aria-label="Shop">${tab('/', 'Everything')}${id === 'northwind' && tab('/picks/linen-shirt', 'Maya’s pick')}${tab('/shelf', 'Shelf')}<a href="${home}/">The demo</a></nav></header>
<main id="main">${body}</main>
<footer>${keepBox(id)}<p>${brand.promise} <span>A demo shop: nothing is sold and nothing is sent.</span></p></footer>
</body>
</html>`;
}

/** Eastwind has pasted the tag. Northwind hears of a click from its network as well, and calls `land` by hand. */
const landing = (id: ShopId): Html =>
  html`${
    id === 'eastwind' &&
    html`<script type="module" data-vitrine-landing src="/vitrine-landing.js"></script>
`
  }<script type="module" src="/keep.js"></script>`;

/** The shop's question; there is none without a script that could remember the answer. */
const keepBox = (id: ShopId): Html =>
  html`<div class="keep" data-kept="nobody"${id === 'northwind' && html` data-param="subId1"`} hidden><p role="status"></p>
<button type="button" data-consent="granted">Keep it</button> <button type="button" data-consent="denied">Do not</button></div>`;

export const SAYS: Record<string, string> = {
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

export const picture = ({ slug, alt }: Pick<Item, 'slug' | 'alt'>, lazy = false): Html =>
  html`<img src="/art/${slug}.svg" alt="${alt}" width="800" height="1000"${lazy && html` loading="lazy"`}>`;

export const priceTag = ({ price, was }: Item): Html =>
  html`<span class="price">$${price}${was && html` <s><span class="unseen">before</span> $${was}</s>`}</span>`;
